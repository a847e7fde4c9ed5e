"""Which words around a cue can tell its circumstances: those of its sentence outside of sources, cues and contents."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.model.reading import Attribution
from counterclaim.model.span import Span
from counterclaim.read.circumstances.sentences import sentences
from counterclaim.read.paragraphs import paragraphs

CROWD = 60  # attributions in one sentence
_CLAUSE = re.compile(r"(?:that|to|with|whether|if|how|what|why|for|it|he|she|they|there)\b(?!.*[\"”’'»]$)", re.DOTALL)
_RELATIVE = re.compile(r"\b(?:who|which)\b")  # what follows such a source may go on with its clause
_STOPS = (".", "!", "?")  # a sentence that ends with the content, and is glued to the next
_PUNCTUATION = " \n\t,;:.!?()\"“”‘’'—–-"
FRONT, BETWEEN, AFTER, TAIL = "front", "between", "after", "tail"


@dataclass(frozen=True, slots=True)
class Zone:
    """Words that may tell circumstances. `side` says where they stand.

    `after`: the cue itself and what follows it, up to the next marked words; or what follows a source behind the cue.
    `between`: between source and cue. `front`: before both, back to the start of the sentence or other marked words.
    `tail`: after the content. `shared` says that words of another attribution stand in front of the zone; `loose`,
    that it follows a clause without quotation marks, which may have been cut too short.
    """

    side: str
    span: Span
    shared: bool = False
    loose: bool = False


class Scopes:
    """The sentences of a text and the attributions in each; made once for all attributions of a document."""

    def __init__(self, text: str, attributions: Sequence[Attribution]) -> None:
        self._text = text
        self._attributions = attributions
        self._sentences = [sentence for paragraph in paragraphs(text) for sentence in sentences(text, paragraph)]
        self._starts = [sentence.start for sentence in self._sentences]
        self._near: dict[int, list[int]] = {}
        for index, attribution in enumerate(attributions):
            for number in {number for span in _spans(attribution) for number in self._touched(span)}:
                self._near.setdefault(number, []).append(index)

    def _number(self, at: int) -> int:
        return max(0, bisect_right(self._starts, at) - 1)

    def _touched(self, span: Span) -> range:
        return range(self._number(span.start), self._number(max(span.start, span.end - 1)) + 1)

    def anchor(self, index: int) -> Span | None:
        """Return the cue of an attribution, or its source if it has none; None if it has neither."""
        attribution = self._attributions[index]
        return next(iter((*attribution.cue, *attribution.source)), None)

    def sentence(self, at: int) -> Span:
        """Return the sentence that holds the character `at`; what is in none (a dateline) stands alone."""
        found = self._sentences[self._number(at)] if self._sentences else Span(at, at)
        return found if found.start <= at < found.end else Span(at, at)

    def zones(self, index: int) -> tuple[Zone, ...]:
        """Return the zones of an attribution, the nearest to the cue first."""
        anchor = self.anchor(index)
        if anchor is None:
            return ()
        attribution, others = self._attributions[index], self._others(index, anchor)
        frame = _frame(anchor, self.sentence(anchor.start), _inside(anchor, others))
        walls = sorted(wall for wall in _walls(attribution, others, anchor) if wall.overlaps(frame))
        found = _zones(self._text, attribution, anchor, frame, walls)
        return tuple(zone for zone in found if _worth_reading(self._text, zone.span, anchor))

    def inside(self, index: int) -> Span | None:
        """Return the innermost content or source of another attribution that holds the cue; None if none does."""
        anchor = self.anchor(index)
        return None if anchor is None else _inside(anchor, self._others(index, anchor))

    def _others(self, index: int, anchor: Span) -> list[Attribution]:
        near = self._near.get(self._number(anchor.start), ())
        if len(near) > CROWD:  # no sentence of an article; a heap of thousands would be looked at by the square
            near = [i for i in near if abs(i - index) <= CROWD // 2]
        return [self._attributions[i] for i in near if i != index]


def _worth_reading(text: str, span: Span, cue: Span) -> bool:
    """Say whether a zone holds more than punctuation, or than a cue of one word: most do not, and reading costs."""
    words = span.of(text).strip(_PUNCTUATION)
    return bool(words) and not (span.start == cue.start and len(words) <= cue.end - cue.start and " " not in words)


def _inside(anchor: Span, others: Sequence[Attribution]) -> Span | None:
    holding = [piece for other in others for piece in (*other.content, *other.source) if piece.holds(anchor)]
    return min(holding, key=lambda piece: (piece.end - piece.start, piece), default=None)


def _frame(anchor: Span, sentence: Span, inside: Span | None) -> Span:
    """Return the sentence, cut to what holds the cue, but never shorter than the cue."""
    start, end = sentence
    if inside is not None:
        start, end = max(start, inside.start), min(end, inside.end)
    return Span(min(start, anchor.start), max(end, anchor.end))


def _spans(attribution: Attribution) -> tuple[Span, ...]:
    return (*attribution.source, *attribution.cue, *attribution.content)


def _walls(attribution: Attribution, others: Sequence[Attribution], anchor: Span) -> list[Span]:
    """Return the marked words that bound the zones: all that do not share a character with the cue."""
    marked = [*attribution.source, *attribution.content]
    for other in others:
        marked += _spans(other)
    return [span for span in marked if not span.overlaps(anchor)]


def _zones(text: str, attribution: Attribution, anchor: Span, frame: Span, walls: Sequence[Span]) -> list[Zone]:
    source = next((span for span in attribution.source if span.overlaps(frame) and not span.overlaps(anchor)), None)
    zones = [Zone(AFTER, Span(anchor.start, _next(walls, anchor.end, frame)))]
    before = anchor.start
    if source is not None and source.start >= anchor.end:
        zones.append(Zone(AFTER, Span(source.end, _next(walls, source.end, frame))))
    if source is not None and source.end <= anchor.start:
        start = _previous(walls, anchor.start, frame)
        shared = start > source.end or _RELATIVE.search(text, *source) is not None
        zones.append(Zone(BETWEEN, Span(start, anchor.start), shared=shared))
        before = source.start
    start = _previous(walls, before, frame)
    own = any(span.end == start for span in attribution.content)
    zones.append(Zone(FRONT, Span(start, before), shared=start > frame.start and not own))
    said = [span for span in attribution.content if anchor.end <= span.start < frame.end]
    if said and text[said[-1].end : said[-1].end + 1] not in _STOPS:
        span = Span(said[-1].end, _next(walls, said[-1].end, frame))
        zones.append(Zone(TAIL, span, loose=bool(_CLAUSE.match(said[-1].of(text)))))
    return zones


def _next(walls: Sequence[Span], at: int, frame: Span) -> int:
    """Return where the first wall that reaches beyond `at` begins (`at` itself inside one), or the frame's end."""
    return max(at, min((wall.start for wall in walls if wall.end > at), default=frame.end))


def _previous(walls: Sequence[Span], at: int, frame: Span) -> int:
    """Return where the last wall that begins before `at` ends, or the frame's start."""
    return min(at, max((wall.end for wall in walls if wall.start < at), default=frame.start))
