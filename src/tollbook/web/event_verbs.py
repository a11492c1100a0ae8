"""What can be decided of a whole event: a form to the ruling that it makes."""

import json
from collections.abc import Mapping, Sequence

from starlette.datastructures import FormData, QueryParams

from tollbook.book.deciding import Decision
from tollbook.book.showing import Shown
from tollbook.model import MisuseError
from tollbook.model.ruling import RulingKind

VERBS: Mapping[str, str] = {
    "merge": "Merge with another event",
    "split": "Split off reports",
    "set-figure": "Set a figure",
    "copy": "Say that a report is a copy",
    "not-copy": "Say that a report is no copy",
    "note": "Write a note",
    "publish": "Publish the record",
}
"""By name, in the order in which they stand on the page."""
ABOUT_REPORTS = ("copy", "not-copy")
"""Those that are about a report, the field `copy`; the others are about the event."""


def chosen_reports(given: FormData | QueryParams) -> tuple[str, ...]:
    """The reports that were ticked."""
    return tuple(value for value in given.getlist("report") if isinstance(value, str))


def event_decision(
    verb: str, shown: Shown, given: Mapping[str, str], reports: Sequence[str], seen: str | None = None
) -> Decision:
    """The ruling that a form makes; raises MisuseError where something that it needs was left empty."""
    if verb not in VERBS or verb == "publish":
        raise MisuseError(f"an event cannot be decided by {verb!r}")
    about, value = _MAKERS[verb](shown, given, reports)
    return Decision(kind=RulingKind(verb), about=about, value=value, seen=seen)


def _needed(given: Mapping[str, str], name: str, what: str) -> str:
    words = given.get(name, "").strip()
    if not words:
        raise MisuseError(f"{what} is needed")
    return words


_Made = tuple[str, dict[str, str]]


def _merge(shown: Shown, given: Mapping[str, str], reports: Sequence[str]) -> _Made:
    other = given.get("with", "").strip() or _needed(given, "near", "the other event")
    return shown.record.event.id, {"with": other}


def _split(shown: Shown, given: Mapping[str, str], reports: Sequence[str]) -> _Made:
    if not reports:
        raise MisuseError("tick the reports that tell of another event")
    return shown.record.event.id, {"reports": json.dumps(sorted(reports), ensure_ascii=False)}


def _set_figure(shown: Shown, given: Mapping[str, str], reports: Sequence[str]) -> _Made:
    harm, _, group = _needed(given, "figure", "the figure").partition(" ")
    value = {"harm": harm, "group": group or "all", "best": _needed(given, "best", "the best figure")}
    for end in ("low", "high"):
        if words := given.get(end, "").strip():
            if not words.isdecimal():
                raise MisuseError(f"the {end} end of a range is a number, not {words!r}")
            value[end] = words
    return shown.record.event.id, value


def _copy(shown: Shown, given: Mapping[str, str], reports: Sequence[str]) -> _Made:
    return _needed(given, "copy", "the copy"), {"origin": _needed(given, "origin", "the report that it copies")}


def _not_copy(shown: Shown, given: Mapping[str, str], reports: Sequence[str]) -> _Made:
    return _needed(given, "copy", "the report"), {}


def _note(shown: Shown, given: Mapping[str, str], reports: Sequence[str]) -> _Made:
    return shown.record.event.id, {}


_MAKERS = {
    "merge": _merge,
    "split": _split,
    "set-figure": _set_figure,
    "copy": _copy,
    "not-copy": _not_copy,
    "note": _note,
}
