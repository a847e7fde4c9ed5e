"""Has the propositions of one event in several outlets sorted into claims and sides, for the pair model of matching.

`show` finds events in data/news (articles of different outlets, days and words alike, none of them in data/stories or
a dev set), reads them, and writes the propositions that the ledger would enter, numbered, one file a story.

    python training/annotation/sorting.py show OUT_DIR --count 160
    python training/annotation/sorting.py check OUT_DIR SHEET...
    python training/annotation/sorting.py gather OUT_DIR SHEET... --out FILE.jsonl
    python training/annotation/sorting.py again OUT_DIR

`again` makes index.jsonl and a sheet anew from what was gathered (stories/*.jsonl), with the readings of today.

A sheet has `#NAME` and a line for every claim on which two propositions or more take a position:
`what is claimed in a few words: 3+ 17+ 28- 31d` (`+` puts it forward, `-` denies it, `d` declines to say).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import re
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from lines import headed

from data import article_text, records

SIDES = {"+": "supports", "-": "denies", "d": "declines"}
DAYS = 3
LIKE = 0.25  # least cosine of tf-idf between the first article of a story and the others
UNDATED = 0.08  # what it must be more, if a date is missing
_MARK = re.compile(r"(\d+)([-+d])$")


def _opening(text: str) -> str:
    return "".join(text.split())[:150]


def _taken() -> set[str]:
    """Return the openings of all articles of data/stories and of the dev sets."""
    found = set()
    for name in ("stories/train", "stories/dev"):
        found |= {_opening(article["text"]) for story in records(name) for article in story["articles"]}
    for name in ("conflict/dev", "polnear/dev"):
        for record in records(name):
            found |= {_opening(record["text"]), _opening(record["text"].partition("\n\n")[2])}
    return found


def _day(record: dict[str, Any]) -> int | None:
    try:
        return date.fromisoformat((record["published"] or "")[:10]).toordinal()
    except ValueError:
        return None


def events(
    count: int, seed: int, used_before: frozenset[str] = frozenset(), least: float = LIKE, most_days: int = DAYS
) -> list[list[dict[str, Any]]]:
    """Return stories of two or three articles of as many publishers, disjoint, in random order."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    taken = _taken()
    pool = [
        one
        for one in records("news/articles")
        if 150 <= len(one["text"].split()) <= 1100
        and _opening(one["text"]) not in taken
        and _opening(article_text(one)) not in taken
        and one["id"] not in used_before
    ]
    table = TfidfVectorizer(sublinear_tf=True, min_df=2, max_df=0.2, stop_words="english").fit_transform(
        article_text(one) for one in pool
    )
    days = [_day(one) for one in pool]
    order = list(range(len(pool)))
    random.Random(seed).shuffle(order)
    used: set[int] = set()
    found = []
    for first in order:
        if len(found) == count:
            break
        if first in used:
            continue
        likeness = (table[first] @ table.T).toarray()[0]
        chosen = [first]
        for other in np.argsort(-likeness, kind="stable").tolist():
            if likeness[other] < least or len(chosen) == 3:
                break
            dated = days[first] is not None and days[other] is not None
            near = abs(days[first] - days[other]) <= most_days if dated else likeness[other] >= least + UNDATED
            new = all(pool[other]["publisher"] != pool[one]["publisher"] for one in chosen)
            copied = likeness[other] > 0.93
            if other not in used and near and new and not copied:
                chosen.append(other)
        if len(chosen) > 1:
            used |= set(chosen)
            found.append([pool[one] for one in chosen])
    found.sort(key=len, reverse=True)
    return found


def show(out: Path, count: int, seed: int, least: float, most_days: int) -> None:
    """Write the stories' propositions, and to index.jsonl their profiles; those of an earlier run stay."""
    from counterclaim import Reader
    from counterclaim.link.claims.profile import profile
    from counterclaim.link.claims.propositions import propositions

    out.mkdir(parents=True, exist_ok=True)
    reader = Reader()
    before = out / "index.jsonl"
    known = [json.loads(line) for line in before.open(encoding="utf-8")] if before.exists() else []
    used = frozenset(article["id"] for one in known for article in one["articles"])
    with before.open("a", encoding="utf-8") as index:
        for number, articles in enumerate(events(count, seed, used, least, most_days), len(known)):
            name = f"S{number:03d}"
            rows, lines = [], []
            for place, article in enumerate(articles, 1):
                text = article_text(article)
                reading = reader.read_text(text, title=article["title"], published=article["published"])
                stated = [one for one in propositions(reading) if one.about is None]
                actors = {actor.id: actor.name for actor in reading.actors}
                statements = {one.id: one for one in reading.statements}
                lines.append(f"== article {place}: {article['publisher']}, {article['published']}: {article['title']}")
                for one in stated:
                    statement = statements[one.statement]
                    who = actors.get(statement.actor or "", "?")
                    words = " … ".join(span.of(text) for span in one.spans)
                    cue = " ".join(span.of(text) for span in statement.attribution.cue)
                    lines.append(f"{len(rows) + 1}. {who} {{{cue}}} <{' '.join(words.split())[:260]}>")
                    rows.append(
                        {
                            "article": place,
                            "spans": [list(span) for span in one.spans],
                            "profile": profile(reading, one).to_dict(),
                        }
                    )
            held = [
                {"id": one["id"], "sha256": hashlib.sha256(article_text(one).encode()).hexdigest()} for one in articles
            ]
            index.write(json.dumps({"name": name, "articles": held, "rows": rows}) + "\n")
            index.flush()
            (out / f"{name}.txt").write_text(f"#{name}\n" + "\n".join(lines) + "\n", encoding="utf-8")
            (out / f"{name}.full.txt").write_text("\n\n=====\n\n".join(map(article_text, articles)), encoding="utf-8")


