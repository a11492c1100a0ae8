"""`/decide/EVENT`: merge, split, set a figure, say what is a copy, publish; previewed first, and undone for ever."""

from collections.abc import Mapping, Sequence
from http import HTTPStatus

from fastapi import APIRouter, HTTPException, Request, Response
from starlette.datastructures import FormData, QueryParams

from tollbook.book import Book
from tollbook.book.corrections import group_key
from tollbook.book.deciding import Decision
from tollbook.book.previewing import Preview
from tollbook.book.publishing import Change
from tollbook.book.showing import Shown
from tollbook.book.summaries import Filters, Summary
from tollbook.export.words import date_words, figure_words, group_words
from tollbook.model import Harm, MisuseError, Report
from tollbook.model.version import VersionConflictError
from tollbook.web.addresses import event_url
from tollbook.web.effects import changes_of, outcome_of
from tollbook.web.event_verbs import ABOUT_REPORTS, VERBS, chosen_reports, event_decision
from tollbook.web.forms import Form, signing_name, words_of
from tollbook.web.item_view import last_seen
from tollbook.web.needs import needs
from tollbook.web.pages.queue import gone_to
from tollbook.web.people import Role
from tollbook.web.refusals import status_of, words_of_error
from tollbook.web.rendering import render, segment
from tollbook.web.ruling_words import last_done, ruling_words, told_rulings
from tollbook.web.site import person_of, site_of

router = APIRouter(include_in_schema=False)
_NEAR = 40  # events that are offered to merge with


@router.get("/decide/{event}", dependencies=[needs(Role.REVIEWER)])
def forms(request: Request, event: str) -> Response:
    """What can be decided of an event; with `d` filled in, what that would do. Nothing is written."""
    shown = _shown(request, event)
    asked = request.query_params
    given = {name: value for name, value in asked.items() if value}
    try:
        tried = _tried(request, shown, given, asked) if _is_filled(given, asked) else None
    except MisuseError as error:
        return _refused(request, shown, given, None, asked, error)
    return _page(request, shown, given, tried, chosen_reports(asked))


@router.post("/decide/{event}", dependencies=[needs(Role.REVIEWER)])
def decide(request: Request, event: str, form: Form) -> Response:
    """What was decided, written; then on to what the event has become."""
    shown, given = _shown(request, event), words_of(form)
    try:
        if given.get("d") == "publish":
            return _published(request, shown, given)
        return _ruled(request, shown, given, form)
    except VersionConflictError as error:
        if given.get("d") == "publish":
            return _publish_conflict(request, shown, given, error)
        return _ruling_conflict(request, shown, given, form)
    except MisuseError as error:
        return _refused(request, shown, given, _tried_again(request, shown, given, form), form, error)


def _refused(
    request: Request,
    shown: Shown,
    given: Mapping[str, str],
    tried: Preview | None,
    form: FormData | QueryParams,
    error: MisuseError,
) -> Response:
    return _page(
        request, shown, given, tried, chosen_reports(form), errors=(words_of_error(error),), status=status_of(error)
    )


def _tried_again(request: Request, shown: Shown, given: Mapping[str, str], form: FormData) -> Preview | None:
    """The preview that a decision was made from, where it can be made."""
    if given.get("d") in ("publish", "note"):
        return None
    try:
        return _tried(request, shown, given, form)
    except MisuseError:
        return None


def _shown(request: Request, event: str) -> Shown:
    try:
        return site_of(request).book.show(event)
    except MisuseError as error:
        raise HTTPException(HTTPStatus.NOT_FOUND, str(error)) from error


def _is_filled(given: Mapping[str, str], asked: QueryParams) -> bool:
    """Whether a form was sent, rather than a link to one followed."""
    return given.get("d") in VERBS and given.get("d") not in ("publish", "note") and len(asked) > 1


def _decision(
    shown: Shown, given: Mapping[str, str], form: FormData | QueryParams, seen: str | None = None
) -> Decision:
    return event_decision(given.get("d", ""), shown, given, chosen_reports(form), seen)


def _tried(request: Request, shown: Shown, given: Mapping[str, str], form: FormData | QueryParams) -> Preview:
    """The event, and with a merge the other one, as they would be."""
    decision = _decision(shown, given, form)
    other = [decision.value["with"]] if given.get("d") == "merge" else []
    return site_of(request).book.try_out((shown.record.event.id, *other), (decision,))


def _ruled(request: Request, shown: Shown, given: Mapping[str, str], form: FormData) -> Response:
    book, name = site_of(request).book, signing_name(request, given)
    note = given.get("note", "").strip()
    if not note:
        raise MisuseError("write down why: what is decided of a whole event must be understood by others")
    decision = _decision(shown, given, form, given.get("seen") or None)
    ruling = book.rule(decision.kind, decision.about, decision.value, note=note, by=name, seen=decision.seen)
    report = shown.record.event.reports[0]
    there = book.show(report).record.event.id
    return gone_to(request, f"/decide/{segment(there)}?done={ruling.id}", name)


