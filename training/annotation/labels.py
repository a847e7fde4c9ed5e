"""Has attributions labelled that are already marked: kind, stance and answers cost a tenth of finding the spans.

`show` writes articles as GUIDE.md shows them, one file each, with a sheet to fill. PolNeAR's train articles without a
second layer come with their gold spans; articles of data/news come with the spans that the package reads, so that
what is learnt from them fits what it will read.

    python training/annotation/labels.py show OUT_DIR --polnear 236 --conflict 420 --politics 180
    python training/annotation/labels.py check OUT_DIR SHEET...
    python training/annotation/labels.py gather OUT_DIR SHEET... --out FILE.jsonl

A sheet has `#NAME` and then a line an attribution, `7 fact +`, with `x` for one that is none, and lines for answers:
`7>3 denies`, or `7>"words of the article" denies`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from align import ANSWERS, KINDS, STANCES
from batch import TOPICS
from lines import headed

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from data import article_text, records

POLITICS = frozenset(
    "elections politics white_house us_senate us_house us_congress republican_party democratic_party "
    "impeachment immigration healthcare gun_control_and_gun_rights".split()
)
ROLES = ("source", "cue", "content")
BRACKETS = {"source": "[]", "cue": "{}", "content": "<>"}
_LABEL = re.compile(r"(\d+)\s+(?:(x)|(\w+)\s+([-+0]))$")
_ANSWER = re.compile(r"(\d+)\s*>\s*(?:(\d+)|\"(.+)\")\s+(\w+)$")


def _news(topics: frozenset[str] | None, count: int, seed: int, taken: set[str]) -> list[dict[str, Any]]:
    pool = [
        record
        for record in records("news/articles")
        if (topics is None or record["topic"] in topics)
        and record["id"] not in taken
        and 220 <= len(record["text"].split()) <= 800
    ]
    random.Random(seed).shuffle(pool)
    return pool[:count]


def _known() -> set[str]:
    """Return the ids of news articles that are annotated, or open as an article of data/conflict does."""
    here = Path(__file__).resolve().parent
    found = {json.loads(line)["id"] for path in here.rglob("news-*.jsonl") for line in path.open(encoding="utf-8")}
    found |= {json.loads(line)["id"] for path in here.rglob("labels-*.jsonl") for line in path.open(encoding="utf-8")}
    openings = {
        "".join(part.split())[:150]
        for split in ("train", "dev")
        for record in records(f"conflict/{split}")
        for part in (record["text"], record["text"].partition("\n\n")[2])
    }
    heads = {
        record["text"].partition("\n\n")[0].strip() for s in ("train", "dev") for record in records(f"conflict/{s}")
    }
    for record in records("news/articles"):
        if "".join(record["text"].split())[:150] in openings or (record["title"] or "").strip() in heads:
            found.add(record["id"])
    return found


def _read(records_: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    from counterclaim import Reader

    reader = Reader()
    for record in records_:
        text = article_text(record)
        reading = reader.read_text(text, published=record["published"])
        yield {
            "id": record["id"],
            "text": text,
            "attributions": [
                {
                    "id": f"E{number}",
                    **{role: [[s.start, s.end] for s in getattr(one.attribution, role)] for role in ROLES},
                }
                for number, one in enumerate(reading.statements, 1)
            ],
        }


def shown(record: dict[str, Any]) -> str:
    """Return the text with every span in its brackets, `[E5 …]`, `{E5 …}` and `<E5 …>`."""
    text = record["text"]
    marks = []
    for entry in record["attributions"]:
        for role in ROLES:
            for start, end in entry[role]:
                marks.append((start, end, entry["id"], role))
    opened: dict[int, list[str]] = {}
    closed: dict[int, list[str]] = {}
    for start, end, name, role in sorted(marks, key=lambda mark: (mark[0], -mark[1])):
        opened.setdefault(start, []).append(f"{BRACKETS[role][0]}{name} ")
        closed.setdefault(end, []).insert(0, BRACKETS[role][1])
    out = []
    for place in range(len(text) + 1):
        out += [*closed.get(place, ()), *opened.get(place, ())]
        out.append(text[place : place + 1])
    return "".join(out)


def show(arguments: argparse.Namespace) -> None:
    """Write the articles, PolNeAR's first, and index.jsonl with their spans."""
    arguments.out.mkdir(parents=True, exist_ok=True)
    taken = _known()
    polnear = [record for record in records("polnear/train") if "responses" not in record and record["attributions"]]
    if polnear and not polnear[0]["attributions"][0].get("id"):
        raise SystemExit("PolNeAR's attributions have no ids")
    found = [("polnear", one) for one in polnear[: arguments.polnear]]
    for name, topics, count in (
        ("news", TOPICS, arguments.conflict),
        ("news", POLITICS, arguments.politics),
        ("news", None, arguments.others),
    ):
        chosen = _news(topics, count, arguments.seed, taken)
        taken |= {one["id"] for one in chosen}
        found += [(name, one) for one in _read(chosen)]
    if arguments.check:
        gold = [("check", one) for one in records("conflict/train")][:: 192 // arguments.check][: arguments.check]
        for place, one in enumerate(gold):
            found.insert((place + 1) * len(found) // (arguments.check + 1), one)
    with (arguments.out / "index.jsonl").open("w", encoding="utf-8") as index:
        for number, (part, record) in enumerate(found):
            entries = [
                {"id": f"E{n}", **{role: one[role] for role in ROLES}}
                for n, one in enumerate(record["attributions"], 1)
            ]
            line = {
                "name": f"{number:04d}",
                "set": part,
                "id": record["id"],
                "text": record["text"],
                "attributions": entries,
            }
            index.write(json.dumps(line, ensure_ascii=False) + "\n")
            head = f"#{number:04d} ({len(entries)} attributions)\n"
            (arguments.out / f"{number:04d}.txt").write_text(head + shown(line) + "\n", encoding="utf-8")


def sheets(paths: Sequence[Path], index: dict[str, dict[str, Any]]) -> tuple[list[dict[str, Any]], list[str]]:
    """Return the labelled records (without text) of some sheets, and what is wrong with these."""
    found: dict[str, dict[str, Any]] = {}
    wrong: list[str] = []
    for path in paths:
        for where, name, line in headed(path):
            if not line:
                if name not in index or name in found:
                    wrong.append(f"{where}: unknown article, or twice: {name}")
                found[name] = {"labels": {}, "answers": []}
                continue
            if name not in found or name not in index:
                continue
            count = len(index[name]["attributions"])
            if label := _LABEL.fullmatch(line):
                place = int(label[1])
                fits = label[2] or (label[3] in KINDS and label[4] in STANCES)
                if not 1 <= place <= count or not fits or place in found[name]["labels"]:
                    wrong.append(f"{where}: number, kind or stance does not fit, or twice: {line}")
                else:
                    found[name]["labels"][place] = None if label[2] else (label[3], STANCES[label[4]])
            elif answer := _ANSWER.fullmatch(line):
                ends = [int(answer[1]), int(answer[2] or answer[1])]
                words = answer[3]
                fits = all(1 <= end <= count for end in ends) and answer[4] in ANSWERS
                if not fits or (words and words not in index[name]["text"]):
                    wrong.append(f"{where}: ends, kind or words do not fit: {line}")
                else:
                    found[name]["answers"].append((ends[0], None if words else ends[1], words, answer[4]))
            else:
                wrong.append(f"{where}: not understood: {line}")
    for name, one in found.items():
        if name in index:
            missing = set(range(1, len(index[name]["attributions"]) + 1)) - set(one["labels"])
            if missing:
                wrong.append(f"#{name}: no label for {sorted(missing)}")
    return [_record(index[name], one) for name, one in found.items() if name in index], wrong


def _record(given: dict[str, Any], said: dict[str, Any]) -> dict[str, Any]:
    kept = {place: labels for place, labels in said["labels"].items() if labels}
    entries = []
    for place, entry in enumerate(given["attributions"], 1):
        if place in kept:
            entries.append({**entry, "kind": kept[place][0], "stance": kept[place][1]})
    responses = []
    for origin, target, words, kind in said["answers"]:
        if origin in kept and (target is None or target in kept):
            one: dict[str, Any] = {"from": f"E{origin}", "to": None if target is None else f"E{target}", "kind": kind}
            if target is None:  # a place, not the words: none of an article's text goes into the repository
                start = given["text"].index(words)
                one["to_span"] = [start, start + len(words)]
            responses.append(one)
    return {
        "set": given["set"],
        "id": given["id"],
        "sha256": hashlib.sha256(given["text"].encode()).hexdigest(),
        "attributions": entries,
        "none": [place for place, labels in sorted(said["labels"].items()) if labels is None],
        "responses": responses,
    }


def main() -> int:
    """Show, check or gather; exit 1 if a sheet does not fit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("task", choices=("show", "check", "gather"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("sheets", type=Path, nargs="*")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--polnear", type=int, default=236)
    parser.add_argument("--conflict", type=int, default=420)
    parser.add_argument("--politics", type=int, default=180)
    parser.add_argument("--others", type=int, default=0, help="articles of any other topic")
    parser.add_argument("--check", type=int, default=0, help="gold articles of conflict/train, to measure agreement")
    parser.add_argument("--seed", type=int, default=41)
    arguments = parser.parse_args()
    if arguments.task == "show":
        arguments.out = arguments.folder
        show(arguments)
        return 0
    lines = (arguments.folder / "index.jsonl").read_text(encoding="utf-8").splitlines()
    index = {one["name"]: one for one in map(json.loads, lines)}
    found, wrong = sheets(arguments.sheets, index)
    for line in wrong:
        sys.stdout.write(f"{line}\n")
    sys.stdout.write(
        f"{len(found)} articles, {sum(len(one['responses']) for one in found)} answers, {len(wrong)} faults\n"
    )
    if arguments.task == "gather":
        lines_ = [
            json.dumps(one, ensure_ascii=False, separators=(",", ":")) + "\n" for one in found if one["set"] != "check"
        ]
        arguments.out.write_text("".join(lines_), encoding="utf-8")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
