"""Records out of their rows: whatever was frozen reads back as it was."""

import json
from pathlib import Path

import pytest

from tollbook.book import Tally, tally
from tollbook.model import parse_date
from tollbook.model.codec import Row, record_row, report_row, to_json
from tollbook.model.thaw import copy_of_row, record_of_row, report_of_row


@pytest.fixture(scope="module")
def told(example_reports: Path) -> Tally:
    return tally((str(example_reports),))


def frozen(row: Row) -> Row:
    found: Row = json.loads(to_json(row))
    return found


def test_a_record_s_row_gives_the_same_row_again(told: Tally) -> None:
    assert told.records
    for record in told.records:
        row = frozen(record_row(record))
        again = record_of_row(row, as_of=record.as_of, policy=record.policy)
        assert frozen(record_row(again)) == row
        assert (again.figures, again.conflicts, again.revisions) == (record.figures, record.conflicts, record.revisions)


def test_a_report_s_row_gives_the_same_row_again(told: Tally) -> None:
    copies = {copy.report: copy for copy in told.copies}
    assert copies
    for report in told.reports:
        row = frozen(report_row(report, copies.get(report.id)))
        again = report_of_row(row, report.text)
        assert frozen(report_row(again, copy_of_row(row))) == row
        assert again.published == (parse_date(row["published"]) if row["published"] else None)


def test_a_row_of_an_older_shape_is_read_and_of_another_refused(told: Tally) -> None:
    row = frozen(record_row(told.records[0]))
    for figure in row["figures"]:
        del figure["bounds"], figure["sensitivity"]
    assert record_of_row(row, as_of=None, policy="ucdp").figures[0].bounds is None
    row["claims"][0]["harm"] = "misfortune"
    with pytest.raises(ValueError, match="misfortune"):
        record_of_row(row, as_of=None, policy="ucdp")
