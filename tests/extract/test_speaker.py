"""Speakers: kind, states, office."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tollbook.extract.page import read_page
from tollbook.extract.speaker import is_outlet, make_speaker, states_named
from tollbook.extract.speech import find_attributions
from tollbook.model import Speaker
from tollbook.text.sentences import cut_sentences

_CASES = tomllib.loads((Path(__file__).parents[1] / "cases/speakers.en.toml").read_text(encoding="utf-8"))["case"]


def speakers(text: str, **given: Any) -> list[Speaker]:
    made = [make_speaker(text, said, **given) for said in find_attributions(read_page(text, cut_sentences(text)))]
    return [speaker for speaker in made if speaker is not None]


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["text"][:60])
def test_speaker_case(case: dict[str, Any]) -> None:
    parties = frozenset(case["parties"]) if "parties" in case else None

    speaker = speakers(case["text"], parties=parties)[0]

    looked_at = {key: case[key] for key in case.keys() - {"text", "parties", "why"}}
    found = {
        "name": speaker.name,
        "kind": str(speaker.kind) if speaker.kind else "",
        "office": speaker.office or "",
        "governments": list(speaker.governments),
        "side": speaker.side or "",
        "anonymous": speaker.anonymous,
        "chain": list(speaker.chain),
    }
    assert {key: found[key] for key in looked_at} == looked_at


def test_speaker_pronoun_bears_the_name_it_stands_for() -> None:
    text = "Governor Ana Ruiz said 5 people died. She said 7 were hurt."

    speaker = speakers(text)[1]

    assert speaker.name == "Governor Ana Ruiz"
    assert speaker.span is not None
    assert speaker.span.of(text) == speaker.name


def test_speaker_surname_has_the_office_of_the_fuller_name() -> None:
    text = "Venezuelan Defense Minister Vladimir Padrino López said 24 died. Padrino said 47 died."

    assert [s.office for s in speakers(text)] == ["VE:defence", "VE:defence"]


def test_speaker_short_name_has_the_office_of_its_expansion_in_the_text() -> None:
    text = "The Sudan Doctors Network (SDN) said 31 died. SDN said 40 were hurt. The Sudan Doctors Network said so."

    assert {s.office for s in speakers(text)} == {"org:sdn"}


def test_speaker_home_gives_an_office_its_state() -> None:
    assert speakers("The Defence Ministry said 5 died.", home="PE")[0].office == "PE:defence"


def test_speaker_source_that_nobody_is_makes_no_speaker() -> None:
    assert speakers("Soldiers reportedly shot 3 people.") == []


def test_speaker_states_stand_in_order_of_their_names() -> None:
    assert states_named("the governments of Caracas and Havana") == ("VE", "CU")


@pytest.mark.parametrize(
    "name", ["Dawn", "The Express Tribune", "local media", "the Washington Post", "Tchadinfos.com"]
)
def test_speaker_outlet(name: str) -> None:
    assert is_outlet(name)


@pytest.mark.parametrize("name", ["the Defense Ministry", "police", "a senior official", "MSF", "the star witness"])
def test_speaker_no_outlet(name: str) -> None:
    assert not is_outlet(name)
