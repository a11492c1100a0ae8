"""Parts of what was counted: asides that describe it, and members that are inside it.

"two managers, Paul Riva and Alan Steinberg": the names are inside the two. "47 soldiers, nine women among them": the
women are inside the 47. "A man, identified as Bahram Khan": one person, told twice.
"""

from dataclasses import replace

from tollbook.extract.lang.en_syntax import BE, FIGURES, SPEECH_STOPS, WHOLE_NOUNS
from tollbook.extract.lexicon import match
from tollbook.extract.people import Form, People, Sentence
from tollbook.text.numerals import NUMBER_WORDS

PREVIOUS = -1
"""The whole of a part that was counted in an earlier sentence: "Of these, 287 died on the spot"."""

_OPENERS = tuple(
    tuple(entry.split())
    for entry in (
        "including",
        "among them",
        "among whom",
        "among those",
        "of whom",
        "of which",
        "of them",
        "of these",
        "of those",
        "comprising",
        "consisting of",
        "consists of",
        "made up of",
        "composed of",
        "most of them",
        "many of them",
        "some of them",
        "the youngest of them",
        "the oldest of them",
        "the eldest of them",
        "the youngest of whom",
        "the oldest of whom",
        "the youngest",
        "the oldest",
        "most of whom",
        "many of whom",
        "some of whom",
        "mostly",
        "mainly",
        "notably",
        "counting",
        "takes in",
        "covers",
        "includes",
        "included",
        "include",
        "with",
    )
)
_AFTER_COMMA = frozenset("counting notably mostly mainly with".split())
_NAMED = frozenset("identified named called known".split())
_ALIAS = frozenset("alias aka a.k.a nicknamed dubbed alias".split())
_ARE = (["are"], ["were"], ["being"], ["of", "them"], ["are", "believed", "to", "be"])
_BELONG = tuple(
    words.split()
    for words in (
        "belonged to",
        "belong to",
        "belonging to",
        "had belonged to",
        "were from",
        "are from",
        "came from",
        "were part of",
        "were members of",
        "are members of",
    )
)
"""How a sentence says whose a part of the dead were: "47 belonged to the armed forces"."""
_OF_A_BODY = frozenset("members personnel recruits cadets".split())
_MEMBERS = (["were", "members"], ["are", "members"])
_SEPARATORS = frozenset(", — – -- : ( -".split())


def fold_asides(sentence: Sentence, people: list[People]) -> list[People]:
    """The people with their descriptions folded in: one entry for a person told by role and by name."""
    people = _with_nominals(sentence, _with_families(sentence, _with_bodies(sentence, people)))
    result: list[People] = []
    at = 0
    while at < len(people):
        person = _with_age(sentence, people[at])
        at += 1
        if person.form is Form.PLURAL and at < len(people) and _names_one_of(sentence, person, people[at]):
            people[at] = replace(people[at], first=person.first)
            continue
        if found := _named_later(sentence, person, people, at):
            person, at = found
        while at < len(people) and people[at].form is Form.ALONE and people[at].last <= person.aside[1]:
            at += 1
        while at < len(people) and (end := _describes(sentence, person, people[at])) is not None:
            person = _fold(person, people[at], end)
            at += 1
        result.append(person)
    return _without_ages(sentence, result)


def _names_one_of(sentence: Sentence, person: People, other: People) -> bool:
    """ "the pupils Luis Gil and Eva Roa": the names behind them say who they are."""
    determined = sentence.lows[person.first] in {"the", "his", "her", "their", "its"}
    return determined and other.form is Form.NAME and other.first == person.last


def _with_bodies(sentence: Sentence, people: list[People]) -> list[People]:
    """ "12 members of the police", "recruits of the army": the body says what they are."""
    result: list[People] = []
    for person in people:
        before = result[-1] if result else None
        if (
            before is not None
            and before.form in {Form.COUNTED, Form.PLURAL}
            and person.form is Form.PLURAL
            and person.quantity is None
            and sentence.lows[before.last - 1] in _OF_A_BODY
            and sentence.lows[before.last : person.first] == ["of"]
        ):
            nationalities = before.nationalities or person.nationalities
            who = (before.who[0], person.who[1])
            nouns = (*before.nouns, *person.nouns)
            result[-1] = replace(before, last=person.last, who=who, nouns=nouns, nationalities=nationalities)
        else:
            result.append(person)
    return result


_KIN = frozenset("family clan household tribe".split())


def _with_families(sentence: Sentence, people: list[People]) -> list[People]:
    """ "nine members of one family, the Okellos,": the family and its name say who the nine are."""
    lows = sentence.lows
    result: list[People] = []
    at = 0
    while at < len(people):
        person = people[at]
        at += 1
        if person.form is Form.COUNTED and at < len(people) and lows[people[at].last - 1] in _KIN:
            of = lows[person.last : people[at].first] == ["of"] and people[at].form in {Form.COUNTED, Form.ONE}
            if of:
                end = people[at].last
                at += 1
                named = (
                    at < len(people)
                    and people[at].form is Form.NAME
                    and lows[people[at].last : people[at].last + 1] == [","]
                )
                if named and lows[end : people[at].first] in ([",", "the"], [","]):
                    end = people[at].last + 1
                    at += 1
                person = replace(person, aside=(person.last, end))
        result.append(person)
    return result


def _with_nominals(sentence: Sentence, people: list[People]) -> list[People]:
    """ "203 are men", "47 belonged to the army": what is said of a bare number says whom it counts."""
    result: list[People] = []
    for person in people:
        before = result[-1] if result else None
        parted = any(p.partitive for p in result[-3:-1])
        if before is not None and (
            _is_what_one_was(sentence, before, person, parted=parted) or _is_another(sentence, before, person)
        ):
            result[-1] = replace(before, form=Form.COUNTED, last=person.last, who=person.who, nouns=person.nouns)
        elif (
            before is not None
            and before.quantity is not None
            and person.form is Form.PLURAL
            and _says_whom(sentence, before, sentence.lows[before.last : person.first])
        ):
            result[-1] = replace(
                before,
                form=Form.COUNTED,
                last=person.last,
                who=person.who,
                nouns=person.nouns,
                nationalities=person.nationalities,
            )
        elif before is not None and _says_what_they_are(sentence, before, person):
            result[-1] = replace(
                before,
                aside=(before.last, person.last),
                who=person.who,
                nouns=person.nouns,
                nationalities=person.nationalities,
            )
        else:
            result.append(person)
    return result


