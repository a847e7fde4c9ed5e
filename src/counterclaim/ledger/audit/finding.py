"""What an audit finds: a table, a row of it, and what is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that does not agree: in which row (`id` as the table has it), and one line on what."""

    table: str
    id: str
    message: str


def streamed(connection: Connection, query: Select[Any]) -> Iterator[Any]:
    """Yield the rows of a query without holding all of them."""
    with connection.execute(query, execution_options={"yield_per": 500}) as rows:
        yield from rows
