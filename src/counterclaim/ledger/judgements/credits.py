"""How people's corrections change to whom statements are counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from sqlalchemy import Connection, or_, select

from counterclaim.ledger.judgements.corrections import corrections
from counterclaim.ledger.store.portions import portions
from counterclaim.ledger.store.tables import derived, judgements, records


def credits(connection: Connection, nodes: Collection[str]) -> Counter[str]:
    """Return by how many statements each of these document actors has more (or fewer) than current readings give it."""
    one, judged = records.statement, judgements.judgement
    recorded: dict[str, str | None] = {}
    for some in portions(nodes):
        query = (
            select(one.c.id, one.c.actor)
            .join(derived.current, derived.current.c.reading == one.c.reading)
            .join(judged, judged.c.subject == one.c.id)
            .where(judged.c.kind == "statement", or_(one.c.actor.in_(some), judged.c.object.in_(some)))
        )
        recorded.update((row.id, row.actor) for row in connection.execute(query))
    found: Counter[str] = Counter()
    for statement, said in corrections(connection, recorded).items():
        now = None if said.gone or (said.name and not said.actor) else said.actor or recorded[statement]
        found.update({node: 1 for node in [now] if node})
        found.subtract({node: 1 for node in [recorded[statement]] if node})
    return found
