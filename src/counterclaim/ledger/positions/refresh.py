"""Brings what is derived of claims up to date: positions, counts, days, status, accusations, changes.

The cost is by the claims that are touched, and by those that answers tie to them. Refreshing again changes nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from counterclaim.ledger.judgements.asking import chunks
from counterclaim.ledger.positions import rows
from counterclaim.ledger.positions.accusations import Accusation, accusations
from counterclaim.ledger.positions.answered import answered, taken_back
from counterclaim.ledger.positions.answers import answers_of, rewrite
from counterclaim.ledger.positions.carrying import carried, carried_by
from counterclaim.ledger.positions.changes import changes
from counterclaim.ledger.positions.confirming import vouched
from counterclaim.ledger.positions.own import own
from counterclaim.ledger.positions.stated import stated
from counterclaim.ledger.positions.values import Answer, Carried, Position, Stated
from counterclaim.ledger.store.tables import derived

AT_ONCE = 200  # claims that are held in memory together


@dataclass(frozen=True, slots=True, kw_only=True)
class _Gathered:
    """All that positions on some claims are derived of."""

    carrying: Mapping[str, Sequence[Carried]]  # by claim
    said: Mapping[str, Sequence[Position]]  # own positions by statement, on whatever claim
    statements: Mapping[str, Stated]
    answers: Sequence[Answer]


def refresh(connection: Connection, claims: Iterable[str]) -> set[str]:
    """Derive everything of these claims, and of those that answers tie to them; return which these were."""
    wanted = tied(connection, claims)
    for some in _parts(sorted(wanted)):
        gathered = _gather(connection, some)
        _write(connection, {claim: _derived(connection, claim, gathered) for claim in some}, gathered)
    return wanted


def refresh_answers(connection: Connection, statements: Iterable[str]) -> set[str]:
    """Derive the answers of these statements; return the claims whose positions may be others now."""
    return claims_of(connection, rewrite(connection, statements))


def claims_of(connection: Connection, statements: Iterable[str]) -> set[str]:
    """Return the claims that these statements carry, or have a position on by what is derived so far."""
    wanted = sorted(set(statements))
    found = {one.claim for one in carried_by(connection, wanted)}
    table = derived.position
    for some in chunks(wanted):
        found.update(connection.execute(select(table.c.claim).where(table.c.statement.in_(some))).scalars())
    return found


def tied(connection: Connection, claims: Iterable[str]) -> set[str]:
    """Return these claims (as far as there are such), and the others of statements that are answered about them."""
    wanted = _existing(connection, claims)
    statements = {one.statement for one in carried(connection, wanted)}
    answered_ones = {one.target for one in answers_of(connection, statements)}
    return wanted | {one.claim for one in carried_by(connection, answered_ones)}


def _existing(connection: Connection, claims: Iterable[str]) -> set[str]:
    found: set[str] = set()
    table = derived.claim
    for some in chunks(sorted(set(claims))):
        found.update(connection.execute(select(table.c.id).where(table.c.id.in_(some))).scalars())
    return found


def _gather(connection: Connection, claims: Collection[str]) -> _Gathered:
    carrying = carried(connection, claims)
    answers = answers_of(connection, {one.statement for one in carrying})
    ends = {end for one in answers for end in (one.origin, one.target)}
    everything = carried_by(connection, ends | {one.statement for one in carrying})
    statements = stated(connection, ends | {one.statement for one in carrying})
    said: dict[str, list[Position]] = {}
    for position in own(everything, statements):
        said.setdefault(position.stated.id, []).append(position)
    by_claim: dict[str, list[Carried]] = {claim: [] for claim in claims}
    for one in carrying:
        by_claim[one.claim].append(one)
    return _Gathered(carrying=by_claim, said=said, statements=statements, answers=answers)


def _derived(connection: Connection, claim: str, gathered: _Gathered) -> list[Position]:
    carrying = gathered.carrying[claim]
    spoken = {one.statement for one in carrying}
    mine = [one for id in sorted(spoken) for one in gathered.said.get(id, ()) if one.claim == claim]
    about = [one for one in gathered.answers if one.target in spoken]
    given = [one for one in answered(about, gathered.said, gathered.statements) if one.claim == claim]
    positions = [_confirmed(connection, one, mine) for one in (*mine, *given)]
    back = taken_back(positions, [one for one in about if one.kind == "retracts"], gathered.statements)
    return [replace(one, retracted=back.get(one.id)) for one in positions]


def _confirmed(connection: Connection, position: Position, mine: Sequence[Position]) -> Position:
    """Return the position, confirmed where people said all of it: the statement, its actor, the claim."""
    if not position.stated.right or (position.via == "response" and not position.confirmed):
        return replace(position, confirmed=False)
    theirs = vouched(connection, "actor", position.stated.node, position.stated.actor)
    nodes = [position.node] if position.node else [one.node for one in mine]
    return replace(
        position, confirmed=theirs and all(vouched(connection, "claim", node, position.claim) for node in nodes)
    )


def _write(connection: Connection, positions: Mapping[str, Sequence[Position]], gathered: _Gathered) -> None:
    """Write what is derived of these claims, in a few statements of SQL for all of them."""
    dates = {id: one.date for id, one in gathered.statements.items()}
    accused = {claim: _accused(connection, claim, some, gathered) for claim, some in positions.items()}
    for table in (derived.change, derived.accusation, derived.position):
        for some in chunks(list(positions)):
            connection.execute(delete(table).where(table.c.claim.in_(some)))
    for table, found in (
        (derived.position, [rows.position_row(one) for some in positions.values() for one in some]),
        (derived.accusation, [rows.accusation_row(one) for some in accused.values() for one in some]),
        (derived.change, [rows.change_row(claim, one) for claim, p in positions.items() for one in changes(p, dates)]),
    ):
        if found:
            connection.execute(insert(table), found)
    sums = [{"own": claim, **rows.sums(some, accused[claim])} for claim, some in positions.items()]
    if sums:
        connection.execute(update(derived.claim).where(derived.claim.c.id == bindparam("own")), sums)


def _accused(
    connection: Connection, claim: str, positions: Sequence[Position], gathered: _Gathered
) -> list[Accusation]:
    return accusations(connection, gathered.carrying[claim], positions, gathered.answers, gathered.statements)


def _parts(claims: Sequence[str]) -> Iterable[Sequence[str]]:
    return (claims[start : start + AT_ONCE] for start in range(0, len(claims), AT_ONCE))
