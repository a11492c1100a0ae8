"""Claims in the rough: which rule joins which people to which word of harm."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_people import read

from tollbook.extract.harms import Draft, draft_claims
from tollbook.extract.people import Sentence
from tollbook.model import Harm


def drafts(text: str, last_harm: Harm | None = None) -> list[tuple[Sentence, Draft]]:
    sentence, _ = read(text)
    return [(sentence, draft) for draft in draft_claims(sentence, last_harm)]


def told(text: str, last_harm: Harm | None = None) -> list[tuple[str, str, str, str]]:
    """(harm, words of the people, words of harm, rule) of each draft."""
    return [
        (str(d.harm), s.words(d.people.first, d.people.last), s.words(*d.harm_at), d.rule)
        for s, d in drafts(text, last_harm)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine people were killed.", ("killed", "Nine people", "were killed", "subject.passive")),
        ("The blast killed nine people.", ("killed", "nine people", "killed", "object.active")),
        ("Nine people died.", ("killed", "Nine people", "died", "subject.fate")),
        ("Nine people are missing.", ("missing", "Nine people", "are missing", "subject.state")),
        ("There were nine deaths.", ("killed", "nine deaths", "deaths", "noun.counted")),
        ("the deaths of nine people", ("killed", "nine people", "deaths", "noun.of")),
        ("The death toll rose to nine.", ("killed", "nine", "death toll", "toll.move")),
        ("Dead: 9", ("killed", "9", "Dead", "toll.colon")),
        ("They took 256 prisoners.", ("detained", "256 prisoners", "took", "object.taken")),
    ],
)
def test_harms_draft_holds_the_words_that_carry_it(text: str, expected: tuple[str, str, str, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize("text", ["", "It rained in Suva.", "Villagers were killed.", "The vote was lost by 9 votes."])
def test_harms_none_are_drafted(text: str) -> None:
    assert told(text) == []


def test_harms_bare_count_takes_the_harm_told_before() -> None:
    text = "That figure includes 14 soldiers."

    assert told(text) == []
    assert [row[0] for row in told(text, Harm.KILLED)] == ["killed"]


def test_harms_modal_and_negation_are_kept() -> None:
    ((_, may),) = drafts("Nine people may be killed.")
    ((_, denied),) = drafts("Nine people were not killed.")

    assert (may.modal, may.negated) == (True, False)
    assert (denied.modal, denied.negated) == (False, True)


def test_harms_part_points_at_its_whole() -> None:
    (_, whole), (_, part) = drafts("At least 30 people, including 12 children, were killed.")

    assert part.whole == 0
    assert part.harm == whole.harm
    assert part.inherits


def test_harms_two_harms_of_one_count_are_one_draft() -> None:
    ((_, both),) = drafts("Thirty recruits were killed or wounded.")

    assert both.harm is Harm.KILLED_OR_INJURED
    assert both.rule == "pair"


_WORDS = "12 three people soldiers Ali killed died were the toll rose to , and of them including dead missing not may a"


@given(st.lists(st.sampled_from(_WORDS.split()), max_size=40), st.sampled_from([None, Harm.KILLED]))
def test_harms_drafts_lie_inside_the_sentence_and_wholes_before_their_parts(
    words: list[str], last_harm: Harm | None
) -> None:
    found = drafts(" ".join(words), last_harm)

    for place, (sentence, draft) in enumerate(found):
        assert 0 <= draft.harm_at[0] <= draft.harm_at[1] <= len(sentence.lows)
        assert 0 <= draft.people.first < draft.people.last <= len(sentence.lows)
        assert draft.people.quantity is not None
        assert draft.whole is None or draft.whole != place
