"""English phrases that bear on a whole sentence: what a figure covers, what lies in the past."""

import re


def _any(phrases: str) -> str:
    """The alternatives of a comma-separated table as one pattern."""
    return "|".join(" ".join(phrase.split()) for phrase in phrases.split(",") if phrase.strip())


# The words call a figure a total.
TOLL_CUES = re.compile(
    rf"\b(?:{_any('a total of, total of, in total, in all, altogether, so far, to date, combined total, overall')})\b",
    re.IGNORECASE,
)

# A stated window: "in the past 24 hours".
PERIOD = re.compile(
    r"\b(?:in|over|during|within|for) (?:the )?(?:past|last|previous|preceding) (?:\w+[ -])?"
    r"(hours?|days?|weeks?|months?|years?|decades?)\b",
    re.IGNORECASE,
)

# A campaign: "since October", "since 2022", "since the invasion".
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
SINCE = re.compile(
    r"\b[Ss]ince (?:the (?:start|beginning|outbreak) of|early|late|mid|last)?[ -]?"
    rf"(?:(?:{_MONTHS})[a-z]*\.?|(?:19|20)\d\d|(?:the )?(?:war|conflict|uprising|coup|invasion|revolution))\b"
    r"|\b(?:have|has) since (?:killed|claimed|taken|left|injured|wounded)\b"
    r"|\b(?:in|during|over) the first (?:\w+ )?(?:days|weeks|months|half|quarter) of (?:the|this|last) (?:year|month)\b"
    r"|\b(?:so far this year|this year alone|already this year)\b"
)

# Several events counted together: "the attacks together took 430 lives", "together they have killed 170".
_EVENTS = "attacks|bombings|bombs|blasts|raids|strikes|shootings|quakes|floods|storms|crashes|fires|disasters|incidents"
TOGETHER = re.compile(
    rf"\A(?:Together|Combined|Between them),? (?:they|these|those|the (?:\w+ )?(?:{_EVENTS}))\b"
    rf"|\b(?:{_EVENTS})(?: have| had)? together\b",
    re.IGNORECASE,
)

# A whole war: "the war has killed at least 10,000", "the nine-month fight for the city cost 9,000 lives".
WAR = re.compile(
    r"\b(?:the|this|their|a) (?:[\w-]+ ){0,2}(?:(?:civil |drug )?war|conflict|insurgency|pandemic|epidemic"
    r"|\w+-(?:week|month|year)(?:-(?:long|old))? (?:fight|battle|campaign|siege|fighting)(?: for [\w ]{1,30})?)"
    r" (?:(?:has|have|had) (?:since |already |so far )?)?(?:killed|cost|claimed|left|taken|took|displaced|forced)\b"
    r"|\bsince the (?:start|beginning|launch) of (?:Operation|its campaign|the campaign|their campaign)\b"
    r"|\ball (?:its|their|the) (?:raids|strikes|air ?strikes|attacks|bombings) in\b",
    re.IGNORECASE,
)

# Who gives a figure that was soon another: "initial reports said".
EARLY_REPORTS = re.compile(
    r"\A(?:the |some )?(?:initial|first|early|earliest|preliminary) (?:reports?|accounts?|estimates?|counts?|tolls?)\Z",
    re.IGNORECASE,
)

# Verbs that bear on a deed rather than on the figure told beside it, and the words that show it.
ABOUT_DEEDS = frozenset({"deny", "reject", "dismiss", "claim", "believe", "accuse", "suspect"})
ABOUT_A_DEED = re.compile(
    r"\b(?:responsibility|involvement|in which|which (?:killed|left|injured)|that (?:killed|left|injured)|role|part in|believe in)\b",
    re.IGNORECASE,
)

