"""The words that copies are compared by."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.model import Report, Span
from tollbook.relate.fingerprints import fingerprints, may_copy
from tollbook.relate.wording import find_quotations, read_wording


def quoted(text: str) -> list[str]:
    return [span.of(text) for span in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('He said "we left" and went.', ['"we left"']),
        ("He said “we left” and went.", ["“we left”"]),
        ("Il a dit « nous partons » hier.", ["« nous partons »"]),
        ("Er sagte: „Wir gehen“ und ging.", ["„Wir gehen“"]),
        ("彼は「行く」と言った。", ["「行く」"]),
        ("A mark of 5'10\" is a height.", []),
        ('"It goes on\n"and on," he said.', ['"It goes on', '"and on,"']),
        ('"Never closed\n\nanother paragraph', []),
        ('"' + "word " * 400 + 'far away" end', []),
        ("Read this.\nWe are safe tonight\n— The Mayor (@mayor) May 3", ["We are safe tonight"]),
    ],
)
def test_quotations(text: str, found: list[str]) -> None:
    assert quoted(text) == found


def test_words_keep_their_places_and_step_over_furniture() -> None:
    text = "One two MENU three four’s"
    wording = read_wording(Report(id="a", where="a", text=text, furniture=(Span(start=8, end=12),)))  # type: ignore[arg-type]
    assert wording.words == ("one", "two", "three", "four's")
    assert [text[a:b] for a, b in zip(wording.starts, wording.ends, strict=True)] == ["One", "two", "three", "four’s"]


def test_letters_of_unspaced_scripts_are_words() -> None:
    assert read_wording(Report(id="a", where="a", text="死者12人")).words == ("死", "者", "12", "人")  # type: ignore[arg-type]


@given(
    st.lists(st.sampled_from("abcdefghij"), min_size=12, max_size=12),
    st.lists(st.sampled_from("klmnopqrst"), max_size=30),
    st.lists(st.sampled_from("uvwxyz"), max_size=30),
)
def test_law_no_shared_run_of_twelve_words_escapes(run: list[str], before: list[str], after: list[str]) -> None:
    one = read_wording(Report(id="a", where="a", text=" ".join([*before, *run, *after])))  # type: ignore[arg-type]
    other = read_wording(Report(id="b", where="b", text=" ".join([*after, *run, *before])))  # type: ignore[arg-type]
    assert set(fingerprints(one)) & set(fingerprints(other))


_MANY_WORDS = st.lists(st.integers(1_000, 9_999), max_size=600)


@given(st.lists(st.integers(1_000, 9_999), min_size=50, max_size=80, unique=True), _MANY_WORDS, _MANY_WORDS)
def test_law_no_shared_paragraph_escapes_however_long_the_pages_are(
    run: list[int], before: list[int], after: list[int]
) -> None:
    ours, theirs = (
        fingerprints(read_wording(Report(id="a", where="a", text=" ".join(f"w{n}" for n in (*rest, *run)))))  # type: ignore[arg-type]
        for rest in (before, after)
    )
    assert may_copy(ours, theirs)
    assert may_copy(theirs, ours)


def test_of_two_long_pages_a_few_fingerprints_make_no_copy() -> None:
    assert not may_copy(range(100), range(97, 200))
    assert may_copy(range(100), range(95, 200))
    assert may_copy(range(30), range(28, 200))
    assert not may_copy(range(30), (28, 1000, 29))
    assert not may_copy(range(100), range(100, 200))
