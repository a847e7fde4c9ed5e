"""The measure of stories, on cases counted by hand. The story is made up."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from counterclaim.evaluate.gold_stories import GoldPosition, Story, StoryArticle, gold_stories
from counterclaim.evaluate.stories import LedgerPosition, StoryScores, story_scores, table
from counterclaim.model.errors import FormatError
from counterclaim.model.span import Span

TEXT = "The dam leaks, Orlo said. It does not leak, said Quandt. The mayor took bribes, Orlo added."


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def gold(claim: str, words: str, actor: str | None, position: str) -> GoldPosition:
    return GoldPosition(claim=claim, article=1, span=span(words), actor=actor, position=position)


def held(claim: str, words: str, actor: str | None, position: str, article: int = 1) -> LedgerPosition:
    return LedgerPosition(article=article, spans=(span(words),), actor=actor, position=position, claim=claim)


STORY = Story(
    id="s1",
    articles=(StoryArticle(number=1, text=TEXT), StoryArticle(number=2, text=TEXT)),
    positions=(
        gold("c1", "The dam leaks", "Lena Orlo", "supports"),
        gold("c1", "It does not leak", "Quandt", "denies"),
        gold("c2", "The mayor took bribes", "Lena Orlo", "supports"),
    ),
)
RIGHT = [
    held("k1", "The dam leaks", "Orlo", "supports"),
    held("k1", "It does not leak", "Quandt", "denies"),
    held("k2", "The mayor took bribes", "Orlo", "supports"),
]
CASES: list[tuple[list[LedgerPosition], tuple[float, float, float, float], str]] = [
    (RIGHT, (1, 1, 1, 1), "all right"),
    ([], (0, 0, 0, 0), "an empty ledger"),
    ([held("k1", "The dam leaks", "Orlo", "supports", article=2)], (0, 0, 0, 0), "right words of another article"),
    ([held("k1", "leaks", "Orlo", "supports")], (1 / 3, 1 / 3, 0, 0), "words that lie inside the gold ones"),
    ([held("k1", "leaks, Orlo said. It", "Orlo", "supports")], (0, 0, 0, 0), "less than half, and not inside"),
    ([held("k1", "The dam leaks, Orlo said", "Orlo", "supports")], (1 / 3, 1 / 3, 0, 0), "more than the gold words"),
    ([held("k1", "The dam leaks", "Quandt", "supports")], (1 / 3, 0, 0, 0), "another actor"),
    ([held("k1", "The dam leaks", None, "supports")], (1 / 3, 0, 0, 0), "no actor where gold has one"),
    ([held("k1", "The dam leaks", "Orlo", "denies")], (1 / 3, 0, 0, 0), "the wrong side"),
    ([*RIGHT[:2], held("k1", "The mayor took bribes", "Orlo", "supports")], (1, 1, 0.5, 2 / 3), "one claim too few"),
    ([RIGHT[0], held("k3", "It does not leak", "Quandt", "denies"), RIGHT[2]], (1, 1, 0, 0), "one claim too many"),
    (
        [held("k1", "The dam leaks", "Quandt", "supports"), *RIGHT],
        (1, 1, 1, 1),
        "found if any of the positions with these words is right",
    ),
]


@pytest.mark.parametrize(("positions", "expected", "why"), CASES, ids=[why for *_, why in CASES])
def test_story_scores_by_hand(
    positions: list[LedgerPosition], expected: tuple[float, float, float, float], why: str
) -> None:
    assert tuple(story_scores(STORY, positions).figures.values()) == pytest.approx(expected), why


def test_nobody_named_is_right_where_gold_names_nobody() -> None:
    story = Story(id="s2", articles=STORY.articles, positions=(gold("c1", "The dam leaks", None, "supports"),))
    assert story_scores(story, [held("k1", "The dam leaks", None, "supports")]).found == 1
    assert story_scores(story, [held("k1", "The dam leaks", "Orlo", "supports")]).found == 0


def test_scores_sum_over_stories_and_stand_beside_the_readers() -> None:
    scores = StoryScores() + story_scores(STORY, RIGHT) + story_scores(STORY, RIGHT)
    assert (scores.stories, scores.gold, scores.gold_claims, scores.pairs.gold) == (2, 6, 4, 2)
    printed = table({"ours": scores, "none": StoryScores()}, "x.jsonl")
    assert "x.jsonl: 2 stories, 6 gold positions" in printed
    assert "grouping F1            0.60     0.83               1.000               0.000" in printed
    assert "if every claim were called disputed 0.667" in printed
    figures = scores.to_dict()["figures"]
    assert isinstance(figures, dict)
    assert figures["found"] == 1.0


def record(**changes: Any) -> dict[str, Any]:
    base: dict[str, Any] = {
        "id": "s1",
        "articles": [{"doc": 1, "title": "Dam", "text": TEXT, "publisher": "Courier", "published": None, "url": ""}],
        "actors": [{"id": "a1", "name": "Lena Orlo"}],
        "claims": [
            {
                "id": "c1",
                "claim": "The dam leaks.",
                "positions": [
                    {
                        "doc": 1,
                        "actor": "a1",
                        "position": "supports",
                        "source": "Orlo",
                        "quote": "The dam leaks",
                        "span": [5, 18],
                    }
                ],
            }
        ],
    }
    return base | changes


def test_gold_stories_are_read_with_the_headline_in_front(tmp_path: Path) -> None:
    path = tmp_path / "stories.jsonl"
    path.write_text(json.dumps(record()) + "\n")
    (story,) = gold_stories(path)
    assert story.articles[0].text.startswith("Dam\n\nThe dam leaks")
    assert story.positions == (
        GoldPosition(claim="c1", article=1, span=Span(5, 18), actor="Lena Orlo", position="supports"),
    )
    assert story.claims == (("c1", "The dam leaks."),)


def claim_of(position: str, quote: str, end: int) -> dict[str, Any]:
    entry = {"doc": 1, "actor": "a1", "position": position, "quote": quote, "span": [0, end]}
    return {"claims": [{"id": "c1", "claim": "x", "positions": [entry]}]}


@pytest.mark.parametrize(
    "changes",
    [
        {"articles": []},
        claim_of("supports", "no", 2),
        claim_of("likes", "Dam", 3),
        {"actors": None},
        {"articles": [{"doc": 1, "text": 5}], "claims": []},
    ],
    ids=["no article", "another quote", "no position", "no actors", "a text that is a number"],
)  # fmt: skip
def test_what_is_no_gold_story_is_refused_with_its_line(tmp_path: Path, changes: dict[str, Any]) -> None:
    path = tmp_path / "stories.jsonl"
    path.write_text(json.dumps(record(**changes)) + "\n")
    with pytest.raises(FormatError, match=r"stories.jsonl:1: not a gold story"):
        list(gold_stories(path))
