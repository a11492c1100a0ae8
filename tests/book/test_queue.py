"""The queue: what waits and why, that a ruling takes it away, and that undoing brings it back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tollbook.book.book import Book
from tollbook.book.deciding import Decision
from tollbook.book.queue import Item, ItemKind, Priority, Queue, QueueFilters, Why
from tollbook.model import MisuseError
from tollbook.model.ruling import NoteMark, RulingKind
from tollbook.model.version import VersionConflictError


@pytest.fixture
def book_url(tmp_path: Path) -> Iterator[str]:
    return f"sqlite:///{tmp_path}/book.db"  # type: ignore[return-value]


@pytest.fixture
def waiting(empty: Book, waiting_reports: tuple[str, ...]) -> Book:
    """A book of a mine where speakers disagree and one report is a copy, and of a ferry."""
    assert empty.add(waiting_reports).problems == ()
    return empty


def item_of(queue: Queue, why: Why) -> Item:
    return next(item for item in queue.items if why in item.reasons)


def decide(book: Book, item: Item, kind: str = "accept", /, **value: str) -> str:
    return book.rule(RulingKind(kind), item.about, value, note="seen", by="Ana").id


def test_disagreement_stands_first(waiting: Book) -> None:
    queue = waiting.queue()

    assert queue.items[0].reasons[0] is Why.DISAGREEMENT
    assert queue.items[0].priority is Priority.HIGH
    assert [item.priority for item in queue.items] == sorted(item.priority for item in queue.items)
    assert queue.total == queue.everything == len(queue.items) == len({item.id for item in queue.items})


def test_an_item_says_what_is_asked_in_the_report_s_own_words(waiting: Book) -> None:
    item = item_of(waiting.queue(), Why.DISAGREEMENT)
    claim = next(claim for claim in waiting.record(item.event).claims if claim.id == item.about)

    assert item.quote == claim.quote
    assert item.question.endswith("accept this figure?")
    assert item.about in item.claims
    assert len(item.claims) >= 2


@pytest.mark.parametrize("kind", ["accept", "reject"])
def test_a_decided_item_leaves_and_comes_back_when_undone(waiting: Book, kind: str) -> None:
    item = waiting.queue().items[0]
    ruling = decide(waiting, item, kind)
    assert waiting.item(item.id) is None

    waiting.undo(ruling, note="a slip", by="Ana")
    assert waiting.item(item.id) == item


def test_a_correction_decides(waiting: Book) -> None:
    item = waiting.queue().items[0]
    decide(waiting, item, "correct", count="41", item=item.id)
    assert waiting.item(item.id) is None


def test_asking_for_a_second_reviewer_keeps_the_item(waiting: Book) -> None:
    item = waiting.queue().items[0]
    ruling = decide(waiting, item, "note", mark=NoteMark.SECOND, item=item.id)
    asked = waiting.item(item.id)

    assert asked is not None
    assert asked.asked_by == "Ana"
    assert waiting.queue(QueueFilters(asked="yes")).items == (asked,)
    assert asked not in waiting.queue(QueueFilters(not_by="Ana")).items
    waiting.undo(ruling, note="no need", by="Ana")
    assert waiting.item(item.id) == item


def test_a_plain_note_decides_nothing(waiting: Book) -> None:
    item = waiting.queue().items[0]
    decide(waiting, item, "note")
    assert waiting.item(item.id) == item


def test_a_contradiction_may_stand(waiting: Book) -> None:
    item = waiting.queue().items[0]
    decide(waiting, item, "note", mark=NoteMark.STANDS, item=item.id)
    assert waiting.item(item.id) is None


def test_a_note_takes_no_unknown_mark(waiting: Book) -> None:
    item = waiting.queue().items[0]
    with pytest.raises(MisuseError, match="second or stands"):
        decide(waiting, item, "note", mark="later", item=item.id)


def test_the_copy_of_an_accepted_claim_is_told_as_that(waiting: Book) -> None:
    queue = waiting.queue()
    copied = [item for item in queue.items if Why.COPIED in item.reasons]
    assert copied
    assert all(item.repeats is None for item in copied)
    claims = waiting.record("mine-2").claims
    origin = next(claim for claim in claims if claim.report == "mine-2" and claim.count.point == 48)
    waiting.rule(RulingKind.ACCEPT, origin.id, note="seen", by="Ana")
    after = waiting.queue(QueueFilters(copies_of=origin.id))

    assert [item.report for item in after.items] == ["mine-3"]
    assert waiting.queue().copies == {origin.id: len(after.items)}


def test_filters_and_counts(waiting: Book) -> None:
    queue = waiting.queue()
    ferry = waiting.record("ferry-1").event.id

    assert {item.event for item in waiting.queue(QueueFilters(event=ferry)).items} == {ferry}
    assert waiting.queue(QueueFilters(country="PH")).items == waiting.queue(QueueFilters(event=ferry)).items
    assert sum(count for _, count in queue.events.values()) == queue.everything
    assert queue.countries["PH"] == queue.events[ferry][1]
    assert set(queue.reasons) == {why for item in queue.items for why in item.reasons}
    assert [item.published for item in waiting.queue(order="oldest").items] == sorted(
        item.published or "~" for item in queue.items
    )
    with pytest.raises(MisuseError, match="unknown reason"):
        waiting.queue(QueueFilters(reason="boredom"))
    with pytest.raises(MisuseError, match="unknown order"):
        waiting.queue(order="mood")


def test_pages_of_the_queue_join_to_the_whole(waiting: Book) -> None:
    whole = waiting.queue().items
    parts = [waiting.queue(after=start, most=2).items for start in range(0, len(whole), 2)]
    assert tuple(item for part in parts for item in part) == whole


def test_trying_out_nothing_changes_nothing(waiting: Book) -> None:
    for event in waiting.events():
        tried = waiting.try_out((event.id,), ())
        assert tried.after == tried.before


@pytest.mark.parametrize("kind", ["accept", "reject"])
def test_what_was_tried_out_is_what_comes(waiting: Book, kind: str) -> None:
    item = waiting.queue().items[0]
    tried = waiting.try_out((item.event,), (Decision(kind=RulingKind(kind), about=item.about),))
    assert waiting.record(item.event).notes == tried.before[0].notes  # nothing was written
    decide(waiting, item, kind)
    made = waiting.record(item.event)

    assert (made.figures, made.conflicts) == (tried.after[0].figures, tried.after[0].conflicts)


def test_a_merge_and_a_split_are_tried_out(waiting: Book) -> None:
    mine, ferry = waiting.record("mine-1").event, waiting.record("ferry-1").event
    joined = waiting.try_out(
        (mine.id, ferry.id), (Decision(kind=RulingKind.MERGE, about=mine.id, value={"with": ferry.id}),)
    )
    parted = waiting.try_out((mine.id,), (Decision(kind=RulingKind.SPLIT, about=mine.id, value={"reports": "mine-1"}),))

    assert [record.event.reports for record in joined.after] == [tuple(sorted((*mine.reports, *ferry.reports)))]
    assert sorted(record.event.reports for record in parted.after) == [("mine-1",), ("mine-2", "mine-3")]


def test_what_cannot_be_is_not_tried_out(waiting: Book) -> None:
    item = waiting.queue().items[0]
    with pytest.raises(MisuseError, match="write 12, 12"):
        waiting.try_out((item.event,), (Decision(kind=RulingKind.CORRECT, about=item.about, value={"count": "many"}),))


def test_a_batch_is_made_and_undone_as_one(waiting: Book) -> None:
    queue = waiting.queue()
    items = [item for item in queue.items if item.kind is ItemKind.CLAIM]
    decisions = [Decision(kind=RulingKind.ACCEPT, about=item.about, value={"item": item.id}) for item in items]
    made = waiting.rule_all(decisions, note="seen together", by="Ana")
    assert len({ruling.given("batch") for ruling in made}) == 1
    assert not {item.id for item in items} & {item.id for item in waiting.queue().items}

    undone = waiting.undo_all(made[0].id, note="too quick", by="Ana")
    assert {ruling.withdraws for ruling in undone} == {ruling.id for ruling in made}
    assert waiting.queue().items == queue.items

    waiting.undo_all(undone[0].id, note="no, it was right", by="Ana")  # to undo the undoing is to do it again
    assert not {item.id for item in items} & {item.id for item in waiting.queue().items}


def test_of_a_batch_all_are_written_or_none(waiting: Book) -> None:
    items = [item for item in waiting.queue().items if item.kind is ItemKind.CLAIM][:2]
    seen = decide(waiting, items[1])
    decisions = [Decision(kind=RulingKind.REJECT, about=item.about, seen="none") for item in items]
    with pytest.raises(VersionConflictError, match=seen):
        waiting.rule_all(decisions, note="seen together", by="Ben")

    assert [one.ruling.id for one in waiting.rulings()] == [seen]


def test_circumstances_are_no_part_of_what_a_ruling_does(waiting: Book) -> None:
    item = waiting.queue().items[0]
    decide(waiting, item, "correct", count="41", item=item.id)
    record = waiting.record(item.event)

    assert next(claim for claim in record.claims if claim.id == item.about).count.point == 41
    assert item.id not in "".join(record.notes)
    assert [one.ruling.about for one in waiting.rulings_on_item(item.id)] == [item.about]
