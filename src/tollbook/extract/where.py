"""Where: the places that a report names."""

from tollbook.model import Gazetteer, Place, Report, Span


def find_places(report: Report, sentences: tuple[Span, ...], gazetteer: Gazetteer) -> tuple[Place, ...]:
    """Every place that the report names, in order of place; never overlapping."""
    return ()
