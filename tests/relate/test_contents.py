"""What the sentences of a report hold."""

import pytest

from tollbook.model import Report, Span
from tollbook.relate.contents import Contents, compare_contents, odd_figures, read_contents, retold_share


def held_by(text: str, *furniture: Span) -> Contents:
    return read_contents(Report(id="a", where="a", text=text, furniture=furniture))


def test_figures_are_the_same_in_words_and_in_digits() -> None:
    words, digits = (held_by(f"{n} villagers drowned at Pitsunda.") for n in ("Two hundred and six", "206"))

    assert words.sentences[0][1] == digits.sentences[0][1]


def test_figure_that_is_no_number_is_passed_over() -> None:
    assert {
        word for word in held_by("Villagers of Pitsunda drowned at 1.2.3.").sentences[0][1] if word[0] == "#"
    } == set()


def test_number_word_that_begins_no_number_is_a_word_like_others() -> None:
    assert not odd_figures("hundred-year floods")


def test_quotations_and_furniture_are_held_by_nobody() -> None:
    text = (
        "Subscribe to the Pitsunda Courier.\nThe ferryman Aslan wept. "
        '"Villagers of Gagra drowned," he said at Sukhum to rescuers.'
    )
    held = {word for _, held in held_by(text, Span(start=0, end=34)).sentences for word in held}

    assert {"ferrym", "sukhum", "rescue"} <= held
    assert not {"pitsun", "gagra"} & held


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("no years: 1999, 2011", ()),
        ("nothing up to ten: 7, nine", ()),
        ("1,236 and forty-one of Two hundred and six", ("#1236", "#206", "#41")),
    ],
)
def test_odd_figures(text: str, figures: tuple[str, ...]) -> None:
    assert tuple(sorted(odd_figures(text))) == tuple(sorted(figures))


def test_reports_that_hold_nothing_share_nothing() -> None:
    likeness = compare_contents(held_by("It is so."), held_by("The ferry Tarsila sank off Calapan."))

    assert (likeness.pairs, likeness.here_share, retold_share(likeness, same_day=True)) == ((), 0.0, None)


STORY = (
    "The ferry Tarsila sank off Calapan and 63 drowned, captain Ibarra said.\n"
    "The manifest names 214 passengers, 38 of them pupils from Bongabong.\n"
    "Fishermen and a navy tug pulled 151 from the water.\n"
)
OTHER = "The owner Dimayuga was fined in 2011 and hired {} welders from Batangas after the typhoon.\n"


def test_of_two_of_one_day_the_shorter_may_be_the_later() -> None:
    likeness = compare_contents(held_by(STORY + OTHER.format(17) + OTHER.format(29)), held_by(STORY))

    assert retold_share(likeness, same_day=True) == likeness.there_share > likeness.here_share


def test_few_sentences_of_a_long_page_do_not_make_it_a_rewriting() -> None:
    rest = "".join(f"{a}zilo went to {a}parna for {a}quind and {a}xemu with {a}tolbi.\n" for a in "bcdfghjklmnprst")
    page = held_by(STORY + rest)

    assert retold_share(compare_contents(page, held_by(STORY)), same_day=True) is None
    assert retold_share(compare_contents(page, held_by(STORY)), same_day=False) is None