def _published(request: Request, shown: Shown, given: Mapping[str, str]) -> Response:
    name = signing_name(request, given)
    seen = given.get("version", "")
    version = site_of(request).book.publish(
        shown.record.event.id,
        by=name,
        note=given.get("note", "").strip() or "Published.",
        seen=int(seen) if seen.isdecimal() else None,
    )
    return gone_to(request, event_url(version.record, version=version.number), name)


def _publish_conflict(
    request: Request, shown: Shown, given: Mapping[str, str], error: VersionConflictError
) -> Response:
    """Somebody published meanwhile: what they changed, and what this publication would have, side by side; 409."""
    book = site_of(request).book
    event, seen = shown.record.event.id, int(given.get("version", "0"))
    values = {
        "shown": shown,
        "message": str(error),
        "seen": seen,
        "theirs": _changes(book, event, seen, shown.version),
        "yours": _changes(book, event, seen, None),
        "given": given,
    }
    return render(request, "publish_conflict.html", values, status=HTTPStatus.CONFLICT)


def _changes(book: Book, event: str, before: int, after: int | None) -> tuple[Change, ...] | None:
    """What changed since a version; None where there was none before."""
    return book.diff(event, before, after) if before else None


def _ruling_conflict(request: Request, shown: Shown, given: Mapping[str, str], form: FormData) -> Response:
    """Somebody ruled on the event meanwhile: their rulings, and what one's own would do now, side by side; 409."""
    book = site_of(request).book
    about = _decision(shown, given, form).about
    found = book.rulings_about(about)
    known = next((one.ruling.number for one in found if one.ruling.id == given.get("seen")), 0)
    later = [one for one in found if one.ruling.number > known]
    undone = book.without(shown.record.event.id, [one.ruling.id for one in later])
    harm = _harm(shown)
    try:
        yours = outcome_of("Yours", _tried(request, shown, given, form), harm, "No figure changes")
    except MisuseError:
        yours = None
    values = {
        "shown": shown,
        "theirs": told_rulings(book, later),
        "effect": outcome_of("Theirs", undone.preview, harm, "No figure changed"),
        "yours": yours,
        "what": VERBS[given.get("d", "")],
        "carried": [(name, value) for name, value in form.multi_items() if isinstance(value, str) and name != "seen"],
        "seen": last_seen(book, about),
    }
    return render(request, "event_conflict.html", values, status=HTTPStatus.CONFLICT)


def _harm(shown: Shown) -> Harm:
    return next((figure.harm for figure in shown.record.figures), Harm.KILLED)


def _page(
    request: Request,
    shown: Shown,
    given: Mapping[str, str],
    tried: Preview | None,
    ticked: Sequence[str],
    *,
    errors: tuple[str, ...] = (),
    status: int = HTTPStatus.OK,
) -> Response:
    book, event = site_of(request).book, shown.record.event
    done = request.query_params.get("done")
    values = {
        "event": event,
        "shown": shown,
        "verbs": VERBS,
        "verb": given.get("d") if given.get("d") in VERBS else None,
        "given": given,
        "ticked": ticked,
        "errors": errors,
        "reports": [(report.id, _report_words(report)) for report in shown.reports if report.id in event.reports],
        "copies": [copy.report for copy in shown.copies if copy.report in event.reports],
        "figures": [
            (f"{f.harm} {group_key(f.group)}", f"{figure_words(f)} ({group_words(f.group)})")
            for f in shown.record.figures
        ],
        "near": _near(book, shown),
        "tried": tried,
        "outcome": outcome_of(VERBS[given["d"]], tried, _harm(shown), "No figure changes") if tried else None,
        "changes": changes_of(tried) if tried else (),
        "seen": last_seen(book, given.get("copy", event.id) if given.get("d") in ABOUT_REPORTS else event.id),
        "ruled": [(one, ruling_words(book, one.ruling)) for one in shown.rulings][-20:],
        "last": last_done(book, person_of(request).name, done),
    }
    return render(request, "decide.html", values, status=status)


def _report_words(report: Report) -> str:
    day = date_words(report.published.edtf) if report.published else "no date"
    title = report.title or report.text.strip().split("\n", 1)[0]
    return f"{report.id}, {day}: {title if len(title) <= 90 else title[:90] + ' …'}"


def _near(book: Book, shown: Shown) -> list[Summary]:
    """Events of the same country, the most reported first: the likeliest to be the same."""
    place = shown.record.event.place
    filters = Filters(country=place.country) if place and place.country else Filters()
    found = book.list_events(filters, limit=_NEAR).items
    return [one for one in found if one.id != shown.record.event.id]
