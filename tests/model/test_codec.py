"""The nouns as JSON rows: the keys that others read, in a fixed order, and nothing made up."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.model import (
    ALL,
    Anchor,
    Claim,
    ClaimId,
    Count,
    Firmness,
    Group,
    Harm,
    Mark,
    MarkRole,
    Measure,
    Place,
    Problem,
    Report,
    ReportFlag,
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
from tollbook.model.codec import (
    claim_row,
    date_row,
    group_row,
    place_row,
    problem_row,
    report_row,
    speaker_row,
    statement_row,
    to_json,
    when_row,
)

# The keys of the published format, in no order: they may grow, and none may go or change its name.
CLAIM_KEYS = set(
    "claim report start end quote sentence harm low high point hard_low hard_high wording words who group measure "
    "toll part_of part_type speaker firmness stance hedges as_of when place background superseded flags confidence "
    "rule".split()
)
STATEMENT_KEYS = set("statement report kind speaker start end quote quoted cue source stance topic".split())
DATE_KEYS = set("report start end text value earliest latest precision anchor".split())
REPORT_KEYS = set("id url title lang published published_from copy_of copy_kind flags".split())

text = st.text(st.sampled_from('aé“\n"\\\x00\ud800🕯٣'), max_size=12)
rows = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | text,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(text, inner, max_size=3),
    max_leaves=8,
)


def _claim(*, low: int | None = 47, speaker: Speaker | None = None) -> Claim:
    span = Span(start=0, end=30)
    return Claim(
        id=ClaimId("c-1"),
        report=ReportId("r-1"),
        span=span,
        quote="47 Venezuelan soldiers were killed"[:30],
        sentence=span,
        marks=(Mark(role=MarkRole.COUNT, span=Span(start=0, end=2), quote="47"),),
        harm=Harm.KILLED,
        count=Count(
            low=low,
            high=low,
            point=low,
            hard_low=low,
            hard_high=low,
            wording=Wording.EXACT if low is not None else Wording.UNKNOWN,
            words="47",
            span=Span(start=0, end=2),
        ),
        who="Venezuelan soldiers",
        group=Group(label="Venezuelan soldiers", nationality=("VE",), status=Status.MILITARY),
        measure=Measure.TOTAL,
        toll=False,
        part_of=None,
        part_type=None,
        speaker=speaker,
        firmness=Firmness.STATED,
        stance=Stance.ASSERTS,
        hedges=(),
        as_of=None,
        when=None,
        place=None,
        background=False,
        superseded=False,
        flags=(),
        confidence=0.9,
        rule="subject.passive",
    )


def _when() -> When:
    return When(
        words="January 3",
        span=Span(start=4, end=13),
        value="XXXX-01-03",
        earliest="XXXX-01-03",
        latest="XXXX-01-03",
        precision=1,
        anchor=Anchor.NONE,
    )


def test_claim_row_has_every_key_of_the_format() -> None:
    assert set(claim_row(_claim())) >= CLAIM_KEYS


def test_statement_row_has_every_key_of_the_format() -> None:
    statement = Statement(
        id=StatementId("s-1"),
        report=ReportId("r-1"),
        kind=StatementKind.NON_STATEMENT,
        speaker=None,
        span=Span(start=0, end=4),
        quote="None",
        quoted=False,
        cue=None,
        source=None,
        stance=Stance.DECLINES,
        topic=None,
    )
    row = statement_row(statement)
    assert set(row) >= STATEMENT_KEYS
    assert row["source"] is None


def test_date_row_has_every_key_of_the_format() -> None:
    report = Report(id=ReportId("r-1"), where="r.txt", text="on January 3")
    assert set(date_row(report, _when())) == DATE_KEYS


def test_report_row_has_every_key_and_no_text() -> None:
    report = Report(
        id=ReportId("r-1"),
        where="r.txt",
        text="so long a text",
        published=parse_date("2026-01-17"),
        flags=(ReportFlag.NO_BYLINE,),
    )
    row = report_row(report, None)
    assert set(row) >= REPORT_KEYS
    assert "text" not in row
    assert row["published"] == "2026-01-17"
    assert json.loads(to_json(row))["flags"] == ["no_byline"]


def test_unknown_is_null_and_never_zero() -> None:
    row = claim_row(_claim(low=None))
    assert [row[key] for key in ("low", "high", "point", "hard_low", "hard_high")] == [None] * 5
    assert claim_row(_claim(low=0))["low"] == 0


def test_the_group_of_everyone_has_no_attribute() -> None:
    row = group_row(ALL)
    assert row.pop("label") == "all"
    assert set(row.values()) == {None}


def test_nobody_is_null() -> None:
    assert speaker_row(None) is None
    assert when_row(None) is None
    assert place_row(None) is None
    assert claim_row(_claim())["speaker"] is None


def test_speaker_row() -> None:
    speaker = Speaker(
        name="Venezuela's Defense Ministry",
        span=Span(start=0, end=28),
        kind=SpeakerKind.OFFICIAL_PARTY,
        office="VE:defence",
        governments=("VE",),
    )
    row = json.loads(to_json(claim_row(_claim(speaker=speaker))))["speaker"]
    assert (row["name"], row["start"], row["end"], row["kind"]) == (speaker.name, 0, 28, "official_party")
    assert (row["office"], row["governments"], row["chain"]) == ("VE:defence", ["VE"], [])


def test_place_and_problem_rows() -> None:
    place = Place(name="Caracas", country="VE", adm1="25", lat=10.49, lon=-66.88, precision=1)
    assert place_row(place) == {
        "name": "Caracas",
        "country": "VE",
        "adm1": "25",
        "lat": 10.49,
        "lon": -66.88,
        "precision": 1,
    }
    problem = Problem(rule="intake.json", where="a.jsonl:7", message="not JSON")
    assert problem_row(problem) == {"rule": "intake.json", "where": "a.jsonl:7", "message": "not JSON"}


@pytest.mark.parametrize("indent", [False, True])
def test_half_a_character_is_written_as_its_escape(indent: bool) -> None:
    written = to_json({"quote": "47 \ud83d dead", "harm": Harm.KILLED}, indent=indent)
    assert "\\ud83d" in written
    assert json.loads(written) == {"quote": "47 \ud83d dead", "harm": "killed"}


@pytest.mark.property
@given(rows, st.booleans())
def test_what_is_written_reads_back(row: object, indent: bool) -> None:
    written = to_json({"row": row}, indent=indent)
    written.encode("utf-8")
    assert json.loads(written) == {"row": row}
    assert to_json({"row": row}, indent=indent) == written
