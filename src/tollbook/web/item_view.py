"""One item of the queue as its page shows it: the evidence in context, how it was read, checks, what decisions do."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from tollbook.book import Book
from tollbook.book.deciding import Decision
from tollbook.book.queue import Item
from tollbook.book.queue_drafts import ItemKind
from tollbook.book.showing import Ruled, Shown
from tollbook.export.apparatus import Apparatus, is_in_place, letter, make_apparatus, source_name
from tollbook.export.marks import Highlight, MarkKind, Piece, core_span, cut_pieces, mark_kind
from tollbook.export.quotes import Side, side_of
from tollbook.export.view_evidence import safe_url
from tollbook.export.words import (
    CONFLICTS,
    FIRMNESS,
    HARMS,
    count_words,
    date_words,
    direction,
    group_words,
    language_tag,
    language_words,
    speaker_words,
)
from tollbook.model import Claim, Firmness, Harm, Report, ReportId, Span
from tollbook.model.ruling import RulingKind
from tollbook.web.addresses import claim_url, report_url
from tollbook.web.effects import Outcome, outcome_of
from tollbook.web.ruling_words import ToldRuling, told_rulings
from tollbook.web.verbs import decision_of, fields_of

_AROUND = 700  # characters of context on a side; longer neighbours are left out


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One sentence of a report; `is_context` where it only stands beside the one that is asked about."""

    pieces: tuple[Piece, ...]
    is_context: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The words of one report that an item is about, where they stand, and the proof that they stand there."""

    report: str
    href: str
    source: str
    byline: str
    place: str
    url: str | None
    lang: str | None
    dir: str
    passages: tuple[Passage, ...]
    is_found: bool
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Other:
    """Another claim of the same matter, with a name for choosing it."""

    claim: str
    words: str
    side: Side


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One line of the checks: an icon, its first words in bold, the rest."""

    icon: str
    head: str
    words: str
    is_open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemView:
    """All that the pane of an item shows; `seen` and `ruled` are of what it is about."""

    item: Item
    evidence: tuple[Evidence, ...]
    others: tuple[Other, ...]
    read: tuple[tuple[str, str], ...]
    checks: tuple[Check, ...]
    figure: str
    outcomes: tuple[Outcome, ...]
    fields: Mapping[str, str]
    ruled: tuple[ToldRuling, ...]
    seen: str


def view_item(book: Book, item: Item) -> ItemView:
    """The pane of an item; what each decision does is tried out."""
    shown = book.show(item.event)
    reports = {report.id: report for report in shown.reports}
    apparatus = make_apparatus((shown.record,), reports, shown.copies)
    claims = [apparatus.claims[id] for id in apparatus.claims if id in item.claims]
    focus = next((claim for claim in claims if claim.id == item.about), claims[0] if claims else None)
    accepted = {one.ruling.about for one in shown.rulings if one.ruling.kind is RulingKind.ACCEPT and _stands(one)}
    ruled = tuple(
        one for one in book.rulings_about(item.about) if item.kind is not ItemKind.MATTER or _names(one, item)
    )
    return ItemView(
        item=item,
        evidence=_evidence(apparatus, item, focus, accepted),
        others=tuple(_other(apparatus, claim) for claim in claims if claim is not focus)[:6],
        read=_as_read(focus) if item.kind is ItemKind.CLAIM and focus else (),
        checks=_checks(apparatus, shown, item, focus),
        figure=HARMS[_harm(shown, focus)].capitalize(),
        outcomes=outcomes_of(book, item, focus, _harm(shown, focus)),
        fields=fields_of(focus) if item.kind is ItemKind.CLAIM and focus else {},
        ruled=told_rulings(book, ruled),
        seen=last_seen(book, item.about),
    )


def last_seen(book: Book, about: str) -> str:
    """What a decision says that its maker saw last about a thing: the id of a ruling, or "none"."""
    found = [one.ruling.id for one in book.rulings_about(about) if one.ruling.about == about]
    return found[-1] if found else "none"


def _stands(one: Ruled) -> bool:
    return one.standing == "in_force"


def _names(one: Ruled, item: Item) -> bool:
    return one.ruling.given("item") == item.id


def _harm(shown: Shown, focus: Claim | None) -> Harm:
    """The harm whose figure is shown beside each decision."""
    if focus is not None:
        return focus.harm
    return next((figure.harm for figure in shown.record.figures), Harm.KILLED)


