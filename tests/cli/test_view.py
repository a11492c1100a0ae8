"""The terminal view: order, width, plain text when piped, and no word of a report obeyed."""

import io
import sys
from pathlib import Path

import pytest
from rich.console import Console

from tollbook.cli.view import print_claims, print_dates, print_statements, print_tally

sys.path.insert(0, str(Path(__file__).parent.parent / "export"))

from fixtures import CASES, HOSTILE


def console(width: int = 80, *, colour: bool = False) -> Console:
    return Console(file=io.StringIO(), width=width, force_terminal=colour, color_system="truecolor" if colour else None)


def shown(screen: Console) -> str:
    assert isinstance(screen.file, io.StringIO)
    return screen.file.getvalue()


def tally(name: str, width: int = 80, *, colour: bool = False) -> str:
    case = CASES[name]()
    screen = console(width, colour=colour)
    print_tally(screen, case.records, case.reports, case.copies, case.problems)
    return shown(screen)


@pytest.mark.parametrize("name", CASES)
def test_nothing_is_wider_than_the_screen_and_nothing_is_coloured_when_piped(name: str) -> None:
    text = tally(name)

    assert "\x1b" not in text
    assert max(map(len, text.splitlines())) <= 80


def test_figures_come_first_then_disputes_revisions_voices_asides_reports() -> None:
    text = tally("raid")
    heads = ("killed    everyone", "Disputed: 3 open", "Revisions", "Who says it", "Statements", "Set aside", "Reports")
    places = [text.index(f"\n{head}") for head in heads]

    assert places == sorted(places)


def test_figures_stand_with_range_and_grade() -> None:
    row = next(line for line in tally("raid").splitlines() if "everyone" in line and "killed" in line)

    assert row.split() == ["killed", "everyone", "83", "79–83", "contested"]


def test_nothing_known_is_said() -> None:
    text = tally("nothing_known")

    assert "No report states a figure: not known." in text
    assert "It is not clear how many people were killed" in text


def test_reports_in_other_languages_are_listed_apart() -> None:
    text = tally("dated")

    assert text.index("In languages not read yet") < text.index("13 PULS 24 (c13)")
    assert "German is not read yet" in text


def test_hostile_words_reach_the_terminal_harmless() -> None:
    text = tally("hostile")

    assert "<script>alert(1)</script>" in text
    assert not {"\x00", "\u202e", "\ud800", "\x1b"} & set(text)


def test_claims_are_lines_on_a_narrow_screen_and_a_table_on_a_wide_one() -> None:
    claims = CASES["raid"]().records[0].claims
    narrow, wide = console(80), console(160)
    print_claims(narrow, claims)
    print_claims(wide, claims)

    assert "more than 112 injured, everyone\n  no speaker named; stated; b.txt\n" in shown(narrow)
    assert "“More than 112 people were hurt”" in shown(narrow)
    assert shown(wide).split("\n")[1].split() == "figure harm who speaker firmness report words".split()


def test_statements_name_speaker_kind_and_topic() -> None:
    screen = console()
    print_statements(screen, CASES["raid"]().records[0].statements)

    assert "Argentina: reaction (condemns)" in shown(screen)
    assert "“No one here gives in,” [b.txt]" in shown(screen)


def test_dates_show_their_interval_and_anchor() -> None:
    case = CASES["raid"]()
    when = case.records[0].event.when
    assert when is not None
    screen = console()
    print_dates(screen, [(next(iter(case.reports.values())), when)])

    assert "XXXX-01-03" in shown(screen)
    assert "the words alone" in shown(screen)


def test_nothing_found_is_said() -> None:
    screen = console()
    print_claims(screen, ())
    print_statements(screen, ())
    print_dates(screen, ())

    assert "No counted harm was found." in shown(screen)
    assert "No statement was found." in shown(screen)
    assert "No date was found." in shown(screen)


def test_markup_of_a_report_is_not_obeyed() -> None:
    assert HOSTILE[:8] == "<script>"
    case = CASES["floor"]()
    screen = console(colour=True)
    print_tally(screen, case.records, case.reports, (), ())

    assert "\x1b[1m" in shown(screen)
