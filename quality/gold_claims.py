"""The dossiers' annotated claims, reconciled without the reader: how good is the cascade on perfect claims?

    python quality/gold_claims.py [--data DIR] [--all-languages] [--show DOSSIER] [--as-of DATE] [--policy NAME]

Prints the final figures against the dossiers' own, the timelines by `--as-of`, the conflicts found, and what the two
naive rules (the latest figure, the largest figure) would have said.
"""

import argparse
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tollbook.model import (
    ALL,
    Claim,
    ClaimId,
    Copy,
    CopyKind,
    Count,
    Event,
    EventId,
    Figure,
    Firmness,
    Group,
    Harm,
    Measure,
    PartType,
    Place,
    Record,
    Report,
    ReportId,
    Run,
    Span,
    Speaker,
    SpeakerKind,
    Stance,
    Status,
    Wording,
    parse_date,
)
from tollbook.reconcile import POLICIES, reconcile
from tollbook.text.sentences import cut_sentences

Gold = dict[str, Any]  # one object of the dossiers' JSON

HARMS = {"killed": Harm.KILLED, "injured": Harm.INJURED, "missing": Harm.MISSING, "detained": Harm.DETAINED,
         "displaced": Harm.DISPLACED}  # fmt: skip
GROUPS: dict[str, Group] = {
    "total": ALL,
    "increment": ALL,
    "daily_average": ALL,
    "nine_months": ALL,
    "year_2025": ALL,
    "killed_and_injured": ALL,
    "venezuelan_military": Group(label="Venezuelan military", nationality=("VE",), status=Status.MILITARY),
    "cuban_military": Group(label="Cuban military", nationality=("CU",), status=Status.MILITARY),
    "us_military": Group(label="US military", nationality=("US",), status=Status.MILITARY),
    "military": Group(label="military", status=Status.MILITARY),
    "venezuelan_and_cuban_military": Group(
        label="Venezuelan and Cuban military", nationality=("CU", "VE"), status=Status.MILITARY
    ),
    "cuban_nationals": Group(label="Cubans", nationality=("CU",)),
    "venezuelans": Group(label="Venezuelans", nationality=("VE",)),
    "civilians": Group(label="civilians", status=Status.CIVILIAN),
    "soldiers": Group(label="soldiers", status=Status.MILITARY),
    "women": Group(label="women", sex="female"),
    "men": Group(label="men", sex="male"),
    "children": Group(label="children", age="child"),
    "msf_staff": Group(label="MSF staff", kind="staff"),
    "unidentified_bodies": Group(label="unidentified bodies", kind="unidentified"),
}  # fmt: skip
MEASURES = {"increment": Measure.INCREMENT, "daily_average": Measure.PERIOD, "nine_months": Measure.CAMPAIGN,
            "year_2025": Measure.CAMPAIGN}  # fmt: skip

