"""Finds quotations by their marks, in every common style. Knows marks only, not who is quoted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

# Opening mark -> marks that can close it. Writers and their software mix styles, so a closing straight
# mark may end a curly quotation; the first of each group is the proper one.
_CLOSERS = {
    "“": '”"“',
    "”": '”"',
    "„": '“”"',
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "‘": "’'",
    "‚": "‘’",
    '"': '"”',
    "''": "''",
    "``": "''",
    "'": "'’",
}
_FACING = {"«": "»", "»": "«", "‹": "›", "›": "‹"}
_MARK = re.compile(r"''|``|[\"“”„«»‹›‘’‚']")
_OPENING_CONTEXT = re.compile(r"[\s(\[{—–\-/:>…=]")
_CLOSING_CONTEXT = re.compile(r"[\s)\]},.;:!?—–\-/<…]")
_ELISION = re.compile(r"['’](?:s|t|d|m|ll|re|ve|em|til|cause|tis|twas|n(?=['’]\s)|\d0s)\b", re.IGNORECASE)
_SIZE = re.compile(r"(?<!\d)\d{1,3}$")  # no year is a number of inches
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?![^\S\n]*\n)[^\n]+)*")
_NEXT_SINGLE = re.compile(r"(?<=[\w.,!?…])['’](?!\w)|(?<=\s)['‘](?=\w)")
LOOKAHEAD = 100  # marks; keeps a paragraph of nothing but marks linear
MAX_DEPTH = 3  # deeper nesting is a missed closing mark far more often than a quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A quotation with its marks: `[start, end)` in code points, marks included.

    `depth` is 1 for a quotation that stands in no other. `closed` is False where the paragraph ends before a
    closing mark. `continued` is True where the quotation goes on from the paragraph before (opening marks only).
    """

    start: int
    end: int
    depth: int = 1
    mark: int = 1
    closed: bool = True
    continued: bool = False


@dataclass(slots=True)
class _Open:
    start: int
    mark: str


