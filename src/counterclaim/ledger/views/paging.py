"""Long lists in pages: each page asks for what comes after the last row of the one before, never for an offset."""

from __future__ import annotations

import base64
import json
from types import UnionType
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Select, Tuple, tuple_

from counterclaim.model.errors import MissingError

MOST = 500  # rows of one page


def cursor(*values: object) -> str:
    """Return the place behind a row in a list, as text that can stand in an address."""
    return base64.urlsafe_b64encode(json.dumps(values).encode()).decode().rstrip("=")


def place(after: str | None, *kinds: type | UnionType) -> tuple[Any, ...] | None:
    """Return the values of a cursor, which must be of these types; None for the start.

    Raises MissingError if it is none of this list: it comes from an address, and may be anything.
    """
    if not after:
        return None
    try:
        values = json.loads(base64.urlsafe_b64decode(after + "=" * (-len(after) % 4)))
    except ValueError as error:
        raise MissingError(f"{after[:40]}: is no place in a list") from error
    if not isinstance(values, list) or len(values) != len(kinds) or not all(map(_fits, values, kinds)):
        raise MissingError(f"{after[:40]}: is no place in this list")
    return tuple(holdable(one) if isinstance(one, str) else one for one in values)


def _fits(value: object, kind: type | UnionType) -> bool:
    """Say whether a value is of a type and can stand in a row: databases have no larger numbers than these."""
    number = not isinstance(value, int | float) or (not isinstance(value, bool) and -(2**63) <= value < 2**63)
    return isinstance(value, kind) and number


def paged(
    connection: Connection, query: Select[Any], by: Column[Any], id: Column[str], *, after: str | None, limit: int,
    ascending: bool = False,
) -> tuple[list[Any], str | None]:  # fmt: skip
    """Return a page of rows by one column (then by id), the greatest first, unknown last; and the next cursor.

    The query must select both columns, under their own names.
    """
    kind: type | UnionType = by.type.python_type
    at, room = place(after, kind | None if by.nullable else kind, str), max(1, min(limit, MOST))
    rows: list[Any] = []
    order = (by.asc(), id.asc()) if ascending else (by.desc(), id.desc())
    if at is None or at[0] is not None:
        known = query.where(by.is_not(None)) if by.nullable else query
        if at is not None:
            known = known.where(_behind(tuple_(by, id), at, ascending))
        rows = list(connection.execute(known.order_by(*order).limit(room + 1)))
    if by.nullable and len(rows) <= room:
        unknown = query.where(by.is_(None))
        if at is not None and at[0] is None:
            unknown = unknown.where(id > at[1] if ascending else id < at[1])
        rows += connection.execute(unknown.order_by(order[1]).limit(room + 1 - len(rows)))
    more = len(rows) > room
    rows = rows[:room]
    return rows, cursor(getattr(rows[-1], by.name), getattr(rows[-1], id.name)) if more else None


def _behind(pair: Tuple, at: tuple[Any, ...], ascending: bool) -> ColumnElement[bool]:
    return pair > at if ascending else pair < at


def within(column: Column[str], since: str | None, until: str | None) -> list[ColumnElement[bool]]:
    """Return the conditions that an ISO date lies in a range, both ends included, of whatever precision they are."""
    found: list[ColumnElement[bool]] = []
    if since:
        found.append(column >= holdable(since))
    if until:
        found.append(column < behind(holdable(until)))
    if found and not column.nullable:
        found.append(column > "")
    return found


def behind(until: str) -> str:
    """Return the first text behind all ISO dates that begin like this one: for "2022-03" it is "2022-04"."""
    start, number = until[:-2], until[-2:]
    if len(until) == 4 and until.isascii() and until.isdecimal():
        return str(int(until) + 1)
    return f"{start}{int(number) + 1:02d}" if number.isascii() and number.isdecimal() else until + "z"


def holdable(text: str) -> str:
    """Return a text as a database takes it: without NUL and halves of characters, which no row holds."""
    return text.replace("\x00", "\ufffd").encode("utf-8", "replace").decode()
