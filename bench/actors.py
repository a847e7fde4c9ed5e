"""B3 and names right of the actors on gold attributions, with the time an article takes.

    python bench/actors.py [FILE.jsonl.gz ... | ../shared/data]

Of a folder, the dev sets in it are read.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from counterclaim.evaluate.actors import ActorCounts, b3, same_name
from counterclaim.evaluate.gold import GoldArticle, gold_articles
from counterclaim.model.document import Document
from counterclaim.read.actors import Resolution, resolve


def counts(article: GoldArticle, resolution: Resolution) -> ActorCounts:
    """Return the measures of one article; a source without an actor is a cluster of its own."""
    asked = [number for number, gold in enumerate(article.actor_ids) if gold is not None]
    clusters = [resolution.of[number] or number for number in asked]
    precisions, recalls = b3(clusters, [article.actor_ids[number] for number in asked])
    ours = {actor.id: actor.name for actor in resolution.actors}
    gold = {actor.id: actor.name for actor in article.actors or ()}
    named = [same_name(ours.get(resolution.of[at] or "", ""), gold[article.actor_ids[at] or ""]) for at in asked]
    return ActorCounts(precisions=precisions, recalls=recalls, names=sum(named), asked=len(asked))


def files(place: Path) -> list[Path]:
    """Return a file as it is, and the gold files of a folder `shared/data`."""
    return [place / name / "dev.jsonl.gz" for name in ("conflict", "polnear")] if place.is_dir() else [place]


def main() -> None:
    """Print one line a file."""
    for name in (file for one in sys.argv[1:] for file in files(Path(one))):
        articles = [article for article in gold_articles(name) if article.actors is not None]
        start = time.process_time()
        resolved = [resolve(Document(text=article.text), article.attributions) for article in articles]
        spent = (time.process_time() - start) * 1000 / max(1, len(articles))
        total = sum((counts(*pair) for pair in zip(articles, resolved, strict=True)), ActorCounts())
        print(
            f"{name}: B3 {total.b3:.3f} (precision {total.precision:.3f}, recall {total.recall:.3f}), "
            f"names right {total.name_right:.3f}, {total.asked} sources, {spent:.1f} ms of processor time an article"
        )


if __name__ == "__main__":
    main()
