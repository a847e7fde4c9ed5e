"""The measures of DATA.md for stories: positions found, claims grouped, disputes recognised.

Knows plain values only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from counterclaim.evaluate.actors import same_name
from counterclaim.evaluate.gold_stories import GoldPosition, Story
from counterclaim.evaluate.measures import Counts, characters
from counterclaim.model.span import Span

COVERED = 0.5  # least share of a gold position's words that a position of the ledger has
INSIDE = 0.8  # or least share of its own words that lie in the gold position
SIDES = frozenset(("supports", "denies"))

# Figure: target of the project, agreement of two readers (DATA.md, 28 stories held back).
BESIDE = {
    "found by words": (0.75, 0.92),
    "found": (0.55, 0.81),
    "grouping F1": (0.60, 0.83),
    "disputed F1": (0.60, 0.94),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerPosition:
    """A position of the ledger.

    The number of its article in the story, its words there, who takes it, on which claim.
    """

    article: int
    spans: tuple[Span, ...]
    actor: str | None
    position: str
    claim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryScores:
    """Sums over stories.

    `pairs` are of same-claim pairs among the positions found by words, `disputed` of gold claims.
    """

    stories: int = 0
    gold: int = 0
    gold_claims: int = 0
    by_words: int = 0
    by_actor: int = 0
    by_position: int = 0
    found: int = 0
    positions: int = 0
    claims: int = 0
    pairs: Counts = field(default_factory=Counts)
    disputed: Counts = field(default_factory=Counts)

    def __add__(self, other: StoryScores) -> StoryScores:
        return StoryScores(**{name: getattr(self, name) + getattr(other, name) for name in self.__dataclass_fields__})

    @property
    def figures(self) -> dict[str, float]:
        """The measures of DATA.md by name."""
        return {
            "found by words": self.by_words / self.gold if self.gold else 0.0,
            "found": self.found / self.gold if self.gold else 0.0,
            "grouping F1": self.pairs.f1,
            "disputed F1": self.disputed.f1,
        }

    def to_dict(self) -> dict[str, object]:
        """Return figures and counts as JSON-able values."""
        counts = {name: getattr(self, name) for name in self.__dataclass_fields__}
        for name in ("pairs", "disputed"):
            held: Counts = counts[name]
            counts[name] = {"right": held.right, "predicted": held.predicted, "gold": held.gold}
        return {"figures": self.figures, **counts}


def story_scores(story: Story, positions: Sequence[LedgerPosition]) -> StoryScores:
    """Score the positions that a ledger holds in the articles of one story.

    *Found by words*: a position in the article covers half of the gold words, or lies in them by 80 % (characters
    that are not white space). *Found*: such a one has the right actor's name and position; nobody named is right
    where gold names nobody.
    *Pairs*: each gold position that is found by words stands for the position that agrees best with its words; of any
    two, is it one claim in the ledger and in gold? *Disputed*: the ledger's claim of a gold claim is the one that
    most of its found positions are in; predicted is a gold claim whose ledger claim has supporters and deniers
    anywhere in the story.
    """
    texts = {article.number: article.text for article in story.articles}
    covered = [(one, characters(one.spans, texts[one.article])) for one in positions if one.article in texts]
    matches = [(gold, _matching(gold, covered, texts)) for gold in story.positions]
    best = [(gold, listed[0]) for gold, listed in matches if listed]
    right = [
        (any(right_actor(gold, one) for one in listed), any(gold.position == one.position for one in listed))
        for gold, listed in matches
    ]
    return StoryScores(
        stories=1,
        gold=len(story.positions),
        gold_claims=len({one.claim for one in story.positions}),
        by_words=len(best),
        by_actor=sum(actor for actor, _ in right),
        by_position=sum(position for _, position in right),
        found=sum(
            any(right_actor(gold, one) and gold.position == one.position for one in listed) for gold, listed in matches
        ),
        positions=len(positions),
        claims=len({one.claim for one in positions}),
        pairs=_pairs(best),
        disputed=_disputed(story, best, positions),
    )


def _matching(
    gold: GoldPosition, covered: Sequence[tuple[LedgerPosition, frozenset[int]]], texts: Mapping[int, str]
) -> list[LedgerPosition]:
    """Return the positions that find a gold one by words, the best agreement (intersection over union) first."""
    wanted = characters((gold.span,), texts[gold.article])
    found = []
    for number, (one, words) in enumerate(covered):
        shared = len(wanted & words) if one.article == gold.article else 0
        if shared and (shared >= COVERED * len(wanted) or shared >= INSIDE * len(words)):
            found.append((-shared / len(wanted | words), number, one))
    return [one for _, _, one in sorted(found, key=lambda entry: entry[:2])]


def right_actor(gold: GoldPosition, one: LedgerPosition) -> bool:
    """Say whether the actors' names agree, or neither names anybody."""
    if gold.actor is None or one.actor is None:
        return gold.actor is None and one.actor is None
    return same_name(one.actor, gold.actor)


