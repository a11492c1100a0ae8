"""What the command line says on standard error: problems of the input, and misuse."""

import contextlib
import sys
from collections.abc import Iterable

from tollbook.cli.output import close_quietly
from tollbook.model.problem import Problem


def say(message: str) -> None:
    """One message on standard error, under the program's name."""
    _write(f"tollbook: {message}")


_SHOWN_OF_A_RULE = 3
"""How many problems of one rule are told in full; the rest are counted. `--json` holds them all."""


def say_problems(problems: Iterable[Problem]) -> None:
    """The problems, each on a line of its own: where, what, and the rule that found it."""
    by_rule: dict[str, list[Problem]] = {}
    for problem in problems:
        by_rule.setdefault(problem.rule, []).append(problem)
    for rule, found in by_rule.items():
        for problem in found[:_SHOWN_OF_A_RULE]:
            _write(problem_line(problem))
        if len(found) > _SHOWN_OF_A_RULE:
            _write(f"  ... and {len(found) - _SHOWN_OF_A_RULE} more like these [{rule}]; --json lists them all")


def problem_line(problem: Problem) -> str:
    """`reports.jsonl:7: the line is not JSON [intake.json]`; line breaks inside are shown as spaces."""
    return " ".join(f"{problem.where}: {problem.message} [{problem.rule}]".split())


def unknown_policy(name: str, known: Iterable[str]) -> str:
    return f"unknown policy {name!r}; the known ones are: {', '.join(known)}"


def db_comes_after(db: str) -> str:
    return f"--db comes after the command: tollbook show EVENT --db {db} (or set TOLLBOOK_DB)"


def bad_as_of(words: str) -> str:
    return f"--as-of takes a date such as 2026-01-17 or a time such as 2026-01-17T12:00Z, not {words!r}"


def bad_since(words: str) -> str:
    return f"--changes-since takes a date such as 2026-01-17 or a time such as 2026-01-17T12:00Z, not {words!r}"


JSON_AND_HTML = "--json and --html exclude one another: ask for one of them"
JSON_AND_TRACE = "--json and --trace exclude one another: ask for one of them"
NO_EVENT = "the book has no such event"
NO_RECORD = "no record could be made of these reports"
NOTHING_READ = "nothing could be read"


def defect(error: Exception) -> str:
    return (
        f"a defect of Tollbook itself, not of your input: {type(error).__name__}: {error}\n"
        "  Set TOLLBOOK_DEBUG=1 to see where, and please report it."
    )


def _write(line: str) -> None:
    with contextlib.suppress(OSError, ValueError):
        try:
            sys.stderr.write(line + "\n")
            sys.stderr.flush()
        except BrokenPipeError:
            close_quietly(sys.stderr)
