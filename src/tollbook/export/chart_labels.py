"""Where the words of a chart stand: beside their mark, never on a mark, on the line or on one another."""

from dataclasses import dataclass, replace

from tollbook.export.chart_marks import ChartMark, Wordings
from tollbook.export.chart_scale import Frame
from tollbook.export.words import number

_LINE_MAX = 45  # characters of a label; the table has the rest
_LETTER, _FIGURE, _WORD = 8.2, 8.3, 6.7  # px a character takes, measured on Noto Sans at 13, 14 bold and 12.5 px


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle that is taken: left, top, right, foot."""

    a: float
    b: float
    c: float
    d: float

    def meets(self, other: "Box") -> bool:
        return self.a < other.c and other.a < self.c and self.b < other.d and other.b < self.d


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """The words of a mark: letter, figure, words; `lead` is the path of a line from mark to label, or empty."""

    x: float
    y: float
    anchor: str
    letter: str
    figure: str
    words: str
    lead: str
    is_best: bool
    ground: str = "halo"
    """halo on paper, onband on the band: the colour that keeps the words clear of lines."""


def place_labels(
    frame: Frame,
    marks: tuple[ChartMark, ...],
    anchors: dict[str, tuple[float, float, float]],
    ticks: list[Box],
    lines: list[Box],
    bands: list[Box],
) -> tuple[Label, ...]:
    """Labels for as many marks as have room: best first, then parts and greatest figures; long words first, then
    short, then the letter alone. What finds no room is left to the table."""
    taken = [*ticks, *lines, *(_mark_box(mark, anchors) for mark in marks)]
    labels: list[Label] = []
    for mark in sorted(marks, key=lambda m: (not m.is_best, m.column, -m.high)):
        label = _place(frame, mark, anchors[mark.letter], taken)
        if label is not None:
            on_band = any(_label_box(label).meets(band) for band in bands)
            labels.append(replace(label, ground="onband" if on_band else "halo"))
            taken.append(_label_box(label))
    return tuple(labels)


def _place(frame: Frame, mark: ChartMark, anchor: tuple[float, float, float], taken: list[Box]) -> Label | None:
    full, *shorter = _wordings(frame, mark)
    # words beside the mark, then fewer words beside it, then full words on a lead, then whatever fits
    tries = [(full, False), *((words, False) for words in shorter[:-1]), (full, True), *((w, True) for w in shorter)]
    for (figure, words), is_led in [*tries, (shorter[-1], False)]:
        for label in _candidates(mark, anchor, figure, words, is_led=is_led):
            box = _label_box(label)
            inside = box.a >= frame.left - 4 and box.c <= frame.right and box.b >= 2 and box.d <= frame.bottom - 2
            if inside and not any(box.meets(other) for other in taken):
                return label
    return None


def _wordings(frame: Frame, mark: ChartMark) -> list[tuple[str, str]]:
    """What a label may say, the fullest first."""
    if frame.is_narrow:
        return [(_short_figure(mark), ""), ("", "")]
    scope = f"{mark.counts}: " if mark.is_part else ""
    full = scope + mark.speaker
    room = _LINE_MAX - len(mark.figure)
    cut = full if len(full) <= room else full[: room - 1].rsplit(" ", 1)[0].rstrip(",:;") + "…"
    plain = mark.counts if mark.is_part and len(mark.counts) <= room else ""
    return [(mark.figure, cut), (mark.figure, plain), (mark.figure, ""), (_short_figure(mark), ""), ("", "")]


def _short_figure(mark: ChartMark) -> str:
    if mark.wording is Wordings.RANGE:
        return f"{number(mark.low)}–{number(mark.high)}"
    return number(mark.height) + ("+" if mark.wording is Wordings.AT_LEAST else "")


def _candidates(
    mark: ChartMark, anchor: tuple[float, float, float], figure: str, words: str, *, is_led: bool
) -> list[Label]:
    """Places to try: right of the mark or its last tick, above and below right, left; or further off on a lead."""
    x, y, end = anchor
    far = 16.0 if mark.is_best else 11.0
    tries = [
        (end + far, y + 5, "start", False),
        (x + far - 2, y - 12, "start", False),
        (x + far - 2, y + 20, "start", False),
        (x - far, y + 5, "end", False),
        (x - far + 2, y - 12, "end", False),
        (x - far + 2, y + 20, "end", False),
    ]
    if is_led:
        tries = [
            (end + dx, y + dy, "start", True) for dx in (28.0, 52.0, 80.0) for dy in (5, -14, 24, -32, 42, 60, -50)
        ]
    return [
        Label(
            x=round(lx, 1),
            y=round(ly, 1),
            anchor=side,
            letter=mark.letter,
            figure=figure,
            words=words,
            lead=f"M{round(end + 9, 1)} {y}H{round(lx - 14, 1)}L{round(lx - 4, 1)} {round(ly - 4, 1)}" if led else "",
            is_best=mark.is_best,
        )
        for lx, ly, side, led in tries
    ]


def _mark_box(mark: ChartMark, anchors: dict[str, tuple[float, float, float]]) -> Box:
    x, y, _ = anchors[mark.letter]
    up = 21 if mark.wording is Wordings.AT_LEAST else 7
    return Box(x - 7, y - up, x + 7, y + 7)


def _label_box(label: Label) -> Box:
    width = _LETTER * len(label.letter) + _FIGURE * len(label.figure) + _WORD * len(label.words)
    width += 5 * bool(label.figure) + 8 * bool(label.words)
    left = label.x if label.anchor == "start" else label.x - width
    return Box(left - 2, label.y - 12, left + width + 2, label.y + 4)
