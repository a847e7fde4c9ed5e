"""Scores whole readings against the second layer of gold articles, on gold attributions and end to end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field

from counterclaim.evaluate.actors import ActorCounts, actor_counts
from counterclaim.evaluate.attributions import class_pairs, macro_f1
from counterclaim.evaluate.baselines import cue_word_counts, most_frequent
from counterclaim.evaluate.gold import GoldArticle
from counterclaim.evaluate.measures import Counts, matching
from counterclaim.evaluate.responses import ResponseCounts, reliability, response_counts, thresholds
from counterclaim.model.reading import Attribution, Reading

Pairs = tuple[tuple[str, str | None], ...]  # (gold, predicted) classes of matched attributions


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingScores:
    """Sums over articles read in one setting; `matched` of `gold` attributions is what the others are asked of."""

    matched: int = 0
    gold: int = 0
    actors: ActorCounts = field(default_factory=ActorCounts)
    kinds: Pairs = ()
    stances: Pairs = ()
    responses: ResponseCounts = field(default_factory=ResponseCounts)

    def __add__(self, other: SettingScores) -> SettingScores:
        return SettingScores(
            matched=self.matched + other.matched,
            gold=self.gold + other.gold,
            actors=self.actors + other.actors,
            kinds=self.kinds + other.kinds,
            stances=self.stances + other.stances,
            responses=self.responses + other.responses,
        )

    @property
    def figures(self) -> dict[str, float | None]:
        """The measures of DATA.md by name, None where nothing was asked."""
        asked = self.actors.asked
        pairs, contradictions = self.responses.pairs, self.responses.contradictions
        return {
            "actor B3 F1": self.actors.b3 if asked else None,
            "actor name right": self.actors.name_right if asked else None,
            "kind right": _share(*_agreed(self.kinds)),
            "stance macro F1": macro_f1(self.stances),
            "response pairs F1": pairs.f1,
            "response pairs precision": pairs.precision,
            "response pairs recall": pairs.recall,
            "contradictions F1": contradictions.f1,
            "contradictions precision": contradictions.precision,
            "contradictions recall": contradictions.recall,
            "response kind right": _share(*self.responses.kinds),
            "answering statements F1": self.responses.answers.f1,
        }

    def to_dict(self) -> dict[str, object]:
        """Return the figures with the counts behind them, rounded to four places."""
        predicted, gold = self.responses.own_voice
        return {
            "attributions": {"matched": self.matched, "gold": self.gold, "with_actor": self.actors.asked},
            "figures": {name: None if one is None else round(one, 4) for name, one in self.figures.items()},
            "pairs": asdict(self.responses.pairs),
            "contradictions": asdict(self.responses.contradictions),
            "own_voice": {"predicted": predicted, "gold": gold},
            "thresholds": [
                {"score": one.score, "pairs": _rates(one.pairs), "contradictions": _rates(one.contradictions)}
                for one in thresholds(self.responses)
            ],
            "reliability": {
                name: [asdict(one) for one in reliability(self.responses, contradictions=name == "contradictions")]
                for name in ("pairs", "contradictions")
            },
        }


def _agreed(pairs: Pairs) -> tuple[int, int]:
    return sum(gold == ours for gold, ours in pairs), len(pairs)


def _share(right: int, whole: int) -> float | None:
    return right / whole if whole else None


def _rates(counts: Counts) -> dict[str, float]:
    return {"precision": round(counts.precision, 4), "recall": round(counts.recall, 4), "f1": round(counts.f1, 4)}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingScores:
    """Both settings over the articles with a second layer; `left_out` have none. Baselines are on gold attributions."""

    articles: int
    left_out: int
    gold: SettingScores
    end_to_end: SettingScores
    cue_words: Counts
    kind_always: tuple[str | None, float]

    def to_dict(self) -> dict[str, object]:
        """Return the scores of both settings and the baselines."""
        kind, right = self.kind_always
        return {
            "format": "counterclaim/reading-scores/1",
            "articles": self.articles,
            "left_out": self.left_out,
            "gold_attributions": self.gold.to_dict(),
            "end_to_end": self.end_to_end.to_dict(),
            "baselines": {
                "response pairs, cue words and the nearest other source": _rates(self.cue_words),
                "kind, always the same": {"kind": kind, "right": round(right, 4)},
            },
        }


def score(
    articles: Iterable[GoldArticle],
    read_text: Callable[[str], Reading],
    read_attributed: Callable[[str, Sequence[Attribution]], Reading],
) -> ReadingScores:
    """Read every article that has a second layer in both settings and return the scores."""
    given = found = SettingScores()
    cue_words, kinds = Counts(), list[str]()
    number = left_out = 0
    for article in articles:
        if article.actors is None:
            left_out += 1
            continue
        number += 1
        given += given_scores(article, read_attributed(article.text, article.attributions))
        found += found_scores(article, read_text(article.text))
        cue_words += cue_word_counts(article)
        kinds += [kind for kind in article.kinds if kind is not None]
    return ReadingScores(
        articles=number,
        left_out=left_out,
        gold=given,
        end_to_end=found,
        cue_words=cue_words,
        kind_always=most_frequent(kinds),
    )


def given_scores(article: GoldArticle, reading: Reading) -> SettingScores:
    """Score a reading of the gold attributions: its statement i is attribution i."""
    return _scores(article, reading, {place: place for place in range(len(article.attributions))})


def found_scores(article: GoldArticle, reading: Reading) -> SettingScores:
    """Score a reading from the text alone, through the matching of its attributions with the gold."""
    ours = [statement.attribution for statement in reading.statements]
    return _scores(article, reading, matching(ours, article.attributions, article.text))


def _scores(article: GoldArticle, reading: Reading, matched: Mapping[int, int]) -> SettingScores:
    classes = class_pairs(article, reading.statements, matched)
    return SettingScores(
        matched=len(matched),
        gold=len(article.attributions),
        actors=actor_counts(article, reading, matched),
        kinds=tuple(classes["kind"]),
        stances=tuple(classes["stance"]),
        responses=response_counts(article.responses or (), reading, matched),
    )