@lru_cache(maxsize=8)  # several readers of one text ask, and several texts are read side by side
def quotations(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of `text` by start; quotations nest or lie apart, and none runs across a paragraph."""
    found: list[Quotation] = []
    carried = False
    for paragraph in _PARAGRAPH.finditer(text):
        inside = _nested(_in_paragraph(text, paragraph.start(), paragraph.end()))
        if carried and inside and not text[paragraph.start() : inside[0].start].strip():
            inside[0] = replace(inside[0], continued=True)
        found += inside
        carried = any(not quotation.closed for quotation in inside)
    return tuple(found)


def _nested(found: Iterable[Quotation]) -> list[Quotation]:
    """Return the quotations by start, each with its depth among those that were kept."""
    ordered: list[Quotation] = []
    around: list[int] = []  # ends of the quotations that are open here
    for quotation in sorted(found, key=lambda one: (one.start, -one.end)):
        while around and around[-1] <= quotation.start:
            around.pop()
        around.append(quotation.end)
        ordered.append(replace(quotation, depth=len(around)))
    return ordered


def _in_paragraph(text: str, start: int, end: int) -> Iterator[Quotation]:
    stack: list[_Open] = []
    marks = [(match.start(), match.group()) for match in _MARK.finditer(text, start, end)]
    for index, (at, mark) in enumerate(marks):
        before = text[at - 1] if at > start else " "
        after = text[at + len(mark)] if at + len(mark) < end else " "
        previous = marks[index - 1] if index else None
        rest = marks[index + 1 : index + 1 + LOOKAHEAD]
        role = _role(text, mark, at, before, after, stack, previous)
        if role == "open" and _worth_opening(mark, at, rest, stack, text, end):
            stack.append(_Open(at, mark))
        elif role == "close" and not _inches(text, at, mark, rest, end):
            yield from _close(stack, at, mark)
    if stack:  # the paragraph ends inside a quotation: only the outermost is kept as open to the end
        outer = stack[0]
        if outer.mark not in "'‘‚":
            yield Quotation(start=outer.start, end=_stripped_end(text, end), mark=len(outer.mark), closed=False)


def _stripped_end(text: str, end: int) -> int:
    while text[end - 1].isspace():
        end -= 1
    return end


def _close(stack: list[_Open], at: int, mark: str) -> Iterator[Quotation]:
    for level in range(len(stack) - 1, -1, -1):
        opened = stack[level]
        if mark in _CLOSERS[opened.mark] or (mark == "''" and opened.mark in ("''", "``")):
            del stack[level:]
            yield Quotation(start=opened.start, end=at + len(mark), mark=len(mark))
            return


def _role(
    text: str, mark: str, at: int, before: str, after: str, stack: list[_Open], previous: tuple[int, str] | None
) -> str:
    """Say whether a mark opens or closes here, or is an apostrophe (`none`)."""
    single = mark in "'‘’‚"
    opens_here = bool(_OPENING_CONTEXT.match(before)) or _just_opened(at, previous, stack)
    closes_here = bool(_CLOSING_CONTEXT.match(after)) or bool(_MARK.match(after))
    if single and _apostrophe(text, mark, at, before, after, stack, opens_here):
        return "none"
    if mark in "“«‹„‚``" and mark != "''":
        return "close" if _closes_reversed(mark, stack, opens_here, closes_here) else "open"
    if mark == "”":
        # a closing curly mark at the front of a word where nothing is open: typed the wrong way round
        return "open" if not stack and opens_here and not closes_here else "close"
    if mark in "»›":
        return "close" if _is_open(_FACING[mark], stack) or not opens_here else "open"
    if mark == "‘":
        return "close" if not opens_here and stack and stack[-1].mark in "‚‘" else "open"
    if mark == "’":
        return "close"
    return _straight_role(mark, stack, opens_here, closes_here)


def _closes_reversed(mark: str, stack: list[_Open], opens_here: bool, closes_here: bool) -> bool:
    if mark == "“":  # „low-high“, and “so“ by a careless hand
        return bool(stack) and not opens_here and (_is_open("„", stack) or closes_here)
    return mark in "«‹" and _is_open(_FACING[mark], stack)


def _is_open(mark: str, stack: list[_Open]) -> bool:
    return any(opened.mark == mark for opened in stack)


def _inches(text: str, at: int, mark: str, rest: list[tuple[int, str]], end: int) -> bool:
    """Say whether a mark after a number is inches: the next double mark can only close, so the quotation goes on."""
    if mark != '"' or not _SIZE.search(text[max(0, at - 4) : at]):
        return False
    following = next((place for place, other in rest if other in '"”'), None)
    if following is None or _OPENING_CONTEXT.match(text[following - 1]):
        return False
    return _can_close(text, following, text[following], end)


def _straight_role(mark: str, stack: list[_Open], opens_here: bool, closes_here: bool) -> str:
    open_already = any(mark in _CLOSERS[opened.mark] for opened in stack)
    if opens_here and not closes_here:
        return "open"
    if closes_here and not opens_here:
        return "close"
    return "close" if open_already else "open"


def _just_opened(at: int, previous: tuple[int, str] | None, stack: list[_Open]) -> bool:
    return bool(previous and stack and previous[0] + len(previous[1]) == at and stack[-1].start == previous[0])


def _apostrophe(text: str, mark: str, at: int, before: str, after: str, stack: list[_Open], opens_here: bool) -> bool:
    if before.isalnum() and after.isalnum():
        return True
    if mark in "'’" and opens_here and _ELISION.match(text, at) and not after.isspace():
        return True  # 'em, ’90s
    if mark == "'" and before.isdigit() and not _is_open("'", stack):
        return True  # 5'10"
    if mark in "'’" and not opens_here:
        return not any(opened.mark in "'‘‚" for opened in stack) or _possessive(text, at, before, after, stack)
    return mark == "’" and opens_here


def _possessive(text: str, at: int, before: str, after: str, stack: list[_Open]) -> bool:
    """Say whether the mark after an s is a plural possessive: another closing mark follows before the next opening."""
    if before not in "sS" or not after.isspace():
        return False
    rest = _NEXT_SINGLE.search(text, at + 1, _line_end(text, at))
    return rest is not None and not text[rest.start() - 1].isspace()


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _worth_opening(mark: str, at: int, rest: list[tuple[int, str]], stack: list[_Open], text: str, end: int) -> bool:
    if len(stack) >= MAX_DEPTH:
        return False
    closers = sum(1 for place, other in rest if other in _CLOSERS[mark] and _can_close(text, place, other, end))
    if mark in "'‘‚":  # a single mark that nothing closes is an apostrophe
        return closers > 0
    if stack and mark in ('"', "''") and any(opened.mark == mark for opened in stack):
        # a second straight mark that looks like an opening: nested only if enough closing marks are left
        if closers >= len(stack) + 1:
            return True
        stack.clear()
    return True


def _can_close(text: str, at: int, mark: str, end: int) -> bool:
    after = text[at + len(mark)] if at + len(mark) < end else " "
    return not text[at - 1].isspace() and not after.isalnum()
