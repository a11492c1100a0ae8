"""Who they were: the groups of one harm as a tree, the parts that should sum, and whether they do."""

from dataclasses import dataclass
from itertools import combinations

from tollbook.export.apparatus import Apparatus
from tollbook.export.view_answer import Row, main_figure, row_of
from tollbook.export.words import NOT_KNOWN, group_words, number
from tollbook.model import Figure, Group, Record

_PERSONS_MAX = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeRow:
    """One group; `level` 0 is everyone, 1 a part, 2 and more lie inside a part."""

    level: int
    row: Row
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One summand. `style` is solid, outline or dashed (computed)."""

    people: int
    name: str
    style: str
    inner: tuple[str, int] | None
    """A group inside this part ("women", 9): shown under a bracket, never added."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One upright mark in a drawing of persons."""

    x: float
    y: float
    width: float
    height: float
    style: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonsText:
    x: float
    y: float
    figure: str
    words: str
    before: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Persons:
    """A drawing: a mark a person, or one bar to scale above two hundred."""

    width: float
    height: float
    style: str
    marks: tuple[Person, ...]
    brackets: tuple[str, ...]
    texts: tuple[PersonsText, ...]

    @property
    def top(self) -> float:
        """Where the drawing begins: names stacked above one another may stand above 0."""
        return min([0.0, *(text.y - 16 for text in self.texts)])


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    figure: str
    is_computed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """The sum of the parts as it is written, and whether it closes. `left_over` is total less parts, as written."""

    terms: tuple[Term, ...]
    total: str
    closes: bool
    words: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Breakdown:
    title: str
    name: str
    """The drawing in words, for those who do not see it."""
    drawings: tuple[Persons, ...]
    sum: Sum | None
    rows: tuple[TreeRow, ...]


def breakdown_of(apparatus: Apparatus, record: Record) -> Breakdown | None:
    """The breakdown of the main figure; None where no report tells any part of it."""
    whole = main_figure(record)
    if whole is None:
        return None
    figures = [figure for figure in record.figures if figure.harm is whole.harm and figure is not whole]
    if not figures:
        return None
    tree = _tree(whole, figures)
    parts = _parts(whole, figures, tree)
    drawn = _with_rest(whole, parts)
    people = number(whole.best) if whole.best is not None else "dead"
    return Breakdown(
        title=f"Who the {people} were",
        name=_drawing_words(drawn),
        drawings=_draw(drawn),
        sum=_sum(whole, parts),
        rows=tuple(_rows(apparatus, whole, tree)),
    )


def sum_of(record: Record) -> Sum | None:
    """The sum of the parts of the main figure; None where there is none to write."""
    whole = main_figure(record)
    if whole is None:
        return None
    figures = [figure for figure in record.figures if figure.harm is whole.harm and figure is not whole]
    return _sum(whole, _parts(whole, figures, _tree(whole, figures))) if figures else None


def is_within(inner: Group, outer: Group) -> bool:
    """Whether everyone of `inner` is of `outer`: it has every attribute of it and more, or fewer nations."""
    if inner.attributes == outer.attributes:
        return False
    mine, theirs = dict(inner.attributes), dict(outer.attributes)
    nations = set(outer.nationality)
    if nations and not (inner.nationality and set(inner.nationality) <= nations):
        return False
    return all(mine.get(name) == value for name, value in theirs.items() if name != "nationality")


def are_disjoint(one: Group, other: Group) -> bool:
    """Whether nobody can be in both: some attribute that both have differs."""
    if one.nationality and other.nationality and not set(one.nationality) & set(other.nationality):
        return True
    mine, theirs = dict(one.attributes), dict(other.attributes)
    return any(name in theirs and theirs[name] != value for name, value in mine.items() if name != "nationality")


def _is_rest(figure: Figure) -> bool:
    """The remainder that no report breaks down."""
    return figure.derived and (figure.group.kind or figure.group.label).replace("_", " ") == "not broken down"


_Tree = dict[int, list[Figure]]


def _tree(whole: Figure, figures: list[Figure]) -> _Tree:
    """The figures that lie directly inside each figure, by its `id()`; the greatest first."""
    tree: _Tree = {id(figure): [] for figure in (whole, *figures)}
    for figure in figures:
        outer = [other for other in figures if is_within(figure.group, other.group) and not _is_rest(figure)]
        near = max(outer, key=_closeness) if outer else whole
        tree[id(near)].append(figure)
    for inner in tree.values():
        inner.sort(key=lambda f: (_is_rest(f), -(f.best or f.low or 0), f.group.attributes))
    return tree


