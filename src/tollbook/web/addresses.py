"""Where things stand on the site. Every state of a page has an address, and one that was given out stays good."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from tollbook.model import Claim, ReportId


def event_url(event: str, *, version: int | None = None, kind: str = "", **state: str | None) -> str:
    """The page of an event, of one of its published versions, or of a state of it (`asof`, `policy`, `claim`).

    `kind` is `.json` or `.csv` for the same as data.
    """
    number = "" if version is None else f"@{version}"
    return f"/e/{quote(event, safe='')}{number}{kind}{_query(state)}"


def feed_url(event: str) -> str:
    """The feed of an event's revisions, without its ending (`.atom`, `.json`)."""
    return f"{event_url(event)}/feed"


def report_url(report: str) -> str:
    return f"/r/{quote(report, safe='')}"


def claim_url(report: str, claim: str) -> str:
    """The words of a claim, in its report."""
    return f"{report_url(report)}#{claim}"


def sentence_url(report: str, number: int) -> str:
    """A sentence of a report, counted from 1."""
    return f"{report_url(report)}#s{number}"


def country_url(country: str) -> str:
    """The list of the events of a country, by its code."""
    return f"/{_query({'country': country})}"


def _query(state: Mapping[str, str | None]) -> str:
    given = {name: words for name, words in state.items() if words}
    return f"?{urlencode(given)}" if given else ""


def with_query(path: str, state: Mapping[str, str | None]) -> str:
    """An address with what is given of a state."""
    return f"{path}{_query(state)}"


@dataclass(frozen=True, slots=True)
class OnSite:
    """The anchors of a site that keeps each report on a page of its own: claims by their ids, sentences by number."""

    def report(self, report: ReportId, number: int) -> str:
        return report_url(report)

    def sentence(self, report: ReportId, number: int, sentence: int) -> str:
        return sentence_url(report, sentence)

    def claim(self, claim: Claim, number: int, letter: str) -> str:
        return claim_url(claim.report, claim.id)

    def sentence_id(self, number: int, sentence: int) -> str:
        return f"s{sentence}"

    def claim_id(self, claim: Claim, number: int, letter: str) -> str:
        return claim.id


ON_SITE = OnSite()