# A rate or a definition counts nobody: "hundreds die each year", "incidents in which four or more people are shot".
RATE = re.compile(
    r"\b(?:(?:chance|probability|likelihood|odds|risk) of (?:[a-z]+ ){0,3}\d|(?:each|every|per) (?:year|month|week|day|hour|minute|second)|annually|on average(?! (?:\w+ )?years old)|respondents|for every \d[\d,]*|of every (?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand)|(?:people|children|men|women|lives|deaths|persons|civilians|soldiers|\d) a (?:day|week|month|year)(?=[.,;]|$)|per (?:\d|hundred|thousand|million)|in which (?:\w+|\d+) or more (?:people|persons|victims)|(?:\w+|\d+) or more (?:people|persons|victims) (?:in|at) (?:a|one|any) (?:single )?(?:event|incident|time|attack))\b",
    re.IGNORECASE,
)

# When a figure was given, told by distance from the report: days before it.
SAID_EARLIER = (
    (
        re.compile(
            r"\b(?:the week before|the previous week|a week (?:earlier|before|ago)|last week|the week prior)\b",
            re.IGNORECASE,
        ),
        7,
    ),
    (
        re.compile(r"\b(?:the day before|the previous day|a day (?:earlier|before)|the night before)\b", re.IGNORECASE),
        1,
    ),
    (re.compile(r"\b(?:two days (?:earlier|before|ago))\b", re.IGNORECASE), 2),
    (re.compile(r"\b(?:the month before|a month (?:earlier|before|ago)|last month)\b", re.IGNORECASE), 30),
)

# Another or an earlier event, as the words themselves show.
_EARLIER = """
    deadliest since, worst since, a year (?:ago|earlier), years (?:ago|earlier|before), months (?:ago|earlier), last year, two years later,
    in a similar, previous(?:ly)? (?:attack|strike|quake|earthquake|disaster|crash), the anniversary of, earlier this year,
    last (?:month|week|summer|winter|spring|autumn|fall)
"""
BACKGROUND = re.compile(
    rf"\b(?:{_any(_EARLIER)})\b|\A(?:Also )?in the same (?:region|area|province|district|state|county|week|month|year)\b",
    re.IGNORECASE,
)

# A time counted back from the day that the sentence or the report is of: "a week after a gunman", "marked a year since",
# "a year on,", "on the second anniversary of". `on` is set where the whole sentence looks back.
_SOME = (
    r"(?:(?P<half>half an?)|(?P<number>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|"
    r"twenty|thirty|forty|fifty|\d{1,3})) (?P<unit>day|week|fortnight|month|year)s?"
)
LOOKS_BACK = re.compile(
    rf"\b(?:{_SOME} (?:(?:after|since|on from)\b(?! that\b)|(?P<on>on)(?=,)|ago(?= (?:on \w+day|this week)\b))"
    r"|(?:(?P<ordinal>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twentieth|thirtieth|"
    r"\d{1,3}(?:st|nd|rd|th)) )anniversary of)",
    re.IGNORECASE,
)

# What a sentence tells of that comes long after the harm that it names: courts, reports, remembrance.
AFTERMATH = re.compile(
    r"\b(?:courts?|judges?|jury|trial|tried|sentenced?|sentences|jailed|convict\w*|charged|upheld|ruled|verdicts?|appeal|"
    r"guilty|acquitt\w*|pleaded|prosecutors?|indict\w*|prison|marched|gather\w*|remember\w*|commemorat\w*|mourn\w*|"
    r"anniversary|memorial|vigil|candles|prayers?|tribute|marked|inquiry|commission|inquest|apologi[sz]\w*|"
    r"compensation|reopened|unveiled)\b",
    re.IGNORECASE,
)

# What a deed is measured over, and not when it was: "the worst attack since 2015".
MEASURED_SINCE = re.compile(
    r"\b(?:worst|deadliest|bloodiest|biggest|largest|heaviest|costliest|highest|strongest|most \w+|first|only)\b"
    r"[^.;:]{0,80}?\bsince (?:the |at least |about )?\Z",
    re.IGNORECASE,
)

# Behind a country's name: "Morocco's earthquake has killed 2,862".
OWN_DISASTER = re.compile(
    r"['’]s (?:[\w-]+ )?(?:earthquakes?|quakes?|floods?|floodings?|cyclone|hurricane|typhoon|storm|landslides?|crash"
    r"|wildfires?|massacre|eruption|tsunami)\b"
)
