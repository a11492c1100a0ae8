"""English words for times: months, days, parts of the day, units, and the words that place them."""

MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for word in words.split()
}
# Also verbs, adjectives or names of people: alone they need a word before them that only a time takes.
DOUBTFUL_MONTHS = frozenset("may march april june august jan mar jun".split())

WEEKDAYS = {
    word: number
    for number, words in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday weds wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for word in words.split()
}
SHORT_WEEKDAYS = frozenset(word for word in WEEKDAYS if not word.endswith("day"))

# Parts of the day as TIMEX3 writes them.
PARTS_OF_DAY = {
    "morning": "MO",
    "mornings": "MO",
    "forenoon": "MO",
    "dawn": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "dusk": "EV",
    "night": "NI",
}
CLOCK_WORDS = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}

QUARTERS = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "final": 4,
}  # fmt: skip
HALVES = {"first": 1, "second": 2, "last": 2, "latter": 2}

# How many: 0 stands for a number that the words leave open.
NUMBERS = {
    word: number
    for number, words in (
        (0, "several few some many countless"),
        (1, "a an one"),
        (2, "two couple"),
        (3, "three"),
        (4, "four"),
        (5, "five"),
        (6, "six"),
        (7, "seven"),
        (8, "eight"),
        (9, "nine"),
        (10, "ten"),
        (11, "eleven"),
        (12, "twelve dozen"),
        (13, "thirteen"),
        (14, "fourteen"),
        (15, "fifteen"),
        (16, "sixteen"),
        (17, "seventeen"),
        (18, "eighteen"),
        (19, "nineteen"),
        (20, "twenty"),
        (30, "thirty"),
        (40, "forty"),
        (50, "fifty"),
        (60, "sixty"),
        (70, "seventy"),
        (72, "seventy-two"),
        (48, "forty-eight"),
        (24, "twenty-four"),
        (100, "hundred"),
    )
    for word in words.split()
}

UNITS = {
    "minute": "minute", "hour": "hour", "day": "day", "night": "day", "week": "week", "fortnight": "fortnight",
    "month": "month", "quarter": "quarter", "year": "year", "decade": "decade", "century": "century",
}  # fmt: skip

DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90,
}  # fmt: skip

# Times that only point away from now, as TIMEX3 has them. The longest phrase wins.
REFERENCES = {
    "PRESENT_REF": (
        "now", "right now", "by now", "until now", "just now", "currently", "current", "at present", "presently",
        "nowadays", "these days", "at the moment", "at this time", "at this moment", "to date",
    ),
    "PAST_REF": (
        "recently", "most recently", "more recently", "recent", "lately", "previously",
        "the past", "recent days", "recent weeks", "recent months", "recent years", "recent decades",
        "past years", "the recent past", "earlier times", "a while ago", "some time ago", "long ago", "not long ago",
    ),
    "FUTURE_REF": (
        "soon", "the future", "future", "the near future", "the near term", "the short term", "the coming days",
        "the coming weeks", "the coming months", "the coming years", "coming days", "coming weeks", "coming months",
        "coming years", "coming quarters", "future quarters", "future years", "shortly", "the foreseeable future",
        "a later date", "as soon as possible",
    ),
}  # fmt: skip

# Days of the year with a name and one date everywhere they are kept: month, day.
HOLIDAYS = {
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "valentine's day": (2, 14),
    "international women's day": (3, 8),
    "april fools' day": (4, 1),
    "may day": (5, 1),
    "fourth of july": (7, 4),
    "july fourth": (7, 4),
    "bastille day": (7, 14),
    "halloween": (10, 31),
    "all saints' day": (11, 1),
    "armistice day": (11, 11),
}
# Days that move: how they lie to Easter Sunday (Western), and the American Thanksgiving.
EASTER_DAYS = {
    "good friday": -2,
    "easter sunday": 0,
    "easter": 0,
    "easter monday": 1,
    "palm sunday": -7,
    "ash wednesday": -46,
}
THANKSGIVING = ("thanksgiving", "thanksgiving day")

# Days that are known by their date without a year, wherever they are told: words, then the day.
NAMED_DAYS = {
    "9/11": "2001-09-11",
    "september 11 attacks": "2001-09-11",
    "september 11 terrorist attacks": "2001-09-11",
    "sept. 11 attacks": "2001-09-11",
    "sept. 11 terrorist attacks": "2001-09-11",
    "26/11": "2008-11-26",
    "7/7 bombings": "2005-07-07",
    "october 7 attack": "2023-10-07",
    "oct. 7 attack": "2023-10-07",
    "october 7 attacks": "2023-10-07",
    "oct. 7 attacks": "2023-10-07",
}

# What stands before a bare year or a doubtful month.
TIME_PREPOSITIONS = frozenset(
    "in since of by from until till during before after through throughout early late mid around about between to "
    "last this next fiscal year circa for into".split()
)
# A number before one of these is counted, not a year; "in 2003 people" counts people.
COUNTED = frozenset(
    """
    people persons soldiers troops civilians children women men homes houses families residents refugees migrants
    victims dead deaths injured wounded dollars euros pounds pesos rupees yen yuan rubles roubles percent per
    km kilometers kilometres miles meters metres feet ft kg tons tonnes acres hectares barrels votes shares points
    hours minutes days weeks months years times cases fighters prisoners detainees passengers vehicles buildings
    square degrees of others cattle animals police officers workers students
    """.split()
)
# What makes a time lie ahead.
AHEAD = (
    "will", "shall", "won't", "scheduled", "planned", "plans", "plan", "planning", "expects", "expected", "expect",
    "due", "slated", "upcoming", "going to", "set to", "set for", "intends", "tomorrow", "to be held", "would be",
    "would", "is to", "are to", "was to", "were to", "deadline", "hopes", "payable", "effective", "as soon as",
    "proposed", "expire", "expires", "may", "could", "can",
)  # fmt: skip

TIME_ZONES = (
    "GMT", "UTC", "EST", "EDT", "ET", "CST", "CDT", "CT", "MST", "MDT", "PST", "PDT", "PT", "BST", "CET", "CEST", "EET",
    "EEST", "IST", "JST", "KST", "PKT", "MSK", "WIB", "WITA", "AEST", "AEDT", "EAT", "WAT", "SAST", "NZDT", "NZST",
)  # fmt: skip

# A weekday inside a name is no time: Bloody Sunday, the Sunday Times.
NAMES_WITH_WEEKDAY_LAST = frozenset("bloody black super good holy ash cyber fat maundy palm easter girl".split())
NAMES_WITH_WEEKDAY_FIRST = frozenset(
    "times telegraph express mirror mail herald tribune star post independent world school business".split()
)
# "Every Monday" is a habit, not a day.
HABIT_WORDS = frozenset("every each per most alternate".split())
# What stands before a time of day that is written with digits alone.
CLOCK_PREPOSITIONS = frozenset(
    "at around about by from until till since after before between to and approximately nearly near".split()
)
# "In the morning" is a time, "the morning papers" none.
PART_PREPOSITIONS = frozenset("in during through throughout into for".split())
SEASON_PREPOSITIONS = frozenset("in over during through since by until of for this before".split())
POSSESSIVES = frozenset("the a an its their his her our this that".split())