def _is_what_one_was(sentence: Sentence, before: People, person: People, *, parted: bool) -> bool:
    """ "and one was a nurse", "18 of them civilians and one a nurse": behind others of whom it was said who they were.

    `parted` is whether a part was told right before.
    """
    lows = sentence.lows
    lone = before.form is Form.ALONE and lows[before.first : before.last] == ["one"] and before.first > 0
    gap = lows[before.last : person.first]
    told = gap in (["was"], ["is"]) or (gap == [] and lows[before.first - 1] == "and" and parted)
    said = told and person.form is Form.ONE and person.indefinite
    return lone and said and lows[before.first - 1] in {"and", ",", ";"} and bool(person.nouns)


def _is_another(sentence: Sentence, before: People, person: People) -> bool:
    """ "one of them a guard and another a cook": who the other one is."""
    lows = sentence.lows
    other = before.form is Form.ALONE and lows[before.first : before.last] in _ANOTHER and before.first > 0
    beside = before.last == person.first and person.form is Form.ONE and person.indefinite
    return (
        other and beside and lows[before.first - 1] in {"and", ",", ";"} and bool(person.nouns or person.nationalities)
    )


_ANOTHER = (["another"], ["the", "other"], ["a", "third"], ["a", "second"])


def _says_whom(sentence: Sentence, before: People, between: list[str]) -> bool:
    """Whether these words tie a bare number, or "four of them", to the people that it counts."""
    if before.form is Form.ALONE and between in _ARE:
        return True
    if between in _BELONG:
        return before.form is Form.ALONE or (before.partitive and sentence.lows[before.last - 1] == "them")
    return (
        before.who[0] < before.last and between == ["of"] and sentence.lows[before.first : before.last][-2:] in _MEMBERS
    )


def _says_what_they_are(sentence: Sentence, before: People, person: People) -> bool:
    """ "two of them children", "Four of them are minors": who the part are."""
    lows = sentence.lows
    after = lows[person.last] if person.last < len(lows) else "."
    opens = before.first == 0 or (lows[before.first - 1] == ";" and after == ".")
    beside = before.last == person.first or (opens and lows[before.last : person.first] in _ARE)
    return (
        before.partitive
        and beside
        and (lows[before.last - 1] in {"them", "these", "those"} or (before.first == 0 and not before.nouns))
        and (person.form is Form.PLURAL or (person.indefinite and _point(before) == 1 and bool(person.nouns)))
        and after in {",", ".", "and", ";", ")", "—", "–", "from", "in", "at", "aged", "of"}
    )


def _named_later(sentence: Sentence, person: People, people: list[People], at: int) -> tuple[People, int] | None:
    """ "A trader, belonging to the Bohra community, identified as Hakim Feroz,": the name that a person is given."""
    if person.form not in {Form.ONE, Form.COUNTED} or (
        person.quantity is not None and person.quantity.amount.point != 1
    ):
        return None
    lows = sentence.lows
    if lows[max(person.first - 1, 0)] in {"identified", "named"} and at < len(people):
        other = people[at]
        if other.form is Form.NAME and lows[person.last : other.first] == ["as"]:
            return _fold(person, other, _aside_end(sentence, other)), at + 1
    for here in range(at, min(at + 4, len(people))):
        other = people[here]
        start = max(person.last, person.aside[1])
        gap = lows[start : other.first]
        if len(gap) > 18 or {"was", "were", "and", ";", "who", "is"} & set(gap):
            return None
        if other.form is Form.NAME and set(gap[-3:]) & _NAMED:
            return _fold(person, other, _aside_end(sentence, other)), here + 1
    return None


def _with_age(sentence: Sentence, person: People) -> People:
    """ ", 34," and "(24)" after a person is an age."""
    single = person.form is Form.COUNTED and person.quantity is not None and person.quantity.amount.point == 1
    if person.form not in {Form.NAME, Form.ONE} and not single:
        return person
    lows = sentence.lows
    at = person.last
    if person.form is Form.ONE and lows[at - 1] in FIGURES:
        return person  # "the official figure, 38,"
    if at + 1 < len(lows) and lows[at] == "of" and _is_age(lows, at + 1) and not person.unit:
        return replace(person, aside=(at, at + 2))
    said = at + 1 + (lows[at + 1 : at + 2] in (["also"], ["aged"]))
    if said < len(lows) and lows[at] in {",", "("} and _age(lows[said]) and not _is_year_behind(lows, said):
        end = said + 1
        if (
            end >= len(lows)
            or lows[end] in {",", ")", ".", "and", ";"}
            or lows[end] in {"was", "were", "from", "of", "who", "is", "died"}
        ):
            closes = end < len(lows) and lows[end] == ")"
            return replace(person, aside=(at, end + closes))
    return person


_YEAR_SIZE = 4


def _is_year_behind(lows: list[str], at: int) -> bool:
    """ "Ermenek (18, 2014)": a count and the year of it."""
    comma, year = lows[at + 1 : at + 2] == [","], lows[at + 2 : at + 3]
    return comma and bool(year) and len(year[0]) == _YEAR_SIZE and year[0].isdigit() and lows[at + 3 : at + 4] == [")"]


_TENS = frozenset("twenty thirty forty fifty sixty seventy eighty ninety".split())


def _is_age(lows: list[str], at: int) -> bool:
    """ "a woman of 40", "a boy of nine, the son": how old one is."""
    closed = lows[at] in NUMBER_WORDS and (at + 1 >= len(lows) or lows[at + 1] in _BEHIND_AGE)
    return _age(lows[at]) or lows[at] in _TENS or closed


_BEHIND_AGE = frozenset(", . ; ) and who was is had died from in at".split())


def _age(word: str) -> bool:
    return word.isdigit() and 0 < int(word) < 115


def _without_ages(sentence: Sentence, people: list[People]) -> list[People]:
    """The people without bare numbers that are the age of the person before them."""
    result: list[People] = []
    covered = 0
    for index, person in enumerate(people):
        if person.form is not Form.ALONE or person.first >= covered:
            result.append(person)
        covered = max(covered, person.aside[1], _ages_of_each(sentence, people, index))
    return result


_MOST_AGES = 6


