"""What a changed text added, dropped or reworded: paragraph by paragraph, and statement by statement. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from counterclaim.model.reading import Reading
from counterclaim.model.span import Span

ALIKE = 0.5  # share of words in common from which one passage is another one reworded


@dataclass(frozen=True, slots=True, kw_only=True)
class Alteration:
    """One difference: `added`, `dropped` or `reworded`; the words before and after, and where they stand."""

    kind: str
    before: str = ""
    after: str = ""
    before_span: Span | None = None
    after_span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The differences of two revisions, in text order: of their paragraphs, and of their statements' contents."""

    text: tuple[Alteration, ...] = ()
    statements: tuple[Alteration, ...] = ()


@dataclass(frozen=True, slots=True)
class _Piece:
    words: str
    span: Span | None


def compared(before: Reading, after: Reading) -> Comparison:
    """Return what the later of two readings of one article's revisions added, dropped and reworded."""
    return Comparison(
        text=tuple(altered(_paragraphs(before.document.text), _paragraphs(after.document.text))),
        statements=tuple(altered(_contents(before), _contents(after))),
    )


def altered(before: Sequence[_Piece], after: Sequence[_Piece]) -> Iterator[Alteration]:
    """Yield the differences of two lists of passages; what merely moved within an alteration is not told."""
    matcher = SequenceMatcher(None, [one.words for one in before], [one.words for one in after], autojunk=False)
    for tag, start, stop, new_start, new_stop in matcher.get_opcodes():
        if tag != "equal":
            yield from _between(before[start:stop], after[new_start:new_stop])


def _between(before: Sequence[_Piece], after: Sequence[_Piece]) -> Iterator[Alteration]:
    """Yield the alterations of one stretch: the most alike are paired first, the others were dropped or added."""
    ranked = sorted(
        (
            (_likeness(old.words, new.words), -number, -place)
            for number, old in enumerate(before)
            for place, new in enumerate(after)
        ),
        reverse=True,
    )
    paired: dict[int, int] = {}
    for score, number, place in ranked:
        if score >= ALIKE and -number not in paired and -place not in paired.values():
            paired[-number] = -place
    for number, old in enumerate(before):
        if number not in paired:
            yield Alteration(kind="dropped", before=old.words, before_span=old.span)
        elif old.words != after[paired[number]].words:
            new = after[paired[number]]
            yield Alteration(
                kind="reworded", before=old.words, after=new.words, before_span=old.span, after_span=new.span
            )
    for place, new in enumerate(after):
        if place not in paired.values():
            yield Alteration(kind="added", after=new.words, after_span=new.span)


def _likeness(before: str, after: str) -> float:
    return SequenceMatcher(None, before.split(), after.split(), autojunk=False).ratio()


def _paragraphs(text: str) -> list[_Piece]:
    found, at = [], 0
    for line in text.split("\n"):
        bare = line.strip()
        if bare:
            start = at + line.index(bare)
            found.append(_Piece(bare, Span(start, start + len(bare))))
        at += len(line) + 1
    return found


def _contents(reading: Reading) -> list[_Piece]:
    text = reading.document.text
    return [
        _Piece(" … ".join(span.of(text) for span in content), Span(content[0].start, content[-1].end))
        for content in (one.attribution.content for one in reading.statements)
        if content
    ]