def _pairs(best: Sequence[tuple[GoldPosition, LedgerPosition]]) -> Counts:
    right = predicted = gold = 0
    for (a, ours), (b, theirs) in combinations(best, 2):
        together, wanted = ours.claim == theirs.claim, a.claim == b.claim
        right += together and wanted
        predicted += together
        gold += wanted
    return Counts(right, predicted, gold)


def _disputed(
    story: Story, best: Sequence[tuple[GoldPosition, LedgerPosition]], positions: Sequence[LedgerPosition]
) -> Counts:
    sides: dict[str, set[str]] = {}
    for one in positions:
        sides.setdefault(one.claim, set()).add(one.position)
    right = predicted = gold = 0
    for claim in dict.fromkeys(one.claim for one in story.positions):
        wanted = {one.position for one in story.positions if one.claim == claim} >= SIDES
        held = Counter(one.claim for entry, one in best if entry.claim == claim)
        found = bool(held) and sides[held.most_common(1)[0][0]] >= SIDES
        right += wanted and found
        predicted += found
        gold += wanted
    return Counts(right, predicted, gold)


def table(scores: Mapping[str, StoryScores], name: str) -> str:
    """Return the scores of several ways of linking as lines, beside targets and readers; the first is ours."""
    return "\n".join(_lines(scores, name))


def _lines(scores: Mapping[str, StoryScores], name: str) -> Iterator[str]:
    ours = next(iter(scores.values()))
    yield f"{name}: {ours.stories} stories, {ours.gold} gold positions; the ledger has {ours.positions} positions"
    yield ""
    yield f"{'':<18}{'target':>9}{'readers':>9}" + "".join(f"{label:>20}" for label in scores)
    for figure, (target, readers) in BESIDE.items():
        cells = "".join(f"{one.figures[figure]:>20.3f}" for one in scores.values())
        yield f"{figure:<18}{target:>9.2f}{readers:>9.2f}{cells}"
    for label, part in (("pairs", "pairs"), ("disputed", "disputed")):
        for measure in ("precision", "recall"):
            cells = "".join(f"{getattr(getattr(one, part), measure):>20.3f}" for one in scores.values())
            yield f"{f'{label} {measure}':<18}{'':>18}{cells}"
    yield f"{'claims':<18}{'':>18}" + "".join(f"{one.claims:>20}" for one in scores.values())
    yield ""
    actor, position = (part / max(1, ours.gold) for part in (ours.by_actor, ours.by_position))
    yield f"right actor {actor:.3f}, right position {position:.3f}"
    yield f"disputed F1 if every claim were called disputed {_always(ours):.3f}"


def _always(scores: StoryScores) -> float:
    both = scores.disputed.gold + scores.gold_claims
    return 2 * scores.disputed.gold / both if both else 0.0