def _ages_of_each(sentence: Sentence, people: list[People], index: int) -> int:
    """Where the ages of "two daughters, 16 and 13" end; 0 where there are not as many as persons."""
    person, lows = people[index], sentence.lows
    point = _point(person)
    if person.form is not Form.COUNTED or not 1 < point <= _MOST_AGES or lows[person.last : person.last + 1] != [","]:
        return 0
    here, end = person.last, 0
    for following in people[index + 1 : index + 1 + point]:
        joined = lows[here : following.first] in ([","], ["and"], [",", "and"])
        if following.form is not Form.ALONE or not joined or not _age(lows[following.last - 1]):
            return 0
        here = end = following.last
    return end if lows[end : end + 1] in ([], ["."], [","], [";"], [")"]) else 0


def _describes(sentence: Sentence, person: People, other: People) -> int | None:
    """Where the aside ends if `other` only says again who `person` is; None if it is someone else."""
    lows = sentence.lows
    if (
        _is_one_of_them(sentence, person)
        and other.form in {Form.ONE, Form.NAME}
        and lows[person.last : other.first] == [","]
    ):
        return _aside_end(sentence, other) if _closes(sentence, _with_age(sentence, other)) else None
    if person.form not in {Form.ONE, Form.NAME} or other.form not in {Form.ONE, Form.NAME, Form.ALONE}:
        return None
    start = max(person.last, person.aside[1])
    between = lows[start : other.first]
    if len(between) > 14 or any(word in {"and", ";", ".", "was", "were", "who"} for word in between):
        return None
    named = any(word in _NAMED for word in between)
    if person.form is Form.ONE and other.form is Form.ONE and other.indefinite and between == [","]:
        owned = person.possessive or person.definite
        return _aside_end(sentence, other) if owned and _closes(sentence, _with_age(sentence, other)) else None
    if person.form is Form.ONE and other.form is Form.NAME and between[:1] == ["of"] and between[-1:] == [","]:
        closed = "," not in between[:-1] and _closes(sentence, _with_age(sentence, other))
        return _aside_end(sentence, other) if closed and len(between) <= _SHORT_PHRASE else None
    if other.form is Form.NAME and _ALIAS & set(between) and len(between) <= 4:
        return _over_marks(lows, other.last)
    if other.form is Form.NAME and person.form is Form.ONE:
        if not named and between not in (
            [","],
            ["—"],
            ["–"],
            ["--"],
            [":"],
            ["-"],
            [
                "(",
            ],
        ):
            return None
        if (origin := _over_origin(sentence, other)) is not None:
            return origin
        closes = _closes(sentence, _with_age(sentence, other)) or _and_another(sentence, other)
        return _aside_end(sentence, other) if named or closes else None
    if (
        other.form is Form.ONE
        and person.form is Form.NAME
        and other.indefinite
        and between in ([","], ["—"], ["–"], ["--"], [",", "also"])
    ):
        return _aside_end(sentence, other)
    owned = other.possessive and lows[other.first] == "the"  # "Ana Paz, the school's vice principal, was"
    known = other.form is Form.ONE and (other.definite or owned)
    if known and person.name[1] > person.name[0] and between == [","]:
        return _closing_comma(sentence, other.last)
    return None


def _is_one_of_them(sentence: Sentence, person: People) -> bool:
    """ "; one, a student named Paul," : one of those told before."""
    quantity = person.quantity
    one = quantity is not None and sentence.lows[quantity.first : quantity.last] in (["one"], ["another"])
    return one and (person.form is Form.ALONE or person.partitive)


def _over_origin(sentence: Sentence, other: People) -> int | None:
    """Behind ", Tom Okello of Gulu,": a name, where its bearer comes from, and the comma that closes both."""
    lows, at = sentence.lows, other.last
    if lows[at : at + 1] not in (["of"], ["from"]):
        return None
    end = at + 1
    while end < min(at + _SHORT_PHRASE, len(lows)) and sentence.tokens[end].is_capital:
        end += 1
    closed = end > at + 1 and lows[end : end + 1] == [","] and lows[end + 1 : end + 2] != ["and"]
    return end + 1 if closed else None


_SHORT_PHRASE = 6


def _over_marks(lows: list[str], at: int) -> int:
    """Behind the comma and the quotation mark that close a name."""
    while at < len(lows) and lows[at] in {",", '"', "”", "’", "'", ")"}:
        at += 1
    return at - 1 if lows[at - 1] == "," else at


def _and_another(sentence: Sentence, other: People) -> bool:
    """ "The driver, Ghulam Nabi, and the cleaner", "a member, Ashraf, and his wife": the name is the driver's."""
    aged = _with_age(sentence, other)
    at = max(aged.last, aged.aside[1])
    after = sentence.lows[at : at + 3]
    if sentence.lows[at - 1] == ",":
        after = sentence.lows[at - 1 : at + 2]
    return after[:2] == [",", "and"]


def _closing_comma(sentence: Sentence, at: int) -> int | None:
    """Behind the comma that ends ", the commander of the base at Parchin,"; None where a list or a clause goes on."""
    for here in range(at, min(at + 10, len(sentence.lows))):
        if sentence.lows[here] == ",":
            return here + 1 if sentence.lows[here + 1 : here + 2] != ["and"] else None
        if sentence.lows[here] in {"and", ";", ".", "was", "were"}:
            return None
    return None


def _closes(sentence: Sentence, other: People) -> bool:
    """A comma, a dash, a bracket or the end closes an apposition; "and" makes a list of it."""
    at = max(other.last, other.aside[1])
    return (
        at >= len(sentence.lows)
        or (
            sentence.lows[at] in {",", "—", "–", "--", ")", ".", "-", ";"}
            and (sentence.lows[at] == ";" or sentence.lows[at + 1 : at + 2] != ["and"])
        )
        or (at < len(sentence.lows) and sentence.lows[at] in {"was", "is", "has", "died"})
    )


def _aside_end(sentence: Sentence, other: People) -> int:
    other = _with_age(sentence, other)
    end = max(other.last, other.aside[1])
    return end + (end < len(sentence.lows) and sentence.lows[end] in {",", "—", "–", "--", ")"})


def _fold(person: People, other: People, end: int) -> People:
    if person.form is Form.ALONE:
        return replace(other, first=person.first, aside=(other.last, end))
    if person.partitive and other.form in {Form.ONE, Form.NAME}:
        said = replace(person, who=other.who, nouns=other.nouns, nationalities=other.nationalities)
        return replace(said, aside=(person.last, end), name=other.name)
    name = other.name if other.form is Form.NAME else person.name
    return replace(person, aside=(person.last, end), name=name)


