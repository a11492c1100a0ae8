"""The chart of how a figure moved, as shapes and words with their places; the template only prints them."""

from dataclasses import dataclass

from tollbook.export.chart_labels import Box, Label, Wanted, place_labels
from tollbook.export.chart_marks import ChartFacts, ChartMark, Shape, Step, Wordings
from tollbook.export.chart_scale import (
    NARROW,
    WIDE,
    DayLabel,
    Frame,
    HeightScale,
    TimeScale,
    height_scale,
    time_scale,
    with_room,
)
from tollbook.export.words import HARMS, number, range_words

_FAN = 11.0  # px between marks of one day and height
_TICK = 4.6  # px between the ticks of repeats
_FEW = 12  # marks; on a chart with more, not every label may wander
_FAR = 3  # times the greatest best figure: what lies beyond is off the scale
_OPEN = 5.4  # px between the hairlines of a range that is open above


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A path or a circle under a class of the style sheet."""

    style: str
    path: str = ""
    x: float = 0
    y: float = 0
    r: float = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RightEnd:
    """The name of a line at the right edge."""

    y: float
    figure: str
    name: str
    is_best: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """One drawing, wide or narrow; everything in order of drawing."""

    frame: Frame
    name: str
    under: tuple[Drawn, ...]
    grid: tuple[tuple[float, str], ...]
    days: tuple[DayLabel, ...]
    breaks: tuple[float, ...]
    base: str
    caption: str
    open_note: float | None
    over: tuple[Drawn, ...]
    labels: tuple[Label, ...]
    ends: tuple[RightEnd, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Canvas:
    """A frame with its scales and the places of its marks."""

    frame: Frame
    height: HeightScale
    time: TimeScale
    facts: ChartFacts
    xs: dict[str, float]

    @property
    def size(self) -> float:
        return 0.84 if self.frame.is_narrow else 1.0


def draw_charts(facts: ChartFacts) -> tuple[Chart, Chart]:
    """The wide and the narrow drawing of the same facts."""
    return _draw(facts, WIDE), _draw(facts, NARROW)


def _draw(facts: ChartFacts, frame: Frame) -> Chart:
    greatest = _greatest(facts)
    frame = with_room(frame, tuple(label for _, label in height_scale(frame, greatest).lines))
    height = height_scale(frame, greatest)
    time = time_scale(frame, facts.columns, is_dated=facts.is_dated)
    canvas = _Canvas(frame=frame, height=height, time=time, facts=facts, xs=_fan(facts.marks, time, height))
    ticks, boxes = _ticks(canvas)
    marks = [shape for mark in facts.marks for shape in _mark(canvas, mark)]
    best = _best_lines(canvas)
    return Chart(
        frame=frame,
        name=chart_words(facts),
        under=(*_bands(canvas), *_open_lines(canvas), *_edges(canvas)),
        grid=height.lines,
        days=time.labels,
        breaks=time.breaks,
        base=_base(frame, time),
        caption=time.caption,
        open_note=next((_segment(canvas, n)[0] for n, s in enumerate(facts.steps) if _is_open(s)), None),
        over=(*best, *ticks, *_tethers(canvas), *marks),
        labels=place_labels(
            frame,
            _labelled(facts, height),
            _anchors(canvas),
            [*boxes, *_hung(canvas)],
            _lines(canvas),
            _band_boxes(canvas),
        ),
        ends=_right_ends(canvas),
    )


def _greatest(facts: ChartFacts) -> int:
    """The greatest figure that the scale must hold.

    A figure far beyond all that was ever the best, or stands now, would press the rest flat: it is drawn at the head
    and its label says so.
    """
    last = facts.steps[-1]
    kept = [n for n in (last.low, last.best, last.high, *(step.best for step in facts.steps)) if n is not None]
    limit = _FAR * max(kept) if any(kept) else float("inf")
    highs = [mark.high for mark in facts.marks] + [step.high for step in facts.steps if step.high is not None]
    return max([*kept, *(high for high in highs if high <= limit)])


def chart_words(facts: ChartFacts) -> str:
    """The chart in three sentences, for those who do not see it."""
    last = facts.steps[-1]
    axis = "by day of publication" if facts.is_dated else "in order of report, without dates"
    moved = [f"{'at least ' if s.is_floor else ''}{number(s.best)}" for s in facts.steps if s.best is not None]
    best = "The best figure is " + moved[0] if len(moved) == 1 else "The best figure steps from " + ", to ".join(moved)
    parts = sum(mark.is_part for mark in facts.marks)
    aside = f" {parts} of the marks count only a part of them." if parts else ""
    return (
        f"Chart of the number of people {HARMS[facts.harm]}, {axis}. "
        f"{best if moved else 'The best figure is not known'}, range {range_words(last.low, last.high)}.{aside} "
        "Every mark is a row of the table below."
    )


def _fan(marks: tuple[ChartMark, ...], time: TimeScale, height: HeightScale) -> dict[str, float]:
    """Where each mark stands: the middle of its column; marks that would cover one another side by side."""
    xs: dict[str, float] = {}
    by_column: dict[int, list[ChartMark]] = {}
    for mark in marks:
        by_column.setdefault(mark.column, []).append(mark)
    for column, here in by_column.items():
        for crowd in _crowds(here, height):
            step = min(_FAN, time.width * 0.9 / len(crowd))
            for n, mark in enumerate(crowd):
                xs[mark.letter] = round(time.x(column) + (n - (len(crowd) - 1) / 2) * step, 1)
    return xs


def _crowds(marks: list[ChartMark], height: HeightScale) -> list[list[ChartMark]]:
    """Marks of one day in groups that touch; within a group in order of report."""
    crowds: list[list[ChartMark]] = []
    reach = 0.0
    for mark in sorted(marks, key=lambda m: -m.high):
        top, foot = height.y(mark.high), height.y(mark.low)
        if crowds and top - 16 < reach:
            crowds[-1].append(mark)
        else:
            crowds.append([mark])
        reach = max(reach, foot) if len(crowds[-1]) > 1 else foot
    return [sorted(crowd, key=lambda m: marks.index(m)) for crowd in crowds]


def _segment(canvas: _Canvas, n: int) -> tuple[float, float]:
    """Where step n begins and ends; it turns at the mark that moved it."""
    steps = canvas.facts.steps
    begin = _turn(canvas, steps[n])
    end = _turn(canvas, steps[n + 1]) if n + 1 < len(steps) else canvas.frame.right
    return begin, max(begin, end)


def _turn(canvas: _Canvas, step: Step) -> float:
    here = [mark for mark in canvas.facts.marks if mark.column == step.column and step.best == mark.height]
    return canvas.xs[here[0].letter] if here else canvas.time.x(step.column)


def _is_open(step: Step) -> bool:
    return step.low is not None and step.high is None


def _bands(canvas: _Canvas) -> list[Drawn]:
    shapes = []
    for n, step in enumerate(canvas.facts.steps):
        if step.low is not None and step.high is not None and step.high > step.low:
            a, b = _segment(canvas, n)
            top, foot = canvas.height.y(step.high), canvas.height.y(step.low)
            shapes.append(Drawn(style="band", path=f"M{a} {top}H{b}V{foot}H{a}z"))
    return shapes


def _band_boxes(canvas: _Canvas) -> list[Box]:
    boxes = []
    for n, step in enumerate(canvas.facts.steps):
        if step.low is not None and step.high is not None:
            a, b = _segment(canvas, n)
            boxes.append(Box(a, canvas.height.y(step.high), b, canvas.height.y(step.low)))
    return boxes


def _open_lines(canvas: _Canvas) -> list[Drawn]:
    shapes = []
    for n, step in enumerate(canvas.facts.steps):
        if not _is_open(step) or step.low is None:
            continue
        a, b = _segment(canvas, n)
        foot, top = canvas.height.y(step.low) - 3, canvas.frame.top + 6
        count = int((b - a) / _OPEN)
        path = "".join(f"M{round(a + k * _OPEN, 1)} {foot}V{top}" for k in range(count + 1))
        shapes.append(Drawn(style="open", path=path))
    return shapes


def _edges(canvas: _Canvas) -> list[Drawn]:
    path = ""
    for n, step in enumerate(canvas.facts.steps):
        a, b = _segment(canvas, n)
        if step.low is not None and step.high is not None:
            path += "".join(f"M{a} {canvas.height.y(edge)}H{b}" for edge in {step.low, step.high})
    return [Drawn(style="edge", path=path)] if path else []


def _base(frame: Frame, time: TimeScale) -> str:
    """The foot line, interrupted where days are left out."""
    path = f"M{frame.left} {frame.bottom}"
    for gap in time.breaks:
        path += f"H{gap - 8}m16 0"
    return f"{path}H{frame.right}"


def _best_lines(canvas: _Canvas) -> list[Drawn]:
    """The step line of the best figure; dashed while it is only a floor."""
    shapes: list[Drawn] = []
    before: float | None = None
    for n, step in enumerate(canvas.facts.steps):
        if step.best is None:
            before = None
            continue
        a, b = _segment(canvas, n)
        y = canvas.height.y(step.best)
        rise = f"M{a} {before}V{y}" if before is not None else f"M{a} {y}"
        shapes.append(Drawn(style="step floor" if step.is_floor else "step", path=f"{rise}H{b}"))
        before = y
    return shapes


def _ticks(canvas: _Canvas) -> tuple[list[Drawn], list[Box]]:
    """Repeats and copies, at their own day and height; beside the mark where they share its day."""
    shapes: list[Drawn] = []
    boxes: list[Box] = []
    count: dict[tuple[int, int], int] = {}
    step, half = (3.4, 4.5) if canvas.frame.is_narrow else (_TICK, 5.0)
    for mark in canvas.facts.marks:
        for column in mark.ticks:
            n = count.setdefault((column, mark.height), 0)
            count[column, mark.height] += 1
            start = canvas.xs[mark.letter] + 10 if column == mark.column else canvas.time.x(column)
            x, y = round(start + n * step, 1), canvas.height.y(mark.height)
            if n * step > max(canvas.time.width, 40):
                continue  # a day may hold a hundred copies; the table counts them all
            shapes.append(Drawn(style="tick", path=f"M{x} {round(y - half, 1)}v{half * 2}"))
            boxes.append(Box(x - 2, y - half, x + 2, y + half))
    return shapes, boxes


def _tethers(canvas: _Canvas) -> list[Drawn]:
    """A part hangs by a dotted line from the best figure of its time."""
    shapes = []
    for mark in canvas.facts.marks:
        best = _best_at(canvas, mark.column)
        if mark.is_part and best is not None and best > mark.high:
            top = round(canvas.height.y(best) + 2, 1)
            shapes.append(Drawn(style="teth", path=f"M{canvas.xs[mark.letter]} {canvas.height.y(mark.high) - 7}V{top}"))
    return shapes


def _best_at(canvas: _Canvas, column: int) -> int | None:
    past = [step for step in canvas.facts.steps if step.column <= column]
    return past[-1].best if past else None


def _mark(canvas: _Canvas, mark: ChartMark) -> list[Drawn]:
    """A mark with its whisker or arrow under it."""
    x, y, k = canvas.xs[mark.letter], canvas.height.y(mark.height), canvas.size
    top, foot = canvas.height.y(mark.high), canvas.height.y(mark.low)
    style = "m" + (" part" if mark.is_part else "") + (" best" if mark.is_best else "")
    if mark.wording is Wordings.RANGE:
        bar = Drawn(style="w", path=f"M{x} {foot}V{top}")
        return [bar, _shape(mark.shape, style, x, foot, k * 0.9), _shape(mark.shape, style, x, top, k * 0.9)]
    shapes = [_shape(mark.shape, style, x, y, k)]
    if mark.wording is Wordings.ABOUT:
        shapes.insert(0, Drawn(style="w about", path=f"M{x} {foot}V{top}"))
    if mark.wording is Wordings.AT_LEAST:
        shapes.insert(0, Drawn(style="w", path=f"M{x} {round(y - 5, 1)}v-15m-3.4 4l3.4 -4l3.4 4"))
    if mark.wording is Wordings.UP_TO:
        shapes.insert(0, Drawn(style="w", path=f"M{x} {round(y + 5, 1)}v15m-3.4 -4l3.4 4l3.4 -4"))
    if mark.is_best:
        shapes.append(Drawn(style="ring", x=x, y=y, r=round(10 * k, 1)))
    return shapes


def _shape(shape: Shape, style: str, x: float, y: float, size: float) -> Drawn:
    """Circle: named; diamond: anonymous; triangle: media; cross: no speaker named."""
    if shape is Shape.NAMED:
        return Drawn(style=style, x=x, y=y, r=round(5.5 * size, 1))
    r = round(7 * size, 1)
    if shape is Shape.ANONYMOUS:
        return Drawn(style=style, path=f"M{x} {y - r}l{r} {r}l{-r} {r}l{-r} {-r}z")
    if shape is Shape.MEDIA:
        return Drawn(style=style, path=f"M{x} {y - r}l{round(r * 0.94, 1)} {round(r * 1.74, 1)}h{-round(r * 1.88, 1)}z")
    a = round(4.3 * size, 1)
    cross = "cross" + (" part" if "part" in style else "") + (" best" if "best" in style else "")
    return Drawn(style=cross, path=f"M{x - a} {y - a}l{2 * a} {2 * a}m0 {-2 * a}l{-2 * a} {2 * a}")


def _labelled(facts: ChartFacts, height: HeightScale) -> tuple[Wanted, ...]:
    """What the labels say, and which of them may go far to find room: on a crowded chart only those that matter."""
    bests = {step.best for step in facts.steps}
    few = len(facts.marks) <= _FEW
    return tuple(
        Wanted(
            mark=mark,
            is_key=few or mark.is_best or mark.is_part or "ets the" in mark.use or mark.height in bests,
            is_off=mark.high > height.top,
        )
        for mark in facts.marks
    )


def _anchors(canvas: _Canvas) -> dict[str, tuple[float, float, float]]:
    """Per mark: x, y, and where its last tick of the same day ends."""
    step = 3.4 if canvas.frame.is_narrow else _TICK
    places = {}
    for mark in canvas.facts.marks:
        x, y = canvas.xs[mark.letter], canvas.height.y(mark.height)
        same = sum(column == mark.column for column in mark.ticks)
        places[mark.letter] = (x, y, x + (10 + step * same if same else 0))
    return places


def _lines(canvas: _Canvas) -> list[Box]:
    """The best line as thin boxes, so that no label is laid over it."""
    boxes: list[Box] = []
    before: float | None = None
    for n, step in enumerate(canvas.facts.steps):
        if step.best is None:
            before = None
            continue
        a, b = _segment(canvas, n)
        y = canvas.height.y(step.best)
        boxes.append(Box(a, y - 2, b, y + 2))
        if before is not None:
            boxes.append(Box(a - 2, min(before, y), a + 2, max(before, y)))
        before = y
    return boxes


def _hung(canvas: _Canvas) -> list[Box]:
    """Whiskers, tethers and the edges of the band as thin boxes."""
    boxes: list[Box] = []
    for mark in canvas.facts.marks:
        x, best = canvas.xs[mark.letter], _best_at(canvas, mark.column)
        top = mark.high if not mark.is_part or best is None else max(best, mark.high)
        boxes.append(Box(x - 2, canvas.height.y(top), x + 2, canvas.height.y(mark.low)))
    for band in _band_boxes(canvas):
        boxes += [Box(band.a, edge - 2, band.c, edge + 2) for edge in (band.b, band.d)]
    return boxes


def _right_ends(canvas: _Canvas) -> tuple[RightEnd, ...]:
    """Greatest, best and least by name, kept apart from one another."""
    last = canvas.facts.steps[-1]
    found: list[RightEnd] = []
    taken: list[float] = []
    wanted = [(last.best, "best"), (last.high, "greatest"), (last.low, "least")]
    for people, name in wanted:
        if people is None or (name != "best" and people in (last.best, None)):
            continue
        y = canvas.height.y(people) + 4.5
        while any(abs(y - other) < 15 for other in taken):
            y += -1 if name == "greatest" else 1
        taken.append(y)
        found.append(RightEnd(y=round(y, 1), figure=number(people), name=name, is_best=name == "best"))
    return tuple(found)
