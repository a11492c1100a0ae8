"""Reports that translate others (rule C1), and those of two languages that only tell of one event."""

import tomllib
from pathlib import Path

import pytest

from tollbook.model import Copy, CopyKind, Report, ReportId, Span, parse_date
from tollbook.relate import find_copies
from tollbook.relate.translated_sentences import Signs, fold, keys_of, read_sentence
from tollbook.relate.translations import says_so

CASES = tomllib.loads((Path(__file__).parent.parent / "cases" / "translations.toml").read_text("utf-8"))["case"]


def told(id: str, text: str, language: str | None, day: str | None, **rest: object) -> Report:
    published = parse_date(day) if day else None
    return Report(id=ReportId(id), where=id, text=text.strip(), language=language, published=published, **rest)  # type: ignore[arg-type]


def pair(case: dict[str, list[str]], **rest: object) -> tuple[Report, Report]:
    days = case.get("days", ["2024-05-01", "2024-05-02"])
    earlier, later = (
        told(side, str(case[side]), language, day, **rest)
        for side, language, day in zip(("earlier", "later"), case["languages"], days, strict=True)
    )
    return earlier, later


def case(why: str) -> dict[str, list[str]]:
    return next(one for one in CASES if one["why"].startswith(why))


def signs(sentence: str, language: str) -> Signs:
    return read_sentence(sentence, Span(start=0, end=len(sentence)), language)


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_translations_table(case: dict[str, list[str]]) -> None:
    copies = find_copies(pair(case))
    assert [(copy.report, copy.kind) for copy in copies] == (
        [(case["copy"], CopyKind.TRANSLATION)] if "copy" in case else []
    )


def test_the_aligned_sentences_are_kept_as_evidence() -> None:
    earlier, later = pair(case("English into German"))
    (copy,) = find_copies((earlier, later))
    assert [(run.here.of(later.text)[:20], run.there.of(earlier.text)[:20]) for run in copy.runs] == [
        ("Beim Untergang einer", "A ferry carrying 312"),
        ("Kapitän Joseph Mwita", "Captain Joseph Mwita"),
        ("Die MV Nyota war für", "The MV Nyota was lic"),
    ]
    assert copy.overlap_share == 1.0


def test_sentences_of_the_page_around_it_are_not_asked_for() -> None:
    earlier, later = pair(case("Portuguese into Spanish"))
    menu = "Portada Mundo Deportes Tiempo Contacto\n"
    page = told("later", menu + later.text, "es", "2024-05-02", furniture=(Span(start=0, end=len(menu)),))
    assert [copy.kind for copy in find_copies((earlier, page))] == [CopyKind.TRANSLATION]


def test_the_earlier_of_two_is_the_origin_and_the_nearest_telling_wins() -> None:
    earlier, later = pair(case("Spanish wire into French"))
    shorter = told("brief", "\n".join(earlier.text.split("\n")[:3]), "es", "2024-05-01")
    found = {copy.report: copy for copy in find_copies((later, shorter, earlier))}
    assert found[later.id].origin == "earlier"


@pytest.mark.parametrize(
    ("days", "languages"),
    [
        ((None, "2024-05-02"), ("es", "fr")),
        (("2024-05-01", "2024-05-09"), ("es", "fr")),
        (("2024-05-01", "2024-05-02"), ("es", None)),
        (("2024-05-01", "2024-05-02"), ("fr", "fr")),
    ],
)
def test_no_translation_without_a_day_near_it_and_two_languages(
    days: tuple[str | None, str], languages: tuple[str, str | None]
) -> None:
    known = case("Spanish wire into French")
    reports = (
        told(side, str(known[side]), language, day)
        for side, day, language in zip(("earlier", "later"), days, languages, strict=True)
    )
    assert find_copies(tuple(reports)) == ()


def test_two_translations_of_one_text_are_both_its_copies() -> None:
    earlier, later = pair(case("English into Russian"))
    twin = told("twin", later.text, "ru", "2024-05-03")
    found: dict[str, Copy] = {copy.report: copy for copy in find_copies((earlier, later, twin))}
    assert (found["later"].origin, found["twin"].origin) == ("earlier", "later")


