"""How alike the words of two statements are: the same, one cut from the other, or reworded."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from counterclaim.link.appearances.words import is_number, negates

BLOCK = 3  # words in a row that count as taken over; two in a row are found in any two texts
LEAST_CUT = 6  # words that a cut shares; fewer are a name with a title
CUT = 0.85  # share of the shorter one's words that stand in the longer one, in its order, for a cut
RUN = 12  # words in a row that make a cut even where both outlets cut elsewhere
REWORDED = 0.7  # share of the shorter one's content stems that stand in the other, in its order, for a rewording
WHOLE = 0.6  # and the same of the longer one's: a short remark is no rewording of a long one
LEAST = 5  # content stems that a rewording shares


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """`relation` is `identical`, `cut`, `reworded` or None; `shared` words in runs; `share` of the shorter one's."""

    relation: str | None
    shared: int = 0
    run: int = 0
    share: float = 0.0


Words = tuple[str, ...]


def likeness(one: tuple[Words, Words], other: tuple[Words, Words]) -> Likeness:
    """Compare two statements, given as words (in one spelling) and content stems; their order does not matter."""
    (words, stems), (other_words, other_stems) = sorted((one, other))
    if words == other_words:
        return Likeness(relation="identical" if words else None, shared=len(words), run=len(words), share=1.0)
    blocks = runs(words, other_words) if _common(words, other_words) else []
    shared, run = sum(blocks), max(blocks, default=0)
    share = shared / max(1, min(len(words), len(other_words)))
    if run >= RUN or (share >= CUT and shared >= LEAST_CUT):
        return Likeness(relation="cut", shared=shared, run=run, share=share)
    found = _reworded(stems, other_stems)
    if found.relation and not _opposed((words, stems), (other_words, other_stems)):
        return replace(found, run=run)
    return Likeness(relation=None, shared=shared, run=run, share=share)


def runs(one: Words, other: Words, least: int = BLOCK) -> list[int]:
    """Return the lengths of the runs that stand in both, in the same order; runs shorter than `least` are left out."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return [size for _, _, size in matcher.get_matching_blocks() if size >= least]


def _common(one: Words, other: Words) -> bool:
    """Say whether the two share a run at all; a cheap check before they are laid side by side."""
    known = set(zip(*(one[at:] for at in range(BLOCK)), strict=False))
    return not known.isdisjoint(zip(*(other[at:] for at in range(BLOCK)), strict=False))


def _reworded(one: Words, other: Words) -> Likeness:
    """Compare by content stems."""
    short, long = sorted((len(one), len(other)))
    if len(set(one) & set(other)) < LEAST:
        return Likeness(relation=None)
    shared = sum(runs(one, other, 1))
    alike = shared >= LEAST and shared >= REWORDED * short and shared >= WHOLE * long
    return Likeness(relation="reworded" if alike else None, shared=shared, share=shared / short)


def _opposed(one: tuple[Words, Words], other: tuple[Words, Words]) -> bool:
    """Say whether one holds numbers or negations where the other holds different ones."""
    numbers, others = (Counter(filter(is_number, stems)) for _, stems in (one, other))
    if numbers - others and others - numbers:
        return True
    return sum(map(negates, one[0])) % 2 != sum(map(negates, other[0])) % 2
