"""The languages of the site: which one a reader gets, what a catalogue says, and how its pages are marked."""

import re
import sys
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path

import httpx
import pytest
from jinja2 import Environment

from tollbook.web import languages, rendering
from tollbook.web.languages import NAMES, SOURCE, Catalogue, best_language, catalogue_of, read_catalogue
from tollbook.web.telling import teller_of

PO = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"

#: events.html
msgid "Events"
msgstr "Sucesos"

msgid "%(n)s event"
msgid_plural "%(n)s events"
msgstr[0] "%(n)s suceso"
msgstr[1] "%(n)s sucesos"

msgid "A long "
"one"
msgstr ""
"Uno "
"largo"

msgid "Not yet"
msgstr ""
"""


@pytest.fixture
def _two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(languages, "NAMES", {"en": "English", "es": "Español"})
    best_language.cache_clear()


@pytest.mark.usefixtures("_two")
@pytest.mark.parametrize(
    ("wishes", "language"),
    [
        ("", "en"),
        ("es", "es"),
        ("ES-ve, en;q=0.9", "es"),
        ("en;q=0.4, es;q=0.8", "es"),
        ("fr, de;q=0.9", "en"),
        ("fr, es;q=0.1", "es"),
        ("es;q=0", "en"),
        ("es;q=x, ;;,", "en"),
        ("e" * 10_000, "en"),
    ],
)
def test_the_best_language_is_the_one_wished_for_most(wishes: str, language: str) -> None:
    assert best_language(wishes) == language


def test_a_catalogue_says_what_it_has_and_else_english() -> None:
    catalogue = Catalogue(read_catalogue(PO))
    page = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)
    page.install_gettext_translations(catalogue, newstyle=True)  # type: ignore[attr-defined]
    said = '{{ _("Events") }}, {{ _("A long one") }}, {{ _("Not yet") }}, '
    said += '{{ ngettext("%(n)s event", "%(n)s events", 2, n=2) }}'
    assert page.from_string(said).render() == "Sucesos, Uno largo, Not yet, 2 sucesos"
    assert catalogue.ngettext("%(n)s event", "%(n)s events", 1) == "%(n)s suceso"
    assert catalogue.ngettext("one", "many", 2) == "many"


def test_what_is_put_in_when_a_template_is_compiled_is_what_would_be_said_each_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    catalogue = Catalogue({"<b>": ("<i> 100%%",), "%(n)s left": ("quedan %(n)s",), "Events": ("Sucesos",)})
    monkeypatch.setattr(rendering, "catalogue_of", lambda language: catalogue)
    each_time = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)
    each_time.install_gettext_translations(catalogue, newstyle=True)  # type: ignore[attr-defined]
    said = '{{ _("<b>") }} {{ _("Events")|upper }} {{ _(word) }} {{ _("Events", n=1) }} {% trans n=3 %}{{ n }} left'
    said += '{% endtrans %} {% set a, b = ("<", _("<b>")) %}{{ a ~ b }} {% trans %}Events{% endtrans %}'
    once = rendering.make_environment("es").from_string(said).render(word="Events")
    assert once == each_time.from_string(said).render(word="Events")
    assert "<i> 100% SUCESOS Sucesos Sucesos quedan 3" in once


def test_the_words_to_translate_are_found_in_the_templates_still() -> None:
    found = rendering.make_environment().extract_translations('{{ _("Events") }}')
    assert [message for _, _, message in found] == ["Events"]


def test_every_language_offered_is_translated_whole() -> None:
    template = read_catalogue(files("tollbook.web").joinpath("locale/messages.pot").read_text("utf-8"))
    assert len(template) > 100
    for language in set(NAMES) - {SOURCE}:
        catalogue = read_catalogue(files("tollbook.web").joinpath(f"locale/{language}.po").read_text("utf-8"))
        assert [message for message in template if not all(catalogue.get(message, ("",)))] == []


def test_the_catalogues_hold_what_the_site_says_now() -> None:
    sys.path.insert(0, str(Path(__file__).parents[2] / "quality"))
    from messages import find_messages

    said = dict(find_messages().keys())
    for language in set(NAMES) - {SOURCE}:
        catalogue = catalogue_of(language).messages
        missing = [one for one, plural in said.items() if len(catalogue.get(one, ())) != (2 if plural else 1)]
        assert (language, missing) == (language, [])
        assert set(catalogue) - set(said) == set()


def test_a_translation_keeps_the_holes_and_the_ends_of_its_message() -> None:
    hole = re.compile(r"%\(\w+\)s")
    for language in set(NAMES) - {SOURCE}:
        for said, forms in catalogue_of(language).messages.items():
            if len(forms) == 1:
                assert sorted(hole.findall(forms[0])) == sorted(hole.findall(said)), said
            for told in forms:
                assert (told[:1].isspace(), told[-1:].isspace()) == (said[:1].isspace(), said[-1:].isspace()), said


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("at least 40 killed", "al menos 40 muertos"),
        ("1 killed, woman", "1 muerto, mujer"),
        ("2 reports", "2 informes"),
        ("1 report", "1 informe"),
        ("3 January 2026", "3 de enero de 2026"),
        ("as of 16 January 2026", "a 16 de enero de 2026"),
        ("Injured: two figures for the same people", "Heridos: dos cifras para las mismas personas"),
        ("Killed: 83 or at least 100", "Muertos: 83 o al menos 100"),
        ("1,175 killed, range 1,100–1,200, contested", "1,175 muertos, rango 1,100–1,200, en disputa"),
        ("Interior Minister Diosdado Cabello, anonymous", "Interior Minister Diosdado Cabello, anónimo"),
        ("Report r7: a copy?", "Informe r7: ¿una copia?"),
    ],
)
def test_phrases_are_told_and_figures_and_names_stay(said: str, told: str) -> None:
    assert teller_of("es").tell(said) == told


@pytest.mark.parametrize(
    "said",
    [
        "",
        "Defense Minister Vladimir Padrino López gave 83 killed on 16 January 2026.",
        "48 claims name no moment of their own; the date of their report stands for it.",
        "The report says that 83 people were killed in the raid, everyone.",
        "killed " * 100,
        "a, b, c, d, e; f · g, h, i",
    ],
)
def test_what_is_not_covered_whole_is_not_told_at_all(said: str) -> None:
    assert teller_of("es").tell(said) is None


def test_a_catalogue_may_be_asked_anything() -> None:
    teller = teller_of("es")
    for said in ("%(n)s", "%s %d %(x)s", "100 %", "\\1 \\g<0>", "{0}", "((((", "a" * 200, "1 " * 100, ", " * 99):
        teller.tell(said)
    assert teller.tell("9 % killed") is None


ENGLISH = re.compile(
    r"\b(the|with|reports?|claims?|killed|injured|published|everyone|known|speaker|January|computed|from|since|each)\b"
)


class _Spoken(HTMLParser):
    """The words of a page that are the site's own: without evidence, names, and what is marked as another language."""

    KEPT_APART = frozenset("q blockquote mark bdi code kbd option script style svg rt".split())
    EMPTY = frozenset("input br link meta img hr wbr path use circle rect".split())

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self.EMPTY:
            lang = dict(attrs).get("lang")
            self._open.append((tag, tag in self.KEPT_APART or lang not in (None, "es")))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """What closes itself holds no words."""

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not any(apart for _, apart in self._open):
            self.words.append(data)


