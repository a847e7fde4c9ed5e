"""Which words around a cue can tell its circumstances: those of its sentence outside of sources, cues and contents."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.model.reading import Attribution
from counterclaim.model.span import Span
from counterclaim.read.circumstances.sentences import sentences
from counterclaim.read.paragraphs import paragraphs

FRONT, BETWEEN, AFTER, TAIL = "front", "between", "after", "tail"


@dataclass(frozen=True, slots=True)
class Zone:
    """Words that may tell circumstances. `side` says where they stand.

    `after`: the cue itself and what follows it, up to the next marked words; or what follows a source behind the cue.
    `between`: between source and cue. `front`: before both, back to the start of the sentence or other marked words.
    `tail`: after the content. `shared` says that words of another attribution stand in front of the zone.
    """

    side: str
    span: Span
    shared: bool = False


class Scopes:
    """The sentences of a text and the marked words in each; made once for all attributions of a document."""

    def __init__(self, text: str, attributions: Sequence[Attribution]) -> None:
        self._text = text
        self._attributions = attributions
        self._paragraphs = paragraphs(text)
        self._starts = [paragraph.start for paragraph in self._paragraphs]
        self._sentences: dict[int, list[Span]] = {}
        self._near: dict[int, list[int]] = {}
        for index, attribution in enumerate(attributions):
            for number in sorted({n for span in _spans(attribution) for n in self._touched(span)}):
                self._near.setdefault(number, []).append(index)

    def _touched(self, span: Span) -> range:
        first = max(0, bisect_right(self._starts, span.start) - 1)
        return range(first, max(first, bisect_right(self._starts, max(span.start, span.end - 1)) - 1) + 1)

    def anchor(self, index: int) -> Span | None:
        """Return the cue of an attribution, or its source if it has none; None if it has neither."""
        attribution = self._attributions[index]
        return next(iter((*attribution.cue, *attribution.source)), None)

    def sentence(self, at: int) -> Span:
        """Return the sentence that holds the character `at` (the whole rest of the text if there is none)."""
        number = bisect_right(self._starts, at) - 1
        if number < 0:
            return Span(0, len(self._text))
        if number not in self._sentences:
            self._sentences[number] = list(sentences(self._text, self._paragraphs[number]))
        found = self._sentences[number]
        return next((one for one in found if one.start <= at < one.end), Span(at, max(at, found[-1].end)))

    def paragraph(self, at: int) -> int:
        """Return the number of the paragraph that holds the character `at`."""
        return bisect_right(self._starts, at) - 1

    def zones(self, index: int) -> tuple[Zone, ...]:
        """Return the zones of an attribution, the nearest to the cue first."""
        anchor = self.anchor(index)
        if anchor is None:
            return ()
        attribution, others = self._attributions[index], self._others(index, anchor)
        sentence, inside = self.sentence(anchor.start), self.inside(index) or Span(0, len(self._text))
        frame = Span(
            min(anchor.start, max(sentence.start, inside.start)), max(anchor.end, min(sentence.end, inside.end))
        )
        walls = sorted(wall for wall in _walls(attribution, others, anchor) if wall.overlaps(frame))
        return tuple(zone for zone in _zones(attribution, anchor, frame, walls) if zone.span.start < zone.span.end)

    def inside(self, index: int) -> Span | None:
        """Return the innermost content or source of another attribution that holds the cue; None if none does."""
        anchor = self.anchor(index)
        if anchor is None:
            return None
        others = self._others(index, anchor)
        holding = [
            Span(*piece) for other in others for piece in (*other.content, *other.source) if Span(*piece).holds(anchor)
        ]
        return min(holding, key=lambda piece: (piece.end - piece.start, piece), default=None)

    def _others(self, index: int, anchor: Span) -> list[Attribution]:
        return [self._attributions[i] for i in self._near.get(self.paragraph(anchor.start), ()) if i != index]


def _spans(attribution: Attribution) -> tuple[Span, ...]:
    return (*attribution.source, *attribution.cue, *attribution.content)


def _walls(attribution: Attribution, others: Sequence[Attribution], anchor: Span) -> list[Span]:
    """Return the marked words that bound the zones: all that do not share a character with the cue."""
    marked = [*attribution.source, *attribution.content]
    for other in others:
        marked += _spans(other)
    return [Span(*span) for span in marked if not span.overlaps(anchor)]


def _zones(attribution: Attribution, anchor: Span, frame: Span, walls: Sequence[Span]) -> list[Zone]:
    source = next((span for span in attribution.source if span.overlaps(frame) and not span.overlaps(anchor)), None)
    zones = [Zone(AFTER, Span(anchor.start, _next(walls, anchor.end, frame)))]
    before = anchor.start
    if source is not None and source.start >= anchor.end:
        zones.append(Zone(AFTER, Span(source.end, _next(walls, source.end, frame))))
    if source is not None and source.end <= anchor.start:
        zones.append(Zone(BETWEEN, Span(_previous(walls, anchor.start, frame), anchor.start)))
        before = source.start
    start = _previous(walls, before, frame)
    own = any(span.end == start for span in attribution.content)
    zones.append(Zone(FRONT, Span(start, before), shared=start > frame.start and not own))
    said = [span for span in attribution.content if anchor.end <= span.start < frame.end]
    if said:
        zones.append(Zone(TAIL, Span(said[-1].end, _next(walls, said[-1].end, frame))))
    return zones


def _next(walls: Sequence[Span], at: int, frame: Span) -> int:
    """Return where the first wall that reaches beyond `at` begins (`at` itself inside one), or the frame's end."""
    return max(at, min((wall.start for wall in walls if wall.end > at), default=frame.end))


def _previous(walls: Sequence[Span], at: int, frame: Span) -> int:
    """Return where the last wall that begins before `at` ends, or the frame's start."""
    return min(at, max((wall.end for wall in walls if wall.start < at), default=frame.start))
