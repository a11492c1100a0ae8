"""The reports that one was compared with, and the scores: kept small, for each has a hundred of them."""

from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tollbook.model import ReportId


@dataclass(frozen=True, slots=True)
class Near:
    """Scores by report, in the order in which they were compared."""

    reports: tuple[ReportId, ...]
    packed: bytes

    @staticmethod
    def of(scores: Mapping[ReportId, float]) -> "Near":
        return Near(tuple(scores), array("d", scores.values()).tobytes())

    def items(self) -> Iterator[tuple[ReportId, float]]:
        return zip(self.reports, array("d", self.packed), strict=True)

    def scores(self) -> dict[ReportId, float]:
        return dict(self.items())

    def with_one(self, report: ReportId, score: float) -> "Near":
        """The same with one more, or with another score for one that is there."""
        if report in self.reports:
            return Near.of(self.scores() | {report: score})
        return Near((*self.reports, report), self.packed + array("d", (score,)).tobytes())

    def without(self, report: ReportId) -> "Near":
        return Near.of({other: score for other, score in self.items() if other != report})

    def in_order(self) -> "Near":
        """The same in order of report: which was compared first is no matter."""
        return Near.of(dict(sorted(self.items())))


NONE = Near((), b"")