def spoken(page: str) -> str:
    parser = _Spoken()
    parser.feed(page[page.index("<main") : page.index("</main>")])
    return " ".join(" ".join(parser.words).split())


@pytest.mark.parametrize("path", "/ /e/c33 /r/c33 /queue /log /sources /exports /add /bulk /nowhere".split())
def test_a_spanish_page_speaks_spanish_and_marks_what_does_not(site: str, path: str) -> None:
    page = httpx.get(site + path, headers={"Accept-Language": "es"}, follow_redirects=True, timeout=60)
    assert '<html lang="es"' in page.text
    assert ENGLISH.findall(spoken(page.text)) == []


def test_quotations_and_the_record_s_sentences_keep_their_language(site: str) -> None:
    page = httpx.get(f"{site}/e/c33", headers={"Accept-Language": "es"}, follow_redirects=True, timeout=60).text
    english = httpx.get(f"{site}/e/c33", follow_redirects=True, timeout=60).text
    quotes = re.compile(r'<(?:q|blockquote)[^>]*lang="en"[^>]*>(.*?)</(?:q|blockquote)>', re.DOTALL)

    assert quotes.findall(page) == quotes.findall(english) != []
    assert '<ol class="why-list" lang="en">' in page
    assert '<bdi dir="ltr">83</bdi>' in page
    assert 'lang="es"' not in english.partition("<main")[2]
