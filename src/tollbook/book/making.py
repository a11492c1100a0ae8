"""A ruling before it is written: what it is about is there, its value can hold, and nobody ruled in between."""

import json
from collections.abc import Mapping

from tollbook.book.corrections import correct_claim, group_key, set_figure
from tollbook.book.knowledge import Known, Named, find_named, kept_event
from tollbook.model import Claim, Figure, MisuseError, UnknownNameError
from tollbook.model.ruling import (
    ABOUT_CLAIMS,
    ABOUT_EVENTS,
    ABOUT_REPORTS,
    ABOUT_REPORTS_OR_CLAIMS,
    CIRCUMSTANCES,
    NoteMark,
    Ruling,
    RulingKind,
)
from tollbook.model.version import VersionConflictError
from tollbook.store import Connection
from tollbook.store.given import as_ruling
from tollbook.store.log import last_number, read_entries
from tollbook.store.readings import known_names, number_of_claim, read_readings

Value = tuple[tuple[str, str], ...]
_TAKES: Mapping[RulingKind, tuple[str, ...]] = {
    RulingKind.SPLIT: ("reports",),
    RulingKind.MERGE: ("with",),
    RulingKind.SAME_EVENT: ("with",),
    RulingKind.NOT_SAME_EVENT: ("with",),
    RulingKind.COPY: ("origin",),
    RulingKind.SET_FIGURE: ("harm", "best"),
}
"""What a ruling of this kind must be given."""
_MAY_TAKE: Mapping[RulingKind, tuple[str, ...]] = {
    RulingKind.NOT_COPY: ("origin",),
    RulingKind.SET_FIGURE: ("group", "low", "high"),
}


class Made:
    """A ruling's parts as they will be written."""

    __slots__ = ("about", "anchors", "value")

    def __init__(self, about: str, value: Value, anchors: tuple[str, ...]) -> None:
        self.about = about
        self.value = value
        self.anchors = anchors


def names_event(connection: Connection, kind: RulingKind, about: str, value: Value) -> bool:
    """Whether a ruling has to do with an event by its name, rather than with reports and claims alone."""
    if kind in ABOUT_EVENTS:
        return True
    if kind in ABOUT_CLAIMS or kind in ABOUT_REPORTS:
        return False
    names = {about, *(words for key, words in value if key == "with")}
    reports, claims = known_names(connection, names, last_number(connection, "capture"))
    return bool(names - reports - claims)


def make_ruling(connection: Connection, known: Known, kind: RulingKind, about: str, value: Value) -> Made:
    """What a ruling is about and says, checked against the book; raises MisuseError naming what does not hold."""
    said = tuple((key, words) for key, words in value if key not in CIRCUMSTANCES)
    circumstances = tuple((key, words) for key, words in value if key in CIRCUMSTANCES)
    _check_keys(kind, said)
    if dict(circumstances).get("mark", NoteMark.SECOND) not in list(NoteMark):
        raise MisuseError(f"a note is marked {' or '.join(NoteMark)}, not {dict(circumstances)['mark']!r}")
    made = _made(connection, known, kind, about, said)
    return Made(made.about, tuple(sorted((*made.value, *circumstances))), made.anchors)


def _made(connection: Connection, known: Known, kind: RulingKind, about: str, value: Value) -> Made:
    if kind in ABOUT_CLAIMS:
        return _about_claim(connection, known, kind, about, value)
    if kind in ABOUT_EVENTS:
        return _about_event(connection, known, kind, about, value)
    if kind in ABOUT_REPORTS:
        return _about_report(connection, known, kind, about, value)
    if kind in ABOUT_REPORTS_OR_CLAIMS:
        return _about_either(connection, known, about, value)
    return _about_anything(connection, known, about, value)


def _check_keys(kind: RulingKind, value: Value) -> None:
    if kind is RulingKind.CORRECT:
        return
    given = {key for key, _ in value}
    missing = set(_TAKES.get(kind, ())) - given
    unknown = given - {*_TAKES.get(kind, ()), *_MAY_TAKE.get(kind, ())}
    if missing:
        needed = sorted(missing)
        raise MisuseError(
            f"{kind} must be told {' and '.join(needed)}: write {' '.join(f'{key}=...' for key in needed)}"
        )
    if unknown:
        raise MisuseError(f"{kind} takes no {', '.join(sorted(unknown))}")


def _about_claim(connection: Connection, known: Known, kind: RulingKind, about: str, value: Value) -> Made:
    claim = _claim(connection, known, about)
    if kind is RulingKind.CORRECT:
        correct_claim(claim, value)
    return Made(claim.id, value, (claim.report,))


