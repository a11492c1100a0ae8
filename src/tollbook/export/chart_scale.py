"""The two scales of a chart: people up the side, time or order along the foot."""

import datetime as dt
from dataclasses import dataclass, replace

from tollbook.export.chart_order import Column
from tollbook.export.words import MONTHS, number

_GAP = 17.0  # px that a run of days without a report shrinks to, where the axis is broken
_EMPTY_RUN = 3  # days; shorter runs stay as they are
_COLUMNS_MAX = 42  # on a wide chart; more days than this and empty runs are broken there too
_DIGIT = 6.6  # px that a digit of the axes takes, at 12 px
_LABEL_ROOM = 19.0  # px that the number of a day needs


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The size of a chart and of the plot within it, in px of its own viewBox."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    is_narrow: bool


WIDE = Frame(width=920, height=500, left=34, right=826, top=26, bottom=452, is_narrow=False)
NARROW = Frame(width=328, height=404, left=24, right=298, top=26, bottom=364, is_narrow=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeightScale:
    """People to px: 0 at the foot, `top` at the head; a gridline every `step`. More than `top` stands at the head."""

    frame: Frame
    top: int
    step: int

    def y(self, people: float) -> float:
        frame = self.frame
        return round(frame.bottom - (frame.bottom - frame.top) * min(people, self.top) / self.top, 1)

    @property
    def lines(self) -> tuple[tuple[float, str], ...]:
        """Gridlines above zero, with their labels."""
        return tuple((self.y(n), number(n)) for n in range(self.step, self.top, self.step))


def height_scale(frame: Frame, greatest: int) -> HeightScale:
    """From 0 to the least round number above 1.08 times the greatest figure, with four to eight gridlines."""
    step = _round_step(greatest * 1.08 / 7)
    unit = 10 if greatest >= 40 else 1
    unit = max(unit, step // 2) if greatest > 200 else unit
    top = int(greatest * 1.08 // unit + 1) * unit
    return HeightScale(frame=frame, top=max(top, 1), step=step)


def with_room(frame: Frame, labels: tuple[str, ...]) -> Frame:
    """The frame with its plot moved in as far as the labels of the gridlines need."""
    widest = max((len(label) for label in labels), default=0)
    return replace(frame, left=max(frame.left, round(_DIGIT * widest + 10, 1)))


def _round_step(least: float) -> int:
    step = 1
    while step < least:
        step = step * 2 if str(step)[0] in "15" else step * 5 // 2
    return step


@dataclass(frozen=True, slots=True, kw_only=True)
class DayLabel:
    """The number under a column. `is_on` marks days with a report."""

    x: float
    text: str
    is_on: bool
    has_tick: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeScale:
    """Columns to px. `breaks` are the px where the axis is broken because days without a report are left out."""

    middles: tuple[float, ...]
    width: float
    breaks: tuple[float, ...]
    labels: tuple[DayLabel, ...]
    caption: str

    def x(self, column: int) -> float:
        return self.middles[column]


def time_scale(frame: Frame, columns: tuple[Column, ...], *, is_dated: bool) -> TimeScale:
    """A column a day (or a report), as wide as fits; runs of empty days shrink where there are too many."""
    shown, gaps = _columns_shown(columns, shrink=frame.is_narrow or len(columns) > _COLUMNS_MAX)
    widest = 60.0 if frame.is_narrow else 150.0
    room = frame.right - frame.left
    gap = min(_GAP, room * 0.4 / len(gaps)) if gaps else 0.0
    width = min(widest, (room - gap * len(gaps)) / len(shown))
    middles: dict[int, float] = {}
    breaks: list[float] = []
    x = frame.left
    for n in shown:
        if n in gaps:
            breaks.append(round(x + gap / 2, 1))
            x += gap
        middles[n] = round(x + width / 2, 1)
        x += width
    return TimeScale(
        middles=tuple(_all_middles(len(columns), middles)),
        width=width,
        breaks=tuple(breaks),
        labels=_labels(columns, middles),
        caption=_caption(columns, is_dated=is_dated, has_breaks=bool(gaps)),
    )


def _columns_shown(columns: tuple[Column, ...], *, shrink: bool) -> tuple[list[int], set[int]]:
    """The columns to draw, and those of them that a broken axis stands before."""
    shown: list[int] = []
    gaps: set[int] = set()
    for n, column in enumerate(columns):
        if column.has_report:
            run = n - shown[-1] - 1 if shown else 0
            if run >= _EMPTY_RUN and shrink:
                gaps.add(n)
            else:
                shown += range(n - run, n)
            shown.append(n)
    return shown, gaps


def _all_middles(count: int, middles: dict[int, float]) -> list[float]:
    """A middle for every column; those left out take the one before them."""
    found: list[float] = []
    for n in range(count):
        found.append(middles.get(n, found[-1] if found else 0.0))
    return found


def _labels(columns: tuple[Column, ...], middles: dict[int, float]) -> tuple[DayLabel, ...]:
    """Numbers under the days, those with a report first; a number that has no room is left out, its tick stays."""
    taken: list[tuple[float, float]] = []
    named: set[int] = set()
    for n in sorted(middles, key=lambda n: (not columns[n].has_report, n)):
        half = _DIGIT * len(columns[n].label) / 2
        if all(abs(middles[n] - x) >= max(_LABEL_ROOM, half + other + 6) for x, other in taken):
            taken.append((middles[n], half))
            named.add(n)
    return tuple(
        DayLabel(
            x=middles[n],
            text=columns[n].label if n in named else "",
            is_on=columns[n].has_report,
            has_tick=columns[n].has_report,
        )
        for n in sorted(middles)
    )


def _caption(columns: tuple[Column, ...], *, is_dated: bool, has_breaks: bool) -> str:
    if not is_dated:
        return "Reports in order; none bears a date"
    days = [column.day for column in columns if column.day]
    first, last = days[0], days[-1]
    if (first.year, first.month) == (last.year, last.month):
        months = f"{MONTHS[last.month - 1]} {last.year}"
    else:
        year = f" {first.year}" if first.year != last.year else ""
        months = f"{_short(first)}{year} to {_short(last)} {last.year}"
    return f"{months}. // = days without a report" if has_breaks else f"{months}, day of publication"


def _short(day: dt.date) -> str:
    return f"{day.day} {MONTHS[day.month - 1][:3]}"
