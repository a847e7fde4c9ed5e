"""Fits the pair model of link/claims on stories/train and writes all its weights but the encoder (vectors.py).

    python training/claims_link.py words                         word counts of data/news -> words.json
    python training/claims_link.py prepare --work DIR            reads the stories' articles, profiles and vectors ->
    DIR
    python training/claims_link.py fit --work DIR                nets, scores on dev, threshold -> pairs.onnx,
    manifest.toml

A position of stories is matched with the proposition of the reading that agrees best with its words, so the
model sees what it will see in use. Two positions are `same` if they are on one gold claim and on one side of it,
`opposed` if on two sides, else `other`; a refusal to comment is half of each.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

from counterclaim.evaluate.gold_stories import Story, gold_stories
from counterclaim.evaluate.measures import characters
from counterclaim.evaluate.stories import LedgerPosition, _matching
from counterclaim.link.claims import words
from counterclaim.link.claims.decide import likeness
from counterclaim.link.claims.features import NAMES, features
from counterclaim.link.claims.profile import ClaimProfile, profile, profile_from_dict
from counterclaim.link.claims.propositions import propositions
from counterclaim.link.weights import NEEDED, SHIPPED
from counterclaim.model.span import Span
from data import DATA, records

FOLDS = 4
PRECISE = 0.5  # least share of right pairs: of what stands on one claim's page, most is to belong there


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A position: what it is matched by, its vector, and its side of gold claims."""

    profile: ClaimProfile
    vector: Any
    sides: dict[str, str]


def count_words() -> None:
    """Write in how many of the news articles each stem is, and which stems are nearly always written with a capital."""
    found, upper, lower = Counter[str](), Counter[str](), Counter[str]()
    articles = 0
    for record in records("news/articles"):
        articles += 1
        text = f"{record['title'] or ''}\n{record['text']}"
        found.update({words.stem(form) for form in words.forms(text) if not form[:1].isdigit()})
        for match in re.finditer(r"(?<=[a-z,] )[A-Za-z][\w’'-]*", record["text"]):
            form = words.stem(match.group().lower().replace("’", "'").removesuffix("'s").replace("'", ""))
            (upper if match.group()[0].isupper() else lower)[form] += 1
    kept = {one: number for one, number in sorted(found.items()) if number >= 8 and len(one) > 1}
    names = sorted(one for one in kept if upper[one] >= 5 and upper[one] >= 3 * lower[one])
    data = {"articles": articles, "found_in": kept, "names": names}
    words.TABLE.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def prepare(name: str, work: Path) -> None:
    """Write profiles, gold matches and vectors of the stories in `name` (train or dev)."""
    from counterclaim.link.claims.vectors import Vectors
    from counterclaim.pipeline import Reader

    reader, vectors = Reader(threads=1), Vectors()
    kept: dict[str, Any] = {}
    with gzip.open(work / f"{name}.jsonl.gz", "wt", encoding="utf-8") as out:
        for story in gold_stories(DATA / "stories" / f"{name}.jsonl.gz"):
            rows, tables = [], []
            for article in story.articles:
                reading = reader.read_text(article.text, title=article.title, published=article.published)
                stated = [one for one in propositions(reading) if one.about is None]
                tables.append(vectors.within(article.text, [one.spans for one in stated]))
                for one in stated:
                    spans = [list(span) for span in one.spans]
                    held = profile(reading, one).to_dict()
                    rows.append({"article": article.number, "spans": spans, "profile": held})
            gold = _gold(story, rows)
            record = {"story": story.id, "rows": rows, "gold": gold}
            out.write(json.dumps(record) + "\n")
            kept[f"{story.id}/rows"] = np.concatenate(tables)
    np.savez(work / f"{name}.npz", **kept)