def _evidence(apparatus: Apparatus, item: Item, focus: Claim | None, accepted: set[str]) -> tuple[Evidence, ...]:
    """The words of the claim, or the beginnings of the reports that are compared."""
    if item.kind in (ItemKind.BELONGS, ItemKind.COPY):
        names = [ReportId(name) for name in (item.about, item.other or "") if name in apparatus.reports]
        return tuple(_beginning(apparatus, name) for name in names)
    return () if focus is None else (_around(apparatus, focus, accepted),)


def _around(apparatus: Apparatus, focus: Claim, accepted: set[str]) -> Evidence:
    """The sentence of a claim between its neighbours, with every claim in them marked."""
    report = apparatus.reports[focus.report]
    spans = apparatus.sentences[report.id]
    here = apparatus.sentence_at(report.id, focus.count.span.start) - 1
    chosen = [k for k in (here - 1, here, here + 1) if 0 <= k < len(spans) and (k == here or _is_near(spans, k, here))]
    shown = [_shortened(spans[k], focus) for k in chosen]
    highlights = _highlights(apparatus, focus, accepted, shown)
    passages = tuple(
        Passage(pieces=cut_pieces(report.text, span, highlights), is_context=k != here)
        for k, span in zip(chosen, shown, strict=True)
    )
    place = f"sentence {here + 1} of {len(spans)}"
    return _of_report(report, passages, place, is_found=is_in_place(focus, report), claim=focus)


def _is_near(spans: tuple[Span, ...], k: int, here: int) -> bool:
    return spans[k].end - spans[k].start <= _AROUND and abs(spans[k].start - spans[here].start) <= 2 * _AROUND


def _shortened(sentence: Span, focus: Claim) -> Span:
    """The sentence; of a very long one only what stands around the claim."""
    if sentence.end - sentence.start <= 2 * _AROUND:
        return sentence
    start, end = max(sentence.start, focus.span.start - _AROUND), min(sentence.end, focus.span.end + _AROUND)
    return Span(start=start, end=max(start, end))


def _beginning(apparatus: Apparatus, name: ReportId) -> Evidence:
    """The first sentences of a report: what it is about."""
    report = apparatus.reports[name]
    spans = [span for span in apparatus.sentences[name] if span.end - span.start <= _AROUND][:3]
    found = tuple(Passage(pieces=cut_pieces(report.text, span, ()), is_context=False) for span in spans)
    return _of_report(report, found, f"its first {len(spans)} sentences", is_found=True)


def _of_report(
    report: Report, passages: tuple[Passage, ...], place: str, *, is_found: bool, claim: Claim | None = None
) -> Evidence:
    day = date_words(report.published.edtf) if report.published else "no date"
    return Evidence(
        report=report.id,
        href=report_url(report.id) if claim is None else claim_url(report.id, claim.id),
        source=source_name(report),
        byline=f"{day}, {language_words(report.language)}",
        place=place,
        url=safe_url(report.url),
        lang=language_tag(report.language),
        dir=direction(report.language),
        passages=passages if is_found else (),
        is_found=is_found,
        digest=hashlib.sha256(report.text.encode("utf-8", "surrogatepass")).hexdigest(),
    )


def _highlights(apparatus: Apparatus, focus: Claim, accepted: set[str], shown: list[Span]) -> tuple[Highlight, ...]:
    """The claims that stand in what is shown, lettered from the one that is asked about on."""
    report = apparatus.report_of(focus)
    claims = [
        claim
        for claim in apparatus.claims_of(focus.report)
        if is_in_place(claim, report) and any(core_span(claim).overlaps(span) for span in shown)
    ]
    ordered = [focus, *(claim for claim in claims if claim is not focus)]
    found = []
    for n, claim in enumerate(ordered, start=1):
        words = "this claim" if claim is focus else HARMS[claim.harm] + (", accepted" if claim.id in accepted else "")
        kind = MarkKind.DOUBT if claim is focus else mark_kind(claim)
        found.append(Highlight(span=core_span(claim), kind=kind, id=None, label=f"{letter(n)} {words}"))
    if focus.speaker and focus.speaker.span and focus.speaker.span.end <= len(report.text):
        found.append(Highlight(span=focus.speaker.span, kind=MarkKind.WHO, id=None, label="says a"))
    return tuple(sorted((h for h in found if h.span.end > h.span.start), key=lambda h: (h.span, h.kind)))


def _other(apparatus: Apparatus, claim: Claim) -> Other:
    side = side_of(apparatus, claim)
    words = (
        f"{side.figure} {HARMS[claim.harm]}, {speaker_words(claim.speaker)}, {source_name(apparatus.report_of(claim))}"
    )
    return Other(claim=claim.id, words=words, side=side)


