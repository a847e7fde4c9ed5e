"""Answers across the articles of a story (`link/responses`), with the story's gold claims as the ledger's. To be read.

`python training/across.py STORIES.jsonl.gz READINGS.jsonl.gz [--sample N] [--seed N]`: the gold of DATA.md, and lines
of `{"story", "doc", "reading"}`. There is no gold for the answers themselves: counts and a sample are printed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from counterclaim.link.responses import Answered, Profile, Taken, answers, decide, profile
from counterclaim.model.codec import reading_from_dict
from counterclaim.model.reading import Reading, Statement

SURE = 0.5  # score from which a response inside an article is carried over


def lines(path: str) -> Iterator[dict[str, Any]]:
    """Yield the objects of a compressed JSON Lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as opened:
        for line in opened:
            yield json.loads(line)


def taken(story: dict[str, Any], doc: int, reading: Reading) -> dict[str, list[tuple[Taken, str | None]]]:
    """Return the gold positions, with their actors, of each statement that holds half of their words."""
    names = {actor["id"]: actor["name"] for actor in story["actors"]}
    found = defaultdict(list)
    for claim in story["claims"]:
        for position in claim["positions"]:
            start = reading.document.text.find(position["quote"]) if position["doc"] == doc else -1
            for one in reading.statements if start >= 0 else ():
                if _holds(one, start, start + len(position["quote"])):
                    entry = Taken(claim=claim["id"], position=position["position"])
                    found[one.id].append((entry, names.get(position["actor"])))
    return found


def _holds(one: Statement, start: int, end: int) -> bool:
    shared = sum(max(0, min(span.end, end) - max(span.start, start)) for span in one.attribution.content)
    return shared >= 0.5 * (end - start) and shared >= 0.3 * sum(s.end - s.start for s in one.attribution.content)


def profiles(reading: Reading, held: dict[str, list[tuple[Taken, str | None]]]) -> Iterator[tuple[Profile, str]]:
    """Yield each statement's profile, and how it is shown."""
    document = reading.document
    names = {actor.id: actor.name for actor in reading.actors}
    for one in reading.statements:
        within = tuple(
            Answered(claim=entry.claim, kind=each.kind, cluster=actor)
            for each in reading.responses
            if each.origin == one.id and each.target and (each.score or 0) >= SURE
            for entry, actor in held.get(each.target, ())
            if entry.position != "declines"
        )
        own = held.get(one.id, [])
        yield (
            profile(
                reading,
                one,
                id=f"{document.id}.{one.id}",
                cluster=own[0][1] if own else None,
                taken=tuple(entry for entry, _ in own),
                answered=within,
            ),
            f"[{document.publisher}, {document.published.date if document.published else '–'}] "
            f"{names.get(one.actor or '', '–')} / {' '.join(span.of(document.text) for span in one.attribution.cue)} / "
            + " … ".join(span.of(document.text) for span in one.attribution.content),
        )


def main() -> None:
    """Print counts by kind and reason, and a sample."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stories")
    parser.add_argument("readings")
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--seed", type=int, default=5)
    options = parser.parse_args()
    stories = {story["id"]: story for story in lines(options.stories)}
    kept, shown = defaultdict(list), {}
    for line in lines(options.readings):
        reading = reading_from_dict(line["reading"])
        for one, text in profiles(reading, taken(stories[line["story"]], line["doc"], reading)):
            kept[line["story"]].append(one)
            shown[one.statement] = text
    found = [
        (one.statement, each) for told in kept.values() for one in told if answers(one) for each in decide(one, told)
    ]
    print(f"{len(shown)} statements, {len(found)} answers")
    for (kind, reason), count in Counter((each.kind, each.reason) for _, each in found).most_common():
        print(f"  {count:4d}  {kind}: {reason}")
    for origin, each in random.Random(options.seed).sample(found, min(options.sample, len(found))):
        print(
            f"\n{each.kind} {each.score} {each.reason}\n  {shown[origin][:300]}\n  answers {shown[each.target][:300]}"
        )


if __name__ == "__main__":
    main()
