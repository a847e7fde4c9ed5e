"""The wording of a claim across articles: that of its oldest member which is a sentence by itself.

Members that are behind a lead of ours ("Orlo called off …") or are no sentence come second and third, for the page of
a claim is named by it. Only members on the claim's own side are asked: the others word its contrary.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import Connection, select, update

from counterclaim.ledger.clusters.members import Member
from counterclaim.ledger.records.spelling import read_spans
from counterclaim.ledger.store.portions import portions
from counterclaim.ledger.store.tables import derived, records

SENTENCE, LED, PHRASE = 0, 1, 2


def rank(text: str, inserted: str) -> int:
    """Return how well a wording names a claim, the best first; `inserted` are the spans of our words, as stored."""
    if not text.rstrip("\"”’')]").endswith((".", "!", "?")):
        return PHRASE
    first = next(iter(read_spans(inserted)), None)
    led = first is not None and first.start == 0 and text[: first.end].endswith(" ")
    return LED if led else SENTENCE


def wording(connection: Connection, members: Mapping[str, Member]) -> str:
    """Return the wording of a claim whose members come in the order of entry."""
    upright = [node for node, member in members.items() if member.polarity > 0] or list(members)[:1]
    ranked, best = _ranked(connection, upright), upright[0]
    for node in upright[1:]:
        if ranked[node][0] < ranked[best][0]:
            best = node
    return ranked[best][1]


def wordings(connection: Connection, nodes: Sequence[str]) -> dict[str, str]:
    """Return how current readings word these propositions."""
    return {node: text for node, (_, text) in _ranked(connection, nodes).items()}


def reword(connection: Connection, joined: Mapping[str, Member]) -> None:
    """Let claims be named by new members, which come in the order of entry, where these do it better."""
    known = {node: member for node, member in joined.items() if member.cluster != node and member.polarity > 0}
    ranked = _ranked(connection, list(known))
    for node, member in known.items():
        mine, text = ranked[node]
        if mine < PHRASE and mine < _now(connection, member.cluster):
            table = derived.claim
            connection.execute(update(table).where(table.c.id == member.cluster).values(text=text))


def _now(connection: Connection, claim: str) -> int:
    """Return the rank of the wording that a claim has."""
    own, member, shown, row = records.document_claim, derived.claim_member, derived.current, derived.claim
    query = (
        select(own.c.text, own.c.inserted)
        .join(shown, shown.c.reading == own.c.reading)
        .join(member, member.c.node == own.c.id)
        .join(row, row.c.id == member.c.claim)
        .where(member.c.claim == claim, own.c.text == row.c.text)
    )
    return min((rank(found.text, found.inserted) for found in connection.execute(query)), default=PHRASE)


def _ranked(connection: Connection, nodes: Collection[str]) -> dict[str, tuple[int, str]]:
    one, found = records.document_claim, dict[str, tuple[int, str]]()
    query = select(one.c.id, one.c.text, one.c.inserted).join(
        derived.current, derived.current.c.reading == one.c.reading
    )
    for some in portions(nodes):
        for row in connection.execute(query.where(one.c.id.in_(some))):
            found[row.id] = (rank(row.text, row.inserted), row.text)
    return found
