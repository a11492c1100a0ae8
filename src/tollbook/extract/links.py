"""Which people a word of harm is about: subjects to the left, objects to the right, and those named in one breath."""

from tollbook.extract.lang.en_syntax import (
    ASIDE_OPENERS,
    BE,
    PREPOSITIONS,
    SENTENCE_STOPS,
    SPEECH_STOPS,
    SUBORDINATORS,
)
from tollbook.extract.people import Form, People, Sentence
from tollbook.extract.predicates import Predicate

_AS_WELL_AS = (["as", "well", "as"], ["along", "with"], ["together", "with"], ["in", "addition", "to"])


def _as_well_as(lows: list[str], at: int) -> int:
    """How many words join further people here: "as well as three guards"."""
    return next((len(words) for words in _AS_WELL_AS if lows[at : at + len(words)] == words), 0)


_JOINS = frozenset("and or , plus & ; as-well-as nor".split())


# What may stand between people and the state that they are in: "nine people still missing".
_BESIDE = frozenset(
    "\" “ ” ' ‘ ’ still later since initially also now reportedly then feared believed presumed did not n't".split()
)


def _is_body(sentence: Sentence, people: People) -> bool:
    """ "bodies" and "victims" may yet be told of: "three bodies were identified"."""
    return sentence.lows[people.harm_at[0]] in {
        "bodies",
        "body",
        "victims",
        "victim",
        "corpses",
        "survivors",
        "survivor",
    }


_DOUBTED = frozenset("believed feared thought reported presumed known said suspected assumed".split())
_PLACING = frozenset("of from in at near outside".split())
_SETTLEMENTS = frozenset("villages towns cities districts provinces hamlets settlements camps suburbs areas".split())
_LOST = frozenset("lost died drowned perished survived fled".split())
_SOMEBODY = frozenset("anyone anybody someone somebody".split())
_ANYBODY = frozenset("those all anyone everyone".split())
_LONGEST_APPOSED = 8
_LOSING = frozenset("lost left saw had met knew joined visited helped carried called led".split())
_FAR_WHO = 12
_PART_OPENERS = frozenset("whom which them these those".split())


