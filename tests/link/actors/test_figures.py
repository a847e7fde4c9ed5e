"""Actors joined across the articles of real stories, a few of them; skipped where shared/data is absent."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from pathlib import Path

import pytest

from counterclaim.evaluate.gold_stories import gold_stories
from counterclaim.link.actors import Known, Merged, decide, extend, keys, profile
from counterclaim.model.reading import Reading
from counterclaim.pipeline import Reader
from tests.read.shipped import needs_weights

STORIES = Path(__file__).parents[4] / "shared" / "data" / "stories" / "dev.jsonl.gz"
ARTICLES = 8
pytestmark = [*needs_weights, pytest.mark.skipif(not STORIES.exists(), reason="no shared/data/stories/dev")]


def test_one_president_is_one_actor_and_keys_stay_few() -> None:
    known = _entered(_readings("Donald Trump"))
    named = [one for one in known.values() if "Donald Trump" in one.names]
    assert len(named) == 1
    assert named[0].articles >= ARTICLES // 2
    assert not any("Ivanka" in name for name in named[0].names)


def _readings(name: str) -> Iterable[Reading]:
    """Yield the readings of the first articles that have the name."""
    reader = Reader(threads=1)
    articles = (one for story in gold_stories(STORIES) for one in story.articles if name in one.text)
    for one in islice(articles, ARTICLES):
        yield reader.read_text(one.text, published=one.published)


def _entered(readings: Iterable[Reading]) -> dict[str, Merged]:
    """Return the actors of the readings, each entered after the other as a ledger does it."""
    known: dict[str, Merged] = {}
    index: dict[str, set[str]] = {}
    for reading in readings:
        for actor in reading.actors:
            one = profile(reading, actor)
            ids = sorted({found for key in keys(one) for found in index.get(key, ())})
            assert len(keys(one)) <= 8
            assert len(ids) <= 20
            chosen = decide(one, [Known(id=name, merged=known[name]) for name in ids]).id or str(len(known))
            known[chosen] = extend(known.get(chosen, Merged()), one)
            for key in keys(one):
                index.setdefault(key, set()).add(chosen)
    return known
