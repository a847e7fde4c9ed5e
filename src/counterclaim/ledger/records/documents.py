"""Pages and documents as rows."""

from __future__ import annotations

import hashlib
import zlib

from counterclaim.ledger.records import ids
from counterclaim.ledger.records.readings import Row
from counterclaim.ledger.records.spelling import span, spans, written
from counterclaim.model.document import Document, RawPage
from counterclaim.model.ids import digest
from counterclaim.model.issue import Issue


def page_row(page: RawPage, entered: str, headers: dict[str, str] | None = None) -> Row:
    """Return the bytes of a page as a row, compressed."""
    sha256 = hashlib.sha256(page.content).hexdigest()
    return {
        "id": ids.page_id(page.url, sha256),
        "url": page.url,
        "name": page.name,
        "media_type": page.media_type,
        "charset": page.charset,
        "headers": written(headers or {}),
        "sha256": sha256,
        "size": len(page.content),
        "content": zlib.compress(page.content, 6),
        "entered": entered,
    }


def article_row(document: Document) -> Row:
    """Return the article that a document is a revision of."""
    return {"id": ids.article_id(document), "url": document.url, "publisher": document.publisher}


def document_row(document: Document, *, page: str | None, revision: int, entered: str) -> Row:
    """Return a document as a row."""
    published = document.published
    return {
        "id": document.id,
        "article": ids.article_id(document),
        "page": page,
        "revision": revision,
        "text": document.text,
        "title": document.title,
        "title_span": span(document.title_span),
        "body_span": span(document.body_span),
        "url": document.url,
        "publisher": document.publisher,
        "byline": document.byline,
        "published": published.date if published else None,
        "published_precision": published.precision if published else None,
        "published_found": published.found if published else None,
        "language": document.language,
        "sections": written(list(document.sections)),
        "subheads": spans(document.subheads),
        "furniture": spans(document.furniture),
        "entered": entered,
    }


def issue_row(issue: Issue, *, page: str | None, document: str | None, entered: str) -> Row:
    """Return an issue as a row."""
    return {
        "id": digest("issue", issue.where, issue.code, issue.message, page or "", document or ""),
        "page": page,
        "document": document,
        "where": issue.where,
        "code": issue.code,
        "message": issue.message,
        "entered": entered,
        "detail": None,
    }
