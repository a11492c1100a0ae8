"""One capture to one report."""

from tollbook.model import Capture, Problem, Report, parse_date


def read_report(capture: Capture) -> Report | Problem:
    """The report that a capture holds, or the problem that kept it from being read."""
    return Report(
        id=capture.id,
        where=capture.where,
        text=capture.body.decode("utf-8"),
        url=capture.url,
        title=capture.title,
        language=capture.language or "en",
        published=parse_date(capture.published) if capture.published else None,
    )
