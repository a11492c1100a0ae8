"""The trace: people, words of harm, the rules that fired, and why none did."""

from claim_cases import gazetteer

from tollbook.extract import extract_claims
from tollbook.extract.trace import NOBODY_COUNTED, PLURAL_ONLY, SentenceTrace, trace_claims
from tollbook.model import Harm, Report, ReportFlag, ReportId, Span


def traces(text: str, **fields: object) -> tuple[SentenceTrace, ...]:
    report = Report(id=ReportId("r"), where="r.txt", text=text, language="en", **fields)  # type: ignore[arg-type]
    return trace_claims(extract_claims(report, gazetteer()))


def test_trace_shows_people_harm_and_the_rule_between_them() -> None:
    (trace,) = traces("Police said at least 12 people, including three children, were killed in Lagos.")

    assert [(one.words, one.form, one.low, one.high, one.part_of) for one in trace.people] == [
        ("Police", "plural", None, None, None),
        ("at least 12 people", "counted", 12, None, None),
        ("three children", "counted", 3, 3, "at least 12 people"),
    ]
    assert [(harm.words, harm.harm, harm.voice) for harm in trace.harms] == [("were killed", Harm.KILLED, "passive")]
    assert [firing.rule for firing in trace.firings] == ["subject.passive", "part.include"]
    assert all(firing.claim is not None for firing in trace.firings)
    assert trace.unread == ()


def test_trace_tells_how_each_word_of_harm_stands() -> None:
    voices = {
        harm.words: harm.voice
        for trace in traces(
            "The blast has killed nine people. Nine people died. Nine are missing. Six injured climbers waved.\n"
            "There were nine deaths. The toll rose to nine. Nine people shot in Leeds."
        )
        for harm in trace.harms
    }

    assert voices["has killed"] == "active"
    assert voices["died"] == "intransitive"
    assert voices["are missing"] == "state"
    assert voices["injured"] == "prenominal"
    assert voices["deaths"] == "noun"
    assert voices["toll"] == "toll"
    assert voices["shot"] == "bare"


def test_trace_says_why_there_is_no_claim() -> None:
    assert [trace.unread for trace in traces("Villagers were killed. It was deadly and killed hopes.")] == [
        (PLURAL_ONLY,),
        (NOBODY_COUNTED,),
    ]
    (trace,) = traces("Nine people watched as villagers were killed.")
    assert trace.unread == (
        "no rule joins “Nine people” to a word of harm",
        "no rule joins “were killed” to anybody",
    )


def test_trace_knows_the_whole_of_an_earlier_sentence() -> None:
    _, trace = traces("The quake killed 1,200 people. Of these, 300 were children.")

    assert [one.part_of for one in trace.people if one.number == "300"] == [""]


def test_trace_leaves_out_what_is_not_read() -> None:
    text = "Nine people were killed."

    assert traces("It rained in Suva.") == ()
    assert traces(text, furniture=(Span(start=0, end=len(text)),)) == ()
    assert traces(text, flags=(ReportFlag.LANGUAGE_NOT_READ,)) == ()