def _closeness(figure: Figure) -> tuple[int, int, int, tuple[tuple[str, str], ...]]:
    group = figure.group
    return (len(group.attributes), -len(group.nationality), -(figure.best or figure.low or 0), group.attributes)


def _parts(whole: Figure, figures: list[Figure], tree: _Tree) -> list[tuple[Figure, Figure | None]]:
    """Disjoint parts of the whole with a best figure, and the greatest group inside each."""
    pool: list[Figure] = []
    for figure in tree[id(whole)]:
        inner = tree[id(figure)]
        pool += inner if _stand_for(figure, inner) else [figure]
    chosen: list[Figure] = []
    for figure in sorted(pool, key=lambda f: (_is_rest(f), f.derived, -(f.best or 0))):
        fits = figure.best and all(_is_rest(figure) or are_disjoint(figure.group, c.group) for c in chosen)
        if fits:
            chosen.append(figure)
    return [(figure, next((f for f in tree[id(figure)] if f.best), None)) for figure in chosen]


def _stand_for(figure: Figure, inner: list[Figure]) -> bool:
    """Whether the groups inside a figure are the parts to add, and it is not: they make all of it, or more."""
    known = [one for one in inner if one.best]
    disjoint = all(are_disjoint(one.group, other.group) for one, other in combinations(known, 2))
    return len(known) > 1 and disjoint and sum(one.best or 0 for one in known) >= (figure.best or 0)


def _with_rest(whole: Figure, parts: list[tuple[Figure, Figure | None]]) -> list[Part]:
    """The parts to draw; what they leave of the whole is drawn as not broken down."""
    drawn = [
        Part(
            people=figure.best or 0,
            name=_part_name(figure),
            style="d" if figure.derived else "" if n == 0 else "h",
            inner=(inner.group.label, inner.best or 0) if inner else None,
        )
        for n, (figure, inner) in enumerate(parts)
    ]
    left = (whole.best or 0) - sum(part.people for part in drawn)
    if drawn and left > 0:
        drawn.append(Part(people=left, name="not broken down", style="d", inner=None))
    return drawn


def _part_name(figure: Figure) -> str:
    return group_words(figure.group) + (", computed" if figure.derived else "")


def _sum(whole: Figure, parts: list[tuple[Figure, Figure | None]]) -> Sum | None:
    if len(parts) < 2 or whole.best is None:
        return None
    figures = [figure for figure, _ in parts]
    stated = [figure.best or 0 for figure in figures]
    left = whole.best - sum(stated)
    computed = [figure for figure in figures if figure.derived]
    words, note = "Sum closes", ""
    if left:
        words = f"Sum does not close, {number(abs(left))} {'left over' if left > 0 else 'too many'}"
        note = f"The parts make {number(sum(stated))}, the total is {number(whole.best)}."
    elif computed:
        words = f"Closes with {number(sum(f.best or 0 for f in computed))} computed"
        formula = computed[0].formula
        note = f"No report states {'it' if len(computed) == 1 else 'them'}" + (f": {formula}." if formula else ".")
    return Sum(
        terms=tuple(Term(figure=number(f.best or 0), is_computed=f.derived) for f in figures),
        total=number(whole.best),
        closes=not left,
        words=words,
        note=note,
    )


def _rows(apparatus: Apparatus, whole: Figure, tree: _Tree) -> list[TreeRow]:
    rows = [_tree_row(apparatus, whole, 0, "")]

    def descend(figure: Figure, level: int) -> None:
        for inner in tree[id(figure)]:
            is_added = level == 1 or _stand_for(figure, tree[id(figure)])
            note = "" if is_added or figure.best is None else f"inside the {number(figure.best)}; never added"
            rows.append(_tree_row(apparatus, inner, level, note))
            descend(inner, level + 1)

    descend(whole, 1)
    return rows


def _tree_row(apparatus: Apparatus, figure: Figure, level: int, note: str) -> TreeRow:
    name = group_words(figure.group)
    if level > 1 and (figure.group.sex or figure.group.age):
        name = f"of them {name}"
    known = figure.formula if figure.derived and figure.formula else note
    return TreeRow(
        level=level, row=row_of(apparatus, figure, name[0].upper() + name[1:] if level < 2 else name), note=known
    )


def _drawing_words(parts: list[Part]) -> str:
    told = [
        f"{number(part.people)} {part.name}"
        + (f", of them {number(part.inner[1])} {part.inner[0]}" if part.inner else "")
        for part in parts
    ]
    return f"{number(sum(part.people for part in parts))} people: {'; '.join(told)}." if parts else NOT_KNOWN


def _draw(parts: list[Part]) -> tuple[Persons, ...]:
    people = sum(part.people for part in parts)
    if not parts or people == 0:
        return ()
    if people > _PERSONS_MAX:
        return (_bar(parts, 918.6, "wide"), _bar(parts, 328, "narrow"))
    return (_wide(parts), _narrow(parts))


