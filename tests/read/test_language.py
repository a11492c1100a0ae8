"""Which language a report is in: declared, plain to see, guessed, or not to be told."""

import pytest

from tollbook.read.language import find_language

ENGLISH = (
    "At least 12 people were killed and 30 were wounded when a bus fell from the bridge, the police said on Monday."
)
SPANISH = (
    "Al menos 12 personas murieron y otras 30 resultaron heridas al caer un autobús de un puente, informó la policía."
)
DUTCH = "Ten minste twaalf mensen zijn om het leven gekomen toen een bus van de brug viel, meldt de politie in de stad."
CHINESE = "警方星期一表示，一辆公共汽车从桥上坠落，造成至少十二人死亡，三十人受伤，救援工作仍在进行中。"

CASES = [
    (ENGLISH, "en-US", "en"),
    (ENGLISH, "EN_gb", "en"),
    (ENGLISH, None, "en"),
    (ENGLISH.upper(), None, "en"),
    (ENGLISH, "x-default", "en"),
    (ENGLISH, "und", "en"),
    (ENGLISH, "", "en"),
    (SPANISH, "es-419", "es"),
    (SPANISH, None, "es"),
    (DUTCH, None, "nl"),
    (CHINESE, None, "zh"),
    (CHINESE, "zh-Hans", "zh"),
    (SPANISH * 3, "en", "es"),  # a site that declares its software's default
    (SPANISH, "en", "en"),  # too short to contradict the page
    (ENGLISH, "fr", "fr"),  # what is declared and not read is not second-guessed
    ("She died of it.", None, "en"),
    ("12 killed", None, None),
    ("She was one of the 12 people killed.", None, "en"),
    ("Hola amigo", None, None),
    ("", None, None),
    ("83", "en", "en"),
]


@pytest.mark.parametrize(("text", "declared", "language"), CASES)
def test_languages(text: str, declared: str | None, language: str | None) -> None:
    assert find_language(text, declared) == language
