"""What all tables share: the metadata with its names of constraints, and the kinds of columns."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, MetaData, Text

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def key(name: str = "id") -> Column[str]:
    """Return a primary key that is a hash or a name."""
    return Column(name, Text, primary_key=True)


def text(name: str, *, to: str | None = None, null: bool = False, **options: Any) -> Column[str]:
    """Return a column of text; `to` names the `table.column` that it refers to."""
    references = (ForeignKey(to),) if to else ()
    return Column(name, Text, *references, nullable=null, **options)


def number(name: str, *, null: bool = False, **options: Any) -> Column[int]:
    """Return a column of whole numbers."""
    return Column(name, Integer, nullable=null, **options)


def blob(name: str) -> Column[bytes]:
    """Return a column of bytes."""
    return Column(name, LargeBinary, nullable=False)
