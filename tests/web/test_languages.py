"""The languages of the site: which one a reader gets, and what a catalogue says."""

from importlib.resources import files

import pytest
from jinja2 import Environment

from tollbook.web import languages, rendering
from tollbook.web.languages import NAMES, SOURCE, Catalogue, best_language, read_catalogue

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


@pytest.fixture(autouse=True)
def _two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(languages, "NAMES", {"en": "English", "es": "Español"})
    best_language.cache_clear()


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