def _as_read(claim: Claim) -> tuple[tuple[str, str], ...]:
    """How the words were read, field by field."""
    firm = FIRMNESS[claim.firmness] if claim.firmness is not Firmness.STATED else ""
    pairs = [
        ("Harm", HARMS[claim.harm]),
        ("Figure", f"{count_words(claim.count)}{_wording(claim)}"),
        ("Group", group_words(claim.group)),
        ("Measure", claim.measure.value),
        ("Speaker", speaker_words(claim.speaker) if claim.speaker else ""),
        ("Said as", firm),
        ("As of", date_words(claim.as_of) if claim.as_of else "the report’s own date"),
        ("Confidence", f"{claim.confidence:.2f}, by the rule {claim.rule}"),
    ]
    return tuple((name, words) for name, words in pairs if words or name == "Speaker")


def _wording(claim: Claim) -> str:
    words = claim.count.wording.value.replace("_", " ")
    return "" if words == "exact" or words in count_words(claim.count) else f", {words}"


def _checks(apparatus: Apparatus, shown: Shown, item: Item, focus: Claim | None) -> tuple[Check, ...]:
    found = [Check(icon="review", head="", words=sentence, is_open=True) for sentence in item.sentences]
    for conflict in shown.record.conflicts:
        if conflict.open and focus is not None and focus.id in conflict.claims:
            head = f"{CONFLICTS[conflict.kind]}."
            found = [check for check in found if check.words != head and not check.words.startswith("Contradiction: ")]
            found.append(Check(icon="open", head=head, words=conflict.message, is_open=True))
    for aside in (aside for figure in shown.record.figures for aside in figure.set_aside):
        if focus is not None and aside.claim == focus.id:
            found.append(Check(icon="aside", head="Set aside.", words=aside.because, is_open=True))
            break
    if focus is not None and item.kind is ItemKind.CLAIM:
        found.append(_reads_again(apparatus, focus))
    return tuple(dict.fromkeys(found))


def _reads_again(apparatus: Apparatus, claim: Claim) -> Check:
    if is_in_place(claim, apparatus.report_of(claim)):
        return Check(icon="closes", head="", words="The words read again from the stored text.", is_open=False)
    words = "Its words no longer stand in the stored text; nothing is marked."
    return Check(icon="unknown", head="Orphan.", words=words, is_open=True)


def outcomes_of(book: Book, item: Item, focus: Claim | None, harm: Harm) -> tuple[Outcome, ...]:
    """What each decision does to the record, tried out one by one."""
    tries = _tries(item, focus)
    tried = book.try_each((item.event,), [decision_of(verb, item, value=value) for _, verb, value in tries])
    return tuple(
        outcome_of(words, preview, harm, _OTHERWISE[verb])
        for (words, verb, _), preview in zip(tries, tried, strict=True)
    )


_OTHERWISE = {
    "accept": "No figure changes; marked as accepted by you",
    "reject": "No figure changes; kept in the log, with your reason",
    "correct": "No figure changes; the claim says that it was corrected",
    "split": "No figure changes",
    "stands": "No figure changes; the contradiction stays in the record",
}


def _tries(item: Item, focus: Claim | None) -> list[tuple[str, str, dict[str, str]]]:
    """The decisions whose effect is shown: name, verb, value."""
    if item.kind is ItemKind.MATTER:
        return [("Let it stand", "stands", {})]
    if item.kind is ItemKind.BELONGS:
        return [("Same event", "accept", {}), ("Another event", "reject", {})]
    if item.kind is ItemKind.COPY:
        return [("A copy", "accept", {}), ("No copy", "reject", {})]
    edits = [] if focus is None else _likely_edits(focus)
    return [("Accept", "accept", {}), *edits, ("Reject", "reject", {}), ("Split off", "split", {})]


def _likely_edits(claim: Claim) -> list[tuple[str, str, dict[str, str]]]:
    """The corrections that are asked for most, given what keeps the claim from counting."""
    if claim.background:
        return [("Edit: this event", "correct", {"background": "no"})]
    if claim.firmness in (Firmness.FEARED, Firmness.ALLEGED, Firmness.RUMOURED):
        return [("Edit: stated", "correct", {"firmness": "stated"})]
    return []


def tried_edit(book: Book, item: Item, focus: Claim, value: Mapping[str, str]) -> Outcome:
    """What a correction would do; raises MisuseError for a value that a field does not take."""
    decision: Decision = decision_of("correct", item, about=focus.id, value=value)
    return outcome_of("Your edit", book.try_out((item.event,), (decision,)), focus.harm, _OTHERWISE["correct"])
