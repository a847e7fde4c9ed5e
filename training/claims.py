"""Prints the figures of claims: how many, how fast, and how often claims that were merged are the same in data/stories.

/opt/dev/bin/python training/claims.py [--stories] (a minute; without it five seconds, gold attributions only)
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from counterclaim.model.document import Document, Published
from counterclaim.model.reading import Actor, Attribution, Evidence, Statement
from counterclaim.model.span import Span
from counterclaim.read.claims import claims
from counterclaim.read.statements import statements

DATA = Path("/work/shared/data")
Article = tuple[Document, tuple[Statement, ...], tuple[Actor, ...]]


def lines(name: str) -> Iterator[dict[str, Any]]:
    with gzip.open(DATA / name, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def gold(article: dict[str, Any]) -> Article:
    """Return an article of data/conflict with its gold attributions, classes and actors; mentions are the sources."""
    published = Published(date=article["published"]) if article["published"] else None
    document = Document(text=article["text"], published=published)
    marked = article["attributions"]
    made = statements(document, [Attribution(**spans(one)) for one in marked])
    classes = ("actor", "kind", "stance", "act")
    told = [replace(one, **{name: each[name] for name in classes}) for one, each in zip(made, marked, strict=True)]
    return document, tuple(told), tuple(map(actor, article["actors"]))


def actor(entry: dict[str, Any]) -> Actor:
    known: dict[str, Any] = {name: entry[name] or None for name in ("kind", "role", "affiliation")}
    return Actor(id=entry["id"], name=entry["name"], **known)


def spans(marked: dict[str, Any]) -> dict[str, Any]:
    return {role: tuple(Span(*span) for span in marked[role]) for role in ("source", "cue", "content")}


def of_conflict(name: str) -> None:
    articles = [gold(article) for article in lines(f"conflict/{name}.jsonl.gz")]
    start = time.process_time()
    found = [claims(*article) for article in articles]
    seconds = time.process_time() - start
    words = sum(len(document.text.split()) for document, _, _ in articles)
    made = [claim for each in found for claim in each]
    positions = Counter(piece.position for claim in made for piece in claim.evidence)
    print(f"conflict/{name}: {len(articles)} articles, {len(made)} claims, {dict(positions)}")
    print(f"  {700_000 * seconds / words:.1f} ms of CPU per 700 words")
    print(f"  {sum(bool(claim.inserted) for claim in made)} with words of ours")
    print(f"  {sum(len({piece.statement for piece in claim.evidence}) > 1 for claim in made)} with several statements")


def of_stories() -> None:
    from counterclaim.pipeline import Reader

    reader, counts = Reader(threads=1), Counter[str]()
    for story in lines("stories/train.jsonl.gz"):
        for article in story["articles"]:
            positions = [
                (claim["id"], Span(*one["span"]))
                for claim in story["claims"]
                for one in claim["positions"]
                if one["doc"] == article["doc"]
            ]
            reading = reader.read_text(article["text"], published=article["published"])
            for claim in claims(reading.document, reading.statements, reading.actors):
                counts["claims"] += 1
                counts.update(verdict(pair, positions) for pair in merged(claim.evidence))
    print(f"stories/train, predicted attributions: {dict(counts)}")


def merged(evidence: tuple[Evidence, ...]) -> Iterator[tuple[Evidence, Evidence]]:
    for one, other in itertools.combinations(evidence, 2):
        if one.statement != other.statement and not one.span.overlaps(other.span):
            yield one, other


def verdict(pair: tuple[Evidence, Evidence], positions: list[tuple[str, Span]]) -> str:
    one, other = ({claim for claim, span in positions if half(piece.span, span)} for piece in pair)
    if not one or not other:
        return "merged, not in the gold ledger"
    return "merged, same claim" if one & other else "merged, other claim"


def half(one: Span, other: Span) -> bool:
    common = min(one.end, other.end) - max(one.start, other.start)
    return common > 0.5 * min(one.end - one.start, other.end - other.start)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stories", action="store_true")
    options = parser.parse_args()
    of_conflict("train")
    of_conflict("dev")
    if options.stories:
        of_stories()
