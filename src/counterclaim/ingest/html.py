"""HTML to documents, through trafilatura: paragraphs, subheads and block quotations kept, furniture left behind."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from counterclaim.ingest.dates import published
from counterclaim.ingest.language import language
from counterclaim.model.document import Document, Published
from counterclaim.model.errors import InputError
from counterclaim.model.issue import Issue
from counterclaim.model.span import Span

_SPACE = re.compile(r"\s+")
_KEPT = {"p": "paragraph", "head": "subhead", "quote": "quotation", "item": "item", "row": "row", "code": "paragraph"}


def document_from_html(html: str, *, name: str, url: str | None = None) -> Document:
    """Return the article in `html`; raises InputError (`no-article`) if there is none to be found."""
    from lxml.etree import ParserError, XMLSyntaxError
    from trafilatura import bare_extraction

    try:
        found: Any = bare_extraction(
            html, url=url, include_comments=False, include_tables=True, include_formatting=False, with_metadata=True
        )
    except (ValueError, TypeError, ParserError, XMLSyntaxError, RecursionError) as error:
        raise _none(name, f"the HTML cannot be parsed: {error}") from error
    blocks = _blocks(found.body) if found is not None and found.body is not None else []
    if not blocks:
        raise _none(name, "holds no article that could be found")
    return _document(blocks, found, url)


def _blocks(body: Any) -> list[tuple[str, str]]:
    """Return (form, words) of the body's blocks, in order."""
    blocks: list[tuple[str, str]] = []
    for element in body.iter():
        form = _KEPT.get(element.tag)
        if form is None or any(parent.tag in _KEPT for parent in element.iterancestors()):
            continue
        inner = [child for child in element.iter("p", "item") if child is not element]
        for part in inner if form == "quotation" and inner else [element]:
            words = _SPACE.sub(" ", "".join(part.itertext())).strip()
            if words:
                blocks.append((form, unicodedata.normalize("NFC", words)))
    return blocks


def _document(blocks: list[tuple[str, str]], found: Any, url: str | None) -> Document:
    title = unicodedata.normalize("NFC", _SPACE.sub(" ", found.title).strip()) if found.title else None
    if title and blocks[0][1] != title:
        blocks = [("title", title), *blocks]
    parts, subheads, at = [], [], 0
    for form, words in blocks:
        if form == "subhead" and words != title:
            subheads.append(Span(at, at + len(words)))
        parts.append(words)
        at += len(words) + 2
    text = "\n\n".join(parts)
    headed = title is not None and parts[0] == title
    start = len(parts[0]) + 2 if headed and len(parts) > 1 else 0
    return Document(
        text=text,
        title=title,
        title_span=Span(0, len(parts[0])) if headed else None,
        body_span=Span(start, len(text)),
        url=found.url or url,
        publisher=found.sitename or found.hostname,
        byline=found.author,
        published=_published(found),
        language=language(text),
        sections=tuple(found.categories or ()),
        subheads=tuple(subheads),
    )


def _published(found: Any) -> Published | None:
    return published(found.date, "page metadata") if found.date else None


def _none(name: str, message: str) -> InputError:
    return InputError(Issue(where=name, code="no-article", message=message))
