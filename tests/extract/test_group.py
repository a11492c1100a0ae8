"""Whom a figure counts, as attributes."""

from typing import Any

import pytest
from claim_cases import claims_of
from test_people import _CASES, marked

from tollbook.extract.group import label_of, read_group
from tollbook.extract.people import Form
from tollbook.model import ALL

_ATTRIBUTES = ("status", "sex", "age")


@pytest.mark.parametrize("case", [param for param in _CASES if "group" in param.values[0]])
def test_group_of(case: dict[str, Any]) -> None:
    sentence, found = marked(case)
    group = read_group(sentence, found[0][1])

    assert list(group.nationality) == case["group"].get("nationality", [])
    assert {name: str(value) for name in _ATTRIBUTES if (value := getattr(group, name)) is not None} == {
        name: value for name, value in case["group"].items() if name in _ATTRIBUTES
    }


def test_group_of_people_without_attributes_is_everyone() -> None:
    (claim,) = claims_of("At least 12 people were killed in Cali.")

    assert claim.group == ALL


def test_group_of_its_soldiers_is_that_state_s() -> None:
    (claim,) = claims_of("Uganda said four of its soldiers were killed.")

    assert claim.group.nationality == ("UG",)


def test_group_of_a_named_person_is_that_person() -> None:
    (claim,) = claims_of("Amina Warsame was shot dead in Mogadishu.")

    assert claim.group.kind == "person:amina warsame"
    assert claim.who == "Amina Warsame"


def test_group_shorter_mention_takes_the_fuller_group() -> None:
    first, second = claims_of("The raid killed 55 Venezuelan and Cuban troops. The 55 troops died at dawn.")

    assert first.group == second.group


def test_group_of_bodies_that_were_identified() -> None:
    whole, part = claims_of("Of the 288 bodies, 205 have been identified.")

    assert whole.group.kind is None
    assert part.group.kind == "identified"


def test_group_label_is_as_the_report_writes_it() -> None:
    sentence, ((_, one),) = marked({"text": "[At least 12 Cuban soldiers] were killed."})

    assert one.form is Form.COUNTED
    assert label_of(sentence, one) == "Cuban soldiers"