def _all_among_them(sentence: Sentence, people: list[People]) -> dict[int, int]:
    """ "list 40 children and nine teachers among them": of those whom the sentence before counted."""
    lows = sentence.lows
    ends = [i for i, p in enumerate(people) if lows[p.last : p.last + 2] == ["among", "them"]]
    if len(ends) != 1 or people[ends[0]].form is not Form.COUNTED:
        return {}
    here = people[ends[0]].last + 2
    run = [ends[0]]
    joins: tuple[list[str], ...] = (["and"], [",", "and"])
    while run[0] and lows[people[run[0] - 1].last : people[run[0]].first] in joins:
        run.insert(0, run[0] - 1)
        joins = ([","],)
    counted = any(p.quantity is not None and p.form in {Form.COUNTED, Form.ALONE} for p in people[: run[0]])
    known = all(people[i].form is Form.COUNTED and people[i].quantity is not None for i in run)
    closed = lows[here : here + 1] in ([], ["."], [","], [";"])
    opens = people[run[0]].first > 1 and lows[people[run[0]].first - 1] not in {",", "(", "—", "–", "-", ";"}
    return dict.fromkeys(run, PREVIOUS) if known and closed and opens and not counted else {}


def _are_among_them(sentence: Sentence, people: list[People]) -> dict[int, int]:
    """ "the service says that four children are among them": of those counted before."""
    lows = sentence.lows
    found: dict[int, int] = {}
    whole = PREVIOUS
    for index, person in enumerate(people) if "among" in lows else ():
        if person.quantity is None or person.form not in _COUNTS | {Form.ONE}:
            continue
        said = lows[person.last : person.last + 1] in (["are"], ["were"], ["is"], ["was"])
        if said and lows[person.last + 1 : person.last + 3] == ["among", "them"]:
            found[index] = whole
        elif index not in found and person.form in _COUNTS:
            whole = index
    return found


_TRIED = frozenset("indicted charged sentenced convicted acquitted summoned sued fined interviewed".split())


def find_members(sentence: Sentence, people: list[People]) -> dict[int, int]:
    """For each part its whole, as places in the list; `PREVIOUS` for a whole of an earlier sentence."""
    members: dict[int, int] = {}
    _of_these(sentence, people, members)
    _composed(sentence, people, members)
    members.update(_all_among_them(sentence, people))
    members.update(_are_among_them(sentence, people))
    for index, person in enumerate(people):
        if index in members:
            for member in _listed(sentence, people, index) if members[index] == PREVIOUS else ():
                members.setdefault(member, index)
            continue
        if person.partitive and sentence.lows[max(person.first - 1, 0)] in _TRIED:
            continue  # "a fire that killed 200 and indicted 12 of them"
        if person.partitive:
            whole = _whole_before(sentence, people, index, members)
            if whole is not None:
                members[index] = whole
                for gapped in _gapped_members(sentence, people, index):
                    members[gapped] = whole
        for member in _placed(sentence, people, index):
            members.setdefault(member, index)
        if whole_list := _listed(sentence, people, index):
            for member in whole_list:
                members.setdefault(member, index)
        else:
            for member in _opened(sentence, people, index):
                members.setdefault(member, _counted_before(people, index, members))
    return {k: v for k, v in members.items() if k != v}


_LONGEST_BRACKET = 60
_DOUBTED = [[word, ")"] for word in ("presumed", "feared", "confirmed", "unconfirmed", "unidentified", "provisional")]


def _placed(sentence: Sentence, people: list[People], index: int) -> list[int]:
    """ "2,946 deaths (Al Haouz 1,684; Taroudant 980)": the figures of places, in brackets behind their total."""
    lows, person = sentence.lows, people[index]
    if person.quantity is None or not _point(person) or lows[person.last : person.last + 1] != ["("]:
        return []
    end = next((at for at in range(person.last, min(person.last + _LONGEST_BRACKET, len(lows))) if lows[at] == ")"), 0)
    found: list[int] = []
    for here in range(index + 1, len(people)):
        if people[here].first >= end:
            break
        start = max((at for at in range(person.last, people[here].first) if lows[at] in {"(", ",", ";"}), default=0)
        named = sentence.tokens[start + 1 : people[here].first]
        capital = bool(named) and named[0].is_capital and all(token.kind == "word" for token in named)
        if people[here].form is Form.ALONE and capital and lows[people[here].last] in {",", ";", ")"}:
            found.append(here)
        if start == person.last and lows[people[here].last : people[here].last + 2] in _DOUBTED:
            return [here]  # "deaths 270 (3 presumed)"
    return found if len(found) > 1 and sum(_point(people[i]) for i in found) <= _point(person) else []


_COMPOSED = (
    ("breakdown", "as"),
    ("breakdown", "of"),
    ("breakdown", ":"),
    ("broken", "down", "as"),
    ("broken", "down", "into"),
    ("break", "down", "into"),
    ("breaks", "down", "into"),
    ("divided", "into"),
    ("split", "into"),
    ("consists", "of"),
    ("comprises",),
    ("comprised",),
    ("comprise",),
    ("covers",),
    ("includes",),
    ("include",),
    ("included",),
    ("takes", "in"),
    ("is", "made", "up", "of"),
    ("consisted", "of"),
    ("has",),
    ("names",),
    ("named",),
    ("lists",),
    ("listed",),
)
_OF_A_LIST = frozenset("has names named lists listed".split())
_LISTS = frozenset("list lists toll count tally register".split())


_COMPOSED_FIRST = frozenset(words[0] for words in _COMPOSED)


def _composed(sentence: Sentence, people: list[People], members: dict[int, int]) -> None:
    """ "That figure consists of 10 patients, 13 staff and seven bodies": parts of what was counted before."""
    lows = sentence.lows
    for at in range(len(lows)):
        if lows[at] not in _COMPOSED_FIRST or not any(
            tuple(lows[at : at + len(words)]) == words for words in _COMPOSED
        ):
            continue
        if lows[at - 1] in {"mistakenly", "wrongly", "erroneously", "incorrectly"}:
            return
        first = next((i for i, p in enumerate(people) if p.first > at), None)
        counted = [i for i, p in enumerate(people) if p.quantity is not None and p.form in _COUNTS and p.last <= at]
        if lows[at] in _OF_A_LIST and _LISTS.isdisjoint(lows[max(at - 3, 0) : at]):
            continue
        apart = lows[at] in _APART
        told_of = apart or not (WHOLE_NOUNS | _LISTS).isdisjoint(lows[max(at - 8, 0) : at])
        if first is None or (counted and not apart) or not told_of:
            return
        run = [i for i in _run(sentence, people, first, at, reach=5) if not people[i].partitive]
        if lows[at] in _OF_A_LIST and not _of_kinds(people, run):
            return
        run = [i for i in run if people[i].quantity is not None]
        whole = next((i for i in counted if _adding_up(people, i, run)), PREVIOUS)
        if apart and (len(run) < _ARE_ALL or (counted and whole == PREVIOUS)):
            return  # parts that do not come to what was counted
        for member in run:
            if not people[member].partitive:
                members[member] = whole
        return


