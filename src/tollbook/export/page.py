"""The page of a record: one self-contained HTML document that needs no script and loads nothing."""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from tollbook.export.history import past_records
from tollbook.export.view_page import page_view
from tollbook.export.words import cut_ranges, day_words
from tollbook.model import Copy, Problem, Record, Report, ReportId

# lone surrogates cannot be written as UTF-8, and a browser drops or refuses the other controls: all are shown as U+FFFD
_UNWRITABLE = re.compile(r"[\ud800-\udfff\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def record_page(
    records: tuple[Record, ...],
    reports: Mapping[ReportId, Report],
    copies: tuple[Copy, ...],
    problems: tuple[Problem, ...],
    *,
    policy: str,
    as_of: str | None,
    history: tuple[Record, ...] | None = None,
) -> str:
    """The HTML page of some records: the first in full, further events in short.

    `history` are records of the first event as of earlier days, oldest first, from which the chart shows how the best
    figure and its range moved; None reconciles them from the record's own claims. Everything foreign is escaped by
    the templates.
    """
    if history is None:
        history = past_records(records[0], reports, copies) if records else ()
    view = page_view(records, reports, copies, problems, policy=policy, as_of=as_of, history=history)
    page = _environment().get_template("page.html").render(page=view, style=Markup(_style()))
    return _UNWRITABLE.sub("\ufffd", page)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("tollbook.export"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    environment.install_null_translations(newstyle=True)  # type: ignore[attr-defined]  # the page is in English
    environment.filters["told"] = lambda said: said
    environment.filters["untold"] = lambda said: None
    environment.globals["in_english"] = ""
    environment.filters["ranges"] = cut_ranges
    environment.filters["day"] = day_words
    return environment


@cache
def _style() -> str:
    return files("tollbook.export").joinpath("style.css").read_text("utf-8")
