"""Statements: who says what, and who would not say."""

from tollbook.model import Report, Span, Statement


def find_statements(report: Report, sentences: tuple[Span, ...]) -> tuple[Statement, ...]:
    """Every statement of the report, in order of place."""
    return ()