_COUNTS = frozenset({Form.COUNTED, Form.ALONE})
_APART = frozenset("breakdown broken break breaks divided split".split())
_ONE_IS = (["one", "was"], ["one", "is"], ["one", "a"], ["one", "an"], ["another", "a"], ["another", "an"])


def _of_kinds(people: list[People], run: list[int]) -> bool:
    """Whether several kinds of people are told: "ten Germans, six Poles and a Kenyan"."""
    told = [bool(people[i].nouns or people[i].nationalities) and not people[i].weak for i in run]
    return len(run) > 1 and all(told) and not any(people[i].harm_noun or people[i].partitive for i in run)


_FAR = 12
"""How many people back the whole of a part is sought."""


def _gapped_members(sentence: Sentence, people: list[People], index: int) -> list[int]:
    """ "271 of them in Erzurum province and 17 in neighbouring Kars": the further parts."""
    lows = sentence.lows
    found: list[int] = []
    for here in range(index + 1, min(index + 5, len(people))):
        person = people[here]
        if here == index + 1 and _is_said_of(sentence, people, index):
            if _shares_verb(sentence, people, here + 1):
                found.append(here + 1)
            break
        after = lows[person.last] if person.last < len(lows) else ""
        one = person.form is Form.COUNTED and lows[person.first : person.first + 2] in _ONE_IS
        if (
            ((person.form is Form.ALONE and after in {"in", "from", "at", "near"}) or one)
            and lows[person.first - 1] in {"and", ","}
        ) or (here == index + 1 and _closes_list(sentence, people[index], person)):
            found.append(here)
        elif person.form is not Form.NAME and not (person.form is Form.ONE and person.first == people[here - 1].last):
            break  # "one of them a guard and another a cook" goes on behind the guard
    return found


def _is_said_of(sentence: Sentence, people: list[People], index: int) -> bool:
    """ "102 of them were women": the next words say who these are."""
    between = sentence.lows[people[index].last : people[index + 1].first]
    return people[index + 1].form is Form.PLURAL and between in _ARE


def _shares_verb(sentence: Sentence, people: list[People], index: int) -> bool:
    """ "and 57 men" behind "102 of them were women": a counted group without a verb of its own."""
    if index >= len(people) or people[index].form is not Form.COUNTED or people[index].quantity is None:
        return False
    person, lows = people[index], sentence.lows
    joined = lows[person.first - 1] == "and" and person.first - 1 == people[index - 1].last
    return joined and lows[person.last : person.last + 1] in ([], ["."], [","], [";"], [")"])


def _closes_list(sentence: Sentence, before: People, person: People) -> bool:
    """ ", seven of them militants and a woman of 61, were killed": the last of the parts."""
    lows = sentence.lows
    end = max(person.last, person.aside[1])
    joined = lows[person.first - 1] == "and" and person.first - before.last <= 3
    return joined and person.form in {Form.ONE, Form.COUNTED} and (lows[end : end + 1] == [","] or lows[end - 1] == ",")


def _counted_before(people: list[People], index: int, members: dict[int, int]) -> int:
    """The nearest counted group up to this one that is no member itself: "5,000 people in Mosul, including"."""
    for here in range(index, -1, -1):
        if (
            here not in members
            and people[here].quantity is not None
            and people[here].form in {Form.COUNTED, Form.ALONE}
        ):
            return here
    return index


_PARTED = frozenset("were are was is".split())


def _is_parted(lows: list[str], at: int) -> bool:
    """ "victims were", "hurt were": behind a number whose parts are told."""
    at += lows[at : at + 1] != [] and lows[at] in WHOLE_NOUNS | {"hurt"}
    return lows[at : at + 1] != [] and lows[at] in _PARTED


_BEHIND_AMONG = 3  # "Among them are"


def _of_these(sentence: Sentence, people: list[People], members: dict[int, int]) -> None:
    """ "Of the 23 pirates arrested, 12 are Somali and 11 Yemeni"; "Of these, 287 died on the spot"."""
    lows = sentence.lows
    if (
        lows[:1] == ["among"]
        and lows[1:2] in (["them"], ["these"], ["those"])
        and lows[2:3] in (["are"], ["were"], ["is"], ["was"])
    ):
        opens = bool(people) and people[0].first == _BEHIND_AMONG
        for index in _to_the_end(sentence, people, 0) if opens else []:
            if not people[index].partitive and lows[people[index].first - 1] != "of":
                members[index] = PREVIOUS
        return
    if (
        lows[:1] == ["among"]
        and people
        and people[0].quantity is not None
        and people[0].first == 1
        and _is_parted(lows, people[0].last)
    ):
        for index in _to_the_end(sentence, people, 1):
            members[index] = 0  # "Among the 204 victims were 140 workers and five constables"
        return
    if not lows or lows[0] != "of":
        return
    if (
        len(lows) > 2
        and lows[1] in {"these", "those", "them"}
        and (
            ("," in lows[2:6] and not any(p.first <= 3 and p.form is Form.COUNTED for p in people))
            or (bool(people) and people[0].first == 2)
        )
    ):
        whole: int = PREVIOUS
    elif people and people[0].first == 1 and people[0].quantity is not None:
        whole = 0
    elif len(lows) > 2 and lows[1] in {"the", "those", "these"}:
        whole = PREVIOUS
    else:
        return
    comma = lows.index(",") if "," in lows and not (people and people[0].first == 2) else 0
    if whole == PREVIOUS and people and people[0].first < comma and _counts_of(sentence, people[0]):
        comma = 0
    if whole == 0 and len(people) > 1 and people[1].first == people[0].last:
        comma = 0  # "Of the 18 victims 11 were women, she said"
    for index, person in enumerate(people):
        if (
            index != whole
            and person.first > comma
            and person.form in {Form.COUNTED, Form.ALONE}
            and person.quantity is not None
            and "whose" not in lows[max(comma, person.first - _SHORT_PHRASE) : person.first]
        ):
            members[index] = whole


