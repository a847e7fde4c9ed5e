"""Raw pages to documents: the form of a page decides who reads it."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import replace
from typing import Any

from counterclaim.ingest.encoding import decoded
from counterclaim.ingest.text import document_from_text
from counterclaim.model.document import Document, RawPage
from counterclaim.model.errors import InputError
from counterclaim.model.issue import Issue

_HTML = re.compile(
    r"^\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|div|p|meta|script)\b", re.IGNORECASE | re.DOTALL
)


def document(page: RawPage) -> Document:
    """Return the page as a document, its text in NFC; raises InputError if it cannot be used at all."""
    text, issues = decoded(page)
    if page.media_type == "application/json":
        made = _record(text, page)
    elif page.media_type in ("text/html", "application/xhtml+xml") or (
        page.media_type in (None, "") and _HTML.search(text[:4000])
    ):
        from counterclaim.ingest.html import document_from_html  # loads trafilatura: only for HTML

        made = document_from_html(text, name=page.name, url=page.url)
    elif page.media_type and not page.media_type.startswith("text/"):
        raise InputError(Issue(where=page.name, code="media-type", message=f"is {page.media_type}, not a page of text"))
    else:
        made = document_from_text(unicodedata.normalize("NFC", text.replace("\r\n", "\n")), url=page.url)
    return replace(made, issues=(*issues, *made.issues)) if issues else made


def _record(line: str, page: RawPage) -> Document:
    try:
        record = json.loads(line)
    except ValueError as error:
        raise _bad(page, "json", f"is not JSON: {error}") from error
    if not isinstance(record, dict):
        raise _bad(page, "json", "is not a JSON object")
    url = _string(record, "url")
    if not _string(record, "text") and _string(record, "html"):
        from counterclaim.ingest.html import document_from_html

        return document_from_html(str(record["html"]), name=page.name, url=url)
    body = (_string(record, "text") or "").strip().replace("\x00", "")
    if not body:
        raise _bad(page, "no-text", "has no text")
    title = _string(record, "title")
    text = unicodedata.normalize("NFC", titled(title, body))
    return document_from_text(
        text,
        title=unicodedata.normalize("NFC", title.strip()) if title else None,
        published=_string(record, "published"),
        url=url,
        publisher=_string(record, "publisher"),
        byline=_string(record, "byline"),
    )


def titled(title: str | None, body: str) -> str:
    """Return the headline as first paragraph before the body, unless the body begins with it."""
    head = (title or "").strip()
    if not head or body.startswith(head):
        return body
    return f"{head}\n\n{body}"


def _string(record: dict[str, Any], key: str) -> str | None:
    value = record.get(key)
    return value if isinstance(value, str) and value.strip() else None


def _bad(page: RawPage, code: str, message: str) -> InputError:
    return InputError(Issue(where=page.name, code=code, message=message))
