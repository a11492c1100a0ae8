"""Which reports copy which (rules C1, C3, C5)."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tollbook.model import WHOLE_COPIES, Copy, CopyKind, Report, Span, parse_date
from tollbook.relate import find_copies

CASES = tomllib.loads((Path(__file__).parent.parent / "cases" / "copies.en.toml").read_text("utf-8"))["case"]
STORY = (
    "Rescue teams on Sunday pulled 14 bodies from the mud below the dam and said that at least 37 people from three "
    "hamlets were still missing.\nThe governor ordered everyone near the river to leave before nightfall.\n"
)


def told(id: str, text: str, *, day: str | None = "2020-03-01", credit: str | None = None, **rest: object) -> Report:
    published = parse_date(day) if day else None
    return Report(id=id, where=id, text=text, published=published, wire_credit=credit, **rest)  # type: ignore[arg-type]


def only(copies: tuple[Copy, ...]) -> Copy:
    assert len(copies) == 1
    return copies[0]


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_copies_table(case: dict[str, str]) -> None:
    earlier = told("earlier", case["earlier"].strip(), day="2020-03-01")
    later = told("later", case["later"].strip(), day="2020-03-02")
    copies = find_copies((later, earlier))
    assert [copy.kind for copy in copies] == ([CopyKind(case["kind"])] if "kind" in case else [])
    for copy in copies:
        assert (copy.report, copy.origin) == ("later", "earlier")


def test_run_quotes_same_words_on_both_sides() -> None:
    origin, copy = told("a", STORY), told("b", "Exclusive.\n\n" + STORY + "More tomorrow.", day="2020-03-02")
    run = only(find_copies((origin, copy))).runs[0]
    assert run.here.of(copy.text) == run.there.of(origin.text)


def test_direction_time_of_day_decides_first() -> None:
    reports = (told("a", STORY, day="2020-03-01T18:00:00Z"), told("b", STORY, day="2020-03-01T06:00:00Z"))
    assert only(find_copies(reports)).origin == "b"


def test_direction_credit_line_decides_on_one_day() -> None:
    assert only(find_copies((told("a", STORY), told("b", STORY, credit="AFP")))).origin == "b"


def test_direction_undated_report_is_no_origin_of_a_dated_one() -> None:
    assert only(find_copies((told("a", STORY, day=None), told("b", STORY)))).origin == "b"


def test_brief_of_a_longer_page_of_one_day_is_its_abridgement() -> None:
    rest = "".join(
        f"Village number {n} of the valley has its own story of the night and nobody to tell it.\n" for n in range(40)
    )
    copy = only(find_copies((told("brief", STORY + "Nobody else is known to be hurt."), told("page", STORY + rest))))
    assert (copy.report, copy.origin) == ("brief", "page")


SPANISH = (
    "El ministerio cuenta 41 muertos en la provincia.\n"
    "Por pueblos son 19 en Altamira, 12 en Pozuelo, 6 en La Encina y 4 en Robledo.\n"
    "En el hospital de Altamira quedan 27 heridos.\n"
    "Los vecinos hablan de otros 15 cuerpos bajo el lodo.\n",
    "Van 41 fallecidos, según el último parte del ministerio.\n"
    "En Altamira murieron 19, en Pozuelo 12, en La Encina 6 y en Robledo 4.\n"
    "La alcaldesa de Altamira teme que haya 15 cuerpos más.\n"
    "Más de 300 personas duermen en la escuela.\n",
)


@pytest.mark.parametrize("language", ["es", "en"])
def test_rare_words_tell_a_rewriting_only_where_it_is_known_how_rare_they_are(language: str) -> None:
    reports = tuple(told(f"r{n}", text, day=f"2020-03-0{n + 1}", language=language) for n, text in enumerate(SPANISH))
    assert [copy.kind for copy in find_copies(reports)] == ([] if language == "es" else [CopyKind.REWRITE])


def test_press_release_is_known_by_its_host() -> None:
    release = told("a", STORY, url="https://www.interior.gov/news/1")
    assert only(find_copies((release, told("b", STORY, day="2020-03-02")))).kind is CopyKind.PRESS_RELEASE


def test_line_repeated_by_an_outlet_is_its_standing_text() -> None:
    standing = (
        "Background that this outlet sets under each of its pages about the valley, the dam, the mine and the river. "
        * 3
    )
    pages = tuple(
        told(name, f"Page about {name} and nothing else.\n{standing}", url=f"https://www.example.org/{name}")
        for name in ("bread", "rain", "chess")
    )
    assert find_copies(pages) == ()


def test_furniture_is_not_copied() -> None:
    menu = (
        "Home World Politics Business Sport Culture Weather Podcasts Video Archive Shop Jobs Contact Imprint Help " * 3
    )
    reports = tuple(
        told(id, menu + tail, furniture=(Span(start=0, end=len(menu)),))
        for id, tail in (("a", "Two killed in the north."), ("b", "Five hurt in the south."))
    )
    assert find_copies(reports) == ()


def test_identical_pages_copy_the_first_and_cost_no_comparison() -> None:
    pages = tuple(told(f"p{n:05}", STORY) for n in range(10_000))
    copies = find_copies(pages)
    assert len(copies) == 9_999
    assert {copy.origin for copy in copies} == {"p00000"}


def test_page_of_one_repeated_word_is_read() -> None:
    assert len(find_copies((told("a", "ha " * 200_000), told("b", "ha " * 100_000)))) <= 1


@given(st.lists(st.sampled_from(CASES), min_size=1, max_size=4, unique_by=lambda case: case["why"]), st.randoms())
@settings(max_examples=20, deadline=None)
def test_law_order_of_reports_is_no_matter(cases: list[dict[str, str]], random: "object") -> None:
    reports = [told(f"{n}{side}", case[side]) for n, case in enumerate(cases) for side in ("earlier", "later")]
    shuffled = list(reports)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert find_copies(tuple(shuffled)) == find_copies(tuple(reports))


@given(st.permutations([case["later"] for case in CASES] + [case["earlier"] for case in CASES]))
@settings(max_examples=10, deadline=None)
def test_law_origins_form_trees(texts: list[str]) -> None:
    copies = find_copies(tuple(told(f"r{n}", text) for n, text in enumerate(texts)))
    origin = {copy.report: copy.origin for copy in copies}
    assert len(origin) == len(copies)
    for report in origin:
        seen = {report}
        while report in origin:
            report = origin[report]
            assert report not in seen
            seen.add(report)


def test_whole_copies_are_the_first_three_kinds() -> None:
    assert {CopyKind.WIRE, CopyKind.PRESS_RELEASE, CopyKind.TRANSLATION} == WHOLE_COPIES
