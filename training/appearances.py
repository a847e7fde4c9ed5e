"""Measures how wire copy is found (`link/appearances`): joins, refusals, cost by size. Prints samples to be read.

`python training/appearances.py READINGS.jsonl.gz... [--sample N]`: lines of `{"reading": Reading.to_dict()}`, entered
in their order. `--raw ARTICLES.jsonl.gz` takes quoted passages of raw articles instead, without actors.
"""

from __future__ import annotations

import argparse
import gc
import gzip
import json
import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from counterclaim.link.appearances import Decision, Profile, decide, keys, profile
from counterclaim.model.codec import reading_from_dict
from counterclaim.model.document import Document, Published
from counterclaim.model.reading import Attribution, Reading, Statement
from counterclaim.model.span import Span

POSTINGS = 50  # of each key the newest statements
CANDIDATES = 20  # of all keys the statements that share most
THOUSAND = 1000
Shown = tuple[Profile, str, str]


def read(paths: Iterable[str]) -> Iterator[tuple[Profile, str, str]]:
    """Yield each statement's profile, who states it, and its words with publisher and day."""
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield from _of(reading_from_dict(json.loads(line)["reading"]))


def _of(reading: Reading) -> Iterator[Shown]:
    document = reading.document
    names = {actor.id: actor.name for actor in reading.actors}
    for one in reading.statements:
        found = profile(reading, one, id=f"{document.id}.{one.id}")
        content = " … ".join(span.of(document.text) for span in one.attribution.content)
        day = document.published.date if document.published else "no date"
        said = one.said.date if one.said else ""
        yield found, names.get(one.actor or "", "–"), f"[{document.publisher}, {day}, said {said}] {content}"


QUOTED = re.compile(r"[“\"]([^”“\"\n]{8,1500})[”\"]")


def raw(path: str) -> Iterator[Shown]:
    """Yield each quoted passage of raw articles as the profile of a statement whose actor is not known."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            when = Published(date=article["published"]) if article["published"] else None
            document = Document(text=article["text"], url=article["url"], title=article["title"], published=when)
            for match in QUOTED.finditer(document.text):
                span = Attribution(content=(Span(*match.span(1)),))
                one = Statement(id=str(match.start()), attribution=span, manner="direct")
                found = profile(Reading(document=document), one, id=f"{document.id}.{one.id}")
                yield found, "–", f"[{article['publisher']}, {article['published']}] {match[1]}"


class Book:
    """What a ledger would keep of statements, with capped postings."""

    def __init__(self) -> None:
        """Begin empty."""
        self.postings: dict[str, list[str]] = defaultdict(list)
        self.profiles: dict[str, Profile] = {}
        self.read = 0

    def candidates(self, listed: Iterable[str]) -> list[Profile]:
        """Return the statements that share most keys, newest first among equals."""
        shared = Counter(name for key in listed for name in self.postings[key][-POSTINGS:])
        self.read += sum(shared.values())
        return [self.profiles[name] for name, _ in shared.most_common(CANDIDATES)]

    def enter(self, one: Profile, listed: Iterable[str], decision: Decision) -> None:
        """Keep the keys under the statement that it is; the fullest words of a statement stand for it."""
        name = decision.id or one.statement
        for key in listed:
            if name not in self.postings[key]:
                self.postings[key] = [*self.postings[key][-POSTINGS:], name]
        if name not in self.profiles or len(one.words) > len(self.profiles[name].words):
            self.profiles[name] = replace(one, statement=name)


def main() -> None:
    """Enter everything; print counts, cost by thousand, and samples."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--raw", action="store_true")
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--reason", default="joined")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    gc.disable()  # what is kept here for the samples is none of the cost
    shown: dict[str, tuple[str, str]] = {}
    book, counts, appearances = Book(), Counter[str](), Counter[str]()
    samples: dict[str, list[tuple[Decision, str]]] = defaultdict(list)
    times: list[float] = []
    rows_read: list[float] = []
    source = raw(options.paths[0]) if options.raw else read(options.paths)
    for one, name, said in source:
        shown[one.statement] = (name, said)
        start, before = time.perf_counter(), book.read
        listed = keys(one)
        decision = decide(one, book.candidates(listed))
        book.enter(one, listed, decision)
        times.append(time.perf_counter() - start)
        rows_read.append(book.read - before)
        counts[f"{decision.relation or 'new'}: {decision.reason}"] += 1
        if decision.id:
            appearances[decision.id] += 1
        if decision.relation and (decision.id or decision.nearest or "").split(".")[0] != one.document:
            samples["joined" if decision.id else decision.reason].append((decision, one.statement))
    number = len(times)
    print(f"{number} statements, {sum(appearances.values())} joined to {len(appearances)}")
    print("most appearances:", sorted((1 + n for n in appearances.values()), reverse=True)[:10])
    print(*(f"  {count:6d}  {reason}" for reason, count in counts.most_common()), sep="\n")
    step = max(THOUSAND, len(times) // 8)
    print("microseconds a statement:", [round(sum(p) / len(p) * 1e6) for p in _parts(times, step)])
    print("rows read a statement:", [round(sum(p) / len(p), 2) for p in _parts(rows_read, step)])
    rows = sum(map(len, book.postings.values()))
    print(f"keys {len(book.postings)}, rows {rows}, {rows / number:.1f} a statement")
    chosen = samples[options.reason]
    for decision, new in random.Random(options.seed).sample(chosen, min(options.sample, len(chosen))):
        old = decision.id or decision.nearest or ""
        print(f"\n{decision.relation} {decision.score:.2f} {decision.reason}")
        for name, words_ in (shown[old], shown[new]):
            print(f"   {name}: {words_[:420]}")


def _parts(times: list[float], step: int) -> list[list[float]]:
    return [times[at : at + step] for at in range(0, len(times) - step + 1, step)]


if __name__ == "__main__":
    main()
