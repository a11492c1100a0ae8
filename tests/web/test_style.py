"""The style sheets: logical properties alone, and nothing from elsewhere."""

import re

import pytest

from tollbook.web.rendering import ASSETS, SCRIPTS, style

PHYSICAL = re.compile(
    r"(?<![\w-])(?:(?:margin|padding|border)-(?:left|right|top|bottom)|(?:left|right|top|bottom)|(?:min-|max-)?(?:width|height)"
    r"|text-align|float|clear)\s*:\s*([^;}]+)"
)
SIDES = re.compile(r"\b(?:left|right)\b")


def test_styles_name_no_left_and_no_right() -> None:
    # a media query asks for the width of the screen
    declared = re.sub(r"@media[^{]*|/\*.*?\*/", "", style(), flags=re.DOTALL)
    found = [match[0] for match in PHYSICAL.finditer(declared)]
    assert [one for one in found if not re.match(r"text-align\s*:\s*(?:start|end|center)", one)] == []
    assert SIDES.search(declared) is None


@pytest.mark.parametrize("name", ["style.css", *SCRIPTS])
def test_nothing_is_loaded_from_elsewhere(name: str) -> None:
    text = ASSETS[name][0]()
    assert re.findall(r"(?:https?:)?//[\w.-]+\.\w{2,}", text) == []
    assert "@import" not in text
    assert "url(" not in text
