"""Asks the log for its entries, newest first, each with what it is about."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Select, and_, func, or_, select

from counterclaim.ledger.judgements.asking import withdrawn
from counterclaim.ledger.store.tables import judgements, records
from counterclaim.model.views.log import LogFilter, LogLine

LONGEST = 200  # characters of what an entry is about


def logged(connection: Connection, by: LogFilter) -> tuple[LogLine, ...]:
    """Return the newest entries that the filter lets through."""
    rows = connection.execute(_query(by)).all()
    gone = withdrawn(connection, [row.record for row in rows if row.kind == "judgement"])
    return tuple(_line(row, gone) for row in rows)


def _query(by: LogFilter) -> Select[Any]:
    log, judged, reading, producer = judgements.log, judgements.judgement, records.reading, records.producer
    document, page, issue = records.document, records.page, records.issue
    about = document.alias("about")
    query = (
        select(
            log,
            judged.c.verdict,
            judged.c.kind.label("judged"),
            judged.c.subject,
            judged.c.object,
            judged.c.reason,
            producer.c.name.label("by"),
            producer.c.kind.label("by_kind"),
            func.coalesce(document.c.title, document.c.url, about.c.title, about.c.url, page.c.url, page.c.name).label(
                "called"
            ),
            issue.c.message,
            document.c.revision,
        )
        .outerjoin(judged, and_(log.c.kind == "judgement", judged.c.id == log.c.record))
        .outerjoin(reading, and_(log.c.kind == "reading", reading.c.id == log.c.record))
        .outerjoin(producer, producer.c.id == func.coalesce(judged.c.producer, reading.c.producer))
        .outerjoin(document, and_(log.c.kind == "document", document.c.id == log.c.record))
        .outerjoin(about, about.c.id == reading.c.document)
        .outerjoin(page, and_(log.c.kind == "page", page.c.id == log.c.record))
        .outerjoin(issue, and_(log.c.kind == "issue", issue.c.id == log.c.record))
        .order_by(log.c.seq.desc())
        .limit(by.limit)
    )
    return _filtered(query, by)


def _filtered(query: Select[Any], by: LogFilter) -> Select[Any]:
    log, judged, producer = judgements.log, judgements.judgement, records.producer
    if by.kind is not None:
        query = query.where(log.c.kind == by.kind)
    if by.by is not None:
        query = query.where(producer.c.name == by.by)
    if by.people:
        query = query.where(producer.c.kind == "person")
    if by.about is not None:
        ends = (log.c.record, judged.c.subject, judged.c.object)
        query = query.where(or_(*(and_(end >= by.about, end < by.about + "g") for end in ends)))
    if by.since is not None:
        query = query.where(log.c.at >= by.since)
    if by.until is not None:
        query = query.where(log.c.at < by.until + "~")
    if by.before is not None:
        query = query.where(log.c.seq < by.before)
    return query


def _line(row: Any, gone: set[str]) -> LogLine:
    return LogLine(
        number=row.seq,
        at=row.at,
        kind=row.kind,
        record=row.record,
        what=_what(row)[:LONGEST],
        hash=row.hash,
        by=row.by,
        person=row.by_kind == "person",
        verdict=row.verdict,
        subject=row.subject,
        object=row.object,
        reason=row.reason or None,
        withdrawn=row.record in gone,
    )


def _what(row: Any) -> str:
    if row.kind == "judgement":
        about = " and ".join(id[:10] for id in (row.subject, row.object) if id)
        return f"{row.judged} {row.verdict}: {about}"
    if row.kind == "issue":
        return str(row.message)
    changed = f" (revision {row.revision})" if row.kind == "document" and (row.revision or 1) > 1 else ""
    return f"{row.called or row.record}{changed}"
