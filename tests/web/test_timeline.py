"""The timeline of an event: by the day that the words give, which is not always the day on which they were printed."""

import datetime as dt
import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from tollbook.book import Tally, tally
from tollbook.export.apparatus import make_apparatus
from tollbook.web.views.timeline import Timeline, timeline_of

RAID = "A launch fire in Dhaka, Bangladesh on 1 March 2026 killed 12 people, police said."


def told(folder: Path, rows: Sequence[tuple[str, str | None, str]]) -> Timeline | None:
    (folder / "rows.jsonl").write_text(
        "\n".join(json.dumps({"id": id, "published": day, "lang": "en", "text": text}) for id, day, text in rows),
        "utf-8",
    )
    return seen(tally((str(folder / "rows.jsonl"),)))


def seen(found: Tally) -> Timeline | None:
    record = found.records[0]
    reports = {report.id: report for report in found.reports if report.id in record.event.reports}
    return timeline_of(make_apparatus((record,), reports, found.copies), record)


def test_a_figure_stands_at_the_day_of_its_words(example_reports: Path) -> None:
    timeline = seen(tally((str(example_reports),)))
    assert timeline is not None
    rows = {(row.figure, row.speaker): row for row in timeline.rows}
    cabello = rows["100 killed", "Interior Minister Diosdado Cabello"]

    assert (cabello.day, cabello.print_words, cabello.lag) == ("10 January 2026", "17 Jan", 7)
    assert [row.last for row in timeline.rows] == sorted(row.last or dt.date.max for row in timeline.rows)
    assert timeline.undated > 0


def test_what_is_drawn_is_what_the_table_says(example_reports: Path) -> None:
    timeline = seen(tally((str(example_reports),)))
    assert timeline is not None
    assert [drawing.is_narrow for drawing in timeline.drawings] == [False, True]
    for drawing in timeline.drawings:
        assert [lane.figure for lane in drawing.lanes] == [row.figure for row in timeline.rows]
        assert all(drawing.left <= x <= drawing.right for lane in drawing.lanes for x in (lane.x, *lane.ticks))
        places = [lane.x + lane.width for lane in drawing.lanes]
        assert places == sorted(places)
        assert all(lane.x + lane.width <= lane.ticks[0] for lane in drawing.lanes)


def test_without_a_day_in_the_words_there_is_none(tmp_path: Path) -> None:
    assert told(tmp_path, [("a", "2026-03-02", RAID)]) is None


@pytest.mark.parametrize("day", ["2026-03-09", None])
def test_a_report_without_a_date_is_said_to_have_none(tmp_path: Path, day: str | None) -> None:
    later = f"{RAID} The coroner said on 5 March 2026 that 14 people had died in the fire."
    timeline = told(tmp_path, [("a", "2026-03-02", RAID), ("b", day, later)])
    assert timeline is not None
    (row,) = timeline.rows
    assert row.day == "5 March 2026"
    assert (row.print_words, row.lag) == (("9 Mar", 4) if day else ("no date", None))
    assert bool(timeline.drawings) is (day is not None)
