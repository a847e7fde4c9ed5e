"""The wording of a claim: the oldest sentence by itself, not what stands behind a lead or is no sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from sqlalchemy import select

from counterclaim.ledger import Ledger
from counterclaim.ledger.clusters import KINDS, lookups, rows
from counterclaim.ledger.clusters.attach import attach
from counterclaim.ledger.clusters.members import Member, drop
from counterclaim.ledger.clusters.rederive import rederive
from counterclaim.ledger.clusters.worded import LED, PHRASE, SENTENCE, rank, wording
from counterclaim.ledger.records.spelling import read_spans
from counterclaim.ledger.store.engine import looking, writing
from counterclaim.ledger.store.tables import derived, records
from counterclaim.model.reading import Producer
from counterclaim.testing.exact import ExactLinker
from tests.link.claims.examples import reading_of

RANKS = [
    ("The dam leaks.", "[]", SENTENCE, "a sentence"),
    ("He said: “The dam leaks.”", "[]", SENTENCE, "with the stop inside the marks"),
    ("Orlo was busy.", "[[0,4]]", SENTENCE, "a name for a pronoun is no lead"),
    ("Orlo called off the sale.", "[[0,16]]", LED, "a lead has the space behind it"),
    ("the sale of the dam", "[]", PHRASE, "no sentence"),
]


@pytest.mark.parametrize(("text", "inserted", "expected", "why"), RANKS, ids=[row[-1] for row in RANKS])
def test_wordings_are_ranked_by_how_well_they_stand_alone(text: str, inserted: str, expected: int, why: str) -> None:
    assert rank(text, inserted) == expected, why


MARKED = " ".join(
    f"[{number}.source Orlo] [{number}.cue said] [{number}.content word{number} one]." for number in range(1, 5)
)
MAKER = Producer(name="reader", version="1")


def some(ledger: Ledger, texts: Sequence[tuple[str, str]]) -> list[str]:
    """Enter an article whose claims have these wordings; return them in order."""
    claims = tuple((f"s{number}", f"word{number} one", "supports") for number in range(1, len(texts) + 1))
    reading = reading_of(MARKED, actors=("Orlo",) * 4, claims=claims)
    worded = tuple(
        replace(claim, text=text, inserted=read_spans(inserted))
        for claim, (text, inserted) in zip(reading.claims, texts, strict=True)
    )
    entered = ledger.enter(replace(reading, claims=worded, producer=MAKER), None, ExactLinker())
    one = records.document_claim
    with looking(ledger.engine) as connection:
        query = select(one.c.id).join(records.reading, records.reading.c.id == one.c.reading)
        query = query.where(records.reading.c.document == entered.document).order_by(one.c.place)
        return list(connection.execute(query).scalars())


TEXTS = [("the sale of the dam", "[]"), ("Orlo called off the sale.", "[[0,16]]"), ("There is a sale.", "[]")]


def test_a_claim_is_named_by_its_oldest_sentence_on_its_own_side(book: Ledger) -> None:
    nodes = some(book, TEXTS)
    with writing(book.engine) as connection:
        members = {node: Member(cluster=nodes[0]) for node in nodes}
        assert wording(connection, members) == "There is a sale."
        members[nodes[2]] = Member(cluster=nodes[0], polarity=-1)
        assert wording(connection, members) == "Orlo called off the sale."
        assert wording(connection, {nodes[2]: members[nodes[2]]}) == "There is a sale.", "nobody else is there"


def test_a_new_member_names_the_claim_better_and_an_older_name_stays_among_equals(book: Ledger) -> None:
    nodes = some(book, [*TEXTS, ("The sale is off.", "[]")])
    with writing(book.engine) as connection:
        drop(connection, KINDS["claim"], nodes)
        lookups.drop(connection, KINDS["claim"], nodes)
        rows.remove(connection, "claim", nodes)
        found = []
        for node in nodes:
            claim = attach(connection, "claim", node, None if node == nodes[0] else nodes[0])
            found.append(connection.execute(select(derived.claim.c.text).filter_by(id=claim)).scalar())
        assert found == [text for text, _ in TEXTS] + ["There is a sale."]


def test_wordings_survive_a_derivation(book: Ledger) -> None:
    some(book, TEXTS)
    with writing(book.engine) as connection:
        query = select(derived.claim.c.id, derived.claim.c.text)
        before = {row.id: row.text for row in connection.execute(query)}
        for node in before:
            rederive(connection, "claim", [node])
        assert {row.id: row.text for row in connection.execute(query)} == before
