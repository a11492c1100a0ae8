"""English words of what is not said, of reactions, of courts and of how an event ended. Data only.

Patterns are matched against one sentence in lower case with straight apostrophes; none of them nests repetition. Before
each stand the words of which every match of it holds one: a sentence without any of them is not searched.
"""

from tollbook.model import Stance

_NOT_YET = r"(?: (?:yet|immediately|officially|formally|publicly|so far|independently|directly|specifically))*"

UNSAID: tuple[tuple[str, str, Stance, bool], ...] = (
    (
        "no",
        r"(?:has|have|had) (?:yet )?(?:issued|made|released|given|offered|provided|published) no "
        r"(?:official |formal |immediate |further |public )*(?:statement|comment|figures?|details|toll|response|information)s?",
        Stance.DECLINES,
        True,
    ),
    (
        "no",
        r"(?:gave|issued|made|offered|provided|released|had) no (?:official |formal |immediate |further |other )*"
        r"(?:statement|comment|figures?|details|toll|response|information|numbers?)s?",
        Stance.DECLINES,
        True,
    ),
    (
        "declined declines refused refuses",
        r"(?:declined|declines|refused|refuses) to (?:comment|confirm|say|give|provide|discuss|elaborate|disclose|release|"
        r"answer|identify|specify)",
        Stance.DECLINES,
        True,
    ),
    (
        "not didn't doesn't don't",
        rf"(?:(?:did|does|do) not|didn't|doesn't|don't){_NOT_YET} (?:respond|comment|reply|return|say|disclose|give|"
        r"provide|elaborate|specify|answer)",
        Stance.DECLINES,
        True,
    ),
    (
        "not never hasn't haven't hadn't",
        rf"(?:(?:has|have|had) (?:not|never)|hasn't|haven't|hadn't){_NOT_YET} (?:commented|responded|replied|confirmed|released|"
        r"issued|given|provided|said|disclosed|published|announced|acknowledged)",
        Stance.DECLINES,
        True,
    ),
    (
        "yet",
        r"(?:has|have|had) yet to (?:comment|confirm|respond|release|issue|give|say|announce|provide)",
        Stance.DECLINES,
        True,
    ),
    ("available", r"(?:was|were) not (?:immediately )?available for comment", Stance.DECLINES, True),
    ("reached", r"could not (?:immediately )?be reached", Stance.DECLINES, True),
    (
        "not cannot couldn't can't",
        r"(?:could not|cannot|couldn't|can't) (?:immediately |yet )?(?:be )?(?:independently |immediately )?"
        r"(?:verif|confirm|corroborat)\w+",
        Stance.NOT_YET_KNOWN,
        False,
    ),
    (
        "determined assessed counted verified ascertained established tallied",
        r"(?:is|are|was|were|has|have) (?:still |yet )?(?:being|been|to be) (?:still )?"
        r"(?:determined|assessed|counted|verified|ascertained|established|tallied)",
        Stance.NOT_YET_KNOWN,
        False,
    ),
    (
        "not unclear unknown undetermined",
        r"(?:is|are|was|were|remains?|remained)(?: still| as yet)? (?:not(?: yet| immediately)? (?:known|clear)|unclear|"
        r"unknown|undetermined)",
        Stance.NOT_YET_KNOWN,
        False,
    ),
    (
        "no",
        r"no (?:immediate |official |further |independent )*(?:word|information|details|reports?|comment|confirmation|"
        r"figures?)(?: yet| so far| immediately)? (?:on|about|of|from|regarding)",
        Stance.NOT_YET_KNOWN,
        False,
    ),
)
"""What is not said: words, pattern, stance, and whether whoever will not say stands before it."""

HARM_TOPICS = "casualt|toll|victim|dead|death|kill|injur|wound|missing|fatalit|number of|how many|extent|hurt|survivor|died|bodies"
"""What the unsaid must be about where nobody is named who will not say it."""

REACTIONS: dict[str, str] = {
    "condemns": "condemn condemns condemned condemning denounce denounces denounced denouncing decry decries decried "
    "decrying deplore deplores deplored deploring slammed blasted",
    "criticises": "criticise criticises criticised criticize criticizes criticized criticizing criticising",
    "rejects": "reject rejects rejected rejecting",
    "supports": "welcome welcomes welcomed welcoming hail hails hailed praise praises praised praising applaud applauds "
    "applauded backed endorsed commended lauded",
    "mourns": "mourn mourns mourned mourning",
    "calls_for": "urge urges urged urging demand demands demanded demanding",
    "vows": "vow vows vowed vowing",
}

REACTION_TOPICS: dict[str, str] = {verb: topic for topic, verbs in REACTIONS.items() for verb in verbs.split()}
"""Each form of each verb of reaction, and what it does."""

