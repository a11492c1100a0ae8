"""What `tollbook claims --trace` prints: for each sentence with a word of harm, how its claims were read."""

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from tollbook.export.words import HARMS, count_words
from tollbook.extract.trace import Firing, SentenceTrace, TracedPeople, trace_claims
from tollbook.model import Extraction


def print_traces(console: Console, extractions: Iterable[Extraction]) -> None:
    """The traces of every report, each under its report's name."""
    told = False
    for extraction in extractions:
        for trace in trace_claims(extraction):
            told = True
            _line(console, f"{extraction.report.id} {trace.span.start}-{trace.span.end}", style="bold")
            _line(console, f"“{trace.text}”", style="italic")
            for line in trace_lines(trace):
                _line(console, line, indent=2)
            console.print()
    if not told:
        _line(console, "No sentence with a word of harm was found.")


def trace_lines(trace: SentenceTrace) -> Iterator[str]:
    """A line for each noun phrase, word of harm, rule that fired, and reason why none did."""
    for people in trace.people:
        yield _people_line(people)
    for harm in trace.harms:
        yield f"harm    “{harm.words}”: {HARMS[harm.harm] if harm.harm else 'as told before'}, {harm.voice}"
    for firing in trace.firings:
        yield _firing_line(firing)
    for reason in trace.unread:
        yield f"no claim: {reason}"


def _people_line(people: TracedPeople) -> str:
    number = f", number “{people.number}” ({_bounds(people)})" if people.number is not None else ""
    whole = "" if people.part_of is None else f", part of “{people.part_of}”" if people.part_of else ", part of before"
    return f"people  “{people.words}”: {people.form}{number}{whole}"


def _bounds(people: TracedPeople) -> str:
    if people.low is None:
        return "not known"
    if people.high is None:
        return f"{people.low} or more"
    return str(people.low) if people.low == people.high else f"{people.low} to {people.high}"


def _firing_line(firing: Firing) -> str:
    words = f"rule    {firing.rule}: “{firing.people}” with “{firing.harm_words}”"
    if firing.claim is None:
        return f"{words} -> no claim"
    claim = firing.claim
    notes = [claim.measure.value, claim.firmness.value]
    notes += [word for word in ("toll", "superseded", "background") if getattr(claim, word)]
    return f"{words} -> {count_words(claim.count)} {HARMS[claim.harm]} ({', '.join(notes)})"


def _line(console: Console, words: str, *, style: str = "", indent: int = 0) -> None:
    """One line; what a report holds is shown and never obeyed (no markup, no control characters)."""
    shown = Text("".join(sign if sign.isprintable() else " " for sign in words), style=style)
    console.print(Padding(shown, (0, 0, 0, indent), expand=False))
