"""Raw pages to documents: the form of a page decides who reads it."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import replace
from typing import Any

from counterclaim.ingest.dates import published as dated
from counterclaim.ingest.encoding import RECORD, decoded, without_halves, without_nul
from counterclaim.ingest.text import document_from_text
from counterclaim.model.document import Document, RawPage
from counterclaim.model.errors import InputError
from counterclaim.model.issue import Issue

_HTML = re.compile(
    r"\s*(?>(?:<!--(?:(?!-->).)*-->|<\?xml[^>]*>)\s*)*<(?:!doctype\s+html|html|head|body|article|div|p|meta|script)\b",
    re.IGNORECASE | re.DOTALL,
)
XHTML = "application/xhtml+xml"
_LINE_END = re.compile(r"\r\n?")
KEYS = ("text", "html", "url", "publisher", "published", "title", "byline")


def document(page: RawPage) -> Document:
    """Return the page as a document, its text in NFC; raises InputError if it cannot be used at all."""
    if page.media_type and not page.media_type.startswith("text/") and page.media_type not in (RECORD, XHTML):
        raise _bad(page, "media-type", f"is {page.media_type[:60]}, not a page of text")
    text, issues = decoded(page)
    if page.media_type == RECORD:
        made = _record(text, page)
    elif _is_html(page.media_type, text):
        made = _of_html(text, page, page.url)
    else:
        made = document_from_text(_plain(text), url=page.url)
    return replace(made, issues=(*issues, *made.issues)) if issues else made


def _is_html(media_type: str | None, text: str) -> bool:
    if media_type in ("text/html", XHTML):
        return True
    return not media_type and bool(_HTML.match(text[:4000]))


def _of_html(html: str, page: RawPage, url: str | None) -> Document:
    from counterclaim.ingest.html import document_from_html  # loads trafilatura: only for HTML

    return document_from_html(html, name=page.name, url=url)


def _plain(text: str) -> str:
    """Return the text in NFC, with one kind of line end."""
    return unicodedata.normalize("NFC", _LINE_END.sub("\n", text))


def _record(line: str, page: RawPage) -> Document:
    record, issues = _strings(_parsed(line, page), page)
    url = record.get("url") or page.url
    if "text" in record:
        made = _of_text(record, url)
    elif "html" in record:
        made = _with_given(_of_html(record["html"], page, url), record)
    else:
        raise _bad(page, "no-text", "has no text")
    return replace(made, issues=(*issues, *made.issues))


def _parsed(line: str, page: RawPage) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise _bad(page, "json", f"is not JSON: {error}") from error
    if not isinstance(record, dict):
        raise _bad(page, "json", "is not a JSON object")
    return record


def _strings(record: dict[str, Any], page: RawPage) -> tuple[dict[str, str], tuple[Issue, ...]]:
    """Return what the record says under the keys we know, fit for any encoding, and what was amiss with it."""
    found: dict[str, str] = {}
    issues = []
    for key in KEYS:
        value = record.get(key)
        if isinstance(value, str):
            whole, halves = without_halves(value)
            whole, nuls = without_nul(whole)
            if whole.strip():
                found[key] = whole
            issues += [
                Issue(where=page.name, code=code, message=f"{key}: {message}") for code, message in (*halves, *nuls)
            ]
    return found, tuple(issues)


def _of_text(record: dict[str, str], url: str | None) -> Document:
    title = _plain(record["title"]).strip() if "title" in record else None
    return document_from_text(
        titled(title, _plain(record["text"]).strip()),
        title=title,
        published=record.get("published"),
        url=url,
        publisher=record.get("publisher"),
        byline=record.get("byline"),
    )


def _with_given(made: Document, record: dict[str, str]) -> Document:
    """Return the document of a record's HTML, with what the record says beside it; its title only if HTML has none."""
    return replace(
        made,
        title=made.title or record.get("title"),
        publisher=record.get("publisher", made.publisher),
        byline=record.get("byline", made.byline),
        published=dated(record.get("published"), "given") or made.published,
    )


def titled(title: str | None, body: str) -> str:
    """Return the headline as first paragraph before the body, unless the body begins with it."""
    head = (title or "").strip()
    if not head or body.startswith(head):
        return body
    return f"{head}\n\n{body}"


def _bad(page: RawPage, code: str, message: str) -> InputError:
    return InputError(Issue(where=page.name, code=code, message=" ".join(message.split())))