def _claim(connection: Connection, known: Known, name: str) -> Claim:
    number = number_of_claim(connection, name)
    if number is None or number > known.key.until:
        raise UnknownNameError(f"no claim of the book is called {name!r}; `tollbook show EVENT --claims` names them")
    reading = next(read_readings(connection, (number,)))
    return next(claim for claim in reading.claims if claim.id == name)


def _about_event(connection: Connection, known: Known, kind: RulingKind, about: str, value: Value) -> Made:
    event = event_named(connection, known, about)
    given = dict(value)
    if kind is RulingKind.SPLIT:
        given["reports"] = _reports_of(event, given["reports"])
    elif kind is RulingKind.MERGE:
        other = event_named(connection, known, given["with"])
        if other.id == event.id:
            raise MisuseError(f"{about} and {given['with']} are one event already")
        given["with"] = other.reports[0]
    else:
        given["group"] = group_key(_figure(connection, known, event, given).group)
    return Made(event.id, tuple(sorted(given.items())), (*event.reports, *event.claims))


def _reports_of(event: Named, words: str) -> str:
    """The reports to split off, as a JSON list; given as one, or with spaces between."""
    try:
        names = json.loads(words)
    except ValueError:
        names = words.split()
    if not isinstance(names, list) or not names or not set(names) < set(event.reports):
        raise MisuseError(f"split takes some of the event's reports, but not all; it has {', '.join(event.reports)}")
    return json.dumps(sorted(names), ensure_ascii=False)


def _figure(connection: Connection, known: Known, event: Named, given: Mapping[str, str]) -> Figure:
    """The figure that is to be set, found by its harm and its group's key or label."""
    kept = kept_event(connection, known, event.id)
    group = given.get("group", "all")
    figures = kept.record.figures if kept is not None else ()
    for figure in figures:
        if figure.harm == given["harm"] and group in (group_key(figure.group), figure.group.label):
            set_figure(figure, given["best"], given.get("low"), given.get("high"))
            return figure
    there = "; ".join(f"{figure.harm} of {group_key(figure.group)}" for figure in figures)
    raise MisuseError(f"the event has no figure for {given['harm']} of {group}; it has {there or 'none'}")


def _about_report(connection: Connection, known: Known, kind: RulingKind, about: str, value: Value) -> Made:
    names = [about, *(words for _, words in value)]
    _check_reports(connection, known, names)
    if kind is RulingKind.COPY and len(set(names)) == 1:
        raise MisuseError(f"report {about!r} cannot be a copy of itself")
    return Made(about, value, ())


def _check_reports(connection: Connection, known: Known, names: list[str]) -> None:
    reports, _ = known_names(connection, names, known.key.until)
    for name in names:
        if name not in reports:
            raise UnknownNameError(f"the book has no report {name!r}")


def _about_either(connection: Connection, known: Known, about: str, value: Value) -> Made:
    """A report or a claim, and the report with whose event it belongs or not; an event may stand for its reports."""
    other = dict(value)["with"]
    reports, claims = known_names(connection, (about, other), known.key.until)
    if other not in reports:
        other = event_named(connection, known, other).reports[0]
    if about in claims:
        return Made(about, (("with", other),), (_claim(connection, known, about).report,))
    if about not in reports:
        about = event_named(connection, known, about).reports[0]
    if about == other:
        raise MisuseError("the ruling names one report twice")
    return Made(about, (("with", other),), ())


def _about_anything(connection: Connection, known: Known, about: str, value: Value) -> Made:
    reports, claims = known_names(connection, (about,), known.key.until)
    if about in claims:
        return Made(about, value, (_claim(connection, known, about).report,))
    if about in reports:
        return Made(about, value, ())
    event = event_named(connection, known, about)
    return Made(event.id, value, (*event.reports, *event.claims))


def event_named(connection: Connection, known: Known, name: str) -> Named:
    """The event of that name; raises MisuseError where there is none."""
    found = find_named(connection, known, name)
    if found is None:
        raise UnknownNameError(
            f"no event is called {name!r}; `tollbook events` lists them, and a report's id names the event it is about"
        )
    return found


def check_last(connection: Connection, about: str, seen: str) -> None:
    """Raise VersionConflictError where somebody ruled on the same thing after the ruling that the caller saw.

    `seen` is that ruling's id, or "none".
    """
    last = last_ruling(connection, about)
    if (last.id if last else "none") != seen:
        there = f"{last.id} ({last.kind}) by {last.by}, {last.note!r}" if last else "none"
        raise VersionConflictError(
            f"somebody ruled on {about} meanwhile: you saw {seen}, and the last ruling is {there}; look again"
        )


def last_ruling(connection: Connection, about: str) -> Ruling | None:
    """The last ruling about a thing, withdrawn or not."""
    found = [ruling for ruling in map(as_ruling, read_entries(connection, ("ruling",))) if ruling.about == about]
    return found[-1] if found else None
