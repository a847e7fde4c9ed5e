"""Answers that hold: the responses of current readings and of judgements, less those that are judged not to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, delete, insert, or_, select

from counterclaim.ledger.judgements.asking import chunks, in_force
from counterclaim.ledger.judgements.corrections import corrections
from counterclaim.ledger.judgements.deciding import deciding
from counterclaim.ledger.judgements.values import Judgement
from counterclaim.ledger.positions.values import Answer
from counterclaim.ledger.store.tables import derived, records
from counterclaim.model.ids import digest

Row = dict[str, Any]
Pair = tuple[str, str]


def answers_of(connection: Connection, statements: Iterable[str]) -> list[Answer]:
    """Return the answers that these statements give or are given, in one order."""
    found = {}
    for row in _touching(connection, derived.answer, statements):
        found[row.id] = Answer(
            id=row.id,
            origin=row.origin,
            target=row.target,
            kind=row.kind,
            score=row.score,
            confirmed=bool(row.confirmed),
        )
    return [found[id] for id in sorted(found)]


def rewrite(connection: Connection, statements: Iterable[str]) -> set[str]:
    """Make the answers of these statements anew; return the statements at the other ends too, before and after."""
    wanted = sorted(set(statements))
    before = {end for one in answers_of(connection, wanted) for end in (one.origin, one.target)}
    rows = _rows(connection, wanted)
    for some in chunks(wanted):
        table = derived.answer
        connection.execute(delete(table).where(or_(table.c.origin.in_(some), table.c.target.in_(some))))
    if rows:
        connection.execute(insert(derived.answer), rows)
    return {*wanted, *before, *(end for row in rows for end in (row["origin"], row["target"]))}


def _rows(connection: Connection, wanted: list[str]) -> list[Row]:
    found: dict[Pair, Row] = {}
    for one in _recorded(connection, wanted):
        found[one.origin, one.target] = _row(one.origin, one.target, one.kind, one.score, "response", confirmed=False)
    for (origin, target), judged in deciding(in_force(connection, "response", wanted)).items():
        if judged.verdict == "not":
            found.pop((origin, target), None)
        else:
            found[origin, target] = _judged(origin, target, judged)
    counting = _counting(connection, {end for pair in found for end in pair})
    return [row for pair, row in sorted(found.items()) if counting.issuperset(pair)]


def _recorded(connection: Connection, wanted: list[str]) -> Iterator[Any]:
    table = records.response
    for row in _touching(connection, table, wanted, current=True):
        if row.target is not None:
            yield row


def _touching(connection: Connection, table: Any, statements: Iterable[str], *, current: bool = False) -> Iterator[Any]:
    query = select(table)
    if current:
        query = query.join(derived.current, derived.current.c.reading == table.c.reading)
    for some in chunks(sorted(set(statements))):
        for column in (table.c.origin, table.c.target):
            yield from connection.execute(query.where(column.in_(some)))


def _judged(origin: str, target: str, judged: Judgement) -> Row:
    kind = str(judged.detail["kind"])
    return _row(origin, target, kind, judged.score, "judgement", confirmed=judged.person)


def _row(origin: str, target: str, kind: str, score: float | None, via: str, *, confirmed: bool) -> Row:
    return {
        "id": digest("answer", origin, target),
        "origin": origin,
        "target": target,
        "kind": kind,
        "score": score,
        "via": via,
        "confirmed": int(confirmed),
    }


def _counting(connection: Connection, statements: set[str]) -> set[str]:
    """Return those statements that a current reading holds and nobody judged to be none."""
    found: set[str] = set()
    table = records.statement
    query = select(table.c.id).join(derived.current, derived.current.c.reading == table.c.reading)
    for some in chunks(sorted(statements)):
        found.update(connection.execute(query.where(table.c.id.in_(some))).scalars())
    return found - {id for id, judged in corrections(connection, found).items() if judged.gone}
