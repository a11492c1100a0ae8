"""How figures change along a chain of copies (rule C5)."""

from tollbook.model import Copy, CopyKind, Report, Run, Span
from tollbook.relate.mutations import find_mutations


def changed(origin: str, copy: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    whole = Run(here=Span(start=0, end=len(copy)), there=Span(start=0, end=len(origin)))
    found = find_mutations(
        Copy(report="b", origin="a", kind=CopyKind.WIRE, runs=(whole,), overlap_share=1.0),
        Report(id="b", where="b", text=copy),
        Report(id="a", where="a", text=origin),
    )
    return [(one.theirs, one.ours) for one in found]


def test_mutation_qualifier_added() -> None:
    origin, copy = "The flood killed 100 people in the valley.", "The flood killed at least 100 people in the valley."
    assert changed(origin, copy) == [(("100",), ("at least 100",))]


def test_mutation_figure_changed_in_words() -> None:
    origin, copy = "Two soldiers and 14 others died there.", "Three soldiers and 14 others died there."
    assert changed(origin, copy) == [(("two",), ("three",))]


def test_mutation_same_figures_in_other_words_is_none() -> None:
    assert changed("The flood killed 100 people in the valley.", "The flood has killed 100 people in the valley.") == []


def test_mutation_unlike_sentences_are_not_compared() -> None:
    assert changed("The flood killed 100 people in the valley.", "Schools stay shut for 3 days, said the mayor.") == []
