"""What one speaker said, or would not say."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from tollbook.model.claim import Speaker, Stance
from tollbook.model.report import ReportId
from tollbook.model.span import Span

StatementId = NewType("StatementId", str)


class StatementKind(StrEnum):
    QUOTE = "quote"
    INDIRECT = "indirect"
    NON_STATEMENT = "non_statement"
    REACTION = "reaction"
    DENIAL = "denial"
    RESPONSIBILITY = "responsibility"
    LEGAL_STEP = "legal_step"
    OUTCOME = "outcome"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What one speaker said, or would not say; several speakers of one sentence are several statements.

    `span` is the content, `cue` the words of saying, `source` the words that name the speaker (None where nobody is
    named). `topic` says what it is about in one or two words ("civilian casualties", "condemns", "abduction"), or None.
    """

    id: StatementId
    report: ReportId
    kind: StatementKind
    speaker: Speaker | None
    span: Span
    quote: str
    quoted: bool
    cue: Span | None
    source: Span | None
    stance: Stance
    topic: str | None
