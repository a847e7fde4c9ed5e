"""Entering: once, revisions, another producer's reading, text that no database holds."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import func, select

from counterclaim.ledger import Ledger
from counterclaim.ledger.clusters import KINDS, whole
from counterclaim.ledger.entering.revisions import compared
from counterclaim.ledger.store.tables import derived, judgements, metadata, records
from counterclaim.model.document import Document, RawPage
from counterclaim.model.issue import Issue
from counterclaim.model.reading import Producer, Reading
from counterclaim.testing.book import told
from counterclaim.testing.exact import ExactLinker
from counterclaim.testing.stories import STORIES

BY_KEY = {story.key: story for story in STORIES}


def counts(ledger: Ledger) -> dict[str, int]:
    with ledger.engine.connect() as connection:
        return {
            table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in metadata.sorted_tables
        }


def test_entering_all_again_changes_nothing(book: Ledger) -> None:
    before = counts(book)
    for story in STORIES:
        page, reading = told(story)
        assert book.enter(reading, page, ExactLinker()).status == "known"
    assert counts(book) == before


def test_a_changed_text_is_a_new_revision_and_the_earlier_one_stays_reachable(book: Ledger) -> None:
    with book.engine.connect() as connection:
        document, shown = records.document, derived.current
        fire = document.c.url == "https://gazette.example/fire"
        rows = connection.execute(
            select(document.c.revision, shown.c.reading)
            .outerjoin(shown, shown.c.document == document.c.id)
            .where(fire)
            .order_by(document.c.revision)
        ).all()
        assert [(row.revision, row.reading is None) for row in rows] == [(1, True), (2, False)]
        every = select(records.statement.c.words).join(document, document.c.id == records.statement.c.document)
        assert "that the mill was empty" in set(connection.execute(every.where(fire)).scalars())
        claims = set(connection.execute(select(derived.claim.c.text)).scalars())
        assert "Dana Vell saw two men run" in claims
        assert "The mill was empty" not in claims


def test_what_a_revision_added_dropped_and_kept_is_told() -> None:
    """The sentence about the empty mill went, two men came; what stayed is not told."""
    (_, before), (_, after) = told(BY_KEY["fire"]), told(BY_KEY["fire changed"])
    found = compared(before, after)
    assert [one.kind for one in found.text] == ["reworded", "reworded"]
    assert (found.text[0].before, found.text[0].after) == ("Fire at the mill", "Fire at the mill: three hurt")
    assert [(one.kind, one.before, one.after) for one in found.statements] == [
        ("dropped", "that the mill was empty", ""),
        ("added", "", "that she saw two men run"),
    ]


def test_another_producers_reading_stands_beside_the_one_that_is_shown(book: Ledger) -> None:
    page, reading = told(BY_KEY["ash"])
    before = counts(book)
    other = replace(reading, producer=Producer(name="another hand", version="2"), claims=())
    assert book.enter(other, page, ExactLinker()).status == "reading"
    after = counts(book)
    assert {name for name in after if after[name] != before[name]} == {
        "producer", "reading", "statement", "document_actor", "response", "log",
    }  # fmt: skip
    with book.engine.connect() as connection:
        for kind in KINDS:
            known = KINDS[kind]
            kept = {row[0]: row[1] for row in connection.execute(select(known.node, known.cluster))}
            assert kept == {node: one.id for one in whole(connection, kind) for node in one.members}


def test_an_older_revision_entered_again_does_not_come_back(book: Ledger) -> None:
    page, reading = told(BY_KEY["fire"])
    other = replace(reading, producer=Producer(name="another hand", version="2"))
    assert book.enter(other, page, ExactLinker()).status == "reading"


@pytest.mark.parametrize(
    ("text", "proves"),
    [
        ("It was \x00 said.", "NUL, which PostgreSQL refuses and SQLite cuts at"),
        ("It was \ud83d said.", "half a character, which no encoding writes"),
        ("", "nothing at all, with its issue"),
    ],
)
def test_text_that_no_database_holds_is_refused_as_an_issue(ledger: Ledger, text: str, proves: str) -> None:
    issues = () if text else (Issue(where="page", code="empty", message="is empty"),)
    reading = Reading(document=Document(text=text), issues=issues, producer=Producer(name="x", version="1"))
    page = RawPage(name="a\udcff.txt", content=text.encode("utf-8", "surrogatepass"))
    entered = ledger.enter(reading, page, ExactLinker())
    assert (entered.status, entered.document) == ("issue", None)
    with ledger.engine.connect() as connection:
        issue = connection.execute(select(records.issue)).one()
        assert issue.code == ("unstorable" if text else "empty"), proves
        assert connection.execute(select(records.page.c.name)).scalar() == "a\\udcff.txt"
        assert connection.execute(select(func.count()).select_from(records.document)).scalar() == 0
    assert ledger.knows(page, Producer(name="x", version="1"))


def test_the_words_backslash_u0000_are_no_nul(ledger: Ledger) -> None:
    """JSON spells NUL like that; an article about it is an article."""
    reading = Reading(document=Document(text="The code \\u0000 was said."), producer=Producer(name="x", version="1"))
    assert ledger.enter(reading, None, ExactLinker()).status == "new"


def test_the_order_of_entry_is_the_order_of_times(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock is set back between two articles: the later entry still bears the later time."""
    clock = iter(["2031-05-02T00:00:00.000000+00:00", "2031-05-01T00:00:00.000000+00:00"])
    monkeypatch.setattr("counterclaim.ledger.book.now", lambda: next(clock))
    for story in STORIES[:2]:
        page, reading = told(story)
        ledger.enter(reading, page, ExactLinker())
    with ledger.engine.connect() as connection:
        times = list(connection.execute(select(judgements.log.c.at).order_by(judgements.log.c.seq)).scalars())
    assert times == sorted(times)
