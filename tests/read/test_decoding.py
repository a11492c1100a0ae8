"""Bytes to text: marks, charsets, guesses and what no encoding reads."""

import codecs

import pytest

from tollbook.read.decoding import decode_body

TEXT = "Doce personas murieron en la explosión de Bogotá, según el alcalde. «Es una tragedia», añadió.\r\n"

KNOWN = [
    (TEXT.encode(), False, "utf-8"),
    (codecs.BOM_UTF8 + TEXT.encode(), False, "utf-8"),
    (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), False, "utf-16-le"),
    (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), True, "utf-16-be"),
    (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), False, "utf-32-le"),
]


@pytest.mark.parametrize(("body", "is_page", "encoding"), KNOWN)
def test_known_encodings(body: bytes, is_page: bool, encoding: str) -> None:
    decoded = decode_body(body, is_page=is_page)
    assert decoded is not None
    assert (decoded.text, decoded.encoding, decoded.assumed) == (TEXT, encoding, False)


CHARSETS = [
    ("iso-8859-1", "cp1252", "cp1252"),
    ("windows-1251", "cp1251", "cp1251"),
    ("gb2312", "gb18030", "gb18030"),
    ("utf-16", "utf-8", "utf-8"),  # a page that can be searched for its charset is not UTF-16
    ("no-such-charset", "utf-8", "utf-8"),
    ("unicode_escape", "utf-8", "utf-8"),
    ("idna", "utf-8", "utf-8"),
    ("hex", "utf-8", "utf-8"),
]


@pytest.mark.parametrize(("named", "written", "read"), CHARSETS)
def test_charset_that_a_page_names(named: str, written: str, read: str) -> None:
    page = f'<meta http-equiv="Content-Type" content="text/html; charset={named}"><p>Bogota: двенадцать</p>'
    page = page.replace("двенадцать", "doce" if written in {"cp1252"} else "двенадцать")
    decoded = decode_body(page.encode(written), is_page=True)
    assert decoded is not None
    assert (decoded.text, decoded.encoding, decoded.assumed) == (page, read, False)


def test_charset_of_a_page_means_nothing_in_a_text() -> None:
    text = 'The page said <meta charset="windows-1251">, he wrote. é'
    decoded = decode_body(text.encode(), is_page=False)
    assert decoded is not None
    assert decoded.text == text


def test_guess_says_that_it_is_one() -> None:
    body = (TEXT * 3).encode("cp1252")
    decoded = decode_body(body, is_page=False)
    assert decoded is not None
    assert decoded.assumed
    assert "explosión de Bogotá" in decoded.text


def test_long_text_is_guessed_from_its_beginning() -> None:
    decoded = decode_body((TEXT * 2000).encode("cp1252"), is_page=False)
    assert decoded is not None
    assert decoded.assumed
    assert decoded.text.endswith("añadió.\r\n")


def test_cut_utf16_is_not_read() -> None:
    assert decode_body(codecs.BOM_UTF16_LE + b"a", is_page=False) is None


def test_guess_keeps_other_alphabets() -> None:
    text = "По меньшей мере двенадцать человек погибли, сообщила полиция в понедельник. " * 3
    decoded = decode_body(text.encode("cp1251"), is_page=False)
    assert decoded is not None
    assert (decoded.text, decoded.assumed) == (text, True)
