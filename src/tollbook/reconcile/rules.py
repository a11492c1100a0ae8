"""Which figures still stand: the rules in their order; each takes a cell and gives it back with its reasons."""

from collections.abc import Callable
from dataclasses import dataclass

from tollbook.reconcile.cells import Cell
from tollbook.reconcile.eligibility import eligible, heard, without_copies
from tollbook.reconcile.speakers import Scene
from tollbook.reconcile.succession import disowned, overtaken, passed, running, shares, superseded


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One step of the cascade, under the id that the field's rules give it."""

    id: str
    says: str
    apply: Callable[[Cell, Scene], Cell]


RULES: tuple[Rule, ...] = (
    Rule(id="F0", says="Only claims of this event that count everyone of the group may enter.", apply=eligible),
    Rule(id="F2", says="Copied claims have no voice of their own.", apply=without_copies),
    Rule(id="F2", says="One voice giving one figure is one saying.", apply=heard),
    Rule(id="F10", says="A figure far below the toll, by no words of a fall, is a share of it.", apply=shares),
    Rule(id="F0", says="A later figure of the same speaker or government replaces the earlier.", apply=superseded),
    Rule(id="F1", says="Of a state that passes, the latest figures tell.", apply=passed),
    Rule(id="F1b", says="A running toll continues the figure it moves from.", apply=running),
    Rule(
        id="F1c",
        says="A later figure of a voice that counts overtakes earlier ones of voices that do not.",
        apply=overtaken,
    ),
    Rule(id="F1b", says="A report that calls a figure a former one moves on from it.", apply=disowned),
)


def apply_rules(cell: Cell, scene: Scene) -> Cell:
    """The cell with the figures that still stand, and every other with its reason."""
    for rule in RULES:
        cell = rule.apply(cell, scene)
    return cell
