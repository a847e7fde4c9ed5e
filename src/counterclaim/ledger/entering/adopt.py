"""Adopts another reading of a document: it is shown from now on, and what follows is derived of it. Logged.

What both readings have (statements of the same spans, and so on) stays where it is, with all that people judged of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select, update

from counterclaim.ledger.clusters import rederive
from counterclaim.ledger.clusters.kinds import KINDS
from counterclaim.ledger.clusters.members import clusters_of
from counterclaim.ledger.clusters.refreshing import refresh_rows
from counterclaim.ledger.entering.answering import answer
from counterclaim.ledger.entering.enter import after_the_last, nodes_of, own_ids
from counterclaim.ledger.entering.linking import ORDER, borne, keep_profiles, link
from counterclaim.ledger.entering.refreshing import refresh
from counterclaim.ledger.entering.seam import Linker, Profile
from counterclaim.ledger.entering.stored import stored_reading
from counterclaim.ledger.records import log
from counterclaim.ledger.store.tables import derived, records
from counterclaim.model.errors import LedgerError


def profiles_of(connection: Connection, reading: str, linker: Linker) -> Sequence[Profile]:
    """Return the profiles of a stored reading, to be made before the book is held for writing."""
    value = stored_reading(connection, reading)
    return linker.profiles(value, own_ids(value))


def adopt(connection: Connection, reading: str, profiles: Sequence[Profile], linker: Linker, *, at: str) -> bool:
    """Show a reading in the place of the one that is shown of its document; say whether that changed anything.

    Raises LedgerError if the document is an earlier revision, of which none is shown.
    """
    at = after_the_last(connection, at)
    document = connection.execute(
        select(records.reading.c.document).where(records.reading.c.id == reading)
    ).scalar_one()
    shown = derived.current
    before = connection.execute(select(shown.c.reading).where(shown.c.document == document)).scalar()
    if before is None:
        raise LedgerError(f"{document}: an earlier revision is not shown, whoever reads it")
    if before == reading:
        return False
    old = {kind: nodes_of(connection, kind, [before]) for kind in ORDER}
    new = {kind: nodes_of(connection, kind, [reading]) for kind in ORDER}
    names = borne(connection, old["actor"])
    connection.execute(update(shown).where(shown.c.document == document).values(reading=reading))
    log.append(
        connection, at=at, kind="adoption", record=reading,
        sha256=log.fingerprint({"document": document, "reading": reading, "instead": before}),
    )  # fmt: skip
    stay = {kind: old[kind] & new[kind] for kind in ORDER}
    keep_profiles(connection, [one for one in profiles if one.node in stay[one.kind]])
    linked = link(connection, profiles, linker, at=at)
    linked.names |= names
    answer(connection, reading, document, profiles, linker, at=at)
    for kind in ORDER:
        gone = old[kind] - new[kind]
        linked.moved[kind] |= rederive(connection, kind, gone) if gone else set()
        clusters = {one.cluster for one in clusters_of(connection, KINDS[kind], stay[kind]).values()}
        refresh_rows(connection, kind, clusters)
        linked.clusters[kind] |= clusters
    refresh(connection, linked, documents=[document], readings=[before, reading])
    return True