def test_words_that_say_so_need_less_evidence_and_make_the_later_one() -> None:
    english = told(
        "en", "Two trains collided near Lonkwe.\nThe driver, Ana Paz, and 14 others died.", "en", "2024-05-01"
    )
    spanish = "Dos trenes chocaron cerca de Lonkwe.\nLa conductora, Ana Paz, y otras 14 personas murieron."
    assert find_copies((english, told("es", spanish, "es", "2024-05-01"))) == ()
    said = told("es", "Traducción del inglés\n" + spanish, "es", "2024-05-01")
    assert [(copy.report, copy.origin) for copy in find_copies((english, said))] == [("es", "en")]


@pytest.mark.parametrize(
    ("text", "is_said"),
    [
        ("Translated from the Spanish", True),
        ("Traduit de l'anglais par A. Roe", True),
        ("(Traducción de Ana Paz)", True),
        ("Aus dem Englischen von A. Roe", True),
        ("Traduzido do inglês", True),
        ("Tradotto dall'inglese", True),
        ("Перевод с английского", True),
        ("ترجمة عن الإنجليزية", True),
        ("İngilizceden çevrilmiştir", True),
        ("Tłumaczenie z angielskiego", True),
        ("Переклад з англійської", True),
        ("На счет переведено 5 млн рублей, перевод на карту", False),
        ("Many words were lost in translation.", False),
        ("Die Gruppe kam aus dem russischen Teil.", False),
        ("La tradición de la ciudad", False),
        ("Un traductor murió.", False),
    ],
)
def test_words_that_say_that_a_report_was_translated(text: str, is_said: bool) -> None:
    assert says_so(told("a", text, None, None)) is is_said


@pytest.mark.parametrize(
    ("sentence", "language", "figures", "small"),
    [
        ("2 500 morts et 1.200 blessés, 6,8 sur l'échelle", "fr", {"2500", "1200", "6.8"}, set()),
        ("٢٢ قتيلا و٥٧ جريحا", "ar", {"22", "57"}, set()),
        ("treinta y cuatro muertos y dos heridos", "es", {"34"}, {"2"}),
        ("Une trentaine de blessés", "fr", {"30"}, set()),
        ("1.5 million people and 40 thousand tents", "en", {"1500000", "40000"}, set()),
        ("死者は3万人", "ja", {"30000"}, set()),
        ("約3万1千人と2万5人", "ja", {"31000", "20005"}, set()),
        ("two hundred thousand and fifty", "en", {"200000", "50"}, set()),
        ("三 people at 15:40 and 3h20", "en", set(), set()),
        ("one man and 1 woman", "en", set(), set()),
        ("п'ятнадцять людей і п'ять дітей", "uk", {"15"}, {"5"}),
        ("sixty dead and, five days later, nine more", "en", {"60"}, {"5", "9"}),
    ],
)
def test_numbers_of_a_sentence(sentence: str, language: str, figures: set[str], small: set[str]) -> None:
    found = signs(sentence, language)
    assert (found.figures, found.small) == (figures, small)


def test_days_and_months_are_told_in_any_language_and_are_no_names() -> None:
    assert signs("On Sunday 7 October Herat shook", "en").days == {"w7", "m10"}
    assert signs("Herat bebte am Sonntag, dem 7. Oktober", "de").days == {"w7", "m10"}
    assert [sorted(keys) for keys in signs("On Sunday 7 October Herat shook", "en").names] == [["=herat"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Afghanistan", "أفغانستان"),
        ("Babagana", "Бабагана"),
        ("Khartoum", "Хартум"),
        ("Pradesh", "प्रदेश"),
        ("Castañeda", "Castaneda"),
    ],
)
def test_names_are_matched_across_scripts_by_their_consonants(one: str, other: str) -> None:
    assert keys_of(fold(one)) & keys_of(fold(other))


def test_an_arabic_word_is_matched_without_what_is_written_with_it() -> None:
    assert keys_of(fold("والسودان")) & keys_of(fold("sudan"))
    assert keys_of(fold("بكرمان")) & keys_of(fold("kerman"))


def test_headings_and_german_nouns_name_nobody() -> None:
    assert signs("Twelve Killed As Bus Falls Into Ravine Near Town", "en").names == ()
    assert signs("In der Stadt Herat", "de").names == ()
    assert [sorted(keys)[0] for keys in signs("UN Envoy Visits Camp For The Displaced", "en").names] == ["=un"]
