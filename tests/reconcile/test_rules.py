"""The cascade, by the stories of tests/cases/reconcile.toml."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from tolls import Story, military, speaker

from tollbook.model import ALL, Claim, Figure, Firmness, Group, Harm, Measure, PartType, Record, SpeakerKind, Status

CASES = tomllib.loads((Path(__file__).parent.parent / "cases" / "reconcile.toml").read_text(encoding="utf-8"))["case"]
VOICES = {
    "nobody": None,
    "reporter": None,
    "defence": speaker("the Defence Ministry", "VE:defence", "VE"),
    "army": speaker("the army", "VE:army", "VE", kind=SpeakerKind.MILITARY),
    "interior": speaker("the Interior Ministry", "VE:interior", "VE"),
    "president": speaker("the president", "VE:president", "VE"),
    "ombudsman": speaker("the ombudsman", "VE:ombudsman", "VE", kind=SpeakerKind.OFFICIAL_OTHER),
    "pentagon": speaker("the Pentagon", "US:defence", "US"),
    "hospital": speaker("the hospital", None, kind=SpeakerKind.MEDICAL),
    "charity": speaker("a charity", None, kind=SpeakerKind.NGO),
    "police": speaker("the police", None, kind=SpeakerKind.POLICE),
    "un": speaker("the UN", "UN", kind=SpeakerKind.UN),
    "witness": speaker("a witness", None, kind=SpeakerKind.WITNESS),
}
GROUPS = {
    "all": ALL,
    "ve": military("VE"),
    "cu": military("CU"),
    "soldiers": Group(label="soldiers", status=Status.MILITARY),
    "police": Group(label="police", status=Status.POLICE),
    "women": Group(label="women", sex="female"),
    "men": Group(label="men", sex="male"),
    "staff": Group(label="staff", kind="staff"),
    "patients": Group(label="patients", kind="patients"),
}
MARKS: dict[str, dict[str, object]] = {
    "toll": {"toll": True},
    "estimated": {"firmness": Firmness.ESTIMATED},
    "feared": {"firmness": Firmness.FEARED},
    "denied": {"firmness": Firmness.DENIED},
    "older": {"superseded": True},
    "asof": {"as_of": "2026-01-03"},
    "another": {"measure": Measure.INCREMENT},
}


def story_of(rows: list[str], harm: Harm = Harm.KILLED) -> Story:
    """One report for each row, and for the rows with a plus after it."""
    reports: list[list[list[str]]] = []
    for row in rows:
        cells = [cell.strip() for cell in row.split("|")]
        if cells[0] == "+":
            reports[-1].append(cells)
        else:
            reports.append([cells])
    story = Story()
    for number, told in enumerate(reports):
        text = "\n".join(f"Here {cells[2]} {cells[3]} {cells[4]}" for cells in told)
        report = story.report(f"r{number}", text, None if told[0][0] == "-" else told[0][0])
        first: Claim | None = None
        for _, who, words, group, _ in told:
            mark = words.split()[0]
            inside = mark == "including"
            claim = story.claim(
                report,
                f"{words} {group}",
                re.sub(rf"^(?:{'|'.join(MARKS)}|including) ", "", words),
                harm=harm,
                group=GROUPS[group],
                by=VOICES[who],
                part_of=first if inside else None,
                part=PartType.INCLUDE if inside else None,
                **MARKS.get(mark, {}),
            )
            first = first or claim
    return story


def everyone(record: Record, harm: Harm = Harm.KILLED) -> Figure:
    return next(f for f in record.figures if f.harm is harm and f.group.is_all)


def shown(figure: Figure) -> str:
    numbers = " ".join("-" if n is None else str(n) for n in (figure.low, figure.best, figure.high))
    return numbers + ("+" if figure.high_or_more else "")


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    harm = Harm(case.get("harm", "killed"))
    record = story_of(case["rows"], harm).record()
    figure = everyone(record, harm)
    point = {claim.id: claim.count.point for claim in record.claims}

    assert shown(figure) == case["figure"]
    if "rule" in case:
        assert figure.rule == case["rule"]
    if "voices" in case:
        assert figure.voices == case["voices"]
    assert sorted({conflict.kind.value for conflict in record.conflicts}) == sorted(case.get("conflicts", []))
    aside = {f"{point[entry.claim]} {entry.reason}" for f in record.figures for entry in f.set_aside}
    aside |= {f"{point[entry.claim]} {entry.reason}" for entry in record.set_aside}
    assert set(case.get("aside", [])) <= aside
    if "revisions" in case:
        assert [f"{r.from_figure}>{r.to_figure} {r.kind}" for r in record.revisions] == case["revisions"]


def test_a_report_that_tells_a_share_first_is_not_split_by_a_speaker_who_gives_its_total() -> None:
    rows = ["2026-01-03 | nobody | 1 | all | were killed.", "+ | nobody | 6 | all | were killed."]
    alone = everyone(story_of(rows).record())
    again = everyone(story_of([*rows, "2026-01-03 | charity | 6 | all | died."]).record())

    assert (alone.low, alone.high) == (6, 6)
    assert (again.low, again.high) == (6, 6)


def test_a_ministry_whose_state_is_not_named_is_one_voice_with_the_one_that_is() -> None:
    story = Story()
    for day, office, words in (("02", "?:disaster", "41"), ("04", "VE:disaster", "38")):
        report = story.report(office[0], f"The ministry said {words} people died.", f"2024-06-{day}")
        states = ("VE",) if office.startswith("VE") else ()
        ministry = speaker("the ministry", office, *states, kind=SpeakerKind.OFFICIAL_PARTY)
        story.claim(report, f"{words} people", words, by=ministry)
    figure = everyone(story.record())

    assert (figure.low, figure.best, figure.high) == (38, 38, 38)


def test_a_report_that_allows_less_than_a_speaker_said_is_no_repeat_of_it() -> None:
    rows = ["- | nobody | about 40 | all | were killed.", "- | defence | more than 39 | all | were killed."]
    alone = everyone(story_of(rows).record())
    again = everyone(story_of([*rows, "- | charity | about 40 | all | died."]).record())

    assert (alone.low, alone.high) == (36, 44)
    assert (again.low, again.high) == (36, 44)
