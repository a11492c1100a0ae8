"""A figure as others may cite it: the report's own words, for Wikipedia's `{{cite news}}` and in plain text."""

from dataclasses import dataclass

from tollbook.export.apparatus import Apparatus, source_name
from tollbook.export.quotes import quote_claim
from tollbook.export.view_answer import main_figure
from tollbook.export.view_evidence import safe_url
from tollbook.export.words import date_words, figure_words, language_tag
from tollbook.model import Claim, Record, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """`template` is wikitext, `plain` a line of text; both quote the sentence that the best figure rests on."""

    template: str
    plain: str


def citation_of(apparatus: Apparatus, record: Record, *, address: str) -> Citation | None:
    """How to cite the best figure; None where no claim carries one. `address` is the record's own."""
    figure = main_figure(record)
    found = [apparatus.claims[id] for id in (figure.best_by or figure.used if figure else ()) if id in apparatus.claims]
    if figure is None or not found:
        return None
    claim = next((one for one in found if one.speaker is not None), found[0])
    told = f"{figure_words(figure)}: {record.event.name}. Tollbook, event {record.event.id}, {address}"
    return Citation(template=_template(apparatus, claim), plain=f"{told}. {_plain(apparatus, claim)}")


def _template(apparatus: Apparatus, claim: Claim) -> str:
    """Of what is known alone: a parameter that would be empty is left out."""
    report = apparatus.report_of(claim)
    given = {
        "title": report.title or "",
        "url": safe_url(report.url) or "",
        "work": source_name(report),
        "agency": report.wire_credit or "",
        "date": _day(report),
        "language": language_tag(report.language) or "",
        "quote": quote_claim(apparatus, claim).words,
    }
    parameters = "".join(f" |{name}={_wikitext(words)}" for name, words in given.items() if words)
    return f"{{{{cite news{parameters}}}}}"


def _plain(apparatus: Apparatus, claim: Claim) -> str:
    report = apparatus.report_of(claim)
    opened, closed = quote_claim(apparatus, claim).marks
    words = " ".join(quote_claim(apparatus, claim).words.split())
    day = _day(report)
    return f"{source_name(report)}{f', {day}' if day else ''}: {opened}{words}{closed}"


def _day(report: Report) -> str:
    return date_words(report.published.edtf) if report.published else ""


_SIGNS = {"|": "{{!}}", "{": "&#123;", "}": "&#125;", "[": "&#91;", "]": "&#93;", "<": "&lt;", ">": "&gt;"}


def _wikitext(words: str) -> str:
    """Words in which no sign means anything to the wiki."""
    return "".join(_SIGNS.get(sign, sign) for sign in " ".join(words.split()))
