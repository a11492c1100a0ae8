"""Which claims are one voice (rule C2)."""

from collections.abc import Callable
from dataclasses import replace

from tollbook.model import Speaker, SpeakerKind, Voice
from tollbook.relate import Told, find_copies, group_events, hear_voices
from tollbook.relate.voices import speaker_key

Reader = Callable[..., Told]


def voices_of(*told: Told) -> list[tuple[str, str, int]]:
    """Speaker, harm and number of claims of each voice of the first event."""
    reports = tuple(one.report for one in told)
    copies = find_copies(reports)
    event = group_events(told, copies)[0]
    claims = tuple(claim for one in told for claim in one.claims)
    voices: tuple[Voice, ...] = hear_voices(event, claims, copies, reports)
    return sorted((voice.speaker or "", voice.harm, len(voice.claims)) for voice in voices)


def test_one_speaker_told_by_two_newsrooms_is_one_voice(read_told: Reader) -> None:
    first = read_told("a", "Twelve people died when a ferry sank in Lake Albert, the Red Cross said.", "2020-03-01")
    second = read_told("b", "The Red Cross said that 12 people died as the Lake Albert ferry sank.", "2020-03-02")
    assert [(harm, n) for _, harm, n in voices_of(first, second)] == [("killed", 2)]


def test_two_speakers_of_one_figure_are_two_voices(read_told: Reader) -> None:
    first = read_told("a", "Twelve people died when a ferry sank in Lake Albert, the Red Cross said.", "2020-03-01")
    second = read_told("b", "Police said that 12 people died as the Lake Albert ferry sank.", "2020-03-02")
    assert len(voices_of(first, second)) == 2


def test_same_words_a_week_later_are_another_voice(read_told: Reader) -> None:
    first = read_told(
        "a", "The Red Cross said 12 people died when a ferry sank in Lake Albert on 1 March.", "2020-03-01"
    )
    second = read_told(
        "b", "As the Lake Albert ferry sank on 1 March, 12 people died, said the Red Cross.", "2020-03-09"
    )
    assert len(voices_of(first, second)) >= 2


def test_copy_adds_no_voice_even_with_its_figure_changed(read_told: Reader) -> None:
    text = (
        "A ferry with sixty passengers sank in Lake Albert late on Sunday and {} people drowned before help came.\n"
        "The port authority has opened an inquiry into the age of the vessel and the number of life vests on board.\n"
    )
    told = (read_told("a", text.format("12"), "2020-03-02"), read_told("b", text.format("at least 12"), "2020-03-03"))
    assert [(harm, n) for _, harm, n in voices_of(*told) if harm == "killed"] == [("killed", 2)]


def test_outlet_that_counted_itself_is_one_voice_under_any_of_its_names(read_told: Reader) -> None:
    claim = read_told("a", "Twelve people died when a ferry sank in Lake Albert, the Red Cross said.").claims[0]

    def key(name: str, kind: SpeakerKind) -> str | None:
        return speaker_key(replace(claim, speaker=Speaker(name=name, span=None, kind=kind)))

    names = ("AP", "the Associated Press", "Associated Press")
    assert {key(name, SpeakerKind.MEDIA_OWN_COUNT) for name in names} == {"outlet AP"}
    assert key("AP", SpeakerKind.OFFICIAL_PARTY) == "ap"
    assert key("The Unheard-of", SpeakerKind.MEDIA_OWN_COUNT) == "unheard-of"
