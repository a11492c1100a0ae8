"""Two reports of one raid that contradict each other and themselves, with their claims written by hand."""

from tolls import Story, military, speaker

from tollbook.model import (
    Anchor,
    Firmness,
    Group,
    Harm,
    PartType,
    Report,
    Span,
    SpeakerKind,
    Stance,
    StatementKind,
    When,
)

FIRST = """US raid in Venezuela kills 55 troops: did a secret operation target the president?
A covert raid in Caracas resulted in the deaths of 55 Venezuelan and Cuban troops, by tallies that the governments of \
Caracas and Havana released together; it was widely read as an attempt to capture President Nicolás Maduro.
The operation took place in the early hours of Tuesday.
  • 32 Cuban personnel killed, including members of the armed forces and the Interior Ministry.
  • 23 Venezuelan military and intelligence officers killed.
The White House, Pentagon, and State Department have issued no official statement on the raid.
The alleged raid that killed 55 troops is a dramatic escalation."""
SECOND = """Venezuela’s Defense Ministry has confirmed that 47 Venezuelan soldiers, including nine women, were killed \
during a U.S. operation in Caracas on January 3 that resulted in the abduction of President Nicolás Maduro and his \
wife, Cilia Flores. The total number of casualties in the raid has now been revised to 83, including 32 Cuban soldiers.
Interior Minister Diosdado Cabello stated that the full extent of civilian casualties is still being determined.
More than 112 people were injured during the raid.
Cuba received the remains of its 32 soldiers killed during the operation on Thursday."""

BOTH = speaker("the governments of Caracas and Havana", None, "VE", "CU")
MINISTRY = speaker("Venezuela’s Defense Ministry", "VE:defence", "VE")
VENEZUELAN, CUBAN, JOINT = military("VE"), military("CU"), military("VE", "CU")


def when(report: Report, words: str, day: str | None, weekday: int | None) -> When:
    at = report.text.index(words)
    return When(
        words=words,
        span=Span(start=at, end=at + len(words)),
        value=day or "XXXX-WXX-2",
        earliest=day,
        latest=day,
        precision=1 if day else 3,
        anchor=Anchor.PUBLICATION,
        weekday=weekday,
    )


def seeds(first: str | None = None, second: str | None = None) -> Story:
    """The story of both reports; `first` and `second` are the days they were published, None where unknown."""
    story = Story()
    a, b = story.report("first", FIRST, first), story.report("second", SECOND, second)
    troops = Group(label="troops", status=VENEZUELAN.status)
    story.claim(a, "kills 55 troops", "55", group=troops)
    total = story.claim(a, "the deaths of 55 Venezuelan and Cuban troops", "55", group=JOINT, by=BOTH)
    story.claim(a, "32 Cuban personnel killed", "32", group=CUBAN, by=BOTH, part_of=total, part=PartType.BREAKDOWN)
    story.claim(
        a,
        "23 Venezuelan military and intelligence officers killed",
        "23",
        group=VENEZUELAN,
        by=BOTH,
        part_of=total,
        part=PartType.BREAKDOWN,
    )
    story.claim(a, "killed 55 troops", "55", group=troops)
    own = story.claim(
        b,
        "47 Venezuelan soldiers, including nine women, were killed",
        "47",
        group=VENEZUELAN,
        by=MINISTRY,
        firmness=Firmness.CONFIRMED,
    )
    women = Group(label="women", sex="female")
    story.claim(b, "nine women", "nine", group=women, by=MINISTRY, part_of=own, part=PartType.INCLUDE)
    for name in ("President Nicolás Maduro", "Cilia Flores"):
        story.claim(b, name, name, harm=Harm.KIDNAPPED, group=Group(label=name, kind=name.lower()))
    all_killed = story.claim(
        b,
        "The total number of casualties in the raid has now been revised to 83",
        "83",
        toll=True,
        flags=("casualties_as_killed",),
    )
    story.claim(b, "32 Cuban soldiers", "32", group=CUBAN, part_of=all_killed, part=PartType.INCLUDE)
    story.claim(b, "More than 112 people were injured", "More than 112", harm=Harm.INJURED)
    story.claim(b, "its 32 soldiers killed", "32", group=CUBAN)
    story.statement(a, "an attempt to capture President Nicolás Maduro", StatementKind.OUTCOME, "attempted capture")
    story.statement(b, "the abduction of President Nicolás Maduro", StatementKind.OUTCOME, "abduction")
    for house in ("White House", "Pentagon", "State Department"):
        story.statement(
            a, house, StatementKind.NON_STATEMENT, None, by=speaker(house, None, "US"), stance=Stance.DECLINES
        )
    story.statement(
        b,
        "the full extent of civilian casualties is still being determined",
        StatementKind.NON_STATEMENT,
        "civilian casualties",
        by=speaker("Interior Minister Diosdado Cabello", "VE:interior", "VE", kind=SpeakerKind.OFFICIAL_PARTY),
        stance=Stance.NOT_YET_KNOWN,
    )
    year = second[:4] if second else "XXXX"
    story.dates += [
        (a.id, when(a, "Tuesday", None, 1)),
        (b.id, when(b, "January 3", f"{year}-01-03", None)),
    ]
    return story
