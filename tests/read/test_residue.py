"""Slots that were never filled, and what only looks like one."""

import pytest

from tollbook.read.residue import has_residue

CASES = [
    ("will emerge [[INTERNAL_LINK:crisis-timeline]].", True),
    ("Dear {{ first_name }},", True),
    ("{% block story %}", True),
    ("an email to {* data_emailAddress *}", True),
    ("%TITLE% | Daily", True),
    ("Hello ${user.name}", True),
    ("Lorem ipsum dolor sit amet", True),
    ("The mayor of [insert city] said", True),
    ("Signed, [your name]", True),
    ("[Placeholder]", True),
    ("He said [the army] had fired [sic].", False),
    ("[[wiki:link]]", False),
    ("Up 40% TO 60% of them", False),
    ("a discount of 20%off%more", False),
    ("{braces}", False),
    ("He added [translated]: no.", False),
    ("", False),
]


@pytest.mark.parametrize(("text", "holds"), CASES)
def test_residue(text: str, holds: bool) -> None:
    assert has_residue(text) is holds
