"""Who answers whom across articles: statements on one claim are put before the linker, in both directions in time.

Only first printings are answered, and of each claim only its newest: so the cost does not grow with the ledger.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, select, text

from counterclaim.ledger.entering.linking import judge
from counterclaim.ledger.entering.seam import Answered, Answering, Linker, Profile
from counterclaim.ledger.store.portions import portions
from counterclaim.ledger.store.tables import derived, records

NEWEST = 12  # statements of a claim that are put before the linker
_FLIPPED = {"supports": "denies", "denies": "supports"}
_ON_SQLITE = """
select position.claim, position.statement from json_each(:claims) as asked join position on position.rowid in (
  select rowid from position where claim = asked.value and document <> :document and statement = original
  order by date desc, id desc limit :most)
"""
_ON_POSTGRESQL = """
select found.claim, found.statement from unnest(cast(:claims as text[])) as asked(claim) cross join lateral (
  select claim, statement from position where claim = asked.claim and document <> :document and statement = original
  order by date desc, id desc limit :most) as found
"""
Taken = Mapping[str, tuple[tuple[str, str], ...]]  # by statement: claims and positions


def answer(
    connection: Connection, reading: str, document: str, profiles: Sequence[Profile], linker: Linker, *, at: str
) -> int:
    """Enter judgements on what the statements of a reading answer in other articles, and what answers them there.

    Positions of other articles must be as they were; return how many judgements were made.
    """
    taken = _taken(connection, reading)
    new = {one.node: one for one in profiles if one.kind == "appearance"}
    within = _within(connection, reading, taken)
    claims = {claim for some in taken.values() for claim, _ in some}
    claims |= {one.claim for some in within.values() for one in some}
    known = _known(connection, claims, document)
    if not known:
        return 0
    actors = _actors(connection, set(new) | set(known))
    ours = {
        id: Answering(profile=profile, actor=actors.get(id), taken=taken.get(id, ()), answered=within.get(id, ()))
        for id, profile in new.items()
    }
    theirs = _stored(connection, known, actors)
    asked = [(one, _on_its_claims(one, theirs.values())) for one in ours.values()]
    asked += [(one, _on_its_claims(one, ours.values())) for one in theirs.values()]
    decisions = linker.answer([(one, others) for one, others in asked if others])
    return judge(connection, "response", decisions, linker.producer, at)


def _on_its_claims(one: Answering, others: Iterable[Answering]) -> tuple[Answering, ...]:
    claims = {claim for claim, _ in one.taken} | {each.claim for each in one.answered}
    return tuple(other for other in others if any(claim in claims for claim, _ in other.taken))


def _taken(connection: Connection, reading: str) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return the positions of a reading's statements on claims of the ledger."""
    evidence, member = records.evidence, derived.claim_member
    query = (
        select(evidence.c.statement, member.c.claim, evidence.c.position, member.c.polarity)
        .join(member, member.c.node == evidence.c.claim)
        .where(evidence.c.reading == reading)
        .order_by(evidence.c.start)
    )
    found: dict[str, dict[tuple[str, str], None]] = defaultdict(dict)
    for row in connection.execute(query):
        position = row.position if row.polarity > 0 else _FLIPPED.get(row.position, row.position)
        found[row.statement][row.claim, position] = None
    return {statement: tuple(some) for statement, some in found.items()}


def _within(connection: Connection, reading: str, taken: Taken) -> dict[str, tuple[Answered, ...]]:
    """Return what statements of a reading answer inside their article."""
    table = records.response
    rows = connection.execute(
        select(table.c.origin, table.c.target, table.c.kind)
        .where(table.c.reading == reading, table.c.target.is_not(None))
        .order_by(table.c.id)
    ).all()
    actors = _actors(connection, {row.target for row in rows})
    return _answered(((row.origin, row.target, row.kind) for row in rows), taken, actors)


def _answered(
    rows: Iterable[tuple[str, str, str]], taken: Taken, actors: Mapping[str, str]
) -> dict[str, tuple[Answered, ...]]:
    found: dict[str, list[Answered]] = defaultdict(list)
    for origin, target, kind in rows:
        for claim, _ in taken.get(target, ()):
            found[origin].append(Answered(claim=claim, kind=kind, actor=actors.get(target)))
    return {origin: tuple(some) for origin, some in found.items()}


def _known(connection: Connection, claims: Collection[str], document: str) -> set[str]:
    on_sqlite, found = connection.dialect.name == "sqlite", set[str]()
    query = text(_ON_SQLITE if on_sqlite else _ON_POSTGRESQL)
    for some in portions(claims):
        given: Any = json.dumps(some) if on_sqlite else some
        rows = connection.execute(query, {"claims": given, "document": document, "most": NEWEST})
        found |= {row.statement for row in rows}
    return found


def _stored(connection: Connection, statements: Collection[str], actors: Mapping[str, str]) -> dict[str, Answering]:
    """Return statements of other articles, with their positions and answers as derived so far."""
    position, node, given = derived.position, derived.node, derived.answer
    taken: dict[str, dict[tuple[str, str], None]] = defaultdict(dict)
    pairs: list[tuple[str, str, str]] = []
    values: dict[str, Profile] = {}
    for some in portions(statements):
        own = select(position.c.statement, position.c.claim, position.c.position).where(position.c.statement.in_(some))
        for row in connection.execute(own.order_by(position.c.id)):
            taken[row.statement][row.claim, row.position] = None
        answers = select(given.c.origin, given.c.target, given.c.kind).where(given.c.origin.in_(some))
        pairs += [(one.origin, one.target, one.kind) for one in connection.execute(answers.order_by(given.c.id))]
        for kept in connection.execute(select(node.c.id, node.c.profile).where(node.c.id.in_(some))):
            values[kept.id] = Profile(kind="appearance", node=kept.id, keys=(), value=json.loads(kept.profile))
    targets = {target for _, target, _ in pairs}
    held = {**{id: tuple(some) for id, some in taken.items()}, **_positions(connection, targets - set(statements))}
    answered = _answered(pairs, held, _actors(connection, targets))
    return {
        id: Answering(profile=profile, actor=actors.get(id), taken=held.get(id, ()), answered=answered.get(id, ()))
        for id, profile in sorted(values.items())
    }


def _positions(connection: Connection, statements: Collection[str]) -> dict[str, tuple[tuple[str, str], ...]]:
    table, found = derived.position, defaultdict[str, dict[tuple[str, str], None]](dict)
    for some in portions(statements):
        query = select(table.c.statement, table.c.claim, table.c.position).where(table.c.statement.in_(some))
        for row in connection.execute(query.order_by(table.c.id)):
            found[row.statement][row.claim, row.position] = None
    return {statement: tuple(held) for statement, held in found.items()}


def _actors(connection: Connection, statements: Collection[str]) -> dict[str, str]:
    """Return the ledger's actors of statements."""
    one, member, shown, found = records.statement, derived.actor_member, derived.current, dict[str, str]()
    query = (
        select(one.c.id, member.c.actor)
        .join(shown, shown.c.reading == one.c.reading)
        .join(member, member.c.node == one.c.actor)
    )
    for some in portions(statements):
        found.update((row.id, row.actor) for row in connection.execute(query.where(one.c.id.in_(some))))
    return found
