"""Holds the floors of the scores on ../shared/data: ends with 1 if one is not reached.

    python bench/gate.py ../shared/data

A floor is what was reached when bench/floors.toml was written, less a noise margin (named there). It is never lowered
without a word in docs/figures.md.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tomllib
from functools import cache
from pathlib import Path

from counterclaim.evaluate import attributions, comparison, readings
from counterclaim.evaluate.gold import gold_articles
from counterclaim.evaluate.pages import benchmark, page_score
from counterclaim.pipeline import Reader

FLOORS = Path(__file__).with_name("floors.toml")


def figures(data: Path, name: str, convention: str) -> dict[str, float]:
    """Return the gated figures of one gold file, read under a convention; each text is read once in each setting."""
    reader = Reader(threads=2, convention=convention)
    read_once = cache(reader.read_text)
    articles = tuple(gold_articles(data / name))
    scores = attributions.score(articles, read_once)
    print(attributions.table(scores, name), end="\n\n")
    found = {f"{role} exact": scores.counts[f"{role} exact"].f1 for role in ("source", "cue", "content")}
    found["attribution"] = scores.counts["attribution"].f1
    found["said"] = scores.counts["said"].recall
    second = readings.score(articles, read_once, reader.read_attributed)
    print(comparison.table(second, name), end="\n\n")
    for setting, one in (("gold", second.gold), ("end to end", second.end_to_end)):
        found |= {f"{setting}: {figure}": value or 0.0 for figure, value in one.figures.items()}
    return found


def page_figures(data: Path) -> dict[str, float]:
    """Return the benchmark's F1 on the real pages, as HTML and as scraped text."""
    from pages import body_of_html, body_of_text, page_records

    records = page_records(data)
    return {
        "html F1": benchmark([page_score(one.body, body_of_html(one)) for one in records])[2],
        "text F1": benchmark([page_score(one.body, body_of_text(one)) for one in records])[2],
    }


def main() -> int:
    """Measure, compare, and say what fell short."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    arguments = parser.parse_args()
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    short = []
    for name, wanted in floors["files"].items():
        path = arguments.data / name
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        if digest != wanted["sha256"]:
            print(f"{name} is not the file that the floors were measured on ({digest[:12]})")
            short.append(name)
        reached = (
            page_figures(arguments.data)
            if name.startswith("pages/")
            else figures(arguments.data, name, wanted["convention"])
        )
        for figure, floor in wanted["floors"].items():
            ok = reached[figure] >= floor
            print(f"{'ok   ' if ok else 'SHORT'} {name} {figure}: {reached[figure]:.4f} (floor {floor:.4f})")
            if not ok:
                short.append(f"{name} {figure}")
    print(json.dumps({"short": short}))
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
