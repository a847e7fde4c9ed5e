"""Rebuild: another reading beside the one that is shown, the difference, adoption; what people judged survives."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select

from counterclaim.ledger import Ledger
from counterclaim.ledger.entering.differences import differences
from counterclaim.ledger.records.readings import fingerprint
from counterclaim.ledger.store.tables import derived, judgements, records
from counterclaim.model.errors import LedgerError
from counterclaim.model.reading import Producer, Reading
from counterclaim.model.span import Span
from counterclaim.testing.book import told
from counterclaim.testing.exact import ExactLinker
from counterclaim.testing.stories import STORIES

BY_KEY = {story.key: story for story in STORIES}
NEW = Producer(name="by hand", version="2")


def reread(key: str) -> Reading:
    """Return a story as a new version reads it: the first statement is an opinion, the second one's words are fewer."""
    _, reading = told(BY_KEY[key])
    first, second, *others = reading.statements
    end = second.attribution.content[0]
    shorter = replace(second.attribution, content=(Span(end.start + 5, end.end),))
    statements = (replace(first, kind="opinion"), replace(second, attribution=shorter), *others)
    return replace(reading, statements=statements, producer=NEW)


def entered_beside(book: Ledger, key: str) -> str:
    """Enter the new reading; return its id."""
    assert book.enter(reread(key), None, ExactLinker(), run=book.begin(NEW)).status == "reading"
    ((_, _, other),) = book.beside(NEW)
    return other


def test_a_stored_reading_is_the_one_that_was_entered(book: Ledger) -> None:
    """Ids apart: those of a stored reading are the ledger's own."""
    for story in STORIES:
        _, reading = told(story)
        with book.engine.connect() as connection:
            query = select(records.reading.c.id).where(records.reading.c.document == reading.document.id)
            stored = book.stored_reading(str(connection.execute(query).scalar()))
        assert stored.document == reading.document
        assert [one.attribution for one in stored.statements] == [one.attribution for one in reading.statements]
        assert [(one.name, one.kind, one.mentions) for one in stored.actors] == [
            (one.name, one.kind, one.mentions) for one in reading.actors
        ]
        assert [(one.text, len(one.evidence)) for one in stored.claims] == [
            (one.text, len(one.evidence)) for one in reading.claims
        ]
        assert len(stored.responses) == len(reading.responses)
        assert fingerprint(stored) == fingerprint(book.stored_reading(str(_id(book, stored))))


def _id(book: Ledger, reading: Reading) -> str:
    with book.engine.connect() as connection:
        query = select(records.reading.c.id).where(records.reading.c.document == reading.document.id)
        return str(connection.execute(query).scalar())


def test_the_difference_is_told_label_by_label() -> None:
    _, before = told(BY_KEY["ash"])
    found = differences(before, reread("ash"))
    assert found.kept == {"statement": 2, "claim": 1, "actor": 3}
    assert [(one.what, one.kind, one.before, one.after) for one in found.listed] == [
        ("statement", "gone", "", ""),
        ("statement", "new", "", ""),
        ("statement", "kind", "fact", "opinion"),
    ]


def test_an_adopted_reading_is_shown_and_the_book_is_whole(book: Ledger) -> None:
    other = entered_beside(book, "ash")
    assert list(book.audit()) == [], "beside the other one it changes nothing"
    assert book.adopt(other, ExactLinker())
    assert not book.adopt(other, ExactLinker()), "twice is once"
    with book.engine.connect() as connection:
        shown = derived.current
        assert connection.execute(select(shown.c.document).where(shown.c.reading == other)).first()
        log = judgements.log
        assert connection.execute(select(log.c.record).where(log.c.kind == "adoption")).scalars().all() == [other]
    assert list(book.audit()) == []
    assert book.beside(NEW) == ()


def test_what_a_person_judged_of_the_same_spans_survives(book: Ledger) -> None:
    """A person said of the third statement that it is none: it is none in the new reading too."""
    _, reading = told(BY_KEY["ash"])
    with book.engine.connect() as connection:
        one = records.statement
        query = select(one.c.id).where(one.c.document == reading.document.id, one.c.place == 2)
        declined = str(connection.execute(query).scalar())
    book.judge("statement", declined, "not-a-statement", by="Ines Tal", reason="a caption")
    book.adopt(entered_beside(book, "ash"), ExactLinker())
    with book.engine.connect() as connection:
        position = derived.position
        assert connection.execute(select(position.c.id).where(position.c.statement == declined)).first() is None
    assert list(book.audit()) == []


def test_claims_keep_their_ids_through_an_adoption(book: Ledger) -> None:
    with book.engine.connect() as connection:
        before = set(connection.execute(select(derived.claim.c.id)).scalars())
    book.adopt(entered_beside(book, "ash"), ExactLinker())
    with book.engine.connect() as connection:
        assert set(connection.execute(select(derived.claim.c.id)).scalars()) == before


def test_an_earlier_revision_is_not_adopted(book: Ledger) -> None:
    book.enter(reread("fire"), None, ExactLinker())
    with book.engine.connect() as connection:
        one = records.reading
        query = select(one.c.id).join(records.producer, records.producer.c.id == one.c.producer)
        other = str(connection.execute(query.where(records.producer.c.version == "2")).scalar())
    with pytest.raises(LedgerError, match="an earlier revision is not shown"):
        book.adopt(other, ExactLinker())


def test_what_a_producer_has_not_read_is_what_is_shown_of_others(book: Ledger) -> None:
    assert len(book.unread(NEW)) == len(STORIES) - 1, "of two revisions one is shown"
    book.adopt(entered_beside(book, "ash"), ExactLinker())
    assert len(book.unread(NEW)) == len(STORIES) - 2
