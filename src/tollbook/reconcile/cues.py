"""Words that say how a figure stands to an earlier one. Tables as data: whoever reads news can mend them.

They are looked up in the claim's own sentence, in lower case.
"""

from functools import lru_cache

# A total told as the next step of a running toll (F1b).
RUNNING = (
    "now been revised to", "been revised to", "revised to", "revised upward", "revised up", "has risen to",
    "have risen to", "had risen to", "rose to", "rises to", "risen to", "rising to", "climbs to", "climbed to",
    "has climbed", "jumps to", "jumped to", "soars to", "soared to", "grown to", "grows to", "grew to",
    "gone up to", "gone up by", "goes up to", "went up to", "increased to", "increases to", "reached", "reaches",
    "mounts to", "bringing the", "brings the", "brought the", "bring the", "taking the", "takes the", "took the",
    "pushing the", "raising the", "raises the", "raised the", "raised to", "raised their toll", "raised its toll",
    "updated to", "updated the", "upped to", "now stands at", "now stood at", "stands now at", "now counts",
    "are now", "is now", "up from", "down from", "lowered to", "cut to", "cut the toll", "reduced to", "falls to",
    "fell to", "has fallen to", "went back to", "went back on", "back to a", "latest count", "new count",
    "new toll", "new total",
)  # fmt: skip
# Words by which one report shows that it stands after others of the event, whatever its date (F0).
REVISING = (
    "now been revised to", "been revised to", "been revised", "revised to", "revised upward", "revised down",
    "up from", "down from", "previously reported", "earlier reported", "earlier toll", "previous toll",
    "earlier count", "previous count", "initially reported", "first reported", "had earlier", "has been updated",
    "updated to", "raised from", "lowered from", "than first thought", "than previously", "than first reported",
)  # fmt: skip
# Words that call a lower figure a correction of a higher one (F0, F10).
CORRECTING = (
    "double count", "double-count", "counted twice", "counted more than once", "duplicat", "miscount",
    "counting error", "lowered", "revised down", "revised downward", "cut the toll", "reduced", "down from",
    "corrected", "correction", "not as many", "fewer than first", "fewer than previously", "lower than first",
    "lower than previously", "withdrew", "withdrawn", "retracted", "mistaken", "erroneous", "in error",
    "instead of", "rather than", "reconcil", "re-verif", "downgraded", "scaled back", "scaled down",
    "turned out to be alive", "found alive", "went back to", "went back on",
)  # fmt: skip
# Words by which a report retells what somebody had said before (a figure so told is older than its report).
RETOLD = (
    "had said", "had told", "had given", "had put", "had reported", "had estimated", "had claimed",
    "had announced", "had spoken", "had stated", "had counted", "had confirmed", "had until",
    "until now", "earlier had", "had earlier", "previously said", "earlier said", "said earlier",
    "in the first days", "the week before", "a week earlier", "days earlier", "the day before", "a day earlier",
    "at first", "initially", "originally", "before that", "at the time", "last week", "right after",
)  # fmt: skip
# Words that take the attackers into a figure: it counts others than the toll before it did (K14).
WITH_ATTACKERS = (
    "attackers also died", "attackers were also killed", "attackers also killed", "attackers included",
    "including the attacker", "including the gunm", "including the assailant", "including the bomber",
    "including the hijacker", "including the shooter", "including the perpetrator", "including the four attackers",
    "including the suicide bomber", "counting the attacker", "counting the gunm", "counting the bomber",
    "counting the assailant", "with the attacker", "with the gunm", "with the bomber", "with the assailant",
    "gunmen also died", "gunmen were also killed", "assailants also died", "bombers also died", "attacker also died",
    "gunman also died", "attackers died too", "gunmen died too", "attackers died as well", "gunmen died as well",
)  # fmt: skip
# Words by which somebody passes on the count of those who count (F4c).
RELAYED = (
    "citing the health", "citing health", "citing the authorities", "citing authorities", "citing local authorities",
    "citing the ministry", "citing the government", "citing official", "citing local health", "citing the civil",
    "quoting health", "quoting the health", "quoting the authorities", "quoting authorities", "quoting official",
    "according to official figures", "by official figures", "official death toll", "official toll", "official count",
    "official figure of", "by the ministry's count", "by the health ministry's count",
)  # fmt: skip
# Words that call a figure a former one, whoever gave it.
FORMER = (
    "former toll", "former count", "former figure", "earlier toll", "earlier count", "earlier figure", "previous toll",
    "previous count", "previous figure", "old toll", "old count", "old figure", "up from", "down from", "raised from",
    "lowered from", "revised from", "corrected from", "from an earlier", "from a previous", "initial toll",
    "initial count", "initial figure", "preliminary toll", "preliminary count",
)  # fmt: skip
# Words by which a figure is told as the first that was given.
FIRST_TOLD = (
    "at first", "initially", "originally", "in the first hours", "in the first days", "first reports", "early reports",
    "right after",
)  # fmt: skip
# What moved a figure, by its words (section 7).
DOUBLE_COUNT = ("double count", "double-count", "counted twice", "counted more than once", "duplicat")
FROM_MISSING = (
    "missing", "unaccounted", "previously listed as missing", "remains of", "bodies were recovered", "recovered",
)  # fmt: skip
FROM_INJURED = (
    "died of", "died from", "died in hospital", "died at a hospital", "died in a hospital", "died at hospital",
    "died in the hospital", "died at the hospital", "succumb", "injured passenger died", "injured person died",
    "injured man died", "injured woman died", "injured people died", "wounded died", "wounded man died",
    "with the death of", "died while being treated", "died under treatment", "critical condition died",
)  # fmt: skip
# A party says that it did the killing itself: it tells of its enemy's losses, and stands on another side (F1c, F5).
BOASTING = (
    "said it killed", "said it had killed", "said they killed", "said they had killed", "says it killed",
    "claimed it killed", "claimed to have killed", "claims to have killed", "claimed it had killed",
    "claimed that it killed", "said its fighters killed", "said its fighters had killed", "said its forces killed",
    "said its forces had killed", "said its troops killed", "said its troops had killed", "boasted",
)  # fmt: skip
# The figure moved because it counts other people than before.
RESCOPED = (
    "now includes", "now include", "to include", "after including", "by including", "had not been counted",
    "had not been included", "did not include", "had not included", "had counted only", "had only counted",
    "had included only", "had only included", "no longer counts", "no longer includes", "now excludes", "leaving out",
)  # fmt: skip
# A figure given once more, unmoved.
RESTATED = (
    "remains at", "remained at", "remains unchanged", "is unchanged", "was unchanged", "unchanged at", "stood by",
    "stands by", "reaffirmed", "reiterated", "restated", "repeated that", "maintained that", "still stands at",
    "still stood at", "again put",
)  # fmt: skip
# Beside a number: these are people who were hurt and died later, not everyone who died (K5).
OF_INJURED = (
    "of the injured", "of the wounded", "of those injured", "of those wounded", "of those hurt", "succumb",
    "died of injuries", "died of wounds", "died of burns", "died of their", "died of his", "died of her",
    "died from injuries", "died from wounds", "died from their", "died from his", "died from her", "died in hospital",
    "later died", "died later", "have since died", "has since died", "died while being treated",
    "died under treatment", "died in the hospital since", "died during treatment",
)  # fmt: skip
# A total of the dead that counts people who are missing (K6).
WITH_MISSING = (
    "including the missing", "includes the missing", "include the missing", "counting the missing",
    "counts the missing", "including those missing", "including those still missing", "including people still missing",
    "including those presumed dead", "includes those presumed dead", "including the presumed dead",
)  # fmt: skip
# Words that stand before a person's name and are no part of it.
BEFORE_NAMES = frozenset(
    """president vice-president prime minister mr mrs ms miss dr doctor professor prof sir lord lady senator governor
    mayor judge justice general gen colonel col major maj captain capt lieutenant lt sergeant sgt corporal cpl private
    pvt officer constable inspector chief commander cmdr admiral brigadier sheikh imam father sister brother rev
    reverend pastor bishop king queen prince princess wife husband son daughter mother uncle aunt nephew niece cousin
    grandmother grandfather leader first ex former late the his her their a and""".split()
)
# Kinds of people that a sentence may say a total counts (F6), by the status they stand for.
KINDS = {
    "civilian": ("civilian", "civilians", "noncombatants", "non-combatants", "bystanders", "residents", "villagers"),
    "military": ("soldiers", "soldier", "troops", "servicemen", "service members", "military", "armed forces"),
    "police": ("police", "policemen", "police officers", "officers"),
    "militant": ("militants", "fighters", "gunmen", "insurgents", "rebels", "attackers"),
}
COUNTING = (
    "counting",
    "made up of",
    "consisting of",
    "comprising",
    "among them",
    "both",
    "counts",
    "composed of",
    "including",
)


def says_any(sentence: str, words: tuple[str, ...]) -> bool:
    """Whether the sentence holds any of the phrases, each beginning at a word."""
    return find_any(sentence, words) is not None


@lru_cache(maxsize=4096)
def find_any(sentence: str, words: tuple[str, ...]) -> str | None:
    """The longest of the phrases that the sentence holds, as it is written there."""
    lower = sentence.lower()
    if len(lower) != len(sentence):  # a few letters grow in lower case; then places would not agree
        lower = sentence
    for phrase in _longest_first(words):
        at = lower.find(phrase)
        while at > 0 and lower[at - 1].isalnum():
            at = lower.find(phrase, at + 1)
        if at >= 0:
            return sentence[at : at + len(phrase)]
    return None


@lru_cache(maxsize=64)
def _longest_first(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(words, key=lambda phrase: (-len(phrase), phrase)))