def _counts_of(sentence: Sentence, person: People) -> bool:
    """ "Of the dead 56 were children": the number stands right behind those it is of, and has its verb."""
    nouns = sentence.lexicon.harm_nouns
    behind = any(
        found[0] == person.first - at for at in range(2, person.first) if (found := match(nouns, sentence.lows, at))
    )
    return behind and person.form in {Form.COUNTED, Form.ALONE} and person.quantity is not None


def _whole_before(sentence: Sentence, people: list[People], index: int, members: dict[int, int]) -> int | None:
    lows, last = sentence.lows, people[index].last
    if lows[last - 1] not in {"them", "whom", "which", "those", "these", "latter"}:
        return None
    if lows[last - 1] == "those" and lows[last : last + 1] in (["who"], ["in"], ["at"], ["inside"], ["aboard"]):
        return None  # "18 of those who had sought shelter": the words behind say of whom
    for here in range(index - 1, -1, -1):
        if (
            members.get(here, PREVIOUS) == PREVIOUS
            and people[here].quantity is not None
            and people[here].form in {Form.COUNTED, Form.ALONE}
            and not 0 < _point(people[here]) < _point(people[index])
        ):
            return here
    return PREVIOUS if lows[last - 1] in {"them", "these", "those", "latter"} else None


_OPENERS_BY_FIRST = {
    first: tuple(words for words in _OPENERS if words[0] == first) for first in {words[0] for words in _OPENERS}
}


def _opened(sentence: Sentence, people: list[People], index: int) -> list[int]:
    """The people that "including" and its like open after these."""
    lows = sentence.lows
    person = people[index]
    limit = people[index + 1].first if index + 1 < len(people) else len(lows)
    here = max(person.last, person.aside[1] if person.aside[1] <= limit else person.last)
    for at in range(here, min(limit, here + _FAR_OPENER)):
        for opener in _OPENERS_BY_FIRST.get(lows[at], ()):
            if tuple(lows[at : at + len(opener)]) == opener and at + len(opener) <= limit:
                if opener == ("among", "them") and at == here and _closes_there(lows, at + 2):
                    return []  # "a Dane and two Swedes among them, and six attackers died"
                if opener == ("with",) and not _among_after(sentence, people, index + 1):
                    continue
                if (
                    opener[0] in {"takes", "covers", "consists", "include", "included", "includes"}
                    and person.quantity is None
                ):
                    continue
                if opener[0] in _AFTER_COMMA and lows[at - 1] not in _SEPARATORS:
                    continue
                start = at + len(opener)
                if opener[0] in _WHOLLY and (
                    whole := _reaching(people, index, _to_the_end(sentence, people, index + 1))
                ):
                    return whole
                if opener[0] == "of":
                    return _to_the_end(sentence, people, index + 1)
                if opener[0] == "the" and (lows[at - 1] not in _SEPARATORS or not _is_plural(person)):
                    continue
                reach = (
                    1
                    if opener[0] == "the"
                    else 4
                    if opener[0] not in {"most", "many", "some", "mostly", "mainly"}
                    else 1
                )
                return _run(sentence, people, index + 1, start, reach=reach)
        if lows[at] in {";", "."}:
            return []
    if _among_after(sentence, people, index + 1):
        comma = people[index + 1].first - 1  # "Seven were hurt as well, two officers among them"
        if lows[comma] in {",", "(", "—"} and not {";", "."} & set(lows[here:comma]):
            return _run(sentence, people, index + 1, comma + 1)
    return _run_among_them(sentence, people, index)


def _closes_there(lows: list[str], at: int) -> bool:
    return lows[at : at + 1] in ([], [","], ["."], [";"], [")"])


def _run_among_them(sentence: Sentence, people: list[People], index: int) -> list[int]:
    """ "13 people were rescued, a Dane and two Swedes among them": a list that "among them" closes."""
    lows = sentence.lows
    if index + 2 >= len(people) or people[index].form is not Form.COUNTED or not _plural(people[index]):
        return []
    first = people[index + 1].first
    if lows[first - 1] not in {",", "(", "—"} or people[index + 1].form not in {Form.ONE, Form.COUNTED}:
        return []
    run = _run(sentence, people, index + 1, first)
    ends = next((n for n, i in enumerate(run) if lows[people[i].last : people[i].last + 2] == ["among", "them"]), 0)
    return run[: ends + 1] if ends and not {";", "."} & set(lows[people[index].last : first]) else []


_FAR_OPENER = 18
"""Tokens behind the people within which "including" opens their parts."""


_WHOLLY = frozenset("made composed comprising consisting consists".split())


def _reaching(people: list[People], index: int, run: list[int]) -> list[int]:
    """The first of these who come to the whole: "51 dead, made up of 44 who drowned, six who froze, and a guide"."""
    whole, total = _point(people[index]), 0
    for place, member in enumerate(run):
        total += _point(people[member])
        if total >= whole:
            return run[: place + 1] if total == whole and place else []
    return []


def _to_the_end(sentence: Sentence, people: list[People], index: int) -> list[int]:
    """All that is counted after "of whom" up to the end of the clause."""
    lows = sentence.lows
    found: list[int] = []
    here = people[index].first if index < len(people) else len(lows)
    while index < len(people) and not {";", ".", "while", "when"} & set(lows[here : people[index].first]):
        here = people[index].last
        counted = people[index].quantity is not None and people[index].form in {Form.COUNTED, Form.ALONE, Form.ONE}
        if found and people[index].form is Form.ALONE and lows[people[index].first - 1] in {"at", "to"}:
            break  # "of whom 20 were children, and the injured at 49"
        if counted and not _speaks(sentence, people[index]):
            found.append(index)
        index += 1
    return found


def _among_after(sentence: Sentence, people: list[People], index: int) -> bool:
    """ "nine women among them", "with 20 children included"."""
    if index >= len(people):
        return False
    after = sentence.lows[people[index].last : people[index].last + 2]
    if after[:1] in (["of"], ["from"]):
        end = _over_owner(sentence, people[index].last + 1)
        after = sentence.lows[end : end + 2]
    return after == ["among", "them"] or after[:1] == ["included"]


