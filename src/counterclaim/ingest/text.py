"""Plain text to documents: sections, headline, subheads, byline, date and furniture are found; no character changes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import combining

from counterclaim.ingest.blocks import Block, blocks
from counterclaim.ingest.dates import published as dated
from counterclaim.ingest.language import language
from counterclaim.ingest.layout import article_blocks, marked
from counterclaim.ingest.page import heads
from counterclaim.ingest.phrases import BYLINE
from counterclaim.model.document import Document, Published
from counterclaim.model.span import Span, hull, trimmed

_RUN_TOGETHER = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SENTENCE = re.compile(r"[.!?…][\"”’'»)\]]*$")
_PUBLISHED_LINE = re.compile(
    r"\b(?:published|posted|updated|last modified|date)\b|^[\w,.\s:|/–-]{6,60}$", re.IGNORECASE
)
_POSTED = re.compile(r"\W{0,5}(?:first |last )?(?:published|posted|updated|modified|edited)\b.{0,12}\d", re.IGNORECASE)
_OF_DATE = re.compile(
    r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
    r"|\d{1,4}(?:st|nd|rd|th|[ap]m)?|[ap]|[ap]?m|at|on|(?-i:[A-Z]{2,4})",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"^\s*by:?\s+|\s*[|,•·–—-]\s*(?:staff|reporter|correspondent|writer|associated press)?.*$", re.IGNORECASE
)
_ABBREVIATED = re.compile(r"\b(?:[A-Z]\.){2,}[\"”’'»)\]]*$")  # `… in the U.S.` may end a headline
LONGEST = 1_000_000  # characters; a longer text is a book or a heap, and is neither looked into nor read
LONGEST_TITLE, LONGEST_SUBHEAD, LONGEST_LABEL = 30, 12, 4  # words
HEADLINE_ABOVE = 6  # blocks between a headline and the body, at most


@dataclass(frozen=True, slots=True)
class _Parts:
    """Which blocks are what; numbers of blocks."""

    title: int | None
    body: tuple[int, ...]
    sections: tuple[int, ...]
    subheads: tuple[int, ...]


def document_from_text(
    text: str,
    *,
    title: str | None = None,
    published: str | None = None,
    url: str | None = None,
    publisher: str | None = None,
    byline: str | None = None,
) -> Document:
    """Return `text`, exactly as given, as a document with its parts marked.

    What is given beside the text (`title`, `published`, `byline`, …) comes before what the text says of itself.
    A text above LONGEST is kept without a look into it.
    """
    found = blocks(text) if len(text) <= LONGEST else []
    if not found:
        return Document(
            text=text, title=title, url=url, publisher=publisher, byline=byline, published=dated(published, "given")
        )
    kept = article_blocks(found)
    parts = _parts(found, kept, title)
    inside = frozenset(parts.body)
    furniture = tuple(
        block.span for number, block in enumerate(found) if number not in inside and number != parts.title
    )
    head = None if parts.title is None else found[parts.title]
    title_span = _title_span(head, title)
    body = [found[number].span for number in parts.body]
    if head and title_span and (rest := trimmed(Span(title_span.end, head.span.end), text)).start < rest.end:
        body.append(rest)  # the first paragraph goes on from the headline on one line
    around = [block for number, block in enumerate(found) if number not in inside]
    return Document(
        text=text,
        title=title or (head.text if head else None),
        title_span=title_span,
        body_span=hull(body) if body else None,
        url=url,
        publisher=publisher,
        byline=byline or _byline(around),
        published=dated(published, "given") or _published(around),
        language=language(" ".join(found[number].text for number in parts.body) or text),
        sections=tuple(label for number in parts.sections for label in _labels(found[number].text)),
        subheads=tuple(found[number].span for number in parts.subheads),
        furniture=furniture,
    )


def _title_span(head: Block | None, title: str | None) -> Span | None:
    if head is None:
        return None
    taken = _taken_by(title, head.text) if title else len(head.text)
    return Span(head.span.start, head.span.start + taken)


def _taken_by(title: str, text: str) -> int:
    """Return how many characters of `text` the title takes at its start, white space being alike; 0 if it does not."""
    match = re.match(r"\s+".join(map(re.escape, title.split())), text)
    end = match.end() if match else 0
    inside = end < len(text) and (combining(text[end]) or (text[end].isalnum() and text[end - 1 : end].isalnum()))
    return 0 if inside else end


def _parts(found: Sequence[Block], kept: Sequence[bool], title: str | None) -> _Parts:
    body = [number for number, keep in enumerate(kept) if keep]
    head = _title(found, body, title)
    if head is not None:
        body = [
            number for number in body if number != head and (number > head or _words(found[number]) > LONGEST_TITLE)
        ]
    inside = frozenset(body)
    sections = tuple(
        number
        for number in range(head or 0)
        if number not in inside and _is_label(found[number]) and not marked(found[number]) and number >= (head or 0) - 3
    )
    subheads = tuple(
        number
        for at, number in enumerate(body)
        if 0 < at < len(body) - 1 and _is_subhead(found[number], found[body[at + 1]])
    )
    return _Parts(head, tuple(body), sections, subheads)


def _title(found: Sequence[Block], body: Sequence[int], title: str | None) -> int | None:
    """Return the block of the headline: the given one, one that repeats the page's title, or what looks like one."""
    if title and title.strip():
        return next((number for number, block in enumerate(found) if _taken_by(title, block.text)), None)
    if not body:
        return None
    first = body[0]
    repeated = heads(found)
    for number in range(first, max(first - HEADLINE_ABOVE - 1, 0), -1):
        if repeated[number] and _words(found[number]) <= LONGEST_TITLE:
            return number
    if _is_headline(found[first]) and len(body) > 1 and (_words(found[body[1]]) > 12 or _words(found[first]) >= 4):
        return first
    for number in range(first - 1, max(first - HEADLINE_ABOVE - 1, -1), -1):
        if _is_headline(found[number]) and _words(found[number]) >= 4:
            return number
    return None


