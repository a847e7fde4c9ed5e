"""The measures of DATA.md for attributions: pieces (exact, begin, character) and matched attributions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from counterclaim.model.reading import Attribution
from counterclaim.model.span import Span, trimmed

ROLES = ("source", "cue", "content")
MATCH = 0.5  # least content overlap (intersection over union of non-space characters) of a matched pair


@dataclass(frozen=True, slots=True)
class Counts:
    """What was right, what was predicted, what is gold; sums over articles."""

    right: int = 0
    predicted: int = 0
    gold: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.right + other.right, self.predicted + other.predicted, self.gold + other.gold)

    @property
    def precision(self) -> float:
        """Right over predicted, 0 where nothing was predicted."""
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Right over gold, 0 where there is no gold."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, micro over what was summed."""
        both = self.predicted + self.gold
        return 2 * self.right / both if both else 0.0


def characters(spans: Iterable[Span], text: str) -> frozenset[int]:
    """Return the offsets of the non-space characters that the spans cover."""
    return frozenset(at for start, end in spans for at in range(start, end) if not text[at].isspace())


def pieces(attributions: Iterable[Attribution], role: str, text: str) -> frozenset[Span]:
    """Return the set of contiguous spans of a role in an article, trimmed of white space."""
    found = (trimmed(Span(*span), text) for attribution in attributions for span in getattr(attribution, role))
    return frozenset(span for span in found if span.start < span.end)


def piece_counts(
    predicted: Sequence[Attribution], gold: Sequence[Attribution], text: str
) -> dict[tuple[str, str], Counts]:
    """Return counts for each (role, measure), measures being `exact`, `begin` and `character`."""
    counts: dict[tuple[str, str], Counts] = {}
    for role in ROLES:
        ours, theirs = pieces(predicted, role, text), pieces(gold, role, text)
        counts[role, "exact"] = Counts(len(ours & theirs), len(ours), len(theirs))
        begins, gold_begins = {span.start for span in ours}, {span.start for span in theirs}
        counts[role, "begin"] = Counts(len(begins & gold_begins), len(begins), len(gold_begins))
        covered, gold_covered = characters(ours, text), characters(theirs, text)
        counts[role, "character"] = Counts(len(covered & gold_covered), len(covered), len(gold_covered))
    return counts


def matching(predicted: Sequence[Attribution], gold: Sequence[Attribution], text: str) -> dict[int, int]:
    """Match attributions one to one, greedily by content overlap >= MATCH: index in `gold` -> index in `predicted`."""
    ours = [characters(attribution.content, text) for attribution in predicted]
    theirs = [characters(attribution.content, text) for attribution in gold]
    candidates = []
    for g, gold_set in enumerate(theirs):
        for p, our_set in enumerate(ours):
            shared = len(gold_set & our_set)
            if shared and shared >= MATCH * len(gold_set | our_set):
                # among equal contents (nested and repeated cues) the pair whose cue and source agree comes first
                agree = _agreement(predicted[p], gold[g], text)
                candidates.append((-shared / len(gold_set | our_set), -agree, g, p))
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, g, p in sorted(candidates):
        if g not in found and p not in taken:
            found[g] = p
            taken.add(p)
    return found


def _agreement(one: Attribution, other: Attribution, text: str) -> int:
    cue = bool(characters(one.cue, text) & characters(other.cue, text))
    return 2 * cue + right_source(one, other, text)


def right_source(predicted: Attribution, gold: Attribution, text: str) -> bool:
    """Say whether the source spans share a character, or both are empty."""
    ours, theirs = characters(predicted.source, text), characters(gold.source, text)
    return bool(ours & theirs) if ours or theirs else True


def attribution_counts(predicted: Sequence[Attribution], gold: Sequence[Attribution], text: str) -> Counts:
    """Return counts of attributions that are matched and have the right source."""
    pairs = matching(predicted, gold, text)
    right = sum(right_source(predicted[p], gold[g], text) for g, p in pairs.items())
    return Counts(right, len(predicted), len(gold))


def said_counts(
    predicted: Sequence[Attribution], gold: Sequence[Attribution], said: Sequence[bool], text: str
) -> Counts:
    """Return the same counts over the gold attributions that are `said` (recall is what they are for)."""
    pairs = matching(predicted, gold, text)
    right = sum(said[g] and right_source(predicted[p], gold[g], text) for g, p in pairs.items())
    return Counts(right, len(predicted), sum(said))
