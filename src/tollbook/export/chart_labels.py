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


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A label to place. `is_key` may stand off on a lead; `is_off` is of a mark beyond the scale."""

    mark: ChartMark
    is_key: bool
    is_off: bool


def place_labels(
    frame: Frame,
    wanted: tuple[Wanted, ...],
    anchors: dict[str, tuple[float, float, float]],
    ticks: list[Box],
    lines: list[Box],
    bands: list[Box],
) -> tuple[Label, ...]:
    """Labels for as many marks as have room: best first, then parts and greatest figures; long words first, then
    short, then the letter alone. What finds no room is left to the table."""
    taken = [*ticks, *lines, *(_mark_box(one.mark, anchors) for one in wanted)]
    labels: list[Label] = []
    for one in sorted(wanted, key=lambda w: (not w.mark.is_best, not w.is_key, w.mark.column, -w.mark.high)):
        label = _place(frame, one, anchors[one.mark.letter], taken)
        if label is not None:
            box = _label_box(label)
            x, y = (box.a + box.c) / 2, (box.b + box.d) / 2
            on_band = any(band.a <= x <= band.c and band.b <= y <= band.d for band in bands)
            labels.append(replace(label, ground="onband" if on_band else "halo"))
            taken.append(_label_box(label))
    return tuple(labels)


def _place(frame: Frame, one: Wanted, anchor: tuple[float, float, float], taken: list[Box]) -> Label | None:
    full, *shorter = _wordings(frame, one)
    # words beside the mark, then fewer words beside it, then full words on a lead, then whatever fits
    tries = [(words, False) for words in (full, *shorter[:-1])]
    if one.is_key:
        tries += [(words, True) for words in (full, *shorter)]
    for (figure, words), is_led in [*tries, (shorter[-1], False)]:
        for label in _candidates(one.mark, anchor, figure, words, is_led=is_led):
            box = _label_box(label)
            inside = box.a >= frame.left - 4 and box.c <= frame.right and box.b >= 2 and box.d <= frame.bottom - 2
            if inside and not any(box.meets(other) for other in taken):
                return label
    return None


def _wordings(frame: Frame, one: Wanted) -> list[tuple[str, str]]:
    """What a label may say, the fullest first."""
    mark = one.mark
    if one.is_off:
        return [(_short_figure(mark), "off the scale"), ("", "off the scale"), ("", "")]
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
