"""How firmly a figure is told: the cues of its clause and the verb of its speaker."""

from collections.abc import Sequence
from dataclasses import dataclass

from tollbook.extract.lang.en_syntax import FIRMNESS_CUES, FIRMNESS_OF_VERBS, HEDGES
from tollbook.model import Firmness, Span, Stance
from tollbook.text.tokens import Token


@dataclass(frozen=True, slots=True)
class Certainty:
    """How a claim is told, and the words that make it less than plain."""

    firmness: Firmness
    stance: Stance
    hedges: tuple[Span, ...]


_LONGEST = 60
"""Tokens of a claim that are searched for cues."""


def read_certainty(
    tokens: Sequence[Token], first: int, last: int, verb: str | None, *, modal: bool, negated: bool
) -> Certainty:
    """The firmness of a claim told by tokens `first` to `last`, said by a speaker with `verb`."""
    near = [(at, tokens[at]) for at in range(max(first - 2, 0), min(last, first + _LONGEST))]
    hedges = tuple(Span(start=t.start, end=t.end) for at, t in near if t.low in HEDGES and _is_hedge(tokens, at))
    cues = [(_cue(tokens, at), t) for at, t in near if t.low in FIRMNESS_CUES and not _names_a_person(tokens, at)]
    firmness = FIRMNESS_OF_VERBS.get(verb or "", Firmness.STATED)
    for cue, _ in cues:
        firmness = max(firmness, cue, key=_weight)
    if modal:
        firmness = Firmness.FEARED
    weak = tuple(Span(start=t.start, end=t.end) for c, t in cues if c not in {Firmness.CONFIRMED, Firmness.ESTIMATED})
    denied = negated or firmness is Firmness.DENIED or _is_disowned(tokens, first, last)
    return Certainty(
        Firmness.DENIED if denied else firmness, Stance.DENIES if denied else Stance.ASSERTS, hedges + weak
    )


def _cue(tokens: Sequence[Token], at: int) -> Firmness:
    """ "he thought the toll was closer to 250" is somebody's estimate; "250 are thought to be dead" is a fear."""
    reckons = tokens[at].low in {"thought", "believed"} and at > 0 and tokens[at - 1].low in _WHO_RECKONS
    return Firmness.ESTIMATED if reckons else FIRMNESS_CUES[tokens[at].low]


_WHO_RECKONS = frozenset("he she they i we who".split())


_DISOWNS = frozenset(
    "dismiss dismisses dismissed dismissing reject rejects rejected rejecting dispute disputes disputed refute refutes"
    " refuted rubbish rubbishes rubbished".split()
)
_CALLS = frozenset("call calls called calling describe describes described branded brands".split())
_FALSE = frozenset(
    "speculation speculative exaggerated exaggeration exaggerations propaganda false fake baseless wrong inflated lie"
    " lies rumour rumours rumor rumors untrue unfounded nonsense fabricated invented absurd incorrect".split()
)
_OF_A_FIGURE = frozenset(
    "the a an any this that these those figure figures toll number count estimate estimates of report reports claim"
    " claims media as death its such as earlier".split()
)


def _is_disowned(tokens: Sequence[Token], first: int, last: int) -> bool:
    """ "dismissed reports of 300 dead", "calls the figure of 2,000 speculation": told only to be denied."""
    here = min(first, len(tokens)) - 1
    while here >= 0 and tokens[here].low in _OF_A_FIGURE:
        here -= 1
    if here < 0 or (here == first - 1 and tokens[first].kind == "number"):
        return False
    if tokens[here].low in _DISOWNS:
        return True
    return tokens[here].low in _CALLS and any(token.low in _FALSE for token in tokens[last : last + 5])


_WEIGHTS = (
    Firmness.STATED,
    Firmness.CONFIRMED,
    Firmness.ESTIMATED,
    Firmness.ALLEGED,
    Firmness.RUMOURED,
    Firmness.FEARED,
    Firmness.RETRACTED,
    Firmness.DENIED,
)


def _weight(firmness: Firmness) -> int:
    return _WEIGHTS.index(firmness)


def _is_hedge(tokens: Sequence[Token], at: int) -> bool:
    """ "are reported to be" and "reported missing" hedge; "police reported" speaks."""
    token = tokens[at]
    if token.low == "reportedly":
        return True
    before = tokens[at - 1].low if at else ""
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if token.low in {"said", "understood", "known"}:
        return after == "to" and before in {"are", "is", "were", "was", "be", "been"}
    return token.low == "reported" and (
        after in {"to", "missing", "dead", "killed", "injured", "wounded", "as"}
        or before in {"are", "is", "were", "was", "been"}
    )


def _names_a_person(tokens: Sequence[Token], at: int) -> bool:
    """ "suspected militants" and "alleged smugglers" doubt the people, not the harm."""
    token = tokens[at]
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.low in {"claimed", "claims"} and {"lives", "life"} & {t.low for t in tokens[at : at + 7]}:
        return True  # "claimed the lives of" says no claim
    if token.low in {"suspected", "alleged", "identified", "so-called"}:
        return (
            after is not None
            and after.kind == "word"
            and after.low not in {"to", "that", "dead", "killed", "missing", "drowned"}
        )
    return False
