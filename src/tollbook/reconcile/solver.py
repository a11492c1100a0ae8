"""Least and greatest figures where groups overlap: whole numbers of each kind of people, solved with HiGHS.

HiGHS (https://highs.dev) is opened only here and only when groups overlap in part: most events are trees, which
`propagation` answers alone. Its work is limited by size, never by a clock: the same input gives the same answer.
"""

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tollbook.reconcile.atoms import Component
from tollbook.reconcile.intervals import Interval, Limit

if TYPE_CHECKING:
    from highspy import Highs, HighsVarType

_MOST_NODES = 2_000
_SLACK = 1e-6
_DECIDED = frozenset({"kOptimal", "kInfeasible", "kUnbounded", "kUnboundedOrInfeasible"})


class Solver:
    """One component's kinds of people as whole numbers, and the limits on sums of them."""

    def __init__(self, component: Component, limits: Sequence[Limit]) -> None:
        self._kinds = component.kinds
        self._highs = _open_highs(len(component.kinds))
        for limit in limits:
            inside = self._inside(limit.group)
            low, high = (0.0, float(limit.value)) if limit.is_upper else (float(limit.value), _infinity())
            self._highs.addRow(low, high, len(inside), inside, [1.0] * len(inside))

    def is_feasible(self) -> bool:
        """Whether some numbers of people satisfy every limit; yes where that could not be settled."""
        return self._ask(None, least=True)[0] != "kInfeasible"

    def interval(self, group: int | None) -> tuple[Interval, bool]:
        """The least and greatest figure of a group (None: everyone), and whether both are settled.

        An end that is not settled is the bound that the solver has proved so far. The limits must be feasible.
        """
        low, low_settled = self._end(group, least=True)
        high, high_settled = self._end(group, least=False)
        return Interval(low=low or 0, high=high), low_settled and high_settled

    def _end(self, group: int | None, *, least: bool) -> tuple[int | None, bool]:
        status, value, proved = self._ask(group, least=least)
        if status == "kOptimal":
            return round(value), True
        if status in ("kUnbounded", "kUnboundedOrInfeasible"):
            return None, True
        if not math.isfinite(proved) or abs(proved) >= _infinity():
            return None, False
        return max(0, math.ceil(proved - _SLACK)) if least else math.floor(proved + _SLACK), False

    def _ask(self, group: int | None, *, least: bool) -> tuple[str, float, float]:
        """The status of the answer, the answer, and the bound that was proved.

        Fractions of people are let in first: mostly none comes out, and the question is settled.
        """
        import highspy

        costs = [1.0 if group is None or kind >> group & 1 else 0.0 for kind in self._kinds]
        self._highs.changeColsCost(len(costs), list(range(len(costs))), costs)
        sense = highspy.ObjSense.kMinimize if least else highspy.ObjSense.kMaximize
        self._highs.changeObjectiveSense(sense)
        answer = self._run()
        if answer[0] == "kOptimal" and any(abs(n - round(n)) > _SLACK for n in self._highs.getSolution().col_value):
            self._as(highspy.HighsVarType.kInteger)
            self._highs.run()
            answer = self._told()
            self._as(highspy.HighsVarType.kContinuous)
        return answer

    def _run(self) -> tuple[str, float, float]:
        """The answer with fractions of people let in; from a fresh start where the last question left it undecided.

        A sum without a greatest value is sometimes not recognised from where the question before it ended.
        """
        self._highs.run()
        if self._told()[0] not in _DECIDED:
            self._highs.clearSolver()
            self._highs.run()
        status, value, _ = self._told()
        return status, value, math.inf  # only whole numbers of people are bounded by a proof

    def _told(self) -> tuple[str, float, float]:
        info = self._highs.getInfo()
        return str(self._highs.getModelStatus().name), info.objective_function_value, info.mip_dual_bound

    def _as(self, kind: "HighsVarType") -> None:
        for number in range(len(self._kinds)):
            self._highs.changeColIntegrality(number, kind)

    def _inside(self, group: int | None) -> list[int]:
        return [n for n, kind in enumerate(self._kinds) if group is None or kind >> group & 1]


def _open_highs(columns: int) -> "Highs":
    import highspy

    highs = highspy.Highs()  # type: ignore[no-untyped-call]  # its one unannotated function
    highs.setOptionValue("output_flag", False)
    highs.setOptionValue("presolve", "off")  # so small a model is solved sooner than it is simplified
    highs.setOptionValue("threads", 1)
    highs.setOptionValue("random_seed", 0)
    highs.setOptionValue("mip_max_nodes", _MOST_NODES)
    for _ in range(columns):
        highs.addVar(0.0, _infinity())
    return highs


def _infinity() -> float:
    import highspy

    return float(highspy.kHighsInf)
