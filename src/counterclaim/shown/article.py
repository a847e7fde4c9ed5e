"""The article's text with its statements marked in it. The characters of the document, all of them, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from counterclaim.model.span import Span
from counterclaim.shown.blocks import Block, blocks
from counterclaim.shown.segments import ANSWERED, MENTION, Mark, Segment, marks, other_marks, outermost_first, segments
from counterclaim.shown.sheet import DEEPEST, Sheet, safe

_BELOW = {"h1": "h2", "h2": "h3"}
Opening = Callable[[Sheet, int], str]


@dataclass(slots=True)
class _Placed:
    """Which anchors stand in the text already: an anchor stands at the first drawn character of what it names."""

    numbers: set[int] = field(default_factory=set)
    answered: set[int] = field(default_factory=set)
    named: set[int] = field(default_factory=set)


def to_card(sheet: Sheet, number: int) -> str:
    """Return the link from a statement's place in the text to its card; it is the anchor of the place, too."""
    key = sheet.key(number)
    return sheet.tag_link(number, key, f' id="at-{key}"')


def article(sheet: Sheet, headline: str = "h1", opening: Opening = to_card, answering: Opening | None = None) -> str:
    """Return the marked text as HTML; `headline` is the element for the article's own headline.

    `opening` makes what stands before a statement, by its number, and `answering` what stands before the article's own
    words that a response answers, by the response's number: HTML that holds no text of its own.
    """
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
        inner = "".join([_segment(one, sheet, placed, opening, answering) for one in cut[at:inside]])
        parts.append(_block(block, inner, headline))
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


def _segment(segment: Segment, sheet: Sheet, placed: _Placed, opening: Opening, answering: Opening | None) -> str:
    inner = safe(segment.span.of(sheet.reading.document.text))
    if not segment.marks:
        return inner
    links = "".join(opening(sheet, number) for number in _beginning(segment.marks, placed))
    if answering:
        answered = [mark.number for mark in segment.marks if mark.role == ANSWERED]
        links += "".join(answering(sheet, number) for number in answered if number not in placed.answered)
    for mark in reversed(segment.marks):
        inner = f"<span {_attributes(mark, segment, sheet, placed)}>{inner}</span>"
    return links + inner


def _attributes(mark: Mark, segment: Segment, sheet: Sheet, placed: _Placed) -> str:
    if mark.role == MENTION:
        first = bool(sheet.keys) and mark.number not in placed.named
        placed.named.add(mark.number)
        anchor = f' id="named-{mark.number}"' if first else ""
        return f'class="mention" data-a="{sheet.prefix}a{mark.number}"{anchor}'
    if mark.role == ANSWERED:
        key = f"{sheet.prefix}answered-{mark.number}"
        anchor = "" if mark.number in placed.answered else f' id="{key}"'
        placed.answered.add(mark.number)
        return f'class="answered" data-r="{key}"{anchor}'
    return f'class="{_classes(mark, segment, sheet)}" data-s="{sheet.key(mark.number)}"'


def _beginning(listed: Sequence[Mark], placed: _Placed) -> Iterator[int]:
    """Yield the numbers of the statements that begin here."""
    for mark in listed:
        if mark.first and mark.number not in placed.numbers:
            placed.numbers.add(mark.number)
            yield mark.number


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
