"""The commands, their arguments and their exit statuses."""

import sys
from typing import Annotated

import typer

app = typer.Typer(
    name="tollbook",
    help="One audited record of who was killed, hurt, missing or held, out of many conflicting reports.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

Paths = Annotated[list[str], typer.Argument(help="Files (.txt, .html, .jsonl) or folders of them.", metavar="PATH...")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")]


@app.command()
def claims(paths: Paths, as_json: AsJson = False) -> None:
    """Every counted harm, with the exact words that carry it."""
    from tollbook.book import read_paths
    from tollbook.model.codec import claim_row, to_json

    reading = read_paths(tuple(paths))
    for extraction in reading.extractions:
        for claim in extraction.claims:
            _line(to_json(claim_row(claim)))


@app.command()
def statements(paths: Paths, as_json: AsJson = False) -> None:
    """Who said what, and who would not say."""
    from tollbook.book import read_paths
    from tollbook.model.codec import statement_row, to_json

    reading = read_paths(tuple(paths))
    for extraction in reading.extractions:
        for statement in extraction.statements:
            _line(to_json(statement_row(statement)))


@app.command()
def dates(paths: Paths, as_json: AsJson = False) -> None:
    """Every date that the reports name, as an interval."""
    from tollbook.book import read_paths
    from tollbook.model.codec import date_row, to_json

    reading = read_paths(tuple(paths))
    for extraction in reading.extractions:
        for when in extraction.dates:
            _line(to_json(date_row(extraction.report, when)))


@app.command()
def tally(paths: Paths, as_json: AsJson = False) -> None:
    """One record for each event that the reports tell of."""
    from tollbook.book import tally as make_tally
    from tollbook.model.codec import problem_row, record_row, report_row, to_json

    made = make_tally(tuple(paths))
    copies = {copy.report: copy for copy in made.copies}
    _line(
        to_json(
            {
                "as_of": made.as_of,
                "policy": made.policy,
                "problems": [problem_row(problem) for problem in made.problems],
                "reports": [report_row(report, copies.get(report.id)) for report in made.reports],
                "events": [record_row(record) for record in made.records],
            },
            indent=True,
        )
    )


def _line(text: str) -> None:
    sys.stdout.write(text + "\n")
