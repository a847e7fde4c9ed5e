"""The article's text with its statements marked in it. The characters of the document, all of them, in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from counterclaim.model.span import Span
from counterclaim.shown.blocks import Block, blocks
from counterclaim.shown.segments import ANSWERED, MENTION, Mark, Segment, marks, other_marks, outermost_first, segments
from counterclaim.shown.sheet import DEEPEST, Sheet, safe

_BELOW = {"h1": "h2", "h2": "h3"}


@dataclass(slots=True)
class _Placed:
    """Which anchors stand in the text already: an anchor stands at the first drawn character of what it names."""

    numbers: set[int] = field(default_factory=set)
    answered: set[int] = field(default_factory=set)


def article(sheet: Sheet, headline: str = "h1") -> str:
    """Return the marked text as HTML; `headline` is the element for the article's own headline."""
    text = sheet.reading.document.text
    listed = blocks(sheet.reading.document)
    cuts = [edge for block in listed for edge in block.span]
    listed_marks = outermost_first([*marks(sheet.reading.statements), *other_marks(sheet.reading)])
    cut = segments(Span(0, len(text)), listed_marks, cuts)
    placed, parts, at = _Placed(), list[str](), 0
    for block in listed:
        while cut[at].span.start < block.span.start:
            parts.append(safe(cut[at].span.of(text)))
            at += 1
        inside = at
        while inside < len(cut) and cut[inside].span.end <= block.span.end:
            inside += 1
        parts.append(_block(block, "".join(_segment(one, sheet, placed) for one in cut[at:inside]), headline))
        at = inside
    parts += [safe(one.span.of(text)) for one in cut[at:]]
    return "".join(parts)


def _block(block: Block, inner: str, headline: str) -> str:
    if block.kind == "furniture":
        return f'<details class="furniture"><summary>Not part of the article</summary><div>{inner}</div></details>'
    if block.kind == "paragraph":
        return f'<p dir="auto">{inner}</p>'
    tag = headline if block.kind == "headline" else _BELOW[headline]
    return f'<{tag} class="{block.kind}" dir="auto">{inner}</{tag}>'


def _segment(segment: Segment, sheet: Sheet, placed: _Placed) -> str:
    inner = safe(segment.span.of(sheet.reading.document.text))
    links = "".join(_links(segment.marks, sheet, placed))
    for mark in reversed(segment.marks):
        inner = f"<span {_attributes(mark, segment, sheet, placed)}>{inner}</span>"
    return links + inner


def _attributes(mark: Mark, segment: Segment, sheet: Sheet, placed: _Placed) -> str:
    if mark.role == MENTION:
        return f'class="mention" data-a="{sheet.prefix}a{mark.number}"'
    if mark.role == ANSWERED:
        key = f"{sheet.prefix}answered-{mark.number}"
        anchor = "" if mark.number in placed.answered else f' id="{key}"'
        placed.answered.add(mark.number)
        return f'class="answered" data-r="{key}"{anchor}'
    return f'class="{_classes(mark, segment, sheet)}" data-s="{sheet.key(mark.number)}"'


def _links(listed: Sequence[Mark], sheet: Sheet, placed: _Placed) -> Iterator[str]:
    """Yield the links from the text to the cards of the statements that begin here; they hold no text of their own."""
    for mark in listed:
        if mark.first and mark.number not in placed.numbers:
            placed.numbers.add(mark.number)
            key = sheet.key(mark.number)
            yield sheet.tag_link(mark.number, key, f' id="at-{key}"')


def _classes(mark: Mark, segment: Segment, sheet: Sheet) -> str:
    nest = sheet.nests[mark.number - 1]
    names = ["m", mark.role, sheet.hue(mark.number)]
    if mark.role == "content":
        names.append(f"h{min(nest.height, DEEPEST)}")
        if nest.depth:
            names += ["nested"]
            names += ["opens"] if segment.span.start == mark.span.start else []
            names += ["closes"] if segment.span.end == mark.span.end else []
    return " ".join(names)