_LONGEST_OWNER = 6


def _over_owner(sentence: Sentence, start: int) -> int:
    """Behind the few words of "of": "two managers of the operator among them", "the 263 of Kozlu among them"."""
    for at in range(start, min(start + _LONGEST_OWNER, len(sentence.lows))):
        if sentence.lows[at] in {"among", "included"}:
            return at
        if sentence.tokens[at].kind != "word" or sentence.lows[at] in BE:
            break
    return start


_LONGEST_LIST = 40
"""Members of one list; a longer one is no sentence."""


def _wide_run(sentence: Sentence, people: list[People], index: int, start: int) -> list[int]:
    """A list of which "with" may join the last: "nine from Rome, and three guests with a guard"."""
    return _run(sentence, people, index, start, reach=0, joins=_LIST_JOINS | {"with"})


_LIST_JOINS = frozenset("and as well at least ; & plus ,".split())


def _run(
    sentence: Sentence,
    people: list[People],
    index: int,
    start: int,
    *,
    reach: int = 3,
    joins: frozenset[str] = _LIST_JOINS,
) -> list[int]:
    """Consecutive people joined by commas and "and", the first one near `start`."""
    lows = sentence.lows
    found: list[int] = []
    here = start
    while (
        len(found) < _LONGEST_LIST and index < len(people) and people[index].first - here <= (reach if not found else 3)
    ):
        between = lows[here : people[index].first]
        if not found and ";" in between:
            break  # "is among those identified since; she had refused to leave"
        if found and not (between and set(between) <= joins):
            break
        own_verb = people[index].last < len(lows) and lows[people[index].last] in BE
        if found and own_verb and between[:2] == [",", "and"]:
            break
        if found and _speaks(sentence, people[index]):
            break
        found.append(index)
        here = max(people[index].last, people[index].aside[1])
        if found and here < len(lows) and lows[here - 1] == "," and here == people[index].aside[1]:
            here -= 1
        here = _over_place(lows, here, people, index)
        index += 1
    return found


_A_NAME = 3


def _speaks(sentence: Sentence, person: People) -> bool:
    """ "142 students and three soldiers, Mr Nkaissery told reporters", "the governor of Bihar said": none of them."""
    lows, at = sentence.lows, person.last
    while person.form is Form.NAME and at < min(person.last + _A_NAME, len(lows)) and sentence.tokens[at].is_capital:
        at += 1  # "Human Rights Watch said"
    if lows[at : at + 1] in (["of"], ["for"], ["in"]):
        at += 1 + (lows[at + 1 : at + 2] == ["the"])
        end = min(at + _SHORT_PHRASE, len(lows))
        at = next((here for here in range(at, end) if not sentence.tokens[here].is_capital), end)
    return at < len(lows) and lows[at] in SPEECH_STOPS


def _over_place(lows: list[str], here: int, people: list[People], index: int) -> int:
    """ "a group of trainees in a bus near Hilla and two police": a short phrase between two members."""
    following = people[index + 1].first if index + 1 < len(people) else len(lows)
    if here < len(lows) and lows[here] in {"in", "from", "at", "near", "on", "of"} and following - here <= 8:
        for end in range(following - 1, here, -1):
            if lows[end] in {"and", ","}:
                return end
    return here


def _listed(sentence: Sentence, people: list[People], index: int) -> list[int]:
    """ "two managers, Paul Riva and Alan Steinberg,": names and single persons right after a counted group."""
    person = people[index]
    lows = sentence.lows
    if (inside := _in_brackets(sentence, people, index)) or (inside := _apposed(sentence, people, index)):
        return inside
    if person.form is Form.ALONE and person.quantity is not None:
        mark = _over_total(lows, person.last)
        opened = lows[mark : mark + 1] == [":"]
        if opened and (wide := _adding_up(people, index, _wide_run(sentence, people, index + 1, mark + 1))):
            return wide
        run = _run(sentence, people, index + 1, mark + 1, reach=0) if opened else []
        return _adding_up(people, index, run) or (_told_apart(sentence, people, index, run) if len(run) > 1 else [])
    if person.form is not Form.COUNTED or person.quantity is None or not _plural(person):
        return []
    at = person.last
    if (colon := _behind_the_verb(sentence, people, index)) is not None:
        run = _run(sentence, people, index + 1, colon + 1, reach=0)
        if run and all(people[i].form in {Form.NAME, Form.ONE} for i in run) and len(run) <= _point(person):
            return run
        return _adding_up(people, index, run) or _told_apart(sentence, people, index, run)
    if lows[at : at + 1] == ["dead"]:  # "pronounced five people dead at the scene — four men and a woman"
        at = next((k for k in range(at + 1, min(at + 6, len(lows))) if lows[k] in {"—", "–", "--", ":"}), at)
    if lows[at : at + 3] in ([",", "identified", "as"], [",", "named", "as"]):
        named = _run(sentence, people, index + 1, at + 3, reach=0)
        return named if len(named) == _point(person) and all(people[i].form is Form.NAME for i in named) else []
    if at >= len(lows) or lows[at] not in {":", ",", "—", "–", "--", "(", "-"}:
        return []
    if lows[at] == "-" and sentence.tokens[at].start == sentence.tokens[at - 1].end:
        return []
    colon = lows[at] in {":", "—", "–", "--", "-"}
    run = _run(sentence, people, index + 1, at + 1, reach=0)
    singles = {Form.NAME, Form.ONE}
    point = person.quantity.amount.point
    fits = point is None or sum(_point(people[i]) for i in run) <= point  # "Dead: 10 Injured: 74" is two rows of a box
    if colon and run and fits and all(people[i].form in singles | {Form.COUNTED, Form.ALONE} for i in run):
        return run
    if len(run) > 1 and point is not None and sum(_point(people[i]) for i in run) == point:
        return run
    listed = [i for i in run if people[i].form in singles]
    if (
        len(listed) != len(run)
        or len(run) < 2
        or point is None
        or len(run) > point
        or any(people[i].indefinite and not people[i].nouns for i in run)
    ):
        return []
    return run


def _over_total(lows: list[str], at: int) -> int:
    """Behind "in all", "in total", "altogether": "put the dead at 67 in all: 61 civilians and six soldiers"."""
    if lows[at : at + 2] in (["in", "all"], ["in", "total"]):
        return at + 2
    return at + (lows[at : at + 1] in (["altogether"], ["overall"]))