OFFICIAL, PARTY, NGO, UN = SpeakerKind.OFFICIAL_OTHER, SpeakerKind.OFFICIAL_PARTY, SpeakerKind.NGO, SpeakerKind.UN
# attribution -> (kind, office, governments)
SPEAKERS: dict[str, tuple[SpeakerKind | None, str | None, tuple[str, ...]]] = {
    "padrino_lopez": (PARTY, "VE:defence", ("VE",)),
    "venezuelan_defense_ministry": (PARTY, "VE:defence", ("VE",)),
    "venezuelan_army": (SpeakerKind.MILITARY, "VE:army", ("VE",)),
    "cabello": (PARTY, "VE:interior", ("VE",)),
    "saab": (PARTY, "VE:prosecutor", ("VE",)),
    "venezuelan_government": (PARTY, "VE", ("VE",)),
    "venezuela_cuba_governments": (PARTY, None, ("CU", "VE")),
    "cuban_government": (PARTY, "CU", ("CU",)),
    "cuban_communist_party": (PARTY, "CU", ("CU",)),
    "diaz_canel": (PARTY, "CU", ("CU",)),
    "trump": (PARTY, "US:president", ("US",)),
    "us_government": (PARTY, "US", ("US",)),
    "us_officials": (SpeakerKind.ANONYMOUS_OFFICIAL, None, ("US",)),
    "pentagon": (PARTY, "US:defence", ("US",)),
    "pentagon_official": (SpeakerKind.ANONYMOUS_OFFICIAL, None, ("US",)),
    "wapo_us_officials": (SpeakerKind.ANONYMOUS_OFFICIAL, None, ("US",)),
    "wapo_us_official_1": (SpeakerKind.ANONYMOUS_OFFICIAL, None, ("US",)),
    "wapo_us_official_2": (SpeakerKind.ANONYMOUS_OFFICIAL, None, ("US",)),
    "nyt_senior_venezuelan_official": (SpeakerKind.ANONYMOUS_OFFICIAL, None, ("VE",)),
    "family": (SpeakerKind.FAMILY, None, ()),
    "msf": (NGO, "msf", ()),
    "msf_molinie": (NGO, "msf", ()),
    "police": (SpeakerKind.POLICE, None, ()),
    "unama": (UN, "UN", ()),
    "un": (UN, "UN", ()),
    "ocha": (UN, "UN:ocha", ()),
    "unicef": (UN, "UN:unicef", ()),
    "unhcr": (UN, "UN:unhcr", ()),
    "jena": (OFFICIAL, "IN:odisha", ("IN",)),
    "odisha_government": (OFFICIAL, "IN:odisha", ("IN",)),
    "indian_railways": (OFFICIAL, "IN:railways", ("IN",)),
    "balasore_collector": (OFFICIAL, "IN:balasore", ("IN",)),
    "special_relief_commissioner": (OFFICIAL, "IN:odisha", ("IN",)),
    "raj_bhavan": (OFFICIAL, "IN:tamil nadu", ("IN",)),
    "mamata": (OFFICIAL, "IN:west bengal", ("IN",)),
    "grp": (SpeakerKind.POLICE, "IN:railway police", ("IN",)),
    "official": (SpeakerKind.ANONYMOUS_OFFICIAL, None, ()),
    "officials": (OFFICIAL, None, ()),
    "authorities": (OFFICIAL, None, ()),
    "hospital": (SpeakerKind.MEDICAL, None, ()),
    "defensoria": (OFFICIAL, "CO:ombudsman", ()),
    "ombudsman_marin": (OFFICIAL, "CO:ombudsman", ()),
    "petro": (PARTY, "CO:president", ("CO",)),
    "governor_villamizar": (PARTY, "CO:norte de santander", ("CO",)),
    "mindefensa": (PARTY, "CO:defence", ("CO",)),
    "pmu": (PARTY, "CO:pmu", ("CO",)),
    "medicina_legal": (SpeakerKind.MEDICAL, "CO:forensic", ("CO",)),
    "taliban": (OFFICIAL, "AF", ("AF",)),
    "taliban_spokesman": (OFFICIAL, "AF", ("AF",)),
    "shaheen": (OFFICIAL, "AF", ("AF",)),
    "rayan": (OFFICIAL, "AF:information", ("AF",)),
    "sayeq": (OFFICIAL, "AF:disaster", ("AF",)),
    "disaster_authority": (OFFICIAL, "AF:disaster", ("AF",)),
    "afghan_government": (OFFICIAL, "AF", ("AF",)),
    "interior_ministry": (OFFICIAL, "AF:interior", ("AF",)),
    "herat_health_director": (SpeakerKind.MEDICAL, "AF:herat health", ("AF",)),
    "herat_health_department": (SpeakerKind.MEDICAL, "AF:herat health", ("AF",)),
    "red_crescent": (NGO, "red crescent", ()),
}
COUNTRIES = {"caracas": "VE", "catatumbo": "CO", "herat": "AF", "kunduz": "AF", "odisha": "IN"}
_NUMBERS = dict(
    zip("zero one two three four five six seven eight nine ten eleven twelve".split(), range(13), strict=True)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """One event's reports and annotated claims."""

    name: str
    gold: Gold
    event: Event
    reports: tuple[Report, ...]
    claims: tuple[Claim, ...]
    copies: tuple[Copy, ...]

    def record(self, *, as_of: str | None = None, policy: str = "ucdp") -> Record:
        return reconcile(self.event, self.claims, (), (), self.reports, self.copies, as_of=as_of, policy=policy)


def read_dossier(folder: Path, *, english_only: bool = True) -> Dossier:
    """The dossier with its annotations as claims; a claim whose sentence is not found is left out."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    lines = (folder / "pages.jsonl").read_text(encoding="utf-8").splitlines()
    pages = {page["id"]: page for page in map(json.loads, lines) if not english_only or page["lang"] == "en"}
    kept = [page for page in gold["pages"] if page["id"] in pages]
    reports = tuple(_report(pages[page["id"]]) for page in kept)
    by_id = {report.id: report for report in reports}
    claims = tuple(claim for page in kept for claim in _claims(page, by_id[page["id"]]))
    copies = tuple(_copy(page, by_id) for page in kept if page["copy_of"] in by_id)
    country = next(code for name, code in COUNTRIES.items() if folder.name.startswith(name))
    place = Place(name=folder.name, country=country, adm1=None, lat=None, lon=None, precision=2)
    event = Event(
        id=EventId(folder.name),
        name=gold["event"]["name"],
        kind=gold["event"]["type"],
        when=None,
        place=place,
        reports=tuple(sorted(by_id)),
        claims=tuple(sorted(claim.id for claim in claims)),
    )
    return Dossier(name=folder.name, gold=gold, event=event, reports=reports, claims=claims, copies=copies)


def _report(page: Gold) -> Report:
    return Report(
        id=ReportId(page["id"]),
        where=page["id"],
        text=page["text"],
        title=page.get("title"),
        language=page["lang"],
        published=parse_date(page["published"]) if page.get("published") else None,
    )


def _copy(page: Gold, reports: dict[ReportId, Report]) -> Copy:
    """The sentences that stand word for word in both."""
    here, there = reports[page["id"]], reports[page["copy_of"]]
    runs = []
    for span in cut_sentences(here.text):
        at = there.text.find(span.of(here.text))
        if at >= 0:
            runs.append(Run(here=span, there=Span(start=at, end=at + span.end - span.start)))
    share = sum(run.here.end - run.here.start for run in runs) / max(len(here.text), 1)
    kind = CopyKind.PARTIAL if runs else CopyKind.REWRITE
    return Copy(report=here.id, origin=there.id, kind=kind, runs=tuple(runs), overlap_share=share)


def _claims(page: Gold, report: Report) -> list[Claim]:
    sentences = cut_sentences(report.text)
    made = []
    for place, gold in enumerate(page["claims"]):
        prefix = gold["sentence_prefix"]
        sentence = next((s for s in sentences if s.of(report.text).lstrip("•–- ").startswith(prefix)), None)
        if sentence is None:
            sentence = next((s for s in sentences if prefix in s.of(report.text)), None)
        if sentence is not None:
            made.append(_claim(gold, place, page, report, sentence))
    return made


def _claim(gold: Gold, place: int, page: Gold, report: Report, sentence: Span) -> Claim:
    count = _count(gold, report.text, sentence)
    group = GROUPS.get(gold["group"], Group(label=gold["group"], kind=gold["group"]))
    parent = gold["subset_of"]
    part = _part_type(page, parent) if parent is not None else None
    measure = MEASURES.get(gold["group"], Measure.PART if parent is not None else Measure.TOTAL)
    harm = Harm.KILLED_OR_INJURED if gold["group"] == "killed_and_injured" else HARMS[gold["effect"]]
    quote = sentence.of(report.text)
    return Claim(
        id=ClaimId(f"{report.id}.{place:02d}"),
        report=report.id,
        span=sentence,
        quote=quote,
        sentence=sentence,
        marks=(),
        harm=harm,
        count=count,
        who=group.label,
        group=group,
        measure=measure,
        toll=gold["total"],
        part_of=ClaimId(f"{report.id}.{parent:02d}") if parent is not None else None,
        part_type=part,
        speaker=_speaker(gold["attribution"]),
        firmness=_firmness(gold, quote),
        stance=Stance.DENIES if gold["status"] == "negated" else Stance.ASSERTS,
        hedges=(),
        as_of=gold.get("as_of"),
        when=None,
        place=None,
        background=bool(gold.get("other_event")),
        superseded=gold["status"] == "superseded",
        flags=(),
        confidence=1.0,
        rule="gold",
    )


def _part_type(page: Gold, parent: int) -> PartType:
    whole = page["claims"][parent]
    parts = [c for c in page["claims"] if c["subset_of"] == parent and c["effect"] == whole["effect"]]
    sexes = {c["group"] for c in parts}
    closes = sum(c["low"] or 0 for c in parts) == whole["low"]
    return PartType.BREAKDOWN if closes or {"men", "women"} <= sexes else PartType.INCLUDE


def _firmness(gold: Gold, sentence: str) -> Firmness:
    if gold["status"] == "projection" or re.search(r"\bfeared dead\b", sentence):
        return Firmness.FEARED
    if gold["certainty"] in ("alleged", "denied"):
        return Firmness(gold["certainty"])
    return Firmness.ESTIMATED if re.search(r"\bestimate", sentence) else Firmness.STATED


def _speaker(key: str | None) -> Speaker | None:
    if key is None:
        return None
    kind, office, governments = SPEAKERS.get(key, (SpeakerKind.MEDIA_OWN_COUNT, None, ()))
    name = "ombudsman" if key == "defensoria" else key.replace("_", " ")
    anonymous = kind is SpeakerKind.ANONYMOUS_OFFICIAL
    return Speaker(name=name, span=None, kind=kind, office=office, governments=governments, anonymous=anonymous)


def _count(gold: Gold, text: str, sentence: Span) -> Count:
    low, high, kind = gold["low"], gold["high"], gold["qualifier"]
    span = _number_span(low if low else high, text, sentence)
    words = span.of(text)
    bounds: tuple[int | None, int | None, int | None, int | None, int | None]
    if kind == "vague" or (low is None and high is None):
        return Count(low=None, high=None, point=None, hard_low=None, hard_high=None, wording=Wording.UNKNOWN,
                     words=words, span=span)  # fmt: skip
    if kind == "more_than":
        bounds = (low + 1, None, low + 1, low, None)
    elif kind == "at_least":
        bounds = (low, None, low, low, None)
    elif kind == "up_to":
        bounds = (0, high, None, 0, None)
    elif kind == "about":
        n = low if low is not None else high
        bounds = (n * 9 // 10, -(-n * 11 // 10), n, n * 3 // 4, -(-n * 5 // 4))
    else:
        bounds = (low, high, low if low == high else None, low, high)
    wording = Wording.AT_LEAST if kind == "exact" and high is None else Wording(kind)
    low, high, point, hard_low, hard_high = bounds
    return Count(low=low, high=high, point=point, hard_low=hard_low, hard_high=hard_high, wording=wording,
                 words=words, span=span)  # fmt: skip


def _number_span(number: int | None, text: str, sentence: Span) -> Span:
    """Where the number stands in its sentence; the first word where it is not written as such."""
    words = sentence.of(text)
    for found in re.finditer(r"\d[\d,.]*\d|\d|[A-Za-z-]+", words):
        token = found.group()
        digits = re.sub(r"\D", "", token)
        value = int(digits) if digits else _NUMBERS.get(token.lower())
        if value is not None and value == number:
            return Span(start=sentence.start + found.start(), end=sentence.start + found.end())
    return Span(start=sentence.start, end=sentence.start + 1)


# --- measuring ---------------------------------------------------------------------------------------------------


def inside(want: Gold, low: int | None, high: int | None) -> bool:
    """As the dossiers are judged: the truth lies in a range that is not much wider than the dossier's own."""
    best = want.get("best")
    if best is None or low is None or not low <= best <= (high if high is not None else best):
        return False
    tight = low * 2 >= (want.get("low") or best)
    if high is not None and want.get("high") is not None:
        return bool(tight and high <= 2 * want["high"])
    return bool(tight and (want.get("high") is None or (high is None and low == best)))


def everyone(record: Record, harm: Harm) -> Figure | None:
    return next((f for f in record.figures if f.harm is harm and f.group.is_all), None)


def finals(dossier: Dossier, record: Record) -> list[str]:
    rows = []
    for effect, want in dossier.gold["final"].items():
        if not isinstance(want, dict):
            continue
        found = everyone(record, HARMS[effect])
        low, best, high = (found.low, found.best, found.high) if found else (None, None, None)
        mark = "HIT " if best == want["best"] else "    "
        mark += "inside" if inside(want, low, high) else "      "
        more = "+" if found and found.high_or_more else ""
        wanted = (want["low"], want["best"], want["high"])
        rows.append(
            f"  {effect:10} want {wanted!s:22} have {(low, best, high)}{more:2} {mark} {found.rule if found else ''}"
        )
    return rows


def naive(dossier: Dossier, effect: str) -> tuple[int | None, int | None]:
    """The latest figure and the largest figure of everyone, as people take them today."""
    dates = {report.id: report.published.order if report.published else ("", "") for report in dossier.reports}
    of_all = [
        c for c in dossier.claims
        if c.harm is HARMS[effect] and c.group.is_all and c.count.low is not None and c.measure is Measure.TOTAL
    ]  # fmt: skip
    if not of_all:
        return None, None
    latest = max(of_all, key=lambda c: (dates[c.report], c.report, c.span))
    return latest.count.point, max(c.count.point or c.count.low or 0 for c in of_all)


def timeline(dossier: Dossier) -> tuple[int, int, list[str]]:
    """Of the dossier's dated steps that a report read here carries, how many the record of that day has as its best."""
    last: dict[tuple[str, str, str], str] = {}
    for step in dossier.gold["timeline"]:
        last[step["date"], step["effect"], step["group"]] = step["figure"]
    right, rows = 0, []
    carried = {key: figure for key, figure in last.items() if (_carried(dossier, key, figure))}
    for (date, effect, group), figure in carried.items():
        wanted = _numbers(figure)
        day = _carried(dossier, (date, effect, group), figure) or date
        record = dossier.record(as_of=day)
        key = GROUPS.get(group, Group(kind=group)).attributes
        found = next((f for f in record.figures if f.harm is HARMS[effect] and f.group.attributes == key), None)
        best = found.best if found else None
        slack = {n + 1 for n in wanted} if re.search(r">|more than", figure) else set()
        ok = best in {*wanted, *slack}
        right += ok
        rows.append(f"  {'ok ' if ok else 'NOT'} {day} {effect} {group}: want {figure}, have {best}")
    return right, len(carried), rows


def _numbers(figure: str) -> set[int]:
    return {int(n.replace(",", "")) for n in re.findall(r"\d[\d,]*", re.sub(r"\(.*\)", "", figure))}


def _carried(dossier: Dossier, key: tuple[str, str, str], figure: str) -> str | None:
    """The first day from the step's own on, at most two days later, that a report carries the figure."""
    date, effect, group = key
    wanted = _numbers(figure)
    attributes = GROUPS.get(group, Group(kind=group)).attributes
    published = {r.id: r.published for r in dossier.reports}
    days = sorted(
        str(on.first_day)
        for c in dossier.claims
        if c.harm is HARMS[effect]
        and c.group.attributes == attributes
        and (
            {c.count.low, c.count.high, c.count.point, (c.count.low or 0) - (c.count.wording is Wording.MORE_THAN)}
            & wanted
        )
        and (on := published[c.report]) is not None
        and on.day is not None
        and date <= str(on.first_day)
    )
    limit = (parse_date(date) or parse_date("2000")).first_day  # type: ignore[union-attr]
    found = next(iter(days), None)
    if found is None or limit is None:
        return None
    end = parse_date(found)
    return found if end and end.first_day and (end.first_day - limit).days <= 2 else None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path(__file__).parents[1] / "../shared/data")
    parser.add_argument("--all-languages", action="store_true")
    parser.add_argument("--show", default="")
    parser.add_argument("--as-of")
    parser.add_argument("--policy", choices=sorted(POLICIES), default="ucdp")
    options = parser.parse_args()
    steps_right = steps = 0
    for folder in sorted((options.data / "dossiers").iterdir()):
        dossier = read_dossier(folder, english_only=not options.all_languages)
        record = dossier.record(as_of=options.as_of, policy=options.policy)
        print(f"{folder.name}: {len(dossier.reports)} reports, {len(dossier.claims)} claims")
        print("\n".join(finals(dossier, record)))
        print(f"  naive (latest, largest): killed {naive(dossier, 'killed')}")
        right, known, rows = timeline(dossier)
        steps_right, steps = steps_right + right, steps + known
        print("\n".join(rows))
        if options.show and options.show in folder.name:
            show(record)
    print(f"timeline steps right: {steps_right} of {steps}")


def show(record: Record) -> None:
    """The whole record, for reading."""
    for figure in record.figures:
        print(f"* {figure.harm} / {figure.group.label}: {figure.low} {figure.best} {figure.high} {figure.wording} "
              f"{figure.rule} {figure.grade} voices {figure.voices} {figure.formula or ''}")  # fmt: skip
        for reason in figure.explanation:
            print(f"    - {reason.sentence} {list(reason.claims)}")
        for entry in figure.set_aside:
            print(f"    x {entry.claim} {entry.reason}: {entry.because}")
    for conflict in record.conflicts:
        print(f"# {conflict.kind} {'open' if conflict.open else 'closed'}: {conflict.message}")
    for step in record.revisions:
        words = f"{'explicit' if step.explicit else ''} {step.date}"
        print(f"> {step.harm} / {step.group.label}: {step.from_figure} -> {step.to_figure} {step.kind} {words}")
    for note in record.notes:
        print(f"  note: {note}")


if __name__ == "__main__":
    main()
