"""What the forms offer to choose from, in words."""

from collections.abc import Mapping

from tollbook.book.queue_drafts import Why
from tollbook.export.words import FIRMNESS, HARMS
from tollbook.model import Measure, Status

WHY_WORDS: Mapping[str, str] = {
    Why.DISAGREEMENT: "Contradictions",
    Why.SUM: "Sums that do not close",
    Why.MISQUOTED: "Told differently",
    Why.RESTS: "Rests on one speaker",
    Why.WIDENS: "Set aside by a hair",
    Why.FACTS: "Dates, places, outcomes",
    Why.READING: "Unsure reading",
    Why.GROUP: "Group not clear",
    Why.SPEAKER: "No speaker named",
    Why.BELONGS: "Which event",
    Why.COPY: "Perhaps a copy",
    Why.COPIED: "In copied words",
    Why.BACKGROUND: "Perhaps another event",
}
ORDER_WORDS: Mapping[str, str] = {
    "disagreement": "Disagreement first",
    "newest": "Newest first",
    "oldest": "Oldest first",
    "event": "By event",
}
CHOICES: Mapping[str, Mapping[str, str]] = {
    "harm": {harm.value: words for harm, words in HARMS.items()},
    "status": {"unknown": "not known", **{status.value: status.value for status in Status if status != Status.UNKNOWN}},
    "sex": {"unknown": "not known", "female": "female", "male": "male"},
    "age": {"unknown": "not known", "child": "child", "adult": "adult", "elderly": "elderly"},
    "measure": {measure.value: measure.value for measure in Measure},
    "firmness": {firmness.value: words for firmness, words in FIRMNESS.items()},
    "background": {"no": "this event", "yes": "another event"},
}
"""The fields of a claim that are chosen; the others are written."""
FIELD_WORDS: Mapping[str, str] = {
    "count": "Figure (12, 12+, 10-15)",
    "harm": "Harm",
    "nationality": "Nationality (VE, VE+CU)",
    "status": "Status",
    "sex": "Sex",
    "age": "Age",
    "kind": "Kind (staff, passengers)",
    "measure": "Measure",
    "speaker": "Speaker",
    "firmness": "Said as",
    "as_of": "As of (2026-01-03)",
    "background": "Tells of",
}
