"""Fits the linear model over the words of attributions (read/lexical) and writes lexical.json and lexical.npy.

    python training/lexical.py [--out FOLDER] [--cache FILE.npz --heads RUN_DIR]

Kind, stance, whether a statement answers another and how, each by a logistic regression on the attributions of the
train sets. Prints the scores on dev, alone and, with the cache of cache.py and the nets of second.py, mixed with them.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np

from cache import annotated, attributions
from counterclaim.model.reading import KINDS, RESPONSES, STANCES
from counterclaim.read.lexical.features import features
from counterclaim.read.lexical.model import Lexical, log_chances
from counterclaim.read.weights import SHIPPED

LEAST = 3  # attributions in which a feature is found
STRENGTH = {
    "kind": 0.3,
    "stance": 0.3,
    "answers": 0.03,
    "how": 0.1,
}  # inverse of the penalty, as scikit-learn counts it
ANSWERS = len(KINDS) + len(STANCES)  # the column of "answers"
SMALL = 0.12  # weights of a feature that are all smaller are left out: half of the features, and dev loses nothing


def gold() -> list[dict[str, Any]]:
    """Return every annotated attribution: its set, features and labels (-1: unknown)."""
    rows = []
    for part, _, record in annotated():
        answering = {response["from"]: response["kind"] for response in reversed(record["responses"])}
        for entry, attribution in zip(record["attributions"], attributions(record), strict=True):
            rows.append(
                {
                    "part": part,
                    "features": sorted(set(features(record["text"], attribution))),
                    "kind": KINDS.index(entry["kind"]) if entry.get("kind") in KINDS else -1,
                    "stance": STANCES.index(entry["stance"]) if entry.get("stance") in STANCES else -1,
                    "answers": int(entry["id"] in answering),
                    "how": RESPONSES.index(answering[entry["id"]]) if entry["id"] in answering else -1,
                }
            )
    return rows


def table(rows: list[dict[str, Any]], places: dict[str, int]) -> Any:
    """Return the features as a sparse table [n, F] of ones."""
    from scipy.sparse import csr_matrix

    listed = [[places[one] for one in row["features"] if one in places] for row in rows]
    ends = np.cumsum([0, *(len(one) for one in listed)])
    flat = [place for one in listed for place in one]
    return csr_matrix((np.ones(len(flat), dtype=np.float32), flat, ends), shape=(len(rows), len(places)))


def fit(rows: list[dict[str, Any]], out: Path) -> None:
    """Fit the four heads on the train sets and write them."""
    from sklearn.linear_model import LogisticRegression

    train = [row for row in rows if row["part"].endswith("train")]
    counts = Counter(one for row in train for one in row["features"])
    names = sorted(one for one, count in counts.items() if count >= LEAST)
    x = table(train, {name: place for place, name in enumerate(names)})
    weights, biases = [], []
    for head, strength in STRENGTH.items():
        labels = np.asarray([row[head] for row in train])
        known = labels >= 0
        model = LogisticRegression(C=strength, max_iter=300).fit(x[known], labels[known])
        weights.append(model.coef_)
        biases.append(model.intercept_)
        if len(model.coef_) > 1:  # a label that no article has keeps its column
            whole = np.full((len({"kind": KINDS, "stance": STANCES, "how": RESPONSES}[head]), x.shape[1]), 0.0)
            shift = np.full(len(whole), -20.0)
            whole[model.classes_], shift[model.classes_] = model.coef_, model.intercept_
            weights[-1], biases[-1] = whole, shift
    held = np.concatenate(weights).T
    kept = np.abs(held).max(1) >= SMALL
    np.save(out / "lexical.npy", held[kept].astype(np.float16), allow_pickle=False)
    data = {
        "features": [name for name, keep in zip(names, kept.tolist(), strict=True) if keep],
        "bias": [round(float(one), 5) for one in np.concatenate(biases)],
    }
    (out / "lexical.json").write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n")
    print(f"{len(train)} attributions, {len(data['features'])} features")


def scores(rows: list[dict[str, Any]], out: Path, cache: Path | None, heads: Path | None) -> None:
    """Print what the words alone reach on dev, and mixed with the nets of second.py."""
    from sklearn.metrics import f1_score, roc_auc_score

    lexical = Lexical(out)
    x = table(rows, lexical._places)
    whole = np.asarray(x @ lexical._weights.astype(np.float32) + lexical._bias, dtype=np.float32)
    for name in ("conflict/dev", "polnear/dev"):
        mine = np.asarray([row["part"] == name for row in rows])
        nets = _nets(cache, heads, name) if cache and heads else None
        found: dict[str, float] = {}
        for head, some in (("kind", slice(0, len(KINDS))), ("stance", slice(len(KINDS), len(KINDS) + len(STANCES)))):
            gold_labels = np.asarray([row[head] for row in rows])[mine]
            known = gold_labels >= 0
            words = log_chances(whole[mine][:, some])
            ways = {"words": words} | ({"nets": nets[head], "both": words + nets[head]} if nets else {})
            for way, table_ in ways.items():
                said = table_.argmax(1)[known]
                right = (said == gold_labels[known]).mean()
                value = right if head == "kind" else f1_score(gold_labels[known], said, average="macro")
                found[f"{head} {way}"] = round(float(value), 4)
        answers = np.asarray([row["answers"] for row in rows])[mine]
        found["answers, area under ROC"] = round(float(roc_auc_score(answers, whole[mine, ANSWERS])), 4)
        print(name, json.dumps(found))


def _nets(cache: Path, heads: Path, name: str) -> dict[str, Any]:
    import torch
    import torch.nn.functional as F

    import second
    from heads import Classes

    articles = [one for one in second.cases(cache, False) if one.part == name]
    summaries = torch.cat([one.summaries for one in articles])
    found = [torch.zeros(0), torch.zeros(0)]
    states = torch.load(heads / "classes.pt")
    for state in states:
        net = Classes(summaries.shape[1])
        net.load_state_dict(state)
        with torch.no_grad():
            outputs = net.eval()(summaries)[:2]
        found = [F.softmax(one, -1) / len(states) + (old if len(old) else 0) for one, old in zip(outputs, found)]  # noqa: B905
    return {head: np.log(one.numpy() + 1e-9) for head, one in zip(("kind", "stance"), found, strict=True)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=SHIPPED)
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--heads", type=Path)
    arguments = parser.parse_args()
    rows = gold()
    fit(rows, arguments.out)
    scores(rows, arguments.out, arguments.cache, arguments.heads)


if __name__ == "__main__":
    main()