class Scene:
    """The people of one sentence by place, for walking left and right over its tokens."""

    def __init__(self, sentence: Sentence, people: list[People], members: dict[int, int]) -> None:
        self.sentence = sentence
        self.people = people
        self.members = members
        self.starting = {p.first: i for i, p in enumerate(people)}
        self.ending = {p.last: i for i, p in enumerate(people)}
        inner_first = reversed(list(enumerate(people)))  # of asides that end together, the outer one counts
        self.aside_end = {p.aside[1]: i for i, p in inner_first if p.aside[1] > p.aside[0]}
        self.closed: set[int] = set()

    def subjects(self, predicate: Predicate) -> list[int]:
        """The people who are the subject of a predicate, from left to right."""
        if (apposed := self._apposed_count(predicate)) is not None:
            return [apposed]
        nearest = self._nearest_left(predicate)
        if nearest is None and self._is_reflexive(predicate):
            nearest = self._first_single(predicate)
        if nearest is None:
            return self._inverted(predicate)
        found = [nearest]
        while (before := self._joined_before(found[0], bare=predicate.bare)) is not None:
            found.insert(0, before)
        return found

    def _is_reflexive(self, predicate: Predicate) -> bool:
        """ "killing himself", "taking his own life"."""
        lows = self.sentence.lows
        own_life = lows[predicate.last - 2 : predicate.last] == ["own", "life"]
        return own_life or lows[predicate.last - 1] in {"himself", "herself"}

    def _first_single(self, predicate: Predicate) -> int | None:
        """ "A man who opened fire before killing himself": who the sentence is about."""
        single = {Form.ONE, Form.NAME, Form.PRONOUN}
        before = (i for i, p in enumerate(self.people) if p.last <= predicate.first and p.form in single)
        index = next(before, None)
        return None if index is None or self._is_object_of_preposition(self.people[index]) else index

    def _inverted(self, predicate: Predicate) -> list[int]:
        """ "Also wounded were four patrons": the subject follows."""
        lows = self.sentence.lows
        if predicate.active or predicate.at > 3 or predicate.last >= len(lows):
            return []
        verb = next((k for k in range(predicate.last, min(predicate.last + 9, len(lows))) if lows[k] in BE), None)
        if verb is None or {",", ";", "and"} & set(lows[predicate.last : verb]):
            return []
        here = verb + 1 + (lows[verb + 1 : verb + 2] == [":"])
        return self.run_right(here) if here in self.starting else []

    def _nearest_left(self, predicate: Predicate) -> int | None:
        lows = self.sentence.lows
        here = predicate.first
        if here > 1 and lows[here - 1] in {"rest", "remainder"}:
            return None  # "30 died and the rest are being treated"
        shared = (
            here > 0 and lows[here - 1] in {"and", "or", "but", "then"} and (not predicate.bare or not predicate.act)
        )
        steps = 0
        candidate: int | None = None
        closed = here and lows[here - 1] == "," and here - 1 in self.aside_end
        if closed and (predicate.bare or self.aside_end[here - 1] in self.members.values()):
            here -= 1  # "30 people, including 10 policemen, injured"
        while here > 0 and steps < 34:
            if here in self.aside_end:
                index = self._member_of(here, predicate)
                if index in self.closed and not predicate.bare:
                    here = self.people[index].first
                    continue
                return index
            if here in self.ending:
                index = self.ending[here]
                people = self.people[index]
                between = lows[here : predicate.first]
                slightly = predicate.bare and between != [] and between[-1].endswith("ly")
                adjacent = (
                    self._is_apposed(people, predicate, between)
                    or all(w in _BESIDE or (slightly and (w.endswith("ly") or w == "or")) for w in between)
                    or (here == predicate.first - 1 and predicate.first < predicate.at and predicate.bare)
                )
                if (
                    people.harm_noun
                    and people.harm != predicate.harm
                    and not (_is_body(self.sentence, people) or people.partitive)
                ):
                    here = people.first
                    continue
                if (
                    adjacent
                    and not predicate.bare
                    and lows[predicate.first] not in _DOUBTED
                    and self._is_object_of_preposition(people)
                ):
                    here = people.first
                    steps += 1
                    continue
                if index in self.members and not adjacent:
                    here = people.first
                    continue
                if adjacent and not shared:
                    head = None if predicate.bare else self._head_of_clause(people)
                    return index if head is None else head
                if predicate.bare and predicate.act and not adjacent:
                    return None
                if people.form is Form.ALONE and not adjacent:
                    here = people.first
                    steps += 1
                    continue
                if self._is_object_of_preposition(people) or (index in self.closed):
                    here = people.first
                    steps += 1
                    continue
                if shared:
                    candidate = index if candidate is None else candidate
                    return index
                head = None if adjacent or predicate.bare else self._head_of_clause(people)
                return index if head is None else head
            low = lows[here - 1]
            if low == "but" and shared and here == predicate.first:
                here -= 1
                continue
            if low in {"who", "that", "which"} and (index_before := self._before_relative(here - 1)) is not None:
                return index_before
            if low == "who" and here > 1 and lows[here - 2] in _ANYBODY:
                return None  # "mourns those who died"
            said_of = low in SPEECH_STOPS and here > 1 and lows[here - 2] in BE  # "who were said to be inside"
            if (
                low in SENTENCE_STOPS
                or low in SUBORDINATORS
                or low in _SOMEBODY
                or (low in SPEECH_STOPS and not said_of)
            ):
                return None
            if low in {",", "—", "–", "--", "-", ")"} and (jump := self._skip_aside(here - 1)) is not None:
                here = jump
                steps += 1
                continue
            here -= 1
            steps += 1
        return candidate

    def _apposed_count(self, predicate: Predicate) -> int | None:
        """ "The crew of the Star, 17 men, are missing", "As many, 19, were hurt": a number between commas."""
        lows, end = self.sentence.lows, predicate.first - 1
        if predicate.bare or end < 2 or lows[end] != "," or lows[predicate.first] not in {"are", "were", "have"}:
            return None
        end -= 2 * (lows[end - 2 : end] in (["in", "all"], ["in", "total"]))
        index = self.ending.get(end)
        if index is None or index in self.members or self.people[index].partitive:
            return None
        people = self.people[index]
        before = self.ending.get(people.first - 1, self.aside_end.get(people.first - 1))
        form = None if before is None else self.people[before].form
        if people.quantity is None or people.first < 2 or lows[people.first - 1] != "," or form is Form.COUNTED:
            return None
        things = not self.sentence.lexicon.not_people.isdisjoint(lows[max(people.first - 4, 0) : people.first - 1])
        alone = people.form is Form.ALONE and form is None and not things
        return index if alone or (people.form is Form.COUNTED and bool(people.nouns)) else None

    def _head_of_clause(self, people: People) -> int | None:
        """ "A pupil who got out but lost two friends was found dead": who the clause of "who" is about."""
        lows, verb = self.sentence.lows, people.first - 1
        if lows[verb] not in _LOSING:
            return None
        for at in range(verb - 1, max(verb - _FAR_WHO, 0), -1):
            if lows[at] == "who":
                return self.ending.get(at)
            if lows[at] in {",", ";"}:
                return None
        return None

    def _is_apposed(self, people: People, predicate: Predicate, between: list[str]) -> bool:
        """ "Asha Noor, hit in the spine, walks with a stick": the words between the commas say what befell her."""
        single = people.form in {Form.ONE, Form.NAME} and predicate.bare and not predicate.active
        if not single or between != [","]:
            return False
        lows, end = self.sentence.lows, predicate.last
        closes = "," in lows[end : end + _LONGEST_APPOSED]
        return closes and (
            lows[predicate.at] != "shot" or lows[end : end + 2] == ["in", "the"] or end > predicate.at + 1
        )

    def _member_of(self, here: int, predicate: Predicate) -> int:
        """Whom a verb behind an aside is about: in "60 bodies, of which 22 are ..." the 22, not the 60."""
        lows = self.sentence.lows
        member = self.ending.get(here)
        if member is None or here != predicate.first or member not in self.members:
            return self.aside_end[here]
        opener = lows[self.people[member].first - 1]
        if opener in _PART_OPENERS or lows[0] == "of" or self.people[member].partitive:
            return member
        return self.aside_end[here]

    def _before_relative(self, at: int) -> int | None:
        """ "32 soldiers who were part of it, who died": the people just before the relative pronoun."""
        lows = self.sentence.lows
        here = at - 1 if at > 0 and lows[at - 1] == "," else at
        if here in self.aside_end:
            return self._whole_of(self.aside_end[here])
        if here in self.ending:
            return self._whole_of(self.ending[here]) if here < at else self.ending[here]
        # "passengers on board who died": one prepositional phrase between
        for back in range(here, max(here - 6, 0), -1):
            if back in self.ending and not self._is_object_of_preposition(self.people[self.ending[back]]):
                return self.ending[back] if lows[back] in PREPOSITIONS else None
        return None

    def _whole_of(self, index: int) -> int:
        """ "the 137 people, three of them children, who were killed": the people, not those of the aside."""
        whole = self.members.get(index, -1)
        return whole if whole >= 0 and self.people[index].partitive else index

    def _skip_aside(self, comma: int) -> int | None:
        """Where an aside that ends at this comma begins: ", who lived there," is stepped over. None if it is none."""
        lows = self.sentence.lows
        mark = lows[comma]
        openers = {")": "(", ",": ",", "—": "—", "–": "–", "--": "--", "-": "-"}
        reach = 26 if mark == "," else 44
        for here in range(comma - 1, max(comma - reach, -1), -1):
            if lows[here] == openers[mark]:
                following = lows[here + 1] if here + 1 < comma else ""
                opens = (
                    mark != "," or following in ASIDE_OPENERS or following.endswith("ing") or following[:1].isdigit()
                ) or (following == "the" and lows[here + 2].endswith("est"))
                return here if opens and here > 0 else None
            if lows[here] in SENTENCE_STOPS:
                return None
        return 0 if mark == "," and comma < 26 and lows[0] in PREPOSITIONS | {"of"} else None

    def _is_object_of_preposition(self, people: People) -> bool:
        lows = self.sentence.lows
        before = lows[people.first - 1] if people.first else ""
        if lows[max(people.first - 3, 0) : people.first] in (["to", "begin", "with"], ["to", "start", "with"]):
            return False
        return before in PREPOSITIONS or (before == "of" and people.form is Form.NAME)

    def _joined_before(self, index: int, *, bare: bool) -> int | None:
        """The people that "and", a comma or "along with" joins to these, before them."""
        lows = self.sentence.lows
        here = self.people[index].first
        if here >= 2 and lows[here - 2 : here] in (["along", "with"], ["together", "with"]):
            here -= 2
        elif here >= 3 and lows[here - 3 : here] == ["as", "well", "as"]:
            here -= 3
        elif here >= 1 and lows[here - 1] in {"and", "or", "&", ",", "nor"}:
            here -= 1 + (here >= 2 and lows[here - 1] != "," and lows[here - 2] == ",")
        else:
            return None
        before = self.aside_end.get(here, self.ending.get(here))
        before = self.aside_end.get(here + 1) if before is None and lows[here : here + 1] == [","] else before
        before = self._over_phrase(here) if before is None else before
        before = self._over_dashes(here) if before is None else before
        if before is not None and not bare:
            before = self._head_of(before)
        if before is not None and self.people[before].first == 1 and lows[0] == "of":
            return None
        if before is None or before in self.closed or before in self.members or self.people[before].harm_noun:
            return None
        if self._is_counted_off(self.people[before]) or self._has_its_verb(self.people[before]):
            return None
        first = self.people[before].first
        if first > 1 and lows[first - 1] in {"besides", "excluding"}:
            return None  # "100 died besides the two bombers and 391 were hurt"
        if self.people[index].form is Form.ALONE and self.people[before].form is Form.NAME and lows[here] == ",":
            return None  # "five dead at Rabaa, 50 hurt"
        alone = self.people[index].form is Form.ALONE and self.people[before].form is Form.ALONE
        if alone and lows[here : here + 2] == [",", "and"]:
            return None  # "make that 12, and 20 hurt"
        if (
            not bare
            and self._is_object_of_preposition(self.people[before])
            and self.people[before].form is not Form.NAME
        ):
            return None
        return before

    def _is_counted_off(self, people: People) -> bool:
        """ "The count reached 411 on Sunday, and 37 are missing": a number that its own verb has reached."""
        moves, lows = self.sentence.lexicon.toll_moves, self.sentence.lows
        return people.form is Form.ALONE and people.first > 0 and lows[people.first - 1] in moves

    def _has_its_verb(self, people: People) -> bool:
        """ "The other 624 were civilians, and 1,492 were hurt": people of whom it was said who they are."""
        counted = people.quantity.last if people.quantity is not None else people.first
        return not BE.isdisjoint(self.sentence.lows[counted : people.last])

    def _head_of(self, index: int) -> int | None:
        """ "45 members of the security forces and seven": the members; "a mob in Jatrabari and another": no place."""
        people = self.people[index]
        before = self.sentence.lows[people.first - 1] if people.first else ""
        if before not in _PLACING:
            return index
        if before == "of" and people.first > 1 and self.sentence.lows[people.first - 2] == ",":
            comma = people.first - 2  # "Declan Gallagher (57), of Greencastle, his son"
            return self.aside_end.get(comma, self.ending.get(comma))
        head = self.ending.get(people.first - 1)
        return index if head is None and (before == "of" or people.form is not Form.NAME) else head

    def _over_dashes(self, here: int) -> int | None:
        """ "68 passengers - among them three infants - and four crew": the people before the dashes."""
        if here < 2 or self.sentence.lows[here - 1] not in {"—", "–", "--", "-", ")"}:
            return None
        jump = self._skip_aside(here - 1)
        return self.ending.get(jump) if jump is not None else None

    def _over_phrase(self, here: int) -> int | None:
        """ "The skipper of the sand carrier and two crewmen": the people before a short phrase."""
        lows = self.sentence.lows
        if lows[here - 1] in SPEECH_STOPS:
            return None  # "the president of the agency said, 122 of them hurt"
        for end in range(here - 2, max(here - 7, 0), -1):
            if lows[end] in SENTENCE_STOPS or lows[end] in SUBORDINATORS or lows[end] in BE or lows[end] == ",":
                return None
            if lows[end] in _LOST:
                return None  # "a peacekeeper from Nepal lost his life and three others"
            if end in self.ending and lows[end] in {"of", "from", "in", "at", "on"}:
                return self.ending[end]
        return None

    def objects(self, predicate: Predicate) -> list[int]:
        """The people who are the object of an active predicate, from left to right."""
        here = self._object_start(predicate.last)
        found = self.run_right(here) if here is not None else []
        self.closed.update(found)
        return found

    def _object_start(self, here: int) -> int | None:
        lows = self.sentence.lows
        for at in range(here, min(here + 3, len(lows))):
            if at in self.starting:
                return at
            if at == here and (behind := self._over_manner(at)) is not None:
                return behind
            if not (lows[at].endswith("ly") or lows[at] in {"dead", "also", "up", ":", '"', "“"}):
                return None
        return None

    def _over_manner(self, comma: int) -> int | None:
        """ "killed, deliberately and without warning, 11 prisoners": behind the words that say how."""
        lows = self.sentence.lows
        if (
            lows[comma] != ","
            or comma + 1 >= len(lows)
            or not (
                lows[comma + 1].endswith("ly")
                or lows[comma + 1 : comma + 3] in (["in", "cold"], ["without", "warning"])
            )
        ):
            return None
        for end in range(comma + 2, min(comma + 9, len(lows))):
            if lows[end] == ",":
                return end + 1 if end + 1 in self.starting else None
            if end in self.starting or lows[end] in BE or lows[end] in SENTENCE_STOPS:
                return None
        return None

    def run_right(self, start: int, *, of_noun: bool = False) -> list[int]:
        """People joined by commas, "and", "as well as" and "along with", as long as none begins its own clause.

        After a noun ("the bodies of A and B were found") the verb is the noun's, and begins no clause of theirs.
        """
        lows = self.sentence.lows
        found: list[int] = []
        here = start
        while here in self.starting:
            index = self.starting[here]
            people = self.people[index]
            if index in self.members and (found or not people.partitive):
                break
            if found and not of_noun and self._begins_clause(people):
                break
            if found and lows[people.first - 1] == "," and not self._list_goes_on(people):
                break
            if found and people.form is Form.NAME and self._is_in_row_of_places(found[-1], people):
                break
            found.append(index)
            here = max(people.last, people.aside[1])
            here = self._after_modifier(here)
            if here < len(lows) and lows[here] in {",", "and", "or", "&", ";"}:
                here += 1
                here += here < len(lows) and lows[here] in {"and", "or"}
                here += self._and_known(here) if lows[here - 1] == "," else 0
            elif size := _as_well_as(lows, here):
                here += size
            else:
                break
        return found

    def _and_known(self, here: int) -> int:
        """How many words join people who are known to be people: "along with two rifles" joins none."""
        size = _as_well_as(self.sentence.lows, here)
        index = self.starting.get(here + size)
        known = index is not None and self.people[index].form is not Form.ALONE and not self.people[index].weak
        return size if known else 0

    def _is_in_row_of_places(self, before: int, people: People) -> bool:
        """ "civilians in the villages of Karma, Mene and Ramdola": the names go on with the places."""
        lows = self.sentence.lows
        last = self.people[before]
        between = lows[max(last.last, last.aside[1]) : people.first]
        return people.last == people.first + 1 and bool(_SETTLEMENTS & set(between))

    def _list_goes_on(self, people: People) -> bool:
        """Whether a list joined by commas still comes to its "and"; otherwise the comma ends the phrase."""
        lows = self.sentence.lows
        after = self._after_modifier(max(people.last, people.aside[1]))
        return lows[after : after + 1] in (["and"], [","], ["&"], ["or"], [";"])

    def _after_modifier(self, here: int) -> int:
        """Steps over a short phrase such as "in Mosul" or "from Ohio" when a join follows it."""
        lows = self.sentence.lows
        if here < len(lows) and (lows[here] in {"from", "in", "of", "at", "on", "near"} or lows[here].endswith("ed")):
            for end in range(here + 1, min(here + 8, len(lows))):
                if (
                    lows[end] in {"and", ","}
                    and end + 1 < len(lows)
                    and (
                        end + 1 in self.starting
                        or (lows[end + 1] in {"and"} and end + 2 in self.starting)
                        or (_as_well_as(lows, end + 1) and end + 1 + _as_well_as(lows, end + 1) in self.starting)
                    )
                ):
                    return end
                if lows[end] in SENTENCE_STOPS or lows[end] in SUBORDINATORS or (lows[end] in BE and lows[end] != "'s"):
                    return here
        return here

    def _begins_clause(self, people: People) -> bool:
        """Whether these people have a verb of their own after them: "... and 20 others were wounded"."""
        lexicon, lows = self.sentence.lexicon, self.sentence.lows
        after = max(people.last, people.aside[1])
        while after < len(lows) and (lows[after].endswith("ly") or lows[after] in {"also", "later", "still", "then"}):
            after += 1
        if after >= len(lows):
            return False
        low = lows[after]
        if low in BE or (low in {"has", "have", "had", "said", "told", "who", "may", "could"} and low != "who"):
            return True
        return (bool(lexicon.verbs.get(low)) and low not in {"killed"}) or (low in lexicon.states and low not in {"in"})
