"""The condition that finds rows, in the SQL of each database. What is typed is bound or quoted, never syntax."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, bindparam, literal_column, table, text

from counterclaim.ledger.search.marking import chopped, folded
from counterclaim.ledger.search.words import Word, Words
from counterclaim.ledger.store.tables import derived

Marks = Sequence[Sequence[str]]  # of each group one must be there


def matching(connection: Connection, query: Select[Any], words: Words, marks: Marks, limit: int) -> Select[Any]:
    """Return a question for rows of `found`, cut to those that fit, the latest entered first, at most `limit`."""
    if connection.dialect.name == "sqlite":
        return (
            query.select_from(derived.found)
            .join(table("found_text"), literal_column("found_text.rowid") == derived.found.c.row)
            .where(text("found_text match :expression").bindparams(expression=expression(words, marks)))
            .order_by(literal_column("found_text.rowid").desc())
            .limit(limit)
        )
    return query.where(_terms(words, marks)).order_by(derived.found.c.row.desc()).limit(limit)


def expression(words: Words, marks: Marks) -> str:
    """Return a search as an expression of FTS5: strings in quotation marks, joined by its operators."""
    parts = [f"{{marks}} : ({' OR '.join(_quoted(one) for one in group)})" for group in marks]
    if words.wanted:
        parts.append(f"{{words beside}} : ({' AND '.join(_sqlite(word) for word in words.wanted)})")
    found = " AND ".join(f"({part})" for part in parts)
    if words.unwanted:
        found = f"({found}) NOT ({{words beside}} : ({' OR '.join(_sqlite(word) for word in words.unwanted)}))"
    return found


def _sqlite(word: Word) -> str:
    whole = _quoted(" ".join(word.parts))
    if not word.beginning:
        return whole
    *before, last = word.parts
    others = [_quoted(" ".join([*before, stem])) for stem in chopped(last)]
    return f"({' OR '.join([f'{whole} *', *others])})"


def _quoted(words: str) -> str:
    return '"' + words.replace('"', "") + '"'


def _terms(words: Words, marks: Marks) -> ColumnElement[bool]:
    """Return the condition of PostgreSQL: tsquery values made of bound parameters."""
    parts: list[str] = []
    bound: dict[str, str] = {}

    def bind(value: str) -> str:
        bound[f"w{len(bound)}"] = value
        return f":w{len(bound) - 1}"

    for group in marks:
        either = " | ".join(f"'{one}'" for one in group)  # letters and digits only
        parts.append(f"cast({bind(either)} as tsquery)")
    parts += [_postgres(word, bind) for word in words.wanted]
    parts += [f"!!{_postgres(word, bind)}" for word in words.unwanted]
    condition = text(f"found.terms @@ ({' && '.join(parts)})")
    return condition.bindparams(*(bindparam(name, value) for name, value in bound.items()))  # type: ignore[return-value]


def _postgres(word: Word, bind: Any) -> str:
    if not word.beginning:
        return f"phraseto_tsquery('counterclaim', {bind(folded(' '.join(word.parts)))})"
    *before, last = (folded(part) for part in word.parts)
    either = [" <-> ".join([*(f"'{one}'" for one in before), end]) for end in _ends(last)]
    return f"to_tsquery('counterclaim', {bind(' | '.join(f'({one})' for one in either))})"


def _ends(last: str) -> Iterable[str]:
    yield f"'{last}':*"
    yield from (f"'{stem}'" for stem in chopped(last))
