"""Which reports copy which."""

from tollbook.model import Copy, Report


def find_copies(reports: tuple[Report, ...]) -> tuple[Copy, ...]:
    """The copies among the reports, at most one a report, in order of report id."""
    return ()
