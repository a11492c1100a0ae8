"""JSON Lines to captures: one report a line."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from tollbook.model import Capture, Problem, ReportId, parse_date

BAD_LINES_TOLD = 20
"""So many bad lines of one file are told one by one, the rest as a number: a wrong file would flood the screen."""
_HALF = "�"
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), _HALF)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a file, numbered from 1; `body is None` says that it was over the limit and never read whole."""

    number: int
    body: bytes | None


def capture_lines(path: str, lines: Iterator[Line], problems: list[Problem]) -> Iterator[Capture]:
    """A capture for each line that holds a report; what is wrong with the others is put to the problems."""
    bad: list[Problem] = []
    more = 0
    for line in lines:
        if line.body is not None and not line.body.strip():
            continue
        where = f"{path}:{line.number}"
        row = _read_row(where, line.body)
        taken = row if isinstance(row, Problem) else _capture(where, row)
        if not isinstance(taken, Problem):
            capture, notes = taken
            problems.extend(notes)
            yield capture
        elif len(bad) <= BAD_LINES_TOLD:
            bad.append(taken)
        else:
            bad[-1] = taken
            more += 1
    problems.extend(_told(path, bad, more))


def _told(path: str, bad: list[Problem], more: int) -> list[Problem]:
    """The bad lines: the first ones, and of the rest how many there are and where the last one stands."""
    if len(bad) <= BAD_LINES_TOLD:
        return bad
    rest = len(bad) - BAD_LINES_TOLD + more
    message = (
        f"{rest} more lines of this file could not be read, the last at {bad[-1].where}. "
        "Each line must be one JSON object with an id and a text."
    )
    return [*bad[:BAD_LINES_TOLD], Problem(rule="intake.more_bad_lines", where=path, message=message)]


def _read_row(where: str, body: bytes | None) -> dict[str, object] | Problem:
    if body is None:
        return Problem(rule="intake.too_big", where=where, message="The line is too long. Split it into its reports.")
    try:
        row = json.loads(body.rstrip().decode("utf-8"))  # at a line end JSON would begin to count columns anew
    except UnicodeDecodeError as error:
        message = f"Byte {error.start + 1} of the line is not UTF-8. JSON must be UTF-8: convert the file."
        return Problem(rule="intake.bad_encoding", where=where, message=message)
    except json.JSONDecodeError as error:
        message = f"Invalid JSON at column {error.colno}: {error.msg}. Mend this line.{_array_hint(body)}"
        return Problem(rule="intake.bad_json", where=where, message=message)
    except (ValueError, RecursionError):  # a number of thousands of digits; brackets nested without end
        message = "Invalid JSON: a number is too long or the brackets nest too deep. Mend this line."
        return Problem(rule="intake.bad_json", where=where, message=message)
    if not isinstance(row, dict):
        message = f"The line is {_kind(row)}, not an object with an id and a text.{_array_hint(body)}"
        return Problem(rule="intake.not_an_object", where=where, message=message)
    return row


def _array_hint(body: bytes) -> str:
    if body.lstrip()[:1] != b"[":
        return ""
    return " The file seems to be one JSON array: write one object a line instead, without brackets and commas."


def _kind(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true or false"
    names = {str: "a string", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return names.get(type(value), "something else")


def _capture(where: str, row: dict[str, object]) -> tuple[Capture, list[Problem]] | Problem:
    for key in ("id", "text"):
        if key not in row:
            message = f'The object has no "{key}". Each report needs an id and a text.'
            return Problem(rule=f"intake.no_{key}", where=where, message=message)
    name, text = row["id"], row["text"]
    if isinstance(name, int | float) and not isinstance(name, bool):
        name = json.dumps(name)
    if not isinstance(name, str) or not name.strip():
        message = f'"id" is {_kind(name) if not isinstance(name, str) else "empty"}, not a name. Give each report one.'
        return Problem(rule="intake.bad_id", where=where, message=message)
    if not isinstance(text, str):
        message = f'"text" of report {name!r} is {_kind(text)}, not a string.'
        return Problem(rule="intake.bad_text", where=where, message=message)
    notes: list[Problem] = []
    whole = text.translate(_SURROGATES) if _has_halves(text) else text
    if whole is not text:
        message = (
            "The text holds half of a character (a lone surrogate), which no file can carry. "
            f"Each such half is read as {_HALF}, so that every other place stays where it was."
        )
        notes.append(Problem(rule="intake.half_character", where=where, message=message))
    capture = Capture(
        where=where,
        id=ReportId(name.translate(_SURROGATES)),
        media_type="application/json",
        body=whole.encode("utf-8"),
        url=_words(row, "url", where, notes),
        title=_words(row, "title", where, notes),
        language=_words(row, "lang", where, notes),
        published=_date(row, where, notes),
        outlet=_words(row, "outlet", where, notes),
    )
    return capture, notes


def _has_halves(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False


def _words(row: dict[str, object], key: str, where: str, notes: list[Problem]) -> str | None:
    """A field that is a string or absent; anything else is told and left out."""
    value = row.get(key)
    if value is None or isinstance(value, str):
        return value.translate(_SURROGATES).strip() or None if value else None
    message = f'"{key}" is {_kind(value)}, not a string. The report is read without it.'
    notes.append(Problem(rule="intake.bad_field", where=where, message=message))
    return None


def _date(row: dict[str, object], where: str, notes: list[Problem]) -> str | None:
    """`published` where it is an ISO date or time; a value that is none is told, and the report has no date then."""
    value = row.get("published")
    if value is None or value == "":
        return None
    if isinstance(value, str) and parse_date(value) is not None:
        return value
    shown = json.dumps(value)[:60]
    message = (
        f'"published" is {shown}, which is no ISO date or time (2026-01-03, 2026-01-03T10:00:00+02:00). '
        "The report is read as undated."
    )
    notes.append(Problem(rule="intake.bad_date", where=where, message=message))
    return None
