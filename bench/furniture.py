"""Counts the gold attributions of clean articles that ingest takes for furniture of a page, and shows where.

    python bench/furniture.py ../shared/data [--show]

The articles of conflict/dev and polnear/dev are article from end to end: every attribution of which a content, cue or
source touches a paragraph that is kept from reading is a loss.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from counterclaim.evaluate.gold import GoldArticle, gold_articles
from counterclaim.ingest.text import document_from_text
from counterclaim.model.span import Span

FILES = ("conflict/dev.jsonl.gz", "polnear/dev.jsonl.gz")


def losses(article: GoldArticle) -> Iterator[Span]:
    """Yield the furniture that each attribution lost is hit by."""
    furniture = document_from_text(article.text).furniture
    for attribution in article.attributions:
        spans = (*attribution.source, *attribution.cue, *attribution.content)
        hit = next((one for one in furniture if any(one.overlaps(span) for span in spans)), None)
        if hit is not None:
            yield hit


def main() -> None:
    """Print one line a file, and with --show the furniture that was none."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="?", default=Path("../shared/data"))
    parser.add_argument("--show", action="store_true", help="print the text taken for furniture")
    arguments = parser.parse_args()
    for name in FILES:
        if not (arguments.data / name).is_file():
            print(f"no {name} in {arguments.data}: nothing measured")
            continue
        articles = list(gold_articles(arguments.data / name))
        found = [(article, span) for article in articles for span in losses(article)]
        whole = sum(len(article.attributions) for article in articles)
        print(f"{name}: {len(found)} of {whole} attributions in {len({one.id for one, _ in found})} articles")
        if arguments.show:
            for article, span in found:
                print(f"  {article.id}: {span.of(article.text)[:200]!r}")


if __name__ == "__main__":
    main()
