"""Enters one reading: records, links, judgements, what is derived. All of it is entered, or nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, select

from counterclaim.ledger.clusters import rederive
from counterclaim.ledger.clusters.kinds import KINDS
from counterclaim.ledger.entering import records as entering
from counterclaim.ledger.entering.answering import answer
from counterclaim.ledger.entering.linking import ORDER, Linked, borne, link
from counterclaim.ledger.entering.refreshing import refresh
from counterclaim.ledger.entering.seam import Ids, Linker, Profile
from counterclaim.ledger.records import ids
from counterclaim.ledger.records.holdable import respelled, unholdable
from counterclaim.ledger.store.portions import portions
from counterclaim.ledger.store.tables import derived, judgements, records
from counterclaim.model.document import Document, RawPage
from counterclaim.model.issue import Issue
from counterclaim.model.reading import Producer, Reading

NOBODY = Producer(name="none", version="0")  # behind the reading of a document that is kept and not read


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """What came of entering a reading. `document` is None where only an issue was entered.

    `status`: `new` (an article that was not here), `revision` (a changed text of one that was), `reading` (another
    producer's reading beside the one that is shown), `known` (nothing new), `issue` (refused or unreadable).
    """

    status: str
    document: str | None = None
    revision: int | None = None
    statements: int = 0
    claims: int = 0
    judgements: int = 0
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A reading with everything that can be made of it without the ledger."""

    reading: Reading
    page: RawPage | None
    profiles: tuple[Profile, ...]


def prepared(reading: Reading, page: RawPage | None, linker: Linker) -> Prepared:
    """Make the profiles of a reading; refuse (as an issue) what a database cannot hold."""
    clean = None if page is None else replace(page, name=respelled(page.name))
    reading = _mended(reading)
    refusal = unholdable(reading)
    if refusal:
        where = respelled(reading.document.url or (clean.name if clean else "text"))
        issue = Issue(where=where, code="unstorable", message=f"{refusal}; it is not entered")
        return Prepared(reading=Reading(document=Document(text=""), issues=(issue,)), page=clean, profiles=())
    profiles = linker.profiles(reading, own_ids(reading)) if reading.document.text else ()
    return Prepared(reading=reading, page=clean, profiles=tuple(profiles))


def own_ids(reading: Reading) -> Ids:
    """Return what the ledger calls the parts of a reading."""
    document = reading.document.id
    return Ids(
        actors={one.id: ids.actor_id(document, one) for one in reading.actors},
        statements={one.id: ids.statement_id(document, one.attribution) for one in reading.statements},
        claims={one.id: ids.claim_id(document, one) for one in reading.claims},
    )


def enter(connection: Connection, one: Prepared, linker: Linker, *, at: str, run: str | None = None) -> Entered:
    """Enter a prepared reading. The connection holds the book for writing; entering twice enters nothing twice."""
    at = after_the_last(connection, at)
    reading = one.reading
    issues = (*reading.document.issues, *reading.issues)
    if not reading.document.text:
        page = entering.record_page(connection, one.page, at)
        for issue in issues:
            entering.record_issue(connection, _respelled(issue), at=at, page=page)
        return Entered(status="issue", issues=issues)
    done = entering.record(connection, one.page, reading, at=at, run=run)
    entered = Entered(status="known", document=done.document, revision=done.revision, issues=issues)
    if not done.new_reading:
        return entered
    if not _is_current(connection, done.rows.reading["id"]):
        return replace(entered, status="reading")
    linked = link(connection, one.profiles, linker, at=at)
    linked.judgements += answer(connection, done.rows.reading["id"], done.document, one.profiles, linker, at=at)
    earlier = earlier_readings(connection, done.article, done.document) if done.revision > 1 else ()
    linked.add(unshow(connection, earlier))
    refresh(connection, linked, documents=[done.document], readings=[done.rows.reading["id"], *earlier])
    return replace(
        entered,
        status="revision" if done.revision > 1 else "new",
        statements=len(done.rows.statements),
        claims=len(done.rows.claims),
        judgements=linked.judgements,
    )


def earlier_readings(connection: Connection, article: str, newest: str) -> tuple[str, ...]:
    """Return the readings that are shown of other revisions of an article."""
    shown, document = derived.current, records.document
    earlier = select(document.c.id).where(document.c.article == article, document.c.id != newest)
    return tuple(connection.execute(select(shown.c.reading).where(shown.c.document.in_(earlier))).scalars())


def unshow(connection: Connection, readings: Sequence[str]) -> Linked:
    """Show these readings no more; return what that changed.

    Their records stay, and go on to hold clusters together, but are no members of them.
    """
    changed, shown = Linked(), derived.current
    gone = {kind: nodes_of(connection, kind, readings) for kind in ORDER} if readings else {}
    changed.names = borne(connection, gone.get("actor", ()))
    for some in portions(readings):
        connection.execute(delete(shown).where(shown.c.reading.in_(some)))
    for kind, nodes in gone.items():
        changed.moved[kind] |= rederive(connection, kind, nodes) if nodes else set()
    return changed


def nodes_of(connection: Connection, kind: str, readings: Sequence[str]) -> set[str]:
    """Return the records of a kind that readings have."""
    table, found = KINDS[kind].nodes, set[str]()
    for some in portions(readings):
        found |= set(connection.execute(select(table.c.id).where(table.c.reading.in_(some))).scalars())
    return found


def known_page(connection: Connection, page: RawPage, producer: Producer) -> bool:
    """Say whether a page was entered, and what it holds read by this producer (or kept unread, or refused)."""
    sha256 = hashlib.sha256(page.content).hexdigest()
    own = ids.page_id(page.url, sha256)
    if connection.execute(select(records.page.c.id).where(records.page.c.id == own)).first() is None:
        return False
    producers = [ids.producer_id("model", one) for one in (producer, NOBODY)]
    document, reading = records.document, records.reading
    query = (
        select(document.c.id, reading.c.id.label("reading"))
        .outerjoin(reading, (reading.c.document == document.c.id) & reading.c.producer.in_(producers))
        .where(document.c.page == own)
    )
    return all(row.reading is not None for row in connection.execute(query))


def after_the_last(connection: Connection, at: str) -> str:
    """Return the time `at`, or one just after the last entry of the log: the order of entry is the order of times."""
    last = connection.execute(select(judgements.log.c.at).order_by(judgements.log.c.seq.desc()).limit(1)).scalar()
    if last is None or last < at:
        return at
    return (datetime.fromisoformat(last) + timedelta(microseconds=1)).isoformat(timespec="microseconds")


def _is_current(connection: Connection, reading: str) -> bool:
    shown = derived.current
    return connection.execute(select(shown.c.document).where(shown.c.reading == reading)).first() is not None


def _respelled(issue: Issue) -> Issue:
    return replace(issue, where=respelled(issue.where), message=respelled(issue.message))


def _mended(reading: Reading) -> Reading:
    """Return the reading with the names in its issues respelled; its text stays as it is."""
    document = replace(reading.document, issues=tuple(map(_respelled, reading.document.issues)))
    return replace(reading, document=document, issues=tuple(map(_respelled, reading.issues)))
