"""Lists of people under a line that says what happened to them: "The injured", then "- 30 people in all"."""

from tollbook.extract.harms import Draft
from tollbook.extract.lexicon import Lexicon
from tollbook.extract.parts import find_members, fold_asides
from tollbook.extract.people import Form, Sentence, find_people
from tollbook.model import Harm, Span

_BULLETS = frozenset("• - – — * ·".split())
_LONGEST = 6
"""Words of a line that heads others."""


def heads(lexicon: Lexicon, text: str, span: Span, lows: list[str], before: Harm | None) -> Harm | None:
    """The harm that the list tells of in which these words stand; `before` is that of the words before them."""
    line = text[text.rfind("\n", 0, span.start) + 1 : span.start]
    if lows and lows[0] in _BULLETS:
        return before
    whole = not line.strip() and text[span.end : span.end + 1] in {"\n", ""}
    if not whole or len(lows) > _LONGEST or text[span.start : span.end].rstrip().endswith((".", "!")):
        return before if line.strip() else None
    words = tuple(low for low in lows if low not in {":", "?", "*", "#"})
    return lexicon.headings.get(words)


def listed_under(sentence: Sentence, text: str, span: Span, heading: Harm | None) -> list[Draft]:
    """ "- Nine sailors, two of them cooks": those whom a row of the list counts, and the parts of them."""
    line = text[text.rfind("\n", 0, span.start) + 1 : span.start].strip()
    if heading is None or not sentence.lows or (line or text[span.start]) not in _BULLETS:
        return []
    opens = int(sentence.lows[0] in _BULLETS)
    people = fold_asides(sentence, find_people(sentence))
    members = find_members(sentence, people)
    if not people or people[0].first != opens or people[0].quantity is None:
        return []
    if people[0].form is not Form.COUNTED or people[0].weak or people[0].harm_noun or people[0].partitive:
        return []
    words = (people[0].first, people[0].last)
    found = [Draft(heading, people[0], words, "toll.colon", inherits=True)]
    for index, person in enumerate(people):
        counted = person.quantity is not None and person.form is not Form.PRONOUN
        if members.get(index) == 0 and counted:
            at = (person.first, person.last)
            part = Draft(heading, person, at, "part.include", whole=0, part_type="include", inherits=True)
            found.append(part)
    return found