_ARE_ALL = 2
"""Parts that come to their whole are at least so many."""


def _in_brackets(sentence: Sentence, people: list[People], index: int) -> list[int]:
    """ "Deaths: 109 (107 passengers and two drivers)", "300 dead (288 found, 12 missing)": those who come to it."""
    lows, person = sentence.lows, people[index]
    behind = max(person.last, person.aside[1])
    opens = next((at for at in range(behind, min(behind + _SHORT_PHRASE, len(lows))) if lows[at] == "("), len(lows))
    if not _point(person) or lows[opens : opens + 1] != ["("] or not _PHRASE_ENDS.isdisjoint(lows[behind:opens]):
        return []
    end = next((at for at in range(opens, min(opens + _LONGEST_BRACKET, len(lows))) if lows[at] == ")"), 0)
    inside: list[int] = []
    for here in range(index + 1, len(people)):
        if people[here].first >= end:
            break
        placed = people[here].form is Form.NAME and lows[people[here].first - 1] in _WHERE
        if people[here].quantity is not None and not placed:
            inside.append(here)
    total = sum(_point(people[i]) for i in inside)
    if len(inside) >= _ARE_ALL and total == _point(person):
        return inside
    kinds = opens == behind and all(_is_kind(sentence, people[i]) for i in inside)
    return inside if kinds and 0 < total < _point(person) else []


_WHERE = frozenset("in at from near around".split())
_PHRASE_ENDS = frozenset(", . ; : ) and".split())


def _is_kind(sentence: Sentence, person: People) -> bool:
    """ "(40 children)": a kind of people between the marks of a bracket, of whom nothing else is told."""
    told = person.form is Form.COUNTED and bool(person.nouns) and not person.weak and person.harm is None
    return told and sentence.lows[person.last : person.last + 1] in ([")"], [","], ["and"], [";"])


def _apposed(sentence: Sentence, people: list[People], index: int) -> list[int]:
    """ "41 people lost their lives, 32 pupils and nine teachers": those who come to it, behind its verb."""
    lows, person = sentence.lows, people[index]
    if by_place := _by_places(sentence, people, index):
        return by_place
    counted = person.form is Form.COUNTED or person.harm_noun
    if not counted or index + 1 >= len(people) or not _plural(person):
        return []
    first = people[index + 1].first
    gap = lows[person.last : first]
    if (
        not 1 < len(gap) <= _VERB_REACH
        or gap[-1] not in {",", ":", "—", "–", "--"}
        or {",", ";", "and"} & set(gap[:-1])
    ):
        return []
    if gap[-1] != "," and (wide := _adding_up(people, index, _wide_run(sentence, people, index + 1, first))):
        return wide
    run = _run(sentence, people, index + 1, first, reach=0)
    of_kinds = all((people[i].nouns or people[i].nationalities) and not people[i].harm_noun for i in run)
    own_verb = bool(run) and lows[people[run[-1]].last : people[run[-1]].last + 1] not in (
        [],
        ["."],
        [","],
        [";"],
        [")"],
    )
    return _adding_up(people, index, run) if of_kinds and not own_verb else []


_PLACING = frozenset("in on at near from inside outside during aboard by".split())


def _by_places(sentence: Sentence, people: list[People], index: int) -> list[int]:
    """ "In all 77 died, 69 on the island and eight in Oslo": numbers by place that come to the whole.

    "14 people in Morogoro, nine in Dodoma and five in Iringa" begins with a place of its own, and is no whole.
    """
    lows, total = sentence.lows, 0
    found: list[int] = []
    if people[index].last < len(lows) and lows[people[index].last] in _PLACING:
        return []
    last, whole = people[index].last, _point(people[index])
    for here in range(index + 1, min(index + _FAR, len(people))):
        person = people[here]
        if person.form is Form.NAME:
            continue
        gap = lows[last : person.first]
        opens = gap[-1:] in ([","], [":"]) or (found != [] and gap[-1:] == ["and"])
        if not found and gap[-1:] == [","] and not _PLACING.isdisjoint(gap):
            return []  # "killed 14 people in Morogoro, nine in Dodoma and five in Iringa"
        placed = person.last < len(lows) and lows[person.last] in _PLACING
        if person.form is not Form.ALONE or not opens or not placed or len(gap) > _VERB_REACH or BE & set(gap):
            return []
        total += _point(person)
        if total > whole or ";" in gap:
            return []
        found.append(here)
        last = person.last
        if total == whole:
            return found if len(found) > 1 else []
    return []


_VERB_REACH = 10


def _behind_the_verb(sentence: Sentence, people: list[People], index: int) -> int | None:
    """ "two Americans had died: Anne Gieske and Steven Blesi": the colon behind the clause of those counted."""
    lows, start = sentence.lows, people[index].last
    end = min(people[index + 1].first if index + 1 < len(people) else len(lows), start + _VERB_REACH)
    colon = next((at for at in range(start + 1, end) if lows[at] == ":"), None)
    return None if colon is None or {",", ";", "and", "said"} & set(lows[start:colon]) else colon


def _adding_up(people: list[People], index: int, run: list[int]) -> list[int]:
    """The parts, where they come to the whole: "stood at 153: 97 women and 56 men"."""
    return _reaching(people, index, run) if _point(people[index]) else []


def _told_apart(sentence: Sentence, people: list[People], index: int, run: list[int]) -> list[int]:
    """ "147 people were killed: 45 women, nine children and others": known kinds of people, without their own verb."""
    run = [i for i in run if people[i].quantity is not None]
    if not run or not 0 < sum(_point(people[i]) for i in run) <= _point(people[index]):
        return []
    after = sentence.lows[people[run[-1]].last : people[run[-1]].last + 1]
    known = all(
        ((people[i].nouns or people[i].nationalities) and people[i].form is Form.COUNTED)
        or (people[i].form is Form.ALONE and sentence.lows[people[i].last : people[i].last + 1] == ["from"])
        for i in run
    )
    return run if known and after in ([], ["."], [","], ["and"], [";"]) else []


def _point(person: People) -> int:
    return (person.quantity.amount.point or 0) if person.quantity is not None else 0


def _is_plural(person: People) -> bool:
    """Whether several are counted, by whatever words."""
    return person.quantity is not None and person.quantity.amount.point != 1


def _plural(person: People) -> bool:
    return person.quantity is not None and person.quantity.amount.point is not None and person.quantity.amount.point > 1
