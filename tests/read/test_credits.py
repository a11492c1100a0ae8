"""Wire credits and bylines: what names an agency or a writer, and what only speaks of one."""

import tomllib
from pathlib import Path

import pytest

from tollbook.read.credits import AGENCIES, find_byline, find_wire_credit
from tollbook.read.lines import cut_lines

CREDITS = [
    ("NAIROBI, Kenya (AP) _\n\nTwo bombs went off.", "AP"),
    ("BEIJING, Jan. 4 (Xinhua) -- At least 12 people died.", "Xinhua"),
    ("LIMA (PERU), 2 NOV 89 (EFE) -- [TEXT] TWO POLICEMEN DIED", "EFE"),
    ("New Delhi, Jan 7 (PTI) At least 12 people died.", "PTI"),
    ("KABUL, Afghanistan (AP) Authorities said on Monday", "AP"),
    ("BOSTON (CBS/AP) — Two men died.", "AP"),
    ("(Reuters) - At least 12 people died.", "Reuters"),
    ("ISLAMABAD (APP): Five people died.", "APP"),
    ("Caracas (EFE).- Al menos doce personas murieron.", "EFE"),
    ("A headline\n\nBy The Associated Press\nTwelve died.", "AP"),
    ("A headline\nJILL COLVIN Associated Press\nTwelve died.", "AP"),
    ("A headline\nBy Jane Roe, AFP\nTwelve died.", "AFP"),
    ("A headline\nThe Associated Press | Sunday, July 15, 2018, 8:27 a.m.\nTwelve died.", "AP"),
    ("Twelve died.\nAFP", "AFP"),
    ("Twelve died. AFP", "AFP"),
    ("Twelve died. — Reuters", "Reuters"),
    ("Twelve died.\nSource: Anadolu Agency", "Anadolu"),
    ("Twelve died.\nThe Associated Press contributed to this report.", "AP"),
    ("Twelve died.\nAssociated Press writer Jane Roe in Lagos contributed.", "AP"),
    ("Twelve died.\nContributing: Jane Roe, Associated Press", "AP"),
    ("Twelve died.\n(With inputs from ANI)", "ANI"),
    ("Twelve died.\n— With agency inputs", "agencies"),
    ("Twelve died.\nCopyright 2017 The Associated Press. All rights reserved.", "AP"),
    ("Twelve died.\n© 2024 AFP", "AFP"),
    ("Twelve died.\n(Reporting by A Roe; Editing by B Roe)", "Reuters"),
    # speaks of an agency, or of something with its letters
    ("He told The Associated Press that 12 died.", None),
    ("He told AFP.", None),
    ("Twelve died, according to AFP.", None),
    ("Reuters reported that 12 people died.\nNobody else did.", None),
    ("The Reuters building burnt down.", None),
    ("Imran Khan's Pakistan Tehreek-e-Insaf (PTI) won the seat.", None),
    ("The dead belonged to the Community Party (CP) - a small group.", None),
    ("The News Agency of Nigeria (NAN) reports that the blast killed 12.", None),
    ("The app crashed.\nThey uni ani.", None),
    ("LANCASTER, PA\nTwelve people died.", None),
    ("(Xİnhua) - Twelve died.", None),
    ("", None),
]


CASES = tomllib.loads((Path(__file__).parent.parent / "cases" / "credits.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:60] for case in CASES])
def test_credits_table(case: dict[str, str]) -> None:
    lines = cut_lines(case["text"])
    assert find_wire_credit(lines, find_byline(lines)) == case.get("agency")


@pytest.mark.parametrize(("text", "agency"), CREDITS)
def test_wire_credits(text: str, agency: str | None) -> None:
    assert find_wire_credit(cut_lines(text), None) == agency


def test_byline_of_the_page_may_be_an_agency() -> None:
    assert find_wire_credit(cut_lines("Twelve died."), "Reuters Staff") == "Reuters"
    assert find_wire_credit(cut_lines("Twelve died."), "Jane Roe") is None


@pytest.mark.parametrize("agency", sorted(AGENCIES))
def test_every_agency_is_known_by_a_credit_line(agency: str) -> None:
    for form in AGENCIES[agency]:
        assert find_wire_credit(cut_lines(f"Twelve people died.\nSource: {form}"), None) == agency


BYLINES = [
    ("A headline\nBy Jane Roe\nTwelve died.", "Jane Roe"),
    ("By JANE ROE and JOHN VAN DER POE\nTwelve died.", "JANE ROE and JOHN VAN DER POE"),
    ("By Jane Roe jane.roe@paper.example\nTwelve died.", "Jane Roe"),
    ("By JANE ROE Associated Press\nTwelve died.", "JANE ROE"),
    ("By Jane Roe | Updated 3 May\nTwelve died.", "Jane Roe"),
    ("By Jane Roe Published May 3\nTwelve died.", "Jane Roe"),
    ("Por Ana Paz\nMurieron doce personas.", "Ana Paz"),
    ("By Monday the toll had reached 40.", None),
    ("By the late 1950s, the town had emptied", None),
    ("By noon, rescuers had found nine", None),
    ("Bystanders ran.", None),
    ("Twelve died.", None),
    ("By " + "Roe " * 19, None),
]


@pytest.mark.parametrize(("text", "byline"), BYLINES)
def test_bylines(text: str, byline: str | None) -> None:
    assert find_byline(cut_lines(text)) == byline