def _gold(story: Story, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the gold positions of a story, each with the rows that it is found by, the best agreement first."""
    texts = {article.number: article.text for article in story.articles}
    listed = [
        LedgerPosition(
            article=row["article"],
            spans=tuple(Span(*span) for span in row["spans"]),
            actor=None,
            position="",
            claim=str(number),
        )
        for number, row in enumerate(rows)
    ]
    covered = [(one, characters(one.spans, texts[one.article])) for one in listed]
    return [
        {
            "claim": one.claim,
            "position": one.position,
            "rows": [int(match.claim) for match in _matching(one, covered, texts)],
        }
        for one in story.positions
    ]


def items(name: str, work: Path) -> Iterator[list[Item]]:
    """Yield the positions of each story that a gold position stands for."""
    vectors = np.load(work / f"{name}.npz", allow_pickle=False)
    with gzip.open(work / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if f"{record['story']}/rows" not in vectors:
                continue
            sides: dict[int, dict[str, str]] = defaultdict(dict)
            for one in record["gold"]:
                if one["rows"]:
                    sides[one["rows"][0]].setdefault(one["claim"], one["position"])
            table = vectors[f"{record['story']}/rows"]
            yield [
                Item(profile=profile_from_dict(record["rows"][row]["profile"]), vector=table[row], sides=held)
                for row, held in sorted(sides.items())
            ]


def relation(one: Item, other: Item) -> tuple[float, float, float]:
    """Return the shares of same, opposed, other of a pair."""
    shared = sorted(set(one.sides) & set(other.sides))
    if not shared:
        return 0.0, 0.0, 1.0
    ours, theirs = one.sides[shared[0]], other.sides[shared[0]]
    if "declines" in (ours, theirs):
        return 0.5, 0.5, 0.0
    return (1.0, 0.0, 0.0) if ours == theirs else (0.0, 1.0, 0.0)


def pairs(stories: list[list[Item]]) -> dict[str, Any]:
    """Return features and relations of all pairs inside the stories, the story of each, and the stories' sizes."""
    rows: list[Any] = []
    for number, listed in enumerate(stories):
        for one, other in combinations(listed, 2):
            cosine = float(one.vector @ other.vector)
            rows.append((features(one.profile, other.profile, cosine), relation(one, other), number))
    return {
        "features": np.asarray([row[0] for row in rows], dtype=np.float32),
        "relation": np.asarray([row[1] for row in rows], dtype=np.float32),
        "story": np.asarray([row[2] for row in rows]),
        "sizes": np.asarray([len(listed) for listed in stories]),
    }


def fit(work: Path, out: Path, version: str, threshold: float | None) -> None:
    """Fit the regression on train, print what each way reaches, write the network and the manifest.

    Without a `threshold` that of the best grouping is taken at which half of the joined pairs hold.

    The chances on train are cross-validated by story (four folds), so that both columns of figures are of stories
    unseen.
    """
    train, dev = (pairs(list(items(name, work))) for name in ("train", "dev"))
    held = np.zeros((len(train["story"]), 3))
    for fold in range(FOLDS):
        out_of = train["story"] % FOLDS == fold
        weights, bias = fitted(train, ~out_of)
        held[out_of] = chances(train["features"][out_of], weights, bias)
    weights, bias = fitted(train, np.ones(len(held), dtype=bool))
    found = chances(dev["features"], weights, bias)
    scores = []
    cosine = NAMES.index("cosine")
    ways = {"cosine": (train["features"][:, cosine], dev["features"][:, cosine]),
            "regression": (held[:, :2].sum(1), found[:, :2].sum(1))}  # fmt: skip
    for label, (ours, theirs) in ways.items():
        for limit in np.arange(0.1, 0.6, 0.05).round(2).tolist():
            both = [(_pairwise(one >= limit, known), _pairwise(_joined(one, known, limit), known))
                    for one, known in ((ours, train), (theirs, dev))]  # fmt: skip
            precision = [_precision(_joined(one, known, limit), known) for one, known in ((ours, train), (theirs, dev))]
            scores.append({"way": label, "threshold": limit, "precise": sum(precision) >= 2 * PRECISE}
                          | {f"{name} grouping precision": round(value, 4)
                             for name, value in zip(("train", "dev"), precision, strict=True)}
                          | {f"{name} {what}": round(value, 4)
                             for name, values in zip(("train", "dev"), both, strict=True)
                             for what, value in zip(("pairs F1", "grouping F1"), values, strict=True)})  # fmt: skip
    best = max((one for one in scores if one["way"] == "regression" and one["precise"]), key=lambda one: _both(one))
    for label in ways:
        print(max((one for one in scores if one["way"] == label), key=lambda one: _both(one)))
    for name, known, chance in (("train", train, held), ("dev", dev, found)):
        one_claim = known["relation"][:, :2].max(1) == 1
        right = known["relation"][one_claim, :2].argmax(1) == chance[one_claim, :2].argmax(1)
        same = float(known["relation"][one_claim, 0].mean())
        print(f"{name}: sides of pairs on one claim right {float(right.mean()):.3f}, always the same side {same:.3f}")
    (out / "pairs.onnx").write_bytes(network(weights, bias))
    chosen = threshold or float(best["threshold"])
    text = manifest(out, version, chosen, [one for one in scores if one["threshold"] == chosen])
    (out / "manifest.toml").write_text(text, encoding="utf-8")


def _both(one: dict[str, Any]) -> float:
    return float(one["train grouping F1"]) + float(one["dev grouping F1"])


def fitted(known: dict[str, Any], some: Any) -> tuple[Any, Any]:
    """Return weights [features, 3] and bias [3] of a multinomial logistic regression on raw features."""
    from sklearn.linear_model import LogisticRegression

    table, relation = known["features"][some], known["relation"][some]
    mean, spread = table.mean(0), np.maximum(table.std(0), 0.05)
    # a soft label is two rows that weigh half
    rows = np.concatenate([(table - mean) / spread] * 3)
    labels = np.repeat([0, 1, 2], len(table))
    share = relation.T.reshape(-1)
    model = LogisticRegression(C=0.1, max_iter=200).fit(rows[share > 0], labels[share > 0], share[share > 0])
    weights = model.coef_.T / spread[:, None]
    return weights, model.intercept_ - mean @ weights


def chances(table: Any, weights: Any, bias: Any) -> Any:
    """Return the chances [n, 3] of same, opposed, other."""
    scores = table @ weights + bias
    parts = np.exp(scores - scores.max(1, keepdims=True))
    return parts / parts.sum(1, keepdims=True)


def network(weights: Any, bias: Any) -> bytes:
    """Return the regression as ONNX: features [n, k] -> chances [n, 3]."""
    from onnx import TensorProto, checker, helper, numpy_helper

    graph = helper.make_graph(
        [
            helper.make_node("Gemm", ["features", "weights", "bias"], ["scores"]),
            helper.make_node("Softmax", ["scores"], ["chances"], axis=1),
        ],
        "pairs",
        [helper.make_tensor_value_info("features", TensorProto.FLOAT, ["pairs", len(NAMES)])],
        [helper.make_tensor_value_info("chances", TensorProto.FLOAT, ["pairs", 3])],
        [
            numpy_helper.from_array(np.asarray(weights, dtype=np.float32), "weights"),
            numpy_helper.from_array(np.asarray(bias, dtype=np.float32), "bias"),
        ],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    checker.check_model(model)
    return bytes(model.SerializeToString())


def _pairwise(joined: Any, known: dict[str, Any]) -> float:
    gold = known["relation"][:, 2] < 1
    both = joined.sum() + gold.sum()
    return float(2 * (joined & gold).sum() / both) if both else 0.0


def _precision(joined: Any, known: dict[str, Any]) -> float:
    return float((joined & (known["relation"][:, 2] < 1)).sum() / max(1, joined.sum()))


def _joined(chance: Any, known: dict[str, Any], limit: float) -> Any:
    """Join positions in the order of the articles, each to the likeliest claim, as `decide` does."""
    found = np.zeros(len(chance), dtype=bool)
    for number, size in enumerate(known["sizes"].tolist()):
        mine = np.flatnonzero(known["story"] == number)
        table = np.zeros((size, size))
        upper = np.triu_indices(size, 1)
        table[upper] = chance[mine]
        table += table.T
        groups: list[list[int]] = []
        label = np.zeros(size, dtype=int)
        for place in range(size):
            scores = [likeness(table[place, group].tolist()) for group in groups]
            if scores and max(scores) >= limit:
                label[place] = int(np.argmax(scores))
                groups[label[place]].append(place)
            else:
                label[place] = len(groups)
                groups.append([place])
        found[mine] = label[upper[0]] == label[upper[1]]
    return found


def manifest(folder: Path, version: str, threshold: float, scores: list[dict[str, Any]]) -> str:
    """Return manifest.toml for the files in `folder`."""
    from encoder import MINILM_SHA256

    lines = [
        "format = 1",
        'name = "counterclaim-claims"',
        f'version = "{version}"',
        'task = "claims across articles: same, opposed, other"',
        'base = "all-MiniLM-L6-v2"',
        f'base_sha256 = "{MINILM_SHA256}"',
        'licence = "Apache-2.0"',
        'training_data = ["stories/train", "training/annotation/stories"]',
        f"threshold = {threshold}",
        'relations = ["same", "opposed", "other"]',
        f"features = {json.dumps(list(NAMES))}",
        'onnxruntime = ">=1.20"',
        "",
        "[files]",
        *(f'"{name}" = "{hashlib.sha256((folder / name).read_bytes()).hexdigest()}"' for name in NEEDED),
    ]
    for score in scores:
        lines += ["", "[[scores]]", *(f"{json.dumps(key)} = {json.dumps(value)}" for key, value in score.items())]
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("step", choices=("words", "prepare", "fit"))
    parser.add_argument("--work", type=Path)
    parser.add_argument("--out", type=Path, default=SHIPPED)
    parser.add_argument("--version", default="0.1.0")
    parser.add_argument("--threshold", type=float, help="one that was measured through the ledger")
    arguments = parser.parse_args()
    if arguments.step == "words":
        count_words()
    elif arguments.step == "prepare":
        for name in ("train", "dev"):
            prepare(name, arguments.work)
    else:
        fit(arguments.work, arguments.out, arguments.version, arguments.threshold)


if __name__ == "__main__":
    main()
