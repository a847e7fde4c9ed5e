"""Reads the articles of stories, links their claims in memory in several ways, and scores each way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from counterclaim.evaluate.gold_stories import Story
from counterclaim.evaluate.stories import LedgerPosition, StoryScores, story_scores
from counterclaim.model.reading import Reading
from counterclaim.pipeline import Reader
from counterclaim.pipeline.stories import Entry, Linker


def scores_of_ways(stories: Iterable[Story], reader: Reader, *, threads: int = 1) -> dict[str, StoryScores]:
    """Return the scores of the shipped way of linking and of both baselines; each story is a ledger of its own."""
    linker = Linker(threads=threads)
    scores = {name: StoryScores() for name in linker.ways}
    for story in stories:
        readings = [
            reader.read_text(article.text, title=article.title, published=article.published, url=article.url)
            for article in story.articles
        ]
        for name in linker.ways:
            scores[name] += story_scores(story, positions(story, readings, linker.linked(readings, name)))
    return scores


def positions(story: Story, readings: Sequence[Reading], entries: Sequence[Entry]) -> list[LedgerPosition]:
    """Return entries as the measure takes them; their spans must count in the text of the story's article."""
    for article, reading in zip(story.articles, readings, strict=True):
        if reading.document.text != article.text:
            raise ValueError(f"article {article.number} of {story.id} was read as another text")
    return [
        LedgerPosition(
            article=story.articles[one.reading].number,
            spans=one.proposition.spans,
            actor=one.actor,
            position=one.position,
            claim=one.claim,
        )
        for one in entries
    ]
