"""What `tollbook claims --trace` prints."""

import io

from rich.console import Console

from tollbook.cli.trace_view import print_traces
from tollbook.extract import extract_claims
from tollbook.intake.gazetteer import open_gazetteer
from tollbook.model import Report, ReportId


def shown(text: str, width: int = 100) -> str:
    screen = io.StringIO()
    report = Report(id=ReportId("r.txt"), where="r.txt", text=text, language="en")
    print_traces(Console(file=screen, width=width), [extract_claims(report, open_gazetteer())])
    return "\n".join(line.rstrip() for line in screen.getvalue().splitlines())


def test_trace_lines_tell_people_harm_rule_and_claim() -> None:
    assert shown("At least 12 people, including three children, were killed.") == (
        "r.txt 0-58\n"
        "“At least 12 people, including three children, were killed.”\n"
        "  people  “At least 12 people”: counted, number “At least 12” (12 or more)\n"
        "  people  “three children”: counted, number “three” (3), part of “At least 12 people”\n"
        "  harm    “were killed”: killed, passive\n"
        "  rule    subject.passive: “At least 12 people” with “were killed” -> at least 12 killed (total,\n"
        "  stated)\n"
        "  rule    part.include: “three children” with “were killed” -> 3 killed (part, stated)\n"
    )


def test_trace_lines_tell_tolls_older_figures_ranges_and_unknown_numbers() -> None:
    text = shown(
        "The toll stands at 47, up from 32. Between 3 and 5 men died. An unknown number of women died.\n"
        "The quake killed 1,200 people. Of these, 300 were children."
    )

    assert "(total, stated, toll)" in text
    assert "superseded" in text
    assert "(3 to 5)" in text
    assert "(not known)" in text
    assert "part of before" in text
    assert "“toll”: as told before, toll" in text


def test_trace_lines_say_why_there_is_no_claim() -> None:
    assert "no claim: a plural without a number makes no claim" in shown("Villagers were killed.")


def test_trace_of_no_harm_says_so() -> None:
    assert shown("It rained in Suva.") == "No sentence with a word of harm was found."


def test_trace_obeys_nothing_that_a_report_holds() -> None:
    text = shown("[bold]Nine[/bold] people were killed\x1b[31m in \u202eLagos.")

    assert "[bold]" in text
    assert "\x1b" not in text
    assert "\u202e" not in text
