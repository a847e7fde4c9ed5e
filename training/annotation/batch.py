"""Chooses unlabelled articles of data/news for annotation and writes them as text files.

The choice is random under a fixed seed, among conflict topics (or all others) and lengths like those of
data/conflict; articles that share a headline or an opening with data/conflict are left out.

    PYTHONPATH=training python training/annotation/batch.py OUT_DIR --count 150
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path
from typing import Any

from data import article_text, records

TOPICS = frozenset(
    "middle_east world foreign_policy terrorism north_korea us_military isis russia europe "
    "israel palestine defense national_security nuclear_weapons".split()
)


def _opening(text: str) -> str:
    return "".join(text.split())[:150]


def choose(count: int, seed: int, topics: frozenset[str] | None = TOPICS) -> list[dict[str, Any]]:
    """Return `count` news records on `topics` (None: on any other), as long as data/conflict and not in it."""
    seen: set[str] = set()
    here = Path(__file__).resolve().parent
    known = {json.loads(line)["id"] for path in here.glob("news-*.jsonl") for line in path.open(encoding="utf-8")}
    for split in ("train", "dev"):
        for record in records(f"conflict/{split}"):
            head, _, rest = record["text"].partition("\n\n")
            seen |= {head.strip(), _opening(rest), _opening(record["text"])}
    pool = [
        record
        for record in records("news/articles")
        if (record["topic"] not in TOPICS if topics is None else record["topic"] in topics)
        and record["id"] not in known
        and 220 <= len(record["text"].split()) <= 800
        and (record["title"] or "").strip() not in seen
        and _opening(record["text"]) not in seen
    ]
    random.Random(seed).shuffle(pool)
    return pool[:count]


def main() -> None:
    """Write the batch: one `NNN.txt` an article, and `index.json` from number to news id."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--count", type=int, default=150)
    parser.add_argument("--seed", type=int, default=17)
    parser.add_argument("--others", action="store_true", help="articles on all other topics (as PolNeAR's are)")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    index = {}
    for number, record in enumerate(choose(arguments.count, arguments.seed, None if arguments.others else TOPICS)):
        name = f"{number:03d}"
        (arguments.out / f"{name}.txt").write_text(article_text(record), encoding="utf-8")
        index[name] = record["id"]
    (arguments.out / "index.json").write_text(json.dumps(index, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
