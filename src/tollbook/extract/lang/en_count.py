"""How English words an amount of people."""

# Words before a number, and what they make of it. Longest first is seen to by the reader.
PREFIXES = {
    "at_least": """
        at least, at the very least, at a minimum, a minimum of, no fewer than, no less than, not fewer than, not less than, upwards of, upward of,
        a low of, minimum, as few as, at minimum, not fewer, nothing less than
    """,
    "more_than": """
        more than, over, well over, in excess of, exceeding, greater than, above, beyond, north of, well above, higher than, topped, surpassing, more then, far more than, slightly more than, just over, just more than, a little over,
        some more than, much more than, tops, topping, exceeds, exceeded, exceed, surpasses, surpassed, passed, passes, passing, crossed, crosses, crossing, past
    """,
    "up_to": """
        up to, as many as, as much as, no more than, not more than, at most, at the most, a maximum of, maximum, a high of, anything up to, possibly as many as, perhaps as many as
    """,
    "fewer_than": "fewer than, less than, under, below, just under, well under, slightly less than, a little less than, slightly fewer than",
    "nearly": "nearly, almost, nears, neared, approaches, approached, as close to, close to, nearing, approaching, just short of, just shy of, virtually, nearer, nearer to, not quite",
    "about": """
        about, around, some, roughly, approximately, approx, approx., an estimated, estimated, in the region of, in the order of, of the order of, in the neighbourhood of, in the neighborhood of, something like, circa, ca, ca., c., or so,
        perhaps, maybe, possibly, probably, an approximate, an approximated, a reported, as an estimated, just about, more or less, thereabouts, a rough, a preliminary, give or take
    """,
    "further": """
        another, a further, an additional, further, additional, other, a second, one other, yet another
    """,
    "exact": """
        exactly, precisely, a total of, a combined total of, a combined, a grand total of, in all, all, all the, all of the, only, just, the, its, their, his, her, our, these, those, both, a confirmed, the confirmed, what were, the said, the other, a record, a staggering, a whopping, a whole,
        altogether, in total, not one but, even, also
    """,
}

# Words after a number that change what it says.
SUFFIXES = {
    "at_least": "or more, plus, or even more, and counting, and rising, if not more, or higher, and upwards, upwards",
    "about": "or so, or thereabouts, -odd, odd, give or take",
    "fewer_than": "or fewer, or less",
    "up_to": "at most, at the most",
}

# An amount without a number: low, high, hard low, hard high (None is open). From the field's rules, section 1.
VAGUE = {
    "dozens": (24, 99, 12, None),
    "scores": (40, 199, 20, None),
    "tens": (20, 99, 10, None),
    "hundreds": (200, 999, 100, None),
    "thousands": (2000, 9999, 1000, None),
    "tens of thousands": (20_000, 99_999, 10_000, None),
    "hundreds of thousands": (200_000, 999_999, 100_000, None),
    "millions": (2_000_000, 9_999_999, 1_000_000, None),
    "tens of millions": (20_000_000, 99_999_999, 10_000_000, None),
    "many dozens": (36, 199, 24, None),
    "several dozen": (36, 99, 24, None),
    "a few dozen": (36, 99, 24, None),
    "several dozens": (36, 99, 24, None),
    "many hundreds": (300, 999, 200, None),
    "several hundred": (300, 999, 200, None),
    "several hundreds": (300, 999, 200, None),
    "a few hundred": (300, 999, 200, None),
    "several thousand": (3000, 9999, 2000, None),
    "a few thousand": (3000, 9999, 2000, None),
    "many thousands": (3000, 99_999, 2000, None),
    "untold thousands": (2000, 99_999, 1000, None),
    "several": (3, 9, 2, None),
    "a few": (3, 9, 2, None),
    "quite a few": (3, 19, 2, None),
    "few": (3, 9, 2, None),
    "a handful": (3, 9, 2, None),
    "a handful of": (3, 9, 2, None),
    "a number of": (2, None, 2, None),
    "an unspecified number of": (2, None, 1, None),
    "an undisclosed number of": (2, None, 1, None),
    "a large number of": (10, None, 3, None),
    "large numbers of": (10, None, 3, None),
    "a great number of": (10, None, 3, None),
    "scores more": (40, 199, 20, None),
    "many": (10, None, 3, None),
    "many more": (10, None, 3, None),
    "so many": (10, None, 3, None),
    "numerous": (10, None, 3, None),
    "countless": (10, None, 3, None),
    "innumerable": (10, None, 3, None),
    "some": (2, None, 1, None),
    "various": (2, None, 2, None),
    "a group of": (2, None, 2, None),
    "groups of": (4, None, 4, None),
    "multiple": (2, None, 2, None),
    "a couple of": (2, 2, 2, 3),
    "a couple": (2, 2, 2, 3),
    "a pair of": (2, 2, 2, 2),
    "a trio of": (3, 3, 3, 3),
    "a score of": (20, 20, 18, 22),
    "dozens and dozens": (24, 199, 24, None),
    "hundreds and hundreds": (200, 1999, 200, None),
}

# No number at all, said to be unknown: a claim with no bounds.
UNKNOWN = """
an unknown number of, an undetermined number of, an unconfirmed number of, unknown numbers of, an as yet unknown number of, an as-yet unknown number of, an uncertain number of, an unknown number
"""

# A stated zero.
ZERO = "neither of the, neither of his, neither of her, neither of their, neither of, no, not a single, zero, none, no one, no-one, nobody, none of the, not one, nil, no other, no further, none of its, none of them, none of those"

# One word for a set of people: how many they are.
SETS = {
    "both": 2,
    "twins": 2,
    "twin brothers": 2,
    "twin sisters": 2,
    "twin boys": 2,
    "twin girls": 2,
    "twin babies": 2,
    "twin infants": 2,
    "twin daughters": 2,
    "twin sons": 2,
    "newly married couple": 2,
    "newly wed couple": 2,
    "old couple": 2,
    "triplets": 3,
    "quadruplets": 4,
    "couple": 2,
    "married couple": 2,
    "newlyweds": 2,
    "newlywed couple": 2,
    "elderly couple": 2,
    "young couple": 2,
    "father and son": 2,
    "mother and son": 2,
    "mother and daughter": 2,
    "father and daughter": 2,
    "mother and child": 2,
    "mother and baby": 2,
    "husband and wife": 2,
    "brother and sister": 2,
    "man and wife": 2,
    "duo": 2,
    "trio": 3,
    "foursome": 4,
}

# "a family of five": the noun, then of, then the number.
UNITS = "family, crew, group, team, party, gang, household, convoy, squad, unit, entire family, whole family, patrol, contingent, class, staff, delegation, band, family unit"

# Parts of a whole that is named after it: share of the whole (low, high, point).
FRACTIONS = {
    "half": 0.5,
    "half of": 0.5,
    "a third": 1 / 3,
    "one third": 1 / 3,
    "one-third": 1 / 3,
    "two thirds": 2 / 3,
    "two-thirds": 2 / 3,
    "a quarter": 0.25,
    "one quarter": 0.25,
    "three quarters": 0.75,
    "three-quarters": 0.75,
    "a fifth": 0.2,
    "one in five": 0.2,
    "one in four": 0.25,
    "one in three": 1 / 3,
    "one in ten": 0.1,
    "most": 0.75,
    "most of": 0.75,
    "the majority": 0.75,
    "a majority": 0.75,
    "the vast majority": 0.85,
}
