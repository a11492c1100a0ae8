"""Who says what: voices with the reports that carry them, claims set aside, revisions."""

from dataclasses import dataclass

from tollbook.export.apparatus import Apparatus, Ref, copy_words
from tollbook.export.quotes import Quote, quote_claim
from tollbook.export.view_answer import main_figure
from tollbook.export.words import (
    HARMS,
    REVISIONS,
    SET_ASIDE,
    SPEAKER_KINDS,
    count_words,
    date_words,
    day_words,
    group_words,
    listed,
    number,
    some,
    speaker_words,
)
from tollbook.model import Claim, Figure, Record, ReportId, Revision, SetAside


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrier:
    """A report that carries a voice."""

    words: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceRow:
    """One speaker: what was said of the main harm, what the record does with it, and who carries it."""

    key: str
    name: str
    kind: str
    figures: str
    day: str
    use: str
    is_best: bool
    summary: str
    """How many reports, and how many of them are copies."""
    note: str
    carriers: tuple[Carrier, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AsideRow:
    """One claim that no figure uses, with the reason."""

    figure: str
    who: str
    speaker: str
    reason: str
    because: str
    quote: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionRow:
    """How one figure moved."""

    day: str
    who: str
    change: str
    speaker: str
    kind: str
    icon: str
    refs: tuple[Ref, ...]


def voices_of(apparatus: Apparatus, record: Record) -> tuple[VoiceRow, ...]:
    """The voices on the main figure's harm, the one of the best figure first, then by number of reports."""
    figure = main_figure(record)
    if figure is None:
        return ()
    groups = claims_by_voice(apparatus, record)
    rows = [_voice_row(apparatus, figure, claims) for claims in groups.values()]
    return tuple(sorted(rows, key=lambda r: (not r.is_best, -len(r.carriers), r.name)))


def claims_by_voice(apparatus: Apparatus, record: Record) -> dict[str, tuple[Claim, ...]]:
    """The claims on the main figure's harm by the key of their voice, in the order of the record."""
    figure = main_figure(record)
    groups: dict[str, list[Claim]] = {}
    for claim in record.claims:
        if figure and claim.harm is figure.harm and not claim.background:
            groups.setdefault(_voice_key(apparatus, claim), []).append(claim)
    return {key: tuple(claims) for key, claims in groups.items()}


def _voice_key(apparatus: Apparatus, claim: Claim) -> str:
    speaker = claim.speaker
    if speaker is None:
        copy = apparatus.copies.get(claim.report)
        return f"report {copy.origin if copy else claim.report}"
    return speaker.office or speaker.name.casefold()


def _voice_row(apparatus: Apparatus, figure: Figure, claims: tuple[Claim, ...]) -> VoiceRow:
    by_time = sorted(claims, key=lambda c: (apparatus.published(c.report) or "", apparatus.numbers[c.report]))
    latest = by_time[-1]
    reports = tuple(sorted({claim.report for claim in claims}, key=apparatus.numbers.__getitem__))
    speaker = latest.speaker
    name = speaker_words(speaker) if speaker else f"No speaker named, report {apparatus.numbers[claims[0].report]}"
    return VoiceRow(
        key=_voice_key(apparatus, latest),
        name=name,
        kind=SPEAKER_KINDS[speaker.kind] if speaker and speaker.kind else "",
        figures=_figures_said([claim for claim in by_time if claim.report == latest.report]),
        day=_short_day(apparatus, latest),
        use=_use(figure, claims),
        is_best=any(claim.id in figure.best_by for claim in claims),
        summary=some(len(reports), "report"),
        note=_copies_note(apparatus, reports),
        carriers=tuple(_carrier(apparatus, id) for id in reports),
    )


def _short_day(apparatus: Apparatus, claim: Claim) -> str:
    """ "16 Jan 2026": the day spoken of, else the day of publication."""
    edtf = claim.as_of or apparatus.published(claim.report)
    return f"{day_words(edtf)} {edtf[:4]}" if edtf and edtf[:4].isdigit() else day_words(edtf)


def _figures_said(claims: list[Claim]) -> str:
    """ "83; 47 soldiers; 32 Cuban soldiers", each once."""
    said = [count_words(claim.count) + ("" if claim.group.is_all else f" {claim.group.label}") for claim in claims]
    return "; ".join(dict.fromkeys(said))


def _use(figure: Figure, claims: tuple[Claim, ...]) -> str:
    ids = {claim.id for claim in claims}
    spread = figure.low != figure.high
    uses = [
        (figure.best_by, "Best figure"),
        (figure.low_by if spread else (), "Sets the least"),
        (figure.high_by if spread else (), "Sets the greatest"),
    ]
    found = [words for by, words in uses if ids & set(by)]
    if found:
        return "; ".join([found[0], *(words.lower() for words in found[1:])])
    if ids & set(figure.used):
        return "Within the range"
    aside = next((s for s in figure.set_aside if s.claim in ids), None)
    if aside is not None:
        return SET_ASIDE[aside.reason]
    return "Of a part" if all(not claim.group.is_all for claim in claims) else "Listed, not used"


def _copies_note(apparatus: Apparatus, reports: tuple[ReportId, ...]) -> str:
    copies = [id for id in reports if copy_words(apparatus, id)]
    if not copies:
        return "" if len(reports) == 1 else f"{some(len(reports), 'report')}, none a copy; one voice, counted once."
    numbers = listed(number(apparatus.numbers[id]) for id in copies)
    verb = "is a copy" if len(copies) == 1 else "are copies"
    return f"{some(len(copies), 'report')} of them {verb} ({numbers}); counted once."


def _carrier(apparatus: Apparatus, id: ReportId) -> Carrier:
    copy = copy_words(apparatus, id)
    n = apparatus.numbers[id]
    words = f"Report {n}: {apparatus.byline(id)}" + (f" ({copy})" if copy else "")
    return Carrier(words=words, href=apparatus.report_href(id))


def aside_of(apparatus: Apparatus, record: Record) -> tuple[AsideRow, ...]:
    """The claims that were set aside, each once, with the first reason given."""
    asides: dict[str, SetAside] = {}
    for figure in record.figures:
        for aside in figure.set_aside:
            asides.setdefault(aside.claim, aside)
    for aside in record.set_aside:
        asides.setdefault(aside.claim, aside)
    used = {id for figure in record.figures for id in figure.used}
    found = [aside for id, aside in asides.items() if id not in used and aside.claim in apparatus.claims]
    found.sort(key=lambda a: (apparatus.numbers[apparatus.claims[a.claim].report], apparatus.letters[a.claim]))
    return tuple(_aside_row(apparatus, aside) for aside in found)


def _aside_row(apparatus: Apparatus, aside: SetAside) -> AsideRow:
    claim = apparatus.claims[aside.claim]
    return AsideRow(
        figure=f"{count_words(claim.count)} {HARMS[claim.harm]}",
        who=group_words(claim.group),
        speaker=speaker_words(claim.speaker),
        reason=SET_ASIDE[aside.reason],
        because=aside.because,
        quote=quote_claim(apparatus, claim),
    )


def revisions_of(apparatus: Apparatus, record: Record) -> tuple[RevisionRow, ...]:
    """How the figures moved, in order of time; without dates as the record gives them."""
    order = sorted(record.revisions, key=lambda r: r.date or "")
    return tuple(_revision_row(apparatus, revision) for revision in order)


def _revision_row(apparatus: Apparatus, revision: Revision) -> RevisionRow:
    kind = REVISIONS[revision.kind] + (", in the report’s own words" if revision.explicit else "")
    ids = tuple(id for id in (revision.from_claim, revision.to_claim) if id is not None)
    return RevisionRow(
        day=date_words(revision.date) if revision.date else "no date",
        who=f"{HARMS[revision.harm].capitalize()}, {group_words(revision.group)}",
        change=_change(apparatus, revision),
        speaker=revision.speaker or "no speaker named",
        kind=kind + ("; computed" if revision.derived else ""),
        icon=_direction(revision),
        refs=apparatus.claim_refs(ids),
    )


def _change(apparatus: Apparatus, revision: Revision) -> str:
    """ "from 23 to 47"; where the earlier figure is not in the text, what it may have been."""
    to = number(revision.to_figure) if revision.to_figure is not None else "not known"
    if revision.from_figure is not None:
        return f"from {number(revision.from_figure)} to {to}"
    told = [
        f"{count_words(claim.count)} {group_words(claim.group)}"
        for claim in (apparatus.claims.get(id) for id in revision.candidates)
        if claim is not None
    ]
    may = f"; it may have been {listed(told)}" if told else ""
    return f"to {to}; the earlier figure is not in the text{may}"


def _direction(revision: Revision) -> str:
    if revision.from_figure is None or revision.to_figure is None or revision.to_figure == revision.from_figure:
        return "rise" if revision.kind == "increase" else "review"
    return "rise" if revision.to_figure > revision.from_figure else "fall"