REACTION_PHRASES: tuple[tuple[str, str, str], ...] = (
    (
        "call calls called calling",
        r"(?:(?:has|have|had)\s)?(?:also )?(?:call|calls|called|calling) (?:for|on)\b",
        "calls_for",
    ),
    (
        "issue issued issues issuing",
        r"(?:(?:has|have|had)\s)?(?:also )?(?:issue|issued|issues|issuing) (?:a |an )?(?:\w+ )?(?:rebukes?|condemnations?|protests?)",
        "condemns",
    ),
    (
        "condolences sympathy sympathies sorrow grief sadness",
        r"(?:(?:has|have|had)\s)?(?:also )?(?:offer|offers|offered|offering|express|expresses|expressed|expressing|sent|extended|"
        r"conveyed) (?:its |their |his |her |a |an |the )?(?:\w+ )?(?:condolences|sympath(?:y|ies)|sorrow|grief|sadness)",
        "mourns",
    ),
    (
        "concern concerns alarm shock outrage dismay anger",
        r"(?:(?:has|have|had)\s)?(?:also )?(?:express|expresses|expressed|expressing|voiced|voices) (?:its |their |his |her |a )?"
        r"(?:\w+ )?(?:concerns?|alarm|shock|outrage|dismay|anger)",
        "alarmed",
    ),
    (
        "support solidarity",
        r"(?:(?:has|have|had)\s)?(?:also )?(?:express|expresses|expressed|expressing|voiced|voices|offered|pledged) "
        r"(?:its |their |his |her )?(?:\w+ )?(?:support|solidarity)",
        "supports",
    ),
)
"""Reactions of more than one word: words, pattern, what they do."""

REACTION_NOUNS: dict[str, str] = {
    "condemnation": "condemns",
    "criticism": "criticises",
    "outrage": "condemns",
    "praise": "supports",
    "condolences": "mourns",
    "protests": "condemns",
}
""" "drew condemnation from Cuba and Venezuela"."""

LEGAL_STEPS: tuple[tuple[str, str, str], ...] = (
    (
        "charged indicted arraigned",
        r"(?:was|were|been|being|is|are) (?:\w+ )?(?:formally )?(?:charged|indicted|arraigned)",
        "charged",
    ),
    ("charged", r"charged \w+(?: \w+)? with", "charged"),
    ("sentenced", r"(?:was|were|been|is|are) (?:\w+ )?sentenced|sentenced \w+(?: \w+)? to", "sentenced"),
    ("convicted guilty", r"(?:was|were|been) (?:\w+ )?(?:convicted|found guilty)", "convicted"),
    ("acquitted", r"(?:was|were|been) (?:\w+ )?acquitted", "acquitted"),
    ("guilty", r"pleaded (?:not )?guilty|pled (?:not )?guilty", "plea"),
    ("trial", r"(?:stand|stands|stood|face|faces|facing|went on|goes on|put on|awaiting) trial", "trial"),
    (
        "warrant warrants",
        r"(?:issued|sought|obtained|issues) (?:an |a )?(?:international )?(?:arrest )?warrants?",
        "warrant",
    ),
    ("warrant warrants", r"arrest warrants? (?:was|were|has|have|for|against)", "warrant"),
    ("extradited", r"(?:was|were|been) (?:\w+ )?extradited", "extradited"),
)

OUTCOMES: tuple[tuple[str, str, str], ...] = (
    (
        "capture apprehend seize kidnap abduct detain arrest snatch",
        r"(?:attempt|attempts|attempted|bid|effort|plot|mission|operation|tried|trying|failed|sought) to "
        r"(?:capture|apprehend|seize|kidnap|abduct|detain|arrest|snatch)(?: or \w+)?",
        "attempted_capture",
    ),
    (
        "capture abduction kidnapping kidnap seizure",
        r"(?:attempted|failed|botched|foiled) (?:capture|abduction|kidnapping|kidnap|seizure)",
        "attempted_capture",
    ),
    (
        "kill assassinate murder assassination",
        r"(?:attempt|attempts|attempted|bid|plot|tried|trying|failed) to (?:kill|assassinate|murder)|"
        r"assassination attempt|attempted (?:assassination|murder)",
        "attempted_killing",
    ),
    ("abduction kidnapping kidnap", r"(?:abduction|kidnapping|kidnap) of|(?:'s) (?:abduction|kidnapping)", "abduction"),
    (
        "abducted kidnapped abduct",
        r"(?:was|were|been|being) (?:\w+ )?(?:abducted|kidnapped)|(?:abducted|kidnapped|abduct)",
        "abduction",
    ),
    ("capture seizure apprehension", r"(?:capture|seizure|apprehension) of|(?:'s) capture", "capture"),
    (
        "captured seized apprehended",
        r"(?:was|were|been) (?:\w+ )?(?:captured|seized|apprehended)|(?:captured|seized|apprehended)",
        "capture",
    ),
    (
        "escaped escapes broke",
        r"(?:escaped|escapes) (?:from )?(?:custody|prison|jail|captivity|detention|an)|broke out of",
        "escape",
    ),
    (
        "surrendered turned",
        r"(?:(?:has|have|had) )?surrendered(?: to)?|turned (?:himself|herself|themselves) in",
        "surrender",
    ),
    (
        "freed released release freeing",
        r"(?:was|were|been) (?:\w+ )?(?:freed|released)|(?:release|freeing) of|freed",
        "released",
    ),
    (
        "rescue search recovery",
        r"(?:rescue|search|search and rescue|recovery) (?:operations?|efforts?|work|mission) (?:\w+ )?(?:\w+ )?"
        r"(?:completed|ended|concluded|over|finished|called off|suspended)",
        "rescue_completed",
    ),
)
"""How an event ended for those it was about. All but the last need a named person in their reach."""

_WORDS_OF_PATTERNS = (row[0] for table in (UNSAID, REACTION_PHRASES, LEGAL_STEPS, OUTCOMES) for row in table)
CLUES = frozenset((*" ".join(_WORDS_OF_PATTERNS).split(), *REACTION_TOPICS, *REACTION_NOUNS, "neither"))
"""A word without which a sentence holds no silence, reaction, outcome or legal step."""
