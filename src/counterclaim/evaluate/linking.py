"""Scores the ledgers that stories make, and two baselines that link the same readings in memory."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from counterclaim.evaluate.gold_stories import Story, StoryArticle
from counterclaim.evaluate.stories import LedgerPosition, StoryScores, story_scores
from counterclaim.model.errors import FormatError
from counterclaim.model.reading import Reading
from counterclaim.pipeline import Reader
from counterclaim.pipeline.entered import entered
from counterclaim.pipeline.linking import LinkerOfRecords
from counterclaim.pipeline.stories import Baselines, Entry

OURS = "counterclaim"


def scores_of_ways(stories: Iterable[Story], reader: Reader, *, threads: int = 1) -> dict[str, StoryScores]:
    """Return the scores of a new ledger for each story, and of both baselines, which link its readings in memory."""
    linker, baselines = LinkerOfRecords(threads=threads), Baselines(threads=threads)
    scores = {name: StoryScores() for name in (OURS, *baselines.ways)}
    for story in stories:
        readings, held = entered([record(article) for article in story.articles], reader, linker)
        scores[OURS] += story_scores(story, positions(story, readings, held))
        for name in baselines.ways:
            scores[name] += story_scores(story, positions(story, readings, baselines.linked(readings, name)))
    return scores


def record(article: StoryArticle) -> dict[str, str | None]:
    """Return an article as a line of JSON Lines; its text has the headline in front already."""
    return {
        "title": article.title,
        "text": article.text,
        "publisher": article.publisher,
        "published": article.published,
        "url": article.url,
    }


def positions(story: Story, readings: Sequence[Reading], entries: Sequence[Entry]) -> list[LedgerPosition]:
    """Return entries as the measure takes them; FormatError if their spans count in another text than the story's."""
    for article, reading in zip(story.articles, readings, strict=True):
        if reading.document.text != article.text:
            raise FormatError(
                f"article {article.number} of story {story.id}: its text is not as the ledger keeps one (NFC, no space "
                "around it), so that its spans cannot be compared"
            )
    return [
        LedgerPosition(
            article=story.articles[one.reading].number,
            spans=one.spans,
            actor=one.actor,
            position=one.position,
            claim=one.claim,
        )
        for one in entries
    ]
