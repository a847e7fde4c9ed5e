"""Clusters: attached one by one they are what a derivation of the whole book gives; merged and parted they return."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import Connection, select

from counterclaim.ledger import Ledger
from counterclaim.ledger.clusters import KINDS, rederive, whole
from counterclaim.ledger.judgements import Judgement, insert, withdraw
from counterclaim.ledger.store.engine import writing
from counterclaim.ledger.store.tables import derived, records
from counterclaim.model.reading import Producer

REVIEWER = Producer(name="Ines Tal", version="")
TABLES = (derived.actor, derived.actor_member, derived.claim_member, derived.appearance, derived.lookup, derived.former)


def tables(connection: Connection) -> dict[str, list[dict[str, Any]]]:
    """Return what is derived, without the profiles of actors, which are made when they are asked for."""
    found = {}
    for table in TABLES:
        rows = [dict(row) for row in connection.execute(select(table)).mappings()]
        found[table.name] = sorted(
            ({**row, "profile": ""} for row in rows), key=lambda row: sorted(map(str, row.items()))
        )
    return found


def derived_members(connection: Connection, kind: str) -> dict[str, str]:
    return {node: cluster.id for cluster in whole(connection, kind) for node in cluster.members}


def kept_members(connection: Connection, kind: str) -> dict[str, str]:
    known = KINDS[kind]
    return {row[0]: row[1] for row in connection.execute(select(known.node, known.cluster))}


def node(connection: Connection, name: str, affiliation: str | None = None) -> str:
    """Return the first document actor of a name."""
    one = records.document_actor
    query = select(one.c.id).join(records.reading, records.reading.c.id == one.c.reading).where(one.c.name == name)
    if affiliation:
        query = query.where(one.c.affiliation == affiliation)
    return str(connection.execute(query.order_by(records.reading.c.entered)).scalars().first())


def judged(
    subject: str, object: str, verdict: str, kind: str = "actor", at: str = "2031-04-01T00:00:00.000000+00:00"
) -> Judgement:
    return Judgement(
        kind=kind, subject=subject, object=object, verdict=verdict, producer=REVIEWER, reason="looked", at=at
    )


@pytest.mark.parametrize("kind", ["actor", "claim", "appearance"])
def test_attaching_one_by_one_gives_what_the_whole_book_gives(book: Ledger, kind: str) -> None:
    with writing(book.engine) as connection:
        kept = kept_members(connection, kind)
        assert kept == derived_members(connection, kind)
        before = tables(connection)
        assert rederive(connection, kind, list(kept)) == set()
        assert tables(connection) == before


def test_merge_and_unmerge_restore_exactly(book: Ledger) -> None:
    """Two actors are merged by a person, and the judgement is withdrawn: every table is as before, ids too."""
    with writing(book.engine) as connection:
        before = tables(connection)
        minister, fisher = node(connection, "Nadia Orlo"), node(connection, "Dana Vell")
        id = insert(connection, judged(fisher, minister, "same"))
        touched = rederive(connection, "actor", [fisher, minister])
        assert touched == {minister, fisher}
        row = connection.execute(select(derived.actor).where(derived.actor.c.id == minister)).one()
        assert (row.name, row.documents, row.statements) == ("Nadia Orlo", 4, 7)
        assert kept_members(connection, "actor")[fisher] == minister, "the former id leads to the actor"
        withdraw(connection, id, REVIEWER, "a slip", at="2031-04-02T00:00:00.000000+00:00")
        rederive(connection, "actor", [fisher, minister])
        assert tables(connection) == before


def test_a_person_parts_what_a_model_joined(book: Ledger) -> None:
    """The oldest member is judged to be somebody else: the others go on together, under the next oldest's id."""
    with writing(book.engine) as connection:
        members = [
            key for key, value in kept_members(connection, "actor").items() if value == node(connection, "Nadia Orlo")
        ]
        first, *others = members
        assert len(others) == 2
        insert(connection, judged(others[0], first, "apart"))
        assert rederive(connection, "actor", [others[0], first]) == {first, others[0]}
        assert kept_members(connection, "actor") == derived_members(connection, "actor")
        counts = {
            row.id: row.documents for row in connection.execute(select(derived.actor)) if row.name == "Nadia Orlo"
        }
        assert counts == {first: 2, others[0]: 1}


def test_ids_lead_on_where_only_an_earlier_revision_bears_them(book: Ledger) -> None:
    """The claim of a dropped sentence is joined, by a person, with one that stands: its id leads there, and back."""
    with writing(book.engine) as connection:
        query = select(records.document_claim.c.id, records.document_claim.c.text)
        ids = {row.text: row.id for row in connection.execute(query)}
        empty, men = ids["The mill was empty"], ids["Dana Vell saw two men run"]
        before = tables(connection)
        id = insert(connection, judged(men, empty, "same", "claim"))
        assert rederive(connection, "claim", [men, empty]) == {men, empty}
        assert kept_members(connection, "claim")[men] == empty, "the oldest record gives the id, shown or not"
        withdraw(connection, id, REVIEWER, "a slip", at="2031-04-02T00:00:00.000000+00:00")
        rederive(connection, "claim", [men, empty])
        assert tables(connection) == before


def test_opposed_claims_are_one_claim_with_two_sides(book: Ledger) -> None:
    with writing(book.engine) as connection:
        query = select(records.document_claim.c.id, records.document_claim.c.text)
        ids = {row.text: row.id for row in connection.execute(query)}
        ash, fish = ids["Kestrel Power dumped ash in the Tamm"], ids["The fish had died in April"]
        home = kept_members(connection, "claim")[ash]
        insert(connection, judged(fish, ash, "opposed", "claim"))
        assert rederive(connection, "claim", [fish]) == {home, fish}
        member = derived.claim_member
        row = connection.execute(select(member).where(member.c.node == fish)).one()
        assert (row.claim, row.polarity) == (home, -1)