def _words(block: Block) -> int:
    return len(block.text.split())


def _is_headline(block: Block) -> bool:
    return (
        2 <= _words(block) <= LONGEST_TITLE
        and (not re.search(r"[.,;][\"”’'»)\]]*$", block.text) or bool(_ABBREVIATED.search(block.text)))
        and not BYLINE.search(block.text)
        and not _is_date(block.text)
        and any(map(str.isupper, block.text[:3]))
    )


def _is_date(text: str) -> bool:
    """Say whether a line says when the page was published, and nothing else."""
    words = re.findall(r"\w+", text[:100])
    numbers = any(word[0].isdigit() for word in words)
    return bool(_POSTED.match(text)) or (numbers and len(text) < 100 and all(map(_OF_DATE.fullmatch, words)))


def _is_label(block: Block) -> bool:
    return _words(block) <= LONGEST_LABEL and block.text[:1].isupper() and not _SENTENCE.search(block.text)


def _is_subhead(block: Block, following: Block) -> bool:
    return (
        _words(block) <= LONGEST_SUBHEAD
        and not re.search(r"[.,;:!…][\"”’'»)\]]*$", block.text)
        and block.text[:1].isupper()
        and block.text[:1] not in "“\"‘'«„"
        and _words(following) > _words(block)
    )


def _labels(text: str) -> list[str]:
    """Split section labels that were run together, as in "Middle EastWar"."""
    return [label for part in re.split(r"\s*[|/>»•]\s*", text) for label in _RUN_TOGETHER.split(part) if label.strip()]


def _byline(around: Sequence[Block]) -> str | None:
    for block in around:
        if _words(block) <= 14 and (match := BYLINE.search(block.text)):
            names = match.groupdict().get("names") or _CREDIT.sub("", block.text)
            return names.strip() or None
    return None


def _published(around: Sequence[Block]) -> Published | None:
    for block in around:
        if (
            _words(block) <= 14
            and _PUBLISHED_LINE.search(block.text)
            and (found := dated(block.text, "line in the page"))
        ):
            return found
    return None