def _wide(parts: list[Part]) -> Persons:
    """All in one row; the groups under brackets."""
    people, gap = sum(part.people for part in parts), 18.0
    pitch = min(10.75, (918.6 - gap * (len(parts) - 1)) / people)
    marks: list[Person] = []
    brackets: list[str] = []
    texts: list[PersonsText] = []
    x = 0.0
    for part in parts:
        marks += _row_of_persons(part, x, 52, pitch, (7, 46))
        end = x + pitch * (part.people - 1) + 7
        brackets.append(f"M{round(x, 1)} 44v-5H{round(end, 1)}v5")
        texts.append(PersonsText(x=round(x, 1), y=30, figure=number(part.people), words=part.name, before=""))
        if part.inner:
            name, inside = part.inner
            brackets.append(f"M{round(x, 1)} 104v5H{round(x + pitch * (inside - 1) + 7, 1)}v-5")
            texts.append(PersonsText(x=round(x, 1), y=126, figure=number(inside), words=name, before="of them "))
        x = end + gap
    return Persons(
        width=918.6, height=132, style="wide", marks=tuple(marks), brackets=tuple(brackets), texts=_apart(texts)
    )


def _apart(texts: list[PersonsText]) -> tuple[PersonsText, ...]:
    """The names in a row above the brackets; one that would run into the next stands a line higher."""
    placed: list[PersonsText] = []
    for text in texts:
        width = 8.6 * len(text.figure) + 7.2 * len(text.before + text.words) + 6
        x = max(0.0, min(text.x, 918.6 - width))
        y = text.y
        while any(o.y == y and x < o.x + 8.6 * len(o.figure) + 7.2 * len(o.before + o.words) + 16 for o in placed):
            y += 16 if text.before else -16
        placed.append(PersonsText(x=round(x, 1), y=y, figure=text.figure, words=text.words, before=text.before))
    return tuple(placed)


def _narrow(parts: list[Part]) -> Persons:
    """A row a group, wrapped where it is long."""
    per_row, pitch = 47, 6.9
    marks: list[Person] = []
    brackets: list[str] = []
    texts: list[PersonsText] = []
    y = 14.0
    for part in parts:
        texts.append(PersonsText(x=0, y=y, figure=number(part.people), words=part.name, before=""))
        y += 8
        left = part.people
        while left > 0:
            here = Part(people=min(left, per_row), name="", style=part.style, inner=None)
            marks += _row_of_persons(here, 0, y, pitch, (4.3, 30))
            left -= per_row
            y += 35
        if part.inner:
            name, inside = part.inner
            end = round(pitch * (min(inside, per_row) - 1) + 4.3, 1)
            brackets.append(f"M0 {y}v5H{end}v-5")
            beside = end + 7 if end < 200 else 0
            y += 9 if beside else 22
            texts.append(PersonsText(x=beside, y=y, figure=number(inside), words=name, before="of them "))
            y += 4
        y += 26
    return Persons(
        width=328, height=round(y - 20, 1), style="narrow", marks=tuple(marks), brackets=tuple(brackets),
        texts=tuple(texts),
    )  # fmt: skip


def _row_of_persons(part: Part, x: float, y: float, pitch: float, size: tuple[float, float]) -> list[Person]:
    width, height = min(size[0], pitch * 0.7), size[1]
    inset = 0.7 if part.style else 0.0  # outlines are drawn inside the mark's own width
    return [
        Person(
            x=round(x + n * pitch + inset, 1),
            y=y + inset,
            width=round(width - 2 * inset, 1),
            height=height - 2 * inset,
            style=part.style,
        )
        for n in range(part.people)
    ]


def _bar(parts: list[Part], width: float, style: str) -> Persons:
    """One bar to scale, a stretch a group; the names below one another."""
    people, gap = sum(part.people for part in parts), 3.0
    scale = (width - gap * (len(parts) - 1)) / people
    marks: list[Person] = []
    texts: list[PersonsText] = []
    x = 0.0
    for n, part in enumerate(parts):
        marks.append(
            Person(
                x=round(x + 0.7, 1),
                y=2,
                width=round(max(1.0, part.people * scale - 1.4), 1),
                height=34,
                style=part.style,
            )
        )
        texts.append(PersonsText(x=0, y=60 + n * 20, figure=number(part.people), words=part.name, before=""))
        x += part.people * scale + gap
    return Persons(
        width=width, height=50 + 20 * len(parts), style=style, marks=tuple(marks), brackets=(), texts=tuple(texts)
    )
