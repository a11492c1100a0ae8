"""The page of an event: the views of an exported record, and what a site has beyond it: states, versions, sources."""

from collections.abc import Mapping
from dataclasses import dataclass

from tollbook.book.showing import Shown
from tollbook.export.apparatus import Apparatus, make_apparatus
from tollbook.export.history import past_records, under_policies
from tollbook.export.view_answer import main_figure
from tollbook.export.view_evidence import ReportView, resting_on
from tollbook.export.view_page import PageView, PolicyRow, page_view
from tollbook.export.words import HARMS, best_words, date_words, figure_range
from tollbook.model import ClaimId, Record, Report, ReportId, parse_date
from tollbook.model.version import Version
from tollbook.reconcile.changes import NOTHING_CHANGED, diff_records
from tollbook.web.addresses import ON_SITE, event_url, feed_url
from tollbook.web.views.citing import Citation, citation_of
from tollbook.web.views.place import Map, map_of
from tollbook.web.views.sources import Cited, SourceRow, cited_of, sources_of
from tollbook.web.views.timeline import Timeline, timeline_of

DEFAULT_POLICY = "ucdp"
_LINES = 2  # of what changed on a day; how many more there are is said


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Which state of the record is asked for; None is the newest, of the usual policy, with no claim picked out."""

    as_of: str | None = None
    policy: str | None = None
    claim: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MomentRow:
    """A day on which the record changed, and what it was from then on; `edtf` is the day, `day` the same in words."""

    edtf: str
    day: str
    href: str
    best: str
    range: str | None
    icon: str
    changes: tuple[str, ...]
    more: int
    is_shown: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionRow:
    """A published version; `compare` leads to what changed since the one before."""

    number: int
    href: str
    published_at: str
    day: str
    by: str
    note: str
    compare: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPage:
    """All of the page. `address` is the one to keep; `other` says in words which state is read, None for the newest."""

    page: PageView
    id: str
    address: str
    newest: str
    data: str
    table: str
    feed: str
    other: str | None
    moments: tuple[MomentRow, ...]
    versions: tuple[VersionRow, ...]
    text: ReportView | None
    cited: tuple[Cited, ...]
    sources: tuple[SourceRow, ...]
    citation: Citation | None
    map: Map | None
    timeline: Timeline | None
    picked: str | None
    statements: int
    digest: str | None


def event_page(shown: Shown, base: Shown, versions: tuple[Version, ...], state: State) -> EventPage:
    """The page of a state of an event. `base` is the event under the same policy as it stands now."""
    reports = _known(shown)
    named = shown.name or shown.record.event.id
    apparatus = make_apparatus((shown.record,), reports, shown.copies, ON_SITE)
    past = past_records(base.record, {report.id: report for report in base.reports}, base.copies)
    text = _text(apparatus, shown.record, state.claim)
    page = page_view(
        (shown.record,),
        reports,
        shown.copies,
        (),
        policy=shown.record.policy,
        as_of=shown.record.as_of,
        history=tuple(record for record in past if _is_until(record, state.as_of)),
        anchors=ON_SITE,
        texts={text} if text else (),
        policies=_policies(shown, reports, named, state),
    )
    return EventPage(
        page=page,
        id=shown.record.event.id,
        address=event_url(named, asof=state.as_of, policy=state.policy),
        newest=event_url(named),
        data=event_url(named, kind=".json", asof=state.as_of, policy=state.policy),
        table=event_url(named, kind=".csv", asof=state.as_of, policy=state.policy),
        feed=feed_url(named),
        other=_other(state),
        moments=_moments(past, named, state),
        versions=version_rows(versions),
        text=next(iter(page.evidence), None),
        cited=cited_of(apparatus, shown.record, page_texts(page)),
        sources=sources_of(apparatus),
        citation=citation_of(apparatus, shown.record, address=event_url(named)),
        map=map_of(shown.record.event.place),
        timeline=timeline_of(apparatus, shown.record),
        picked=state.claim if state.claim in apparatus.claims else None,
        statements=len(shown.record.statements),
        digest=versions[-1].digest if versions else None,
    )


def page_texts(page: PageView) -> tuple[ReportId, ...]:
    """The reports whose whole text stands on the page."""
    return tuple(ReportId(view.id) for view in page.evidence)


def _known(shown: Shown) -> Mapping[ReportId, Report]:
    """The reports that were published by then."""
    limit = parse_date(shown.record.as_of) if shown.record.as_of else None
    return {
        report.id: report
        for report in shown.reports
        if limit is None
        or (report.published is not None and report.published.year and report.published.order <= limit.order)
    }


def _is_until(record: Record, as_of: str | None) -> bool:
    limit, day = parse_date(as_of) if as_of else None, parse_date(record.as_of) if record.as_of else None
    return limit is None or day is None or day.order <= limit.order


def _text(apparatus: Apparatus, record: Record, claim: str | None) -> ReportId | None:
    """The report to show whole: that of the claim picked out, else the one that the best figure rests on."""
    if claim is not None and (found := apparatus.claims.get(ClaimId(claim))) is not None:
        return found.report
    figure = main_figure(record)
    ids = [id for id in (figure.best_by or figure.used if figure else ()) if id in apparatus.claims]
    spoken = sorted(ids, key=lambda id: apparatus.claims[id].speaker is None)
    resting = [apparatus.claims[id].report for id in spoken[:1]] or sorted(resting_on(apparatus, (record,)))
    return next(iter(resting), None)


def _policies(shown: Shown, reports: Mapping[ReportId, Report], named: str, state: State) -> tuple[PolicyRow, ...]:
    main = main_figure(shown.record)
    return tuple(
        _policy(record, shown.record, named, state)
        for record in under_policies(shown.record, reports, shown.copies)
        if main is not None
    )


def _policy(record: Record, shown: Record, named: str, state: State) -> PolicyRow:
    """The row of one policy: the figure of the same harm and group that the page is about."""
    main = main_figure(shown)
    figure = next((f for f in record.figures if main and (f.harm, f.group) == (main.harm, main.group)), None)
    policy = None if record.policy == DEFAULT_POLICY else record.policy
    return PolicyRow(
        name=record.policy,
        href=None if record is shown else event_url(named, asof=state.as_of, policy=policy),
        best=None if figure is None or figure.best is None else best_words(figure),
        range=None if figure is None or (figure.low is None and figure.high is None) else figure_range(figure),
    )


def _other(state: State) -> str | None:
    told = []
    if state.as_of:
        told.append(f"of {date_words(state.as_of)}")
    if state.policy:
        told.append(f"under the policy {state.policy}")
    return " ".join(told) or None


def moments_of(shown: Shown, state: State) -> tuple[MomentRow, ...]:
    """The days on which an event's record changed, as it is grouped now."""
    past = past_records(shown.record, {report.id: report for report in shown.reports}, shown.copies)
    return _moments(past, shown.name or shown.record.event.id, state)