def again(out: Path) -> None:
    """Write index.jsonl and sheet.txt from stories/*.jsonl: each row goes to today's proposition with its words."""
    from counterclaim import Reader
    from counterclaim.link.claims.profile import profile
    from counterclaim.link.claims.propositions import propositions

    out.mkdir(parents=True, exist_ok=True)
    reader, texts = Reader(), {one["id"]: one for one in records("news/articles")}
    marks = {side: mark for mark, side in SIDES.items()}
    with (out / "index.jsonl").open("w", encoding="utf-8") as index, (out / "sheet.txt").open("w") as sheet:
        for path in sorted((Path(__file__).resolve().parent / "stories").glob("*.jsonl")):
            for line in path.open(encoding="utf-8"):
                story = json.loads(line)
                rows, places = [], {}
                for number, article in enumerate(story["articles"], 1):
                    known = texts[article["id"]]
                    text = article_text(known)
                    reading = reader.read_text(text, title=known["title"], published=known["published"])
                    stated = [one for one in propositions(reading) if one.about is None]
                    first = len(rows)
                    for one in stated:
                        spans = [list(span) for span in one.spans]
                        held = profile(reading, one).to_dict()
                        rows.append({"article": number, "spans": spans, "profile": held})
                    for place, row in enumerate(story["rows"], 1):
                        if row["article"] == number and (found := _nearest(row["spans"], rows[first:])) is not None:
                            places[str(place)] = first + found + 1
                index.write(json.dumps({"name": story["name"], "articles": story["articles"], "rows": rows}) + "\n")
                sheet.write(f"#{story['name']}\n")
                for claim in story["claims"]:
                    kept = {places[place]: side for place, side in claim.items() if place in places}
                    if len(kept) > 1:
                        sheet.write(
                            "claim: " + " ".join(f"{place}{marks[side]}" for place, side in kept.items()) + "\n"
                        )


def _nearest(spans: Sequence[Sequence[int]], rows: Sequence[dict[str, Any]]) -> int | None:
    """Return the place of the row that shares most with the spans, if that is half of what both cover."""
    mine = {place for start, end in spans for place in range(start, end)}
    best, found = 0.5, None
    for number, row in enumerate(rows):
        theirs = {place for start, end in row["spans"] for place in range(start, end)}
        share = len(mine & theirs) / max(1, len(mine | theirs))
        if share >= best:
            best, found = share + 1e-9, number
    return found


def sheets(paths: Sequence[Path], sizes: dict[str, int]) -> tuple[dict[str, list[dict[str, str]]], list[str]]:
    """Return the claims of each story, from proposition to side, and what is wrong with the sheets."""
    found: dict[str, list[dict[str, str]]] = {}
    wrong: list[str] = []
    for path in paths:
        for where, name, line in headed(path):
            if not line:
                if name not in sizes or name in found:
                    wrong.append(f"{where}: unknown story, or twice: {name}")
                found[name] = []
                continue
            marks = [_MARK.fullmatch(one) for one in line.rpartition(":")[2].split()]
            sides = {one[1]: SIDES[one[2]] for one in marks if one and 1 <= int(one[1]) <= sizes.get(name, 0)}
            if len(sides) != len(marks) or len(sides) < 2:
                wrong.append(f"{where}: fewer than two, twice, or no such proposition: {line}")
            else:
                found[name].append(sides)
    return found, wrong


def main() -> int:
    """Show, check or gather; exit 1 if a sheet does not fit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("task", choices=("show", "check", "gather", "again"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("sheets", type=Path, nargs="*")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--count", type=int, default=160)
    parser.add_argument("--seed", type=int, default=43)
    parser.add_argument("--like", type=float, default=LIKE, help="least cosine of tf-idf inside a story")
    parser.add_argument("--days", type=int, default=DAYS, help="most days between articles of a story")
    arguments = parser.parse_args()
    if arguments.task == "show":
        show(arguments.folder, arguments.count, arguments.seed, arguments.like, arguments.days)
        return 0
    if arguments.task == "again":
        again(arguments.folder)
        return 0
    index = {one["name"]: one for one in map(json.loads, (arguments.folder / "index.jsonl").open(encoding="utf-8"))}
    found, wrong = sheets(arguments.sheets, {name: len(one["rows"]) for name, one in index.items()})
    for line in wrong:
        sys.stdout.write(f"{line}\n")
    sys.stdout.write(f"{len(found)} stories, {sum(map(len, found.values()))} claims, {len(wrong)} faults\n")
    if arguments.task == "gather":
        with arguments.out.open("w", encoding="utf-8") as out:
            for name, claims in found.items():
                rows = [{"article": row["article"], "spans": row["spans"]} for row in index[name]["rows"]]
                record = {"name": name, "articles": index[name]["articles"], "rows": rows, "claims": claims}
                out.write(json.dumps(record, separators=(",", ":")) + "\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
