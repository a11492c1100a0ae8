"""How numbers, speakers and figures are named in sentences that a reader sees."""

import datetime as dt

from tollbook.model import Claim, Wording
from tollbook.reconcile.cells import Cell, Said
from tollbook.reconcile.moments import Moment

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_HARMS = {
    "killed": "killed",
    "injured": "injured",
    "killed_or_injured": "killed or injured",
    "killed_or_missing": "killed or missing",
    "casualties": "casualties",
}


_STATES = {"killed": "dead", "hospitalised": "in hospital", "killed_or_injured": "killed or injured",
           "killed_or_missing": "killed or missing"}  # fmt: skip
_PLACED = ("in ", "at ")


def number(value: int | None) -> str:
    """The number in digits grouped by commas; "not known" for None, never 0."""
    return "not known" if value is None else f"{value:,}"


_A_REPORT = "a report"


def harm_word(harm: str) -> str:
    return _HARMS.get(harm, harm)


def speaker_name(claim: Claim) -> str:
    """Who says a claim, as its report writes it; "a report" where nobody is named."""
    return claim.speaker.name if claim.speaker else "a report"


def name_of_voice(said: Said) -> str:
    """Who says a figure: the speaker, else the outlet that tells it by itself, else "a report"."""
    lead = said.lead
    if lead.speaker is not None:
        return lead.speaker.name
    source = next((t.source for t in said.tellings if t.claim.id == lead.id and t.source), None)
    return source or _A_REPORT


def said_by(said: Said) -> str:
    """Who says a figure, to begin a sentence with."""
    name = name_of_voice(said)
    return name if _is_address(name) else name[:1].upper() + name[1:]


def source_words(claim: Claim) -> str:
    """ "report r1, the hospital", for a note that no link follows."""
    return f"report {claim.report}, {claim.speaker.name}" if claim.speaker else f"report {claim.report}"


def _is_address(name: str) -> bool:
    return "." in name and " " not in name and name == name.lower()


def mid_sentence(name: str) -> str:
    """The name as it stands inside a sentence: "the Ombudsman's Office" for "The Ombudsman's Office"."""
    article = name.split(" ", 1)[0] in ("The", "An", "A", "Its", "Their", "Two", "Three", "Some", "One", "Several")
    return name[:1].lower() + name[1:] if article else name


def gave(said: Said) -> str:
    """ "The hospital gave 23 on 6 January 2026"; what nobody is named for, its outlet "reported"."""
    verb = "gave" if said.is_spoken or name_of_voice(said) == _A_REPORT else "reported"
    return f"{said_by(said)} {verb} {shown_figure(said)}{on_day(said.first)}"


def counted(said: Said, cell: Cell) -> str:
    """How many of whom, as one gives them: "83 dead", "24 patients dead", "7 unidentified bodies", "14 dead in Jos"."""
    group, figure = cell.group, shown_figure(said)
    state = _STATES.get(cell.harm, cell.harm)
    if group.is_all:
        return f"{figure} {state}"
    if group.label.startswith(_PLACED):
        return f"{figure} {state} {group.label}"
    if group.label.endswith("bodies"):
        return f"{figure} {group.label}"
    return f"{figure} {group.label} {state}"


def of_nobody(said: Said, cell: Cell) -> str | None:
    """What a stated zero says, or a figure of one person by name; None for all other figures.

    "nobody was killed", "none of the US military was killed", "Nicolás Maduro was detained".
    """
    was = f"was {harm_word(cell.harm)}"
    if said.point == 0 and said.is_precise:
        return f"nobody {was}" if cell.group.is_all else f"none of the {cell.group.label} {was}"
    if (cell.group.kind or "").startswith("person:") and said.point == 1 and said.is_precise:
        return f"{cell.group.label} {was}"
    return None


def scope_words(cell: Cell) -> str:
    """ "Killed, everyone" """
    group = "everyone" if cell.group.is_all else cell.group.label
    return f"{harm_word(cell.harm).capitalize()}, {group}"


def evidence_of(*claims: Claim) -> tuple[tuple[str, int, int], ...]:
    """Where the words of each claim stand, as a conflict shows them."""
    return tuple((claim.report, claim.span.start, claim.span.end) for claim in claims)


def shown_figure(said: Said) -> str:
    """A figure in words that keep its wording: "at least 40", "about 75", "75–80", "dozens"."""
    if said.wording is Wording.AT_LEAST:
        return f"at least {number(said.low)}"
    if said.wording is Wording.MORE_THAN and said.low is not None:
        return f"more than {number(said.low - 1)}"
    if said.wording is Wording.UP_TO:
        return f"up to {number(said.high)}"
    if said.wording is Wording.FEWER_THAN and said.high is not None:
        return f"fewer than {number(said.high + 1)}"
    if said.wording in (Wording.ABOUT, Wording.NEARLY):
        return f"{said.wording} {number(said.point)}" if said.point is not None else said.lead.count.words
    if said.wording is Wording.RANGE:
        return f"{number(said.low)}–{number(said.high)}"
    if said.wording in (Wording.VAGUE, Wording.UNKNOWN):
        return f"“{said.lead.count.words}”"
    return number(said.point if said.point is not None else said.low)


def on_day(moment: Moment | None) -> str:
    """ " on 16 January 2026", or " before" it for a figure that was retold; nothing where the day is unknown."""
    if moment is None:
        return ""
    day = dt.date.fromisoformat(moment.day)
    return f" {'before' if moment.before else 'on'} {day.day} {MONTHS[day.month - 1]} {day.year}"


def joined_words(words: tuple[str, ...]) -> str:
    """ "a", "a and b", "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return ", ".join(words[:-1]) + " and " + words[-1]