def _moments(past: tuple[Record, ...], named: str, state: State) -> tuple[MomentRow, ...]:
    """The days on which a figure moved, the latest first; a day that only repeats the one before is left out."""
    found: list[tuple[Record, Record | None, tuple[str, ...]]] = []
    before: Record | None = None
    for record in past:
        changes = ("First report.",) if before is None else _changes(before, record)
        if changes:
            found.append((record, before, changes))
        before = record
    until = [record for record, _, _ in found if _is_until(record, state.as_of)]
    return tuple(_moment(*one, named, state, is_shown=one[0] in until[-1:]) for one in reversed(found))


def _changes(before: Record, record: Record) -> tuple[str, ...]:
    told = [line for line in diff_records(before, record) if line != NOTHING_CHANGED]
    return tuple(line for line in told if "came in: " not in line)


def _moment(
    record: Record, before: Record | None, changes: tuple[str, ...], named: str, state: State, *, is_shown: bool
) -> MomentRow:
    figure = main_figure(record)
    day = record.as_of or ""
    return MomentRow(
        edtf=day,
        day=date_words(day),
        href=event_url(named, asof=day, policy=state.policy),
        best="not known" if figure is None else f"{best_words(figure)} {HARMS[figure.harm]}",
        range=None if figure is None or (figure.low is None and figure.high is None) else figure_range(figure),
        icon=_way(before, record),
        changes=changes[:_LINES],
        more=max(0, len(changes) - _LINES),
        is_shown=is_shown,
    )


def _way(before: Record | None, record: Record) -> str:
    """The icon of a change: up, down, or neither."""
    one, other = (main_figure(r) if r else None for r in (before, record))
    if one is None or other is None or one.best is None or other.best is None:
        return "floor" if before is None else "review"
    return "rise" if other.best >= one.best else "fall"


def version_rows(versions: tuple[Version, ...]) -> tuple[VersionRow, ...]:
    """The published versions, the latest first."""
    return tuple(
        VersionRow(
            number=version.number,
            href=event_url(version.record, version=version.number),
            published_at=version.published_at,
            day=date_words(version.published_at[:10]),
            by=version.by,
            note=version.note,
            compare=event_url(version.record, version=version.number, compare=str(version.number - 1))
            if version.number > 1
            else None,
        )
        for version in reversed(versions)
    )
