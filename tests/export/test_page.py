"""The page of a record: reading order, words for figures, escaping, quotations verbatim."""

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from fixtures import CASES, HOSTILE, Case

from tollbook.export.apparatus import make_apparatus
from tollbook.export.page import record_page
from tollbook.export.view_answer import answer_of
from tollbook.export.view_disputes import warnings_of
from tollbook.model import WhatIf

_INLINE = frozenset("a b bdi code i mark path ruby span tspan use".split())
_VOID = frozenset("br hr img input link meta".split())


def page(case: Case) -> str:
    return record_page(
        case.records, case.reports, case.copies, case.problems, policy="ucdp", as_of=None, history=case.history
    )


class _Reader(HTMLParser):
    """Collects elements, ids, links and words of a page, and checks that every element is closed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        given = dict(attrs)
        self.ids += [given["id"] or ""] if "id" in given else []
        self.links += [given["href"] or ""] if tag in ("a", "use", "link") and "href" in given else []
        if tag in _VOID:
            self.words.append(" ")
        else:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        if tag not in _INLINE:
            self.words.append(" ")

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in ("style", "rt", "rp"):
            self.words.append(data)


def read(text: str) -> _Reader:
    reader = _Reader()
    reader.feed(text)
    reader.close()
    assert reader.open == []
    return reader


def spoken(text: str) -> str:
    """The words of a page in order, white space made one."""
    return " ".join("".join(read(text).words).split())


@pytest.fixture(params=CASES, ids=str)
def made(request: pytest.FixtureRequest) -> str:
    return page(CASES[request.param]())


def test_every_link_leads_somewhere_on_the_page_or_to_a_report(made: str) -> None:
    reader = read(made)

    assert len(reader.ids) == len(set(reader.ids))
    for link in reader.links:
        assert link[1:] in reader.ids if link.startswith("#") else link.startswith(("https://example.org/", "data:,"))


def test_nothing_is_loaded_and_no_script_is_needed(made: str) -> None:
    reader = read(made)

    assert not {"script", "img", "iframe", "object", "embed", "form"} & set(reader.tags)
    assert not [(tag, name) for tag, name, _ in reader.attributes if name.startswith("on") or name == "src"]
    assert "url(" not in made
    assert "@import" not in made
    assert "default-src 'none'" in made


def test_no_style_attribute_and_no_heading_is_skipped(made: str) -> None:
    reader = read(made)
    levels = [int(tag[1]) for tag in reader.tags if re.fullmatch("h[1-6]", tag)]

    assert not [tag for tag, name, _ in reader.attributes if name == "style"]
    assert levels[0] == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))


def test_the_same_record_gives_the_same_bytes(made: str, request: pytest.FixtureRequest) -> None:
    name = request.node.callspec.params["made"]

    assert page(CASES[name]()) == made
    made.encode("utf-8")


def test_hostile_words_are_shown_and_never_obeyed() -> None:
    made = page(CASES["hostile"]())
    reader = read(made)

    assert "script" not in reader.tags
    assert "49" not in spoken(made)
    assert spoken(made).count("<script>alert(1)</script>") > 10
    assert not [link for link in reader.links if link.startswith("javascript:")]
    assert not {"\ud800", "\x00"} & set(made)
    assert html.escape(HOSTILE[:25]) in made


def test_what_is_not_known_is_said_and_never_zero() -> None:
    words = spoken(page(CASES["nothing_known"]()))

    assert "Killed not known" in words
    assert "No report states a figure" in words
    assert "“It is not clear how many people were killed”" in words
    assert not re.search(r"\b0\b|—", words.split("Evidence")[0])


def test_a_floor_is_at_least_and_its_range_is_open() -> None:
    words = spoken(page(CASES["floor"]()))

    assert "Killed at least 40 range 40 or more A floor" in words
    assert "open above: nobody gives a greatest" in words


def test_a_stated_zero_is_zero_and_says_so() -> None:
    words = spoken(page(CASES["zero"]()))

    assert "Killed 0 range 0–0 Stated zero" in words
    assert "1,175" in words


def test_reading_order_is_answer_warnings_why_history_breakdown_disputes_evidence() -> None:
    made = page(CASES["raid"]())
    places = [made.index(f'id="{name}"') for name in _ORDER]

    assert places == sorted(places)


_ORDER = "ans why hist breakdown contradictions statements voices aside revisions place evidence reports".split()


def test_raid_says_its_figures_as_the_design_words_them() -> None:
    made = page(CASES["raid"]())
    words = spoken(made)

    assert "Killed 83 range 79–83 Contested" in words
    assert "79 the sum of 47 and 32" in words
    assert "47 + 32 + 4 = 83 Closes with 4 computed." in words
    assert "of them women" in words
    assert "3 contradictions open" in words
    assert "to 83 the earlier figure is not in the text; it may have been 55 both countries’ military" in words
    assert "Superseded The later figures 47 and 32 replace it." in words
    assert "Reports in order; none bears a date" in words
    assert "<title>83 killed, range 79–83, contested: US raid on Caracas" in made


def test_ranges_and_sums_are_kept_left_to_right() -> None:
    made = page(CASES["right_to_left"]())

    assert '<bdi dir="ltr" class="nb">75–120</bdi>' in made
    assert 'lang="ar" dir="rtl"' in made
    bare = re.sub(r'<bdi dir="ltr"[^>]*>[^<]*</bdi>|aria-label="[^"]*"|<title>[^<]*|<text[^>]*>.*?</text>', "", made)
    assert "75–120" not in bare


def test_copies_are_named_and_counted_once() -> None:
    words = spoken(page(CASES["dated"]()))

    assert "2 reports of them are copies (2 and 5); counted once." in words
    assert "Rewrite of report 1; counted once." in words
    assert "Language not read yet: no claim was looked for." in words


def test_context_events_follow_with_their_own_figures() -> None:
    words = spoken(page(CASES["dated"]()))

    assert "Other events The same reports tell of these too." in words
    assert "Raid of 1989 date not known · place not known" in words


def test_a_page_without_an_event_still_lists_its_reports() -> None:
    words = spoken(page(CASES["empty"]()))

    assert "No event found" in words
    assert "The council met on Tuesday." in words
    assert "No claim." in words


def quotations(made: str) -> Iterator[str]:
    for found in re.finditer(r'<(?:blockquote|q) class="q"[^>]*>(.*?)</(?:blockquote|q)>', made, re.DOTALL):
        words = re.sub(r"<[^>]*>", "", found.group(1))
        yield html.unescape(words)


@pytest.mark.parametrize("name", [name for name in CASES if name != "hostile"])
def test_quotations_are_the_words_of_a_report(name: str) -> None:
    case = CASES[name]()
    texts = [report.text for report in case.reports.values()]

    for words in quotations(page(case)):
        assert any(words in text or words.removeprefix("“").removesuffix("”") in text for text in texts), words


def test_history_is_reconciled_from_the_claims_where_none_is_given() -> None:
    case = CASES["dated"]()

    made = record_page(case.records, case.reports, case.copies, case.problems, policy="ucdp", as_of=None)

    assert 'class="step floor"' in made
    assert "The line and the band show the record as it stands" not in made


def test_what_would_change_the_figure_stands_beside_why() -> None:
    case = CASES["raid"]()
    asked = (
        WhatIf(what="without <the army>", low=60, best=60, high=80, changes=True),
        WhatIf(what="policy ibc", low=60, best=None, high=None, changes=False),
    )
    record = case.records[0]
    figures = tuple(replace(figure, sensitivity=asked) for figure in record.figures)
    text = page(replace(case, records=(replace(record, figures=figures), *case.records[1:])))

    assert "What would change it: 1 of 2" in text
    assert "Without &lt;the army&gt;" in text
    assert "another figure" in text


def test_nothing_asked_shows_no_table() -> None:
    case = CASES["raid"]()

    assert all(figure.sensitivity == () for figure in case.records[0].figures)
    assert "What would change it" not in page(case)


def test_a_closed_sum_is_no_warning() -> None:
    record = CASES["raid"]().records[0]
    closed = tuple(replace(conflict, open=False) for conflict in record.conflicts)

    assert any("broken down by no report" in warning.words for warning in warnings_of(record))
    assert not any("broken down" in warning.words for warning in warnings_of(replace(record, conflicts=closed)))


def test_a_figure_that_somebody_answers_for_is_shown_as_theirs() -> None:
    case = CASES["raid"]()
    one = case.records[0]
    answer = next(figure for figure in one.figures if figure.best == 83)
    spoken_for = next(claim for claim in one.claims if claim.speaker is not None)
    silent = next(claim for claim in one.claims if claim.id in answer.best_by + answer.used and claim.speaker is None)
    figures = tuple(
        replace(figure, best_by=(silent.id, spoken_for.id)) if figure is answer else figure for figure in one.figures
    )
    made = answer_of(make_apparatus(case.records, case.reports, case.copies), replace(one, figures=figures))

    assert made.source is not None
    assert spoken_for.speaker is not None
    assert made.source.speaker == spoken_for.speaker.name
