"""What people decided, as training data: articles with attributions and responses, and pairs that are the same or not.

The fields are those of the project's own training data: an article has `text`, `attributions`, `actors`, `responses`.
Only what a person judged is in it. What people refused is beside it: `not_attributions`, `not_responses`.
An answer to a statement of another article is a pair, too, and so are two printings of one statement.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, select

from counterclaim.ledger.judgements.asking import in_force
from counterclaim.ledger.judgements.corrections import Correction, corrected
from counterclaim.ledger.judgements.deciding import deciding
from counterclaim.ledger.judgements.values import Judgement
from counterclaim.ledger.records.spelling import read_spans
from counterclaim.ledger.store.portions import portions
from counterclaim.ledger.store.tables import judgements, records

Row = dict[str, Any]
LABELS = {"same": "same", "opposed": "opposed", "apart": "other", "not": "other"}
PAIRS = {  # kind: where the two records are, and what is told of them
    "claim": (records.document_claim, ("text",)),
    "actor": (records.document_actor, ("name", "kind", "role", "affiliation")),
    "appearance": (records.statement, ("words", "source_words", "kind", "stance")),
    "response": (records.statement, ("words", "source_words", "kind", "stance")),
}


def training(connection: Connection) -> Iterator[Row]:
    """Yield one object an article that people judged statements or responses of, then one a pair that they judged."""
    statements: dict[str, list[Judgement]] = {}
    for one in _judged(connection, "statement"):
        statements.setdefault(one.subject, []).append(one)
    answers = list(deciding(_judged(connection, "response")).values())
    rows = _rows(connection, {*statements, *(end for one in answers for end in _ends(one))})
    within: dict[str, list[Judgement]] = {}
    across: list[Judgement] = []
    for one in answers:
        first, *others = {rows[end].document for end in _ends(one)}
        (across if others else within.setdefault(first, [])).append(one)
    judged: dict[str, list[Any]] = {}
    for id in {*statements, *(end for some in within.values() for one in some for end in _ends(one))}:
        judged.setdefault(rows[id].document, []).append(rows[id])
    for document, some in sorted(judged.items()):
        yield _article(connection, document, some, statements, within.get(document, ()))
    for kind in ("claim", "actor", "appearance"):
        for one in deciding(_judged(connection, kind)).values():
            yield _pair(connection, one)
    yield from (_pair(connection, one) for one in across)


def _judged(connection: Connection, kind: str) -> list[Judgement]:
    """Return the judgements of people in force, oldest first."""
    table, producer = judgements.judgement, records.producer
    people = select(producer.c.id).where(producer.c.kind == "person")
    query = select(table.c.subject).where(table.c.kind == kind, table.c.producer.in_(people))
    return [one for one in in_force(connection, kind, connection.execute(query).scalars()) if one.person]


def _rows(connection: Connection, statements: Iterable[str]) -> dict[str, Any]:
    """Return the newest row of each statement."""
    table, reading = records.statement, records.reading
    found: dict[str, Any] = {}
    for some in portions(set(statements)):
        query = select(table).join(reading, reading.c.id == table.c.reading).order_by(reading.c.entered)
        found.update({row.id: row for row in connection.execute(query.where(table.c.id.in_(some)))})
    return found


def _article(
    connection: Connection,
    document: str,
    rows: Iterable[Any],
    judged: Mapping[str, list[Judgement]],
    answers: Iterable[Judgement],
) -> Row:
    own = records.document
    about = connection.execute(select(own).where(own.c.id == document)).one()
    here = sorted(rows, key=lambda row: (read_spans(row.content), row.id))
    said = {row.id: corrected(judged.get(row.id, ())) for row in here}
    kept = [row for row in here if not said[row.id].gone]
    actors = _actors(connection, kept, said)
    inside = [one for one in answers if all(end in said and not said[end].gone for end in _ends(one))]
    return {
        "id": document,
        "url": about.url,
        "publisher": about.publisher,
        "published": about.published,
        "text": about.text,
        "attributions": [_attribution(row, said[row.id], actors) for row in kept],
        "actors": [actor for _, actor in sorted(actors.items(), key=lambda item: item[1]["id"])],
        "responses": [_answer(one) for one in inside if one.verdict == "holds"],
        "not_attributions": [_spans(row, said[row.id]) for row in here if said[row.id].gone],
        "not_responses": [_answer(one) for one in inside if one.verdict == "not"],
    }


def _attribution(row: Any, said: Correction, actors: Mapping[str, Row]) -> Row:
    owner = actors.get(_owner(row, said) or "")
    return {
        **_spans(row, said),
        "actor": owner["id"] if owner else None,
        "kind": said.kind or row.kind,
        "stance": said.stance or row.stance,
        "act": row.act,
    }


def _spans(row: Any, said: Correction) -> Row:
    roles = {role: getattr(said, role) for role in ("source", "cue", "content")}
    return {"id": row.id} | {
        role: [list(span) for span in (read_spans(getattr(row, role)) if spans is None else spans)]
        for role, spans in roles.items()
    }


def _owner(row: Any, said: Correction) -> str | None:
    """Return a key of who states: a document actor's id, or the name that a person gave."""
    return f"name {said.name}" if said.name and not said.actor else said.actor or row.actor


def _actors(connection: Connection, rows: list[Any], said: Mapping[str, Correction]) -> dict[str, Row]:
    table, found = records.document_actor, dict[str, Row]()
    for row in rows:
        key = _owner(row, said[row.id])
        if key is None or key in found:
            continue
        known = connection.execute(select(table).where(table.c.id == key).limit(1)).first()
        name = known.name if known else key.removeprefix("name ")
        found[key] = {
            "id": f"a{len(found) + 1}",
            "name": name,
            "kind": known.kind if known else None,
            "role": known.role if known else None,
            "affiliation": known.affiliation if known else None,
        }
    return found


def _answer(one: Judgement) -> Row:
    return {"from": one.subject, "to": one.object, "kind": one.detail.get("kind")}


def _ends(one: Judgement) -> tuple[str, ...]:
    return one.subject, one.object or one.subject


def _pair(connection: Connection, judged: Judgement) -> Row:
    one, other = (_end(connection, judged.kind, id) for id in _ends(judged))
    label = LABELS.get(judged.verdict) or judged.detail.get("kind")  # of an answer that holds, how it answers
    return {"pair": judged.kind, "one": one, "other": other, "label": label, "reason": judged.reason}


def _end(connection: Connection, kind: str, id: str) -> Row:
    table, shown = PAIRS[kind]
    about, reading = records.document, records.reading
    query = (
        select(*(table.c[name] for name in shown), reading.c.document, about.c.publisher, about.c.published)
        .join(reading, reading.c.id == table.c.reading)
        .join(about, about.c.id == reading.c.document)
        .where(table.c.id == id)
        .order_by(reading.c.entered.desc())
    )
    row = connection.execute(query.limit(1)).mappings().one()
    return {"id": id, **{name: row[name] for name in (*shown, "document", "publisher", "published")}}
