"""Answers questions about sums of whole numbers with OR-tools CP-SAT, a JSON line each, until its input ends.

It runs as a process of its own: OR-tools and highspy each bring a library of the same name (HiGHS, in two versions),
and one process can load only one of them.

    {"kinds": [[0, 2], [1]], "limits": [[0, 5, true]], "ends_of": [0, 1]}
    {"feasible": true, "ends": [[0, 5], [0, null]]}

A question names the sums that each kind of people is in, and the limits on sums; null is open above.
"""

import json
import sys
from typing import Any

from ortools.sat.python import cp_model


def main() -> None:
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)


def answer(question: dict[str, Any]) -> dict[str, Any]:
    cap = sum(value for _, value, _ in question["limits"]) + 1
    if _solve(question, cap, None, least=True) is None:
        return {"feasible": False, "ends": []}
    ends = [[_solve(question, cap, n, least=True), _solve(question, cap, n, least=False)] for n in question["ends_of"]]
    return {"feasible": True, "ends": [[low, None if high >= cap else high] for low, high in ends]}


def _solve(question: dict[str, Any], cap: int, asked: int | None, *, least: bool) -> Any:
    """The least or greatest value of a sum; None where the limits cannot hold.

    No number may grow past the sum of all limits, so a sum that reaches that has no greatest value.
    """
    model = cp_model.CpModel()
    people = [model.new_int_var(0, cap, "") for _ in question["kinds"]]

    def total(place: int) -> Any:
        return sum(one for one, inside in zip(people, question["kinds"], strict=True) if place in inside)

    for place, value, is_upper in question["limits"]:
        model.add(total(place) <= value) if is_upper else model.add(total(place) >= value)
    if asked is not None:
        model.minimize(total(asked)) if least else model.maximize(total(asked))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    status = solver.solve(model)
    if status == cp_model.INFEASIBLE:
        return None
    assert status in (cp_model.OPTIMAL, cp_model.FEASIBLE), solver.status_name(status)
    return round(solver.objective_value) if asked is not None else 0


if __name__ == "__main__":
    main()
