"""What a person may correct in a claim, and set in a figure: field by field, each with the values that it takes."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from tollbook.model import (
    CORRECTED,
    Claim,
    Count,
    Figure,
    Firmness,
    Group,
    Harm,
    Measure,
    MisuseError,
    Speaker,
    Stance,
    Status,
    Wording,
    parse_date,
)

_RANGE = re.compile(r"(\d+)(?:-(\d+)|(\+))?\Z")


def correct_claim(claim: Claim, value: tuple[tuple[str, str], ...]) -> Claim:
    """The claim with these fields as a person says they should read; its words and its span stay.

    Raises MisuseError for a field that cannot be corrected, and for a value that the field does not take.
    """
    if not value:
        raise MisuseError(f"a correction names fields and values, such as count=12; the fields are: {_fields()}")
    for field, words in value:
        if field not in CORRECTABLE:
            raise MisuseError(f"{field!r} cannot be corrected; the fields are: {_fields()}")
        try:
            claim = CORRECTABLE[field](claim, words)
        except ValueError as error:
            raise MisuseError(f"{field}={words} cannot be: {error}") from error
    return replace(claim, flags=tuple(sorted({*claim.flags, CORRECTED})))


def read_range(words: str) -> tuple[int | None, int | None]:
    """`12` is 12 to 12, `12+` 12 or more, `10-15` 10 to 15, `unknown` neither."""
    if words == "unknown":
        return None, None
    found = _RANGE.match(words)
    if found is None:
        raise ValueError("write 12, 12+, 10-15 or unknown")
    low = int(found[1])
    return low, None if found[3] else int(found[2] or low)


def _count(claim: Claim, words: str) -> Claim:
    low, high = read_range(words)
    return replace(
        claim,
        count=Count(
            low=low,
            high=high,
            point=low if low == high or high is None else None,
            hard_low=low,
            hard_high=high,
            wording=_wording(low, high),
            words=claim.count.words,
            span=claim.count.span,
        ),
    )


def _wording(low: int | None, high: int | None) -> Wording:
    if low is None:
        return Wording.UNKNOWN
    if high is None:
        return Wording.AT_LEAST
    return Wording.EXACT if low == high else Wording.RANGE


def _as_of(claim: Claim, words: str) -> Claim:
    if words != "unknown" and parse_date(words) is None:
        raise ValueError("write a date such as 2026-01-03, or unknown")
    return replace(claim, as_of=_or_none(words))


def _speaker(claim: Claim, words: str) -> Claim:
    return replace(claim, speaker=None if words == "unknown" else Speaker(name=words, span=None))


def _nationality(claim: Claim, words: str) -> Claim:
    codes = () if words == "unknown" else tuple(sorted(words.upper().split("+")))
    if any(not re.fullmatch("[A-Z]{2}", code) for code in codes):
        raise ValueError("write codes of two letters, several with a plus: VE+CU")
    return replace(claim, group=replace(claim.group, nationality=codes))


def _status(claim: Claim, words: str) -> Claim:
    return replace(claim, group=replace(claim.group, status=None if words == "unknown" else Status(words)))


def _of_group(field: str) -> Callable[[Claim, str], Claim]:
    return lambda claim, words: replace(claim, group=replace(claim.group, **{field: _or_none(words)}))  # type: ignore[arg-type]  # text fields alone


def _yes(words: str) -> bool:
    if words not in ("yes", "no"):
        raise ValueError("write yes or no")
    return words == "yes"


def _or_none(words: str) -> str | None:
    return None if words == "unknown" else words


CORRECTABLE: Mapping[str, Callable[[Claim, str], Claim]] = {
    "count": _count,
    "harm": lambda claim, words: replace(claim, harm=Harm(words)),
    "measure": lambda claim, words: replace(claim, measure=Measure(words)),
    "firmness": lambda claim, words: replace(claim, firmness=Firmness(words)),
    "stance": lambda claim, words: replace(claim, stance=Stance(words)),
    "as_of": _as_of,
    "speaker": _speaker,
    "nationality": _nationality,
    "status": _status,
    "sex": _of_group("sex"),
    "age": _of_group("age"),
    "side": _of_group("side"),
    "force": _of_group("force"),
    "kind": _of_group("kind"),
    "background": lambda claim, words: replace(claim, background=_yes(words)),
    "superseded": lambda claim, words: replace(claim, superseded=_yes(words)),
}


def _fields() -> str:
    return ", ".join(CORRECTABLE)


def group_key(group: Group) -> str:
    """How a figure's group is written in a ruling: `all`, or its attributes as `nationality=VE status=military`."""
    return " ".join(f"{name}={value}" for name, value in group.attributes) or "all"


def set_figure(figure: Figure, best: str, low: str | None, high: str | None) -> Figure:
    """The figure with the numbers that a person set; raises MisuseError where they cannot be."""
    try:
        set_low, set_high = read_range(best)
        ends = (int(low) if low else set_low, int(high) if high else set_high)
        return replace(
            figure,
            low=ends[0],
            best=set_low,
            high=ends[1],
            wording=_wording(*ends),
            rule="ruling",
            derived=False,
            formula=None,
            low_by=(),
            best_by=(),
            high_by=(),
            high_or_more=False,
        )
    except ValueError as error:
        raise MisuseError(f"the figure cannot be set to {best}: {error}") from error
