"""Whom pronouns stand for in the group of a claim."""

import pytest
from claim_cases import claims_of


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("A man was shot outside a bar in Leeds. He died in hospital on Sunday.", "man"),
        ("Ana Ruiz went missing in May. On Sunday she was found dead in Cali.", "Ana Ruiz"),
        ("The gunman killed seven people before he was shot dead by police.", "gunman"),
    ],
)
def test_a_pronoun_takes_the_group_of_the_person_told_before(text: str, label: str) -> None:
    assert claims_of(text)[-1].group.label == label


def test_a_pronoun_of_the_other_sex_is_somebody_else() -> None:
    last = claims_of("A monk was shot in Leeds. She died in hospital on Sunday.")[-1]

    assert (last.group.label, last.group.sex) == ("She", "female")


def test_a_pronoun_stays_the_word_that_says_whom() -> None:
    assert claims_of("A man was shot outside a bar in Leeds. He died in hospital on Sunday.")[-1].who == "He"


def test_a_bare_number_after_none_of_a_group_counts_that_group() -> None:
    last = claims_of("The army said that no soldiers were killed but several were wounded in Mosul.")[-1]

    assert (last.harm, last.who, last.group.status) == ("injured", None, "military")


@pytest.mark.parametrize(
    "text",
    [
        "Five soldiers were killed and 12 wounded in Mosul.",
        "No soldiers were killed in Mosul, but 12 villagers were wounded.",
        "No one was killed in Mosul, but 12 were wounded.",
    ],
)
def test_a_bare_number_counts_whom_its_own_words_say(text: str) -> None:
    assert claims_of(text)[-1].group.status is None
