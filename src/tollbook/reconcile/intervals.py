"""What a set of claims says of whole numbers of people: bounds on groups, and the answers to them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """One side of what is said of one group; `group` is its number in the component, None for everyone."""

    group: int | None
    value: int
    is_upper: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One narrowing of one end: of `group`, by the ends of the groups in `by`, to `value`."""

    group: int | None
    value: int
    is_upper: bool
    by: tuple[int | None, ...]
    closed: bool
    """The groups of `by` are all that there is in the whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """From `low` to `high` people; `high is None` is open above."""

    low: int = 0
    high: int | None = None

    @property
    def is_empty(self) -> bool:
        return self.high is not None and self.low > self.high

    def within(self, other: "Interval") -> "Interval":
        """What both allow; it may be empty."""
        highs = [high for high in (self.high, other.high) if high is not None]
        return Interval(low=max(self.low, other.low), high=min(highs) if highs else None)


ANY = Interval()
