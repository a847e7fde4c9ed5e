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
# Elements of trafilatura's tree that hold blocks; whatever else stands in them is a block of its own.
_CONTAINERS = frozenset(("body", "div", "list", "table", "quote", "main", "article", "section", "comments"))
_INLINE = frozenset(("hi", "ref", "del", "lb", "graphic", "span", "a"))


def document_from_html(html: str, *, name: str, url: str | None = None) -> Document:
    """Return the article in `html`; raises InputError (`no-article`) if there is none to be found."""
    from lxml.etree import LxmlError
    from trafilatura import bare_extraction

    try:
        found: Any = bare_extraction(
            html, url=url, fast=True, include_comments=False, include_tables=True, with_metadata=True
        )
        blocks = _blocks(found.body) if found is not None and found.body is not None else []
    except (ValueError, TypeError, LookupError, AttributeError, AssertionError, LxmlError, RecursionError) as error:
        reason = " ".join(str(error).split())[:200] or "its elements are not in order"
        raise _none(name, f"the HTML cannot be parsed: {reason}") from error
    if not blocks:
        raise _none(name, "holds no article that could be found")
    return _document(blocks, found, url)


def _blocks(body: Any) -> list[tuple[str, str]]:
    """Return (form, words) of the body's blocks, in order; no words are lost."""
    blocks: list[tuple[str, str]] = []
    loose: list[str] = []

    def close(form: str = "paragraph") -> None:
        lines = (_SPACE.sub(" ", line).strip() for line in "".join(loose).split("\n\n"))
        blocks.extend((form, unicodedata.normalize("NFC", line)) for line in lines if line)
        loose.clear()

    def walk(element: Any) -> None:
        loose.append(element.text or "")
        for child in element:
            if not isinstance(child.tag, str) or child.tag in _INLINE:
                loose.append(_inline(child))
            elif child.tag in _CONTAINERS or any(part.tag in _CONTAINERS or part.tag == "p" for part in child):
                close()
                walk(child)
                close()
            else:
                close()
                loose.append(_inline(child, tail=False))
                close("subhead" if child.tag == "head" else "paragraph")
            if isinstance(child.tag, str) and child.tag not in _INLINE:
                loose.append(child.tail or "")

    walk(body)
    close()
    return blocks


def _inline(element: Any, *, tail: bool = True) -> str:
    """Return the words of an element, its line breaks kept as spaces."""
    if not isinstance(element.tag, str):
        return element.tail or ""
    inner = " " if element.tag == "lb" else element.text or ""
    inner += "".join(_inline(child) for child in element)
    apart = "" if element.tag in _INLINE else " "  # cells of a row, items of a list
    return apart + inner + apart + ((element.tail or "") if tail else "")


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
        url=url or _address(found.url),
        publisher=found.sitename or found.hostname,
        byline=found.author,
        published=_published(found),
        language=language(text),
        sections=tuple(found.categories or ()),
        subheads=tuple(subheads),
    )


def _address(canonical: str | None) -> str | None:
    """Return the address that a page gives itself, if it is one."""
    return canonical if canonical and canonical.startswith(("http://", "https://")) else None


def _published(found: Any) -> Published | None:
    return published(found.date, "page metadata") if found.date else None


def _none(name: str, message: str) -> InputError:
    return InputError(Issue(where=name, code="no-article", message=message))
