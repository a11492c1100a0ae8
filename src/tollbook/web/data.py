"""The same as data: JSON, and CSV in two modes, exact and safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tollbook.model.codec import to_json
from tollbook.web.keeper import Made

Row = Mapping[str, Any]  # JSON
JSON, CSV = "application/json", "text/csv; charset=utf-8"
_TRIGGERS = ("=", "+", "-", "@", "\t", "\r", "\n")


def as_json(value: dict[str, Any], media_type: str = JSON) -> Made:
    """A value as JSON; half a character (a lone surrogate) is written as its escape, since no UTF-8 can carry it."""
    return Made(body=to_json(value).encode(), media_type=media_type)


def as_csv(columns: Sequence[str], rows: Iterable[Row], *, name: str, safe: bool) -> Made:
    """Rows as CSV. Exact mode writes every cell as it is; safe mode keeps spreadsheets from running one as a formula.

    Unknown is an empty cell, never 0; a list is joined by semicolons.
    """
    text = io.StringIO(newline="")
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow(columns)
    for row in rows:
        cells = [_cell(row.get(column)) for column in columns]
        table.writerow([safe_cell(cell) for cell in cells] if safe else cells)
    headers = {"Content-Disposition": f'attachment; filename="{_file_name(name)}.csv"'}
    return Made(body=text.getvalue().encode("utf-8", "replace"), media_type=CSV, headers=headers)


def _cell(value: object) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (int, float)):
        return value
    if isinstance(value, (list, tuple)):
        return "; ".join(str(one) for one in value)
    return str(value)


def safe_cell(cell: str | int | float) -> str | int | float:
    """A text that a spreadsheet would run gets a single quote before it; numbers stay numbers."""
    if not isinstance(cell, str):
        return cell
    begins = cell.lstrip(" \u00a0\ufeff")
    return f"'{cell}" if begins.startswith(_TRIGGERS) or cell.startswith(_TRIGGERS) else cell


def _file_name(name: str) -> str:
    """Letters, digits and a few signs: what every system takes for a file's name."""
    return "".join(sign if sign.isascii() and (sign.isalnum() or sign in "-_.") else "-" for sign in name)[:80]
