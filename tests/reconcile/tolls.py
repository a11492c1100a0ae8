"""Short ways to write reports and the claims in them, so that a test shows only what it is about.

Every claim built here keeps the law of claims: its quote stands at its span of the report's text.
"""

import re
from dataclasses import dataclass, field

from tollbook.model import (
    ALL,
    Claim,
    ClaimId,
    Copy,
    Count,
    Event,
    EventId,
    Firmness,
    Group,
    Harm,
    Measure,
    PartType,
    Place,
    Record,
    Report,
    ReportId,
    Span,
    Speaker,
    SpeakerKind,
    Stance,
    Statement,
    StatementId,
    StatementKind,
    Status,
    When,
    Wording,
    parse_date,
)
from tollbook.reconcile import reconcile
from tollbook.text.sentences import cut_sentences

_WORDS = {"one": 1, "two": 2, "three": 3, "five": 5, "nine": 9, "dozens": 24}


def count(words: str, span: Span) -> Count:
    """The count that plain words state: "47", "at least 40", "more than 112", "about 75", "75 to 80", "dozens"."""
    found = [int(n.replace(",", "")) for n in re.findall(r"\d[\d,]*", words)]
    found = found or [n for word, n in _WORDS.items() if word in words.lower().split()] or [1]
    n = found[0]
    low, high, point, hard = n, n, n, (n, n)
    wording = Wording.EXACT
    if re.search(r"at least|or more", words):
        low, high, point, hard, wording = n, None, n, (n, None), Wording.AT_LEAST
    elif re.search(r"more than|over", words, re.IGNORECASE):
        low, high, point, hard, wording = n + 1, None, n + 1, (n, None), Wording.MORE_THAN
    elif "up to" in words:
        low, high, point, hard, wording = 0, n, None, (0, None), Wording.UP_TO
    elif "about" in words:
        low, high, hard, wording = n * 9 // 10, -(-n * 11 // 10), (n * 3 // 4, n * 5 // 4), Wording.ABOUT
    elif "dozens" in words:
        low, high, point, hard, wording = 24, 99, None, (12, None), Wording.VAGUE
    elif len(found) > 1:
        low, high, point, hard, wording = found[0], found[1], None, (found[0], found[1]), Wording.RANGE
    return Count(
        low=low, high=high, point=point, hard_low=hard[0], hard_high=hard[1], wording=wording, words=words, span=span
    )


def speaker(name: str, office: str | None = None, *governments: str, **more: object) -> Speaker:
    kind = more.pop("kind", SpeakerKind.OFFICIAL_PARTY if governments else None)
    return Speaker(name=name, span=None, kind=kind, office=office, governments=tuple(sorted(governments)), **more)  # type: ignore[arg-type]


def military(*nations: str, **more: object) -> Group:
    names = {"VE": "Venezuelan", "CU": "Cuban", "US": "US"}
    label = " and ".join(names.get(n, n) for n in nations) + " military"
    return Group(label=label, nationality=tuple(sorted(nations)), status=Status.MILITARY, **more)  # type: ignore[arg-type]


@dataclass
class Story:
    """Reports of one event, written sentence by sentence."""

    country: str | None = "VE"
    reports: list[Report] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    dates: list[tuple[ReportId, When]] = field(default_factory=list)
    copies: list[Copy] = field(default_factory=list)

    def report(self, name: str, text: str, published: str | None = None) -> Report:
        made = Report(
            id=ReportId(name),
            where=name,
            text=text,
            published=parse_date(published) if published else None,
            published_from="jsonl.published" if published else None,
        )
        self.reports.append(made)
        return made

    def claim(
        self,
        report: Report,
        quote: str,
        words: str,
        *,
        harm: Harm = Harm.KILLED,
        group: Group = ALL,
        by: Speaker | None = None,
        part_of: Claim | None = None,
        part: PartType | None = None,
        **more: object,
    ) -> Claim:
        """A claim at the quote's place in the report; `words` are the count's, inside the quote."""
        start = report.text.index(quote)
        span = Span(start=start, end=start + len(quote))
        sentence = next(s for s in cut_sentences(report.text) if s.contains(Span(start=start, end=start + 1)))
        at = start + quote.lower().index(words.lower())
        fields: dict[str, object] = {
            "measure": Measure.PART if part_of else Measure.TOTAL,
            "toll": False,
            "firmness": Firmness.STATED,
            "stance": Stance.ASSERTS,
            "as_of": None,
            "when": None,
            "background": False,
            "superseded": False,
            "flags": (),
            "who": group.label,
            "sentence": sentence,
        } | more
        made = Claim(
            id=ClaimId(f"{report.id}.{len(self.claims):02d}"),
            report=report.id,
            span=span,
            quote=quote,
            marks=(),
            harm=harm,
            count=count(words, Span(start=at, end=at + len(words))),
            group=group,
            part_of=part_of.id if part_of else None,
            part_type=part,
            speaker=by,
            hedges=(),
            place=None,
            confidence=1.0,
            rule="by hand",
            **fields,  # type: ignore[arg-type]
        )
        self.claims.append(made)
        return made

    def statement(self, report: Report, quote: str, kind: StatementKind, topic: str | None, **more: object) -> None:
        start = report.text.index(quote)
        self.statements.append(
            Statement(
                id=StatementId(f"s-{report.id}.{len(self.statements):02d}"),
                report=report.id,
                kind=kind,
                speaker=more.get("by"),  # type: ignore[arg-type]
                span=Span(start=start, end=start + len(quote)),
                quote=quote,
                quoted=False,
                cue=None,
                source=None,
                stance=more.get("stance", Stance.ASSERTS),  # type: ignore[arg-type]
                topic=topic,
            )
        )

    @property
    def event(self) -> Event:
        place = (
            Place(name="Caracas", country=self.country, adm1=None, lat=None, lon=None, precision=2)
            if self.country
            else None
        )
        return Event(
            id=EventId("e-1"),
            name="the event",
            kind="raid",
            when=None,
            place=place,
            reports=tuple(sorted(r.id for r in self.reports)),
            claims=tuple(sorted(c.id for c in self.claims)),
        )

    def record(self, **more: object) -> Record:
        return reconcile(
            self.event,
            tuple(self.claims),
            tuple(self.statements),
            tuple(self.dates),
            tuple(self.reports),
            tuple(self.copies),
            **more,  # type: ignore[arg-type]
        )
