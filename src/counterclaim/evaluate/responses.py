"""The measures of DATA.md for responses: pairs, contradictions, kinds, and what a score is worth."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterclaim.evaluate.gold import GoldResponse
from counterclaim.evaluate.measures import Counts
from counterclaim.model.reading import Reading, Response

CONTRADICTIONS = frozenset({"denies", "disputes"})
THRESHOLDS = tuple(step / 20 for step in range(20))
BINS = 10
_NONE = Counts()


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A predicted pair: its kind and score, and the kind of the same pair in the gold, None if it is not there."""

    kind: str
    score: float | None
    gold: str | None

    @property
    def contradicts(self) -> bool:
        """Whether it was predicted as a contradiction."""
        return self.kind in CONTRADICTIONS

    @property
    def right_contradiction(self) -> bool:
        """Whether it was predicted as a contradiction and is one."""
        return self.contradicts and self.gold in CONTRADICTIONS


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseCounts:
    """Every predicted pair, the kinds of the gold pairs, and what is counted apart; sums over articles.

    `answers` counts the statements that answer anything at all. `own_voice` are responses to the article's own voice
    (`to` is null): (predicted, gold), left out of the pairs.
    """

    judged: tuple[Judged, ...] = ()
    gold: tuple[str, ...] = ()
    answers: Counts = _NONE
    own_voice: tuple[int, int] = (0, 0)

    def __add__(self, other: ResponseCounts) -> ResponseCounts:
        return ResponseCounts(
            judged=self.judged + other.judged,
            gold=self.gold + other.gold,
            answers=self.answers + other.answers,
            own_voice=(self.own_voice[0] + other.own_voice[0], self.own_voice[1] + other.own_voice[1]),
        )

    @property
    def pairs(self) -> Counts:
        """Pairs (from, to) of any kind; the kind need not be right."""
        return Counts(sum(one.gold is not None for one in self.judged), len(self.judged), len(self.gold))

    @property
    def contradictions(self) -> Counts:
        """Pairs that deny or dispute; right if the gold pair is one of the two as well."""
        right = sum(one.right_contradiction for one in self.judged)
        return Counts(right, sum(one.contradicts for one in self.judged), _contradictions(self.gold))

    @property
    def kinds(self) -> tuple[int, int]:
        """(right, all) over the pairs that are in the gold."""
        found = [one for one in self.judged if one.gold is not None]
        return sum(one.kind == one.gold for one in found), len(found)


def response_counts(gold: Sequence[GoldResponse], reading: Reading, matched: Mapping[int, int]) -> ResponseCounts:
    """Compare the responses of a reading with the gold through the matching (gold position -> position of statement).

    A predicted pair with an end that matches nothing is wrong. A pair that was predicted twice counts once.
    """
    places = {reading.statements[ours].id: place for place, ours in matched.items()}
    wanted = {(one.origin, one.target): one.kind for one in gold if one.target is not None}
    predicted = {(one.origin, one.target): one for one in reversed(reading.responses) if one.target is not None}
    answering, gold_answering = {one.origin for one in reading.responses}, {one.origin for one in gold}
    return ResponseCounts(
        judged=tuple(_judged(one, wanted, places) for one in reversed(predicted.values())),
        gold=tuple(wanted.values()),
        answers=Counts(
            sum(places.get(origin) in gold_answering for origin in answering), len(answering), len(gold_answering)
        ),
        own_voice=(
            sum(one.target is None for one in reading.responses),
            sum(one.target is None for one in gold),
        ),
    )


def _judged(one: Response, wanted: Mapping[tuple[int, int], str], places: Mapping[str, int]) -> Judged:
    origin, target = places.get(one.origin), places.get(one.target or "")
    found = None if origin is None or target is None else wanted.get((origin, target))
    return Judged(kind=one.kind, score=one.score, gold=found)


def _contradictions(kinds: Sequence[str]) -> int:
    return sum(kind in CONTRADICTIONS for kind in kinds)


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """What the counts are if only pairs with at least this score are kept."""

    score: float
    pairs: Counts
    contradictions: Counts


def thresholds(counts: ResponseCounts) -> tuple[Threshold, ...]:
    """Return the counts at each threshold of THRESHOLDS; a pair without a score is kept at every one."""
    found = []
    for score in THRESHOLDS:
        kept = tuple(one for one in counts.judged if one.score is None or one.score >= score)
        left = ResponseCounts(judged=kept, gold=counts.gold)
        found.append(Threshold(score=score, pairs=left.pairs, contradictions=left.contradictions))
    return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """Pairs whose scores lie in [low, high): how many, their mean score, and the share that is right."""

    low: float
    high: float
    count: int
    score: float
    right: float


def reliability(counts: ResponseCounts, *, contradictions: bool) -> tuple[Bin, ...]:
    """Return the bins that hold any scored pair, a score of 1 in the last; of all pairs, or of the contradictions."""
    scored: dict[int, list[tuple[float, bool]]] = {}
    for one in counts.judged:
        if one.score is not None and (one.contradicts or not contradictions):
            right = one.right_contradiction if contradictions else one.gold is not None
            scored.setdefault(min(int(one.score * BINS), BINS - 1), []).append((one.score, right))
    return tuple(
        Bin(
            low=number / BINS,
            high=(number + 1) / BINS,
            count=len(held),
            score=sum(score for score, _ in held) / len(held),
            right=sum(right for _, right in held) / len(held),
        )
        for number, held in sorted(scored.items())
    )
