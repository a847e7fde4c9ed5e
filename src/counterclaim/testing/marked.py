"""Spans written as text: `[source Ms Lee] [cue said] [content rates would fall].`, to attributions and back.

    [source Ms Lee]        the source of the only attribution
    [2.content rates]      the content of the second attribution, where there are several
    [1,2.source Ms Lee]    the source of both
    [1.content+ would]     the piece of content that was closed right here goes on (only needed where spans cross)
    \\[ \\] \\\\               a bracket or a backslash of the text itself

Exactly one space stands between a mark's name and its words. Marks nest. A role with several pieces has several marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from counterclaim.model.reading import Attribution
from counterclaim.model.span import Span

ROLES = ("source", "cue", "content")
_OPENING = re.compile(r"\[(?:(?P<numbers>[1-9]\d*(?:,[1-9]\d*)*)\.)?(?P<role>source|cue|content)(?P<on>\+)? ")
_SPECIAL = re.compile(r"[\[\]\\]")
_EXCERPT = 30

_Key = tuple[int, str]  # number and role of a piece


@dataclass(frozen=True, slots=True)
class _Mark:
    numbers: tuple[int, ...]
    role: str
    span: Span

    def opening(self, single: bool, on: bool) -> str:
        numbers = "" if single else ",".join(map(str, self.numbers)) + "."
        return f"[{numbers}{self.role}{'+' if on else ''} "


@dataclass(slots=True)
class _Reading:
    """What was read of a marked text so far."""

    marked: str
    words: list[str] = field(default_factory=list)
    length: int = 0
    opened: list[tuple[re.Match[str], int]] = field(default_factory=list)
    pieces: dict[_Key, list[Span]] = field(default_factory=dict)

    def take(self, words: str) -> None:
        self.words.append(words)
        self.length += len(words)


def parse(marked: str) -> tuple[str, tuple[Attribution, ...]]:
    """Return the plain text and its attributions by number; raises ValueError, saying where, if marks are wrong."""
    reading = _Reading(marked)
    at = 0
    while at < len(marked):
        at = _step(reading, at)
    if reading.opened:
        raise _wrong(marked, reading.opened[-1][0].start(), "a mark is not closed")
    return "".join(reading.words), _attributions(reading)


def _step(reading: _Reading, at: int) -> int:
    """Take in one mark, one escaped character or one stretch of words; return where the rest begins."""
    marked = reading.marked
    if marked[at] == "[":
        return _open(reading, at)
    if marked[at] == "]":
        _close(reading, at)
        return at + 1
    if marked[at] == "\\":
        if marked[at + 1 : at + 2] not in ("[", "]", "\\"):
            raise _wrong(marked, at, "a backslash escapes nothing; write \\\\ for a backslash")
        reading.take(marked[at + 1])
        return at + 2
    end = next(found.start() for found in _SPECIAL.finditer(marked + "]", at))
    reading.take(marked[at:end])
    return end


def _open(reading: _Reading, at: int) -> int:
    mark = _OPENING.match(reading.marked, at)
    if mark is None:
        raise _wrong(reading.marked, at, "no mark begins here; write \\[ for a bracket of the text")
    reading.opened.append((mark, reading.length))
    return mark.end()


def _close(reading: _Reading, at: int) -> None:
    if not reading.opened:
        raise _wrong(reading.marked, at, "no mark is open here; write \\] for a bracket of the text")
    mark, start = reading.opened.pop()
    span = Span(start, reading.length)
    if span.start == span.end:
        raise _wrong(reading.marked, mark.start(), "a mark holds no words")
    numbers = mark["numbers"].split(",") if mark["numbers"] else ["0"]
    for number in map(int, numbers):
        _enter(reading, mark, (number, mark["role"]), span)


def _enter(reading: _Reading, mark: re.Match[str], key: _Key, span: Span) -> None:
    pieces = reading.pieces.setdefault(key, [])
    if mark["on"]:
        before = [piece for piece in pieces if piece.end == span.start]
        if not before:
            raise _wrong(reading.marked, mark.start(), "'+' goes on from no piece that ends here")
        pieces.remove(before[0])
        span = Span(before[0].start, span.end)
    if any(piece.overlaps(span) for piece in pieces):
        raise _wrong(reading.marked, mark.start(), f"two pieces of one {mark['role']} overlap")
    pieces.append(span)


def _attributions(reading: _Reading) -> tuple[Attribution, ...]:
    numbers = sorted({number for number, _ in reading.pieces})
    if 0 in numbers and len(numbers) > 1:
        raise _wrong(reading.marked, 0, "some marks have numbers and some have none")
    if numbers not in ([], [0], list(range(1, len(numbers) + 1))):
        raise _wrong(reading.marked, 0, f"the numbers must run from 1 without a gap, not {numbers}")
    return tuple(_attribution(reading, number) for number in numbers)


def _attribution(reading: _Reading, number: int) -> Attribution:
    source, cue, content = (tuple(sorted(reading.pieces.get((number, role), ()))) for role in ROLES)
    return Attribution(source=source, cue=cue, content=content)


def _wrong(marked: str, at: int, message: str) -> ValueError:
    return ValueError(f"at {at}, {marked[at : at + _EXCERPT]!r}: {message}")


def render(text: str, attributions: Sequence[Attribution]) -> str:
    """Return the text with its attributions marked, so that `parse` gives both back (scores apart).

    Raises ValueError if an attribution has no spans, or a span is empty, lies outside the text or overlaps
    another piece of its own role.
    """
    marks = _marks(text, attributions)
    single = len(attributions) == 1
    written: list[str] = []
    opened: list[_Mark] = []
    at = 0
    for place in sorted({edge for mark in marks for edge in mark.span}):
        written.append(_escaped(text[at:place]))
        written.extend(_turn(opened, [mark for mark in marks if mark.span.start == place], place, single))
        at = place
    return "".join(written) + _escaped(text[at:])


def _turn(opened: list[_Mark], begun: list[_Mark], place: int, single: bool) -> Iterator[str]:
    """Close what ends at `place`, with what stands above it, open that again, then open what begins."""
    ended = [index for index, mark in enumerate(opened) if mark.span.end == place]
    if ended:
        above = [mark for mark in opened[ended[0] :] if mark.span.end > place]
        yield "]" * (len(opened) - ended[0])
        del opened[ended[0] :]
        yield from (mark.opening(single, on=True) for mark in above)
        opened.extend(above)
    yield from (mark.opening(single, on=False) for mark in begun)
    opened.extend(begun)


def _marks(text: str, attributions: Sequence[Attribution]) -> list[_Mark]:
    """Return one mark for each span and role with the numbers of all attributions that have it, outer marks first."""
    shared: dict[tuple[Span, str], list[int]] = {}
    for number, attribution in enumerate(attributions, 1):
        for role, spans in _checked(text, number, attribution):
            for span in spans:
                shared.setdefault((span, role), []).append(number)
    marks = [_Mark(tuple(numbers), role, span) for (span, role), numbers in shared.items()]
    return sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end, mark.numbers, mark.role))


def _checked(text: str, number: int, attribution: Attribution) -> list[tuple[str, tuple[Span, ...]]]:
    roles = [(role, tuple(Span(*span) for span in getattr(attribution, role))) for role in ROLES]
    if not any(spans for _, spans in roles):
        raise ValueError(f"attribution {number} has no spans to mark")
    for role, spans in roles:
        at = 0
        for span in sorted(spans):
            if not at <= span.start < span.end <= len(text):
                raise ValueError(f"attribution {number}: {role} {tuple(span)} is empty, overlaps or lies outside")
            at = span.end
    return roles


def _escaped(words: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", words)
