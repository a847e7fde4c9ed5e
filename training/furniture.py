"""Fits the weights by which ingest tells an article's lines from the furniture of its page.

    python training/furniture.py            cross-validated figures over pages, then the weights on all pages
    python training/furniture.py --figures  the figures only

Data: data/pages (lines labelled by aligning the scraped text with the true body) and, so that clean text stays whole,
articles of polnear/train and conflict/train (all article). Writes src/counterclaim/ingest/furniture.json.
"""

from __future__ import annotations

import argparse
import difflib
import gzip
import json
import random
import re
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from counterclaim.evaluate.pages import benchmark, page_score
from counterclaim.ingest.blocks import FEATURES, Line, features, lines
from counterclaim.ingest.furniture import Weights, expand, keep

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
TARGET = Path(__file__).resolve().parents[1] / "src" / "counterclaim" / "ingest" / "furniture.json"
_TOKEN = re.compile(r"\w+")


def records(name: str) -> list[dict]:
    """Return the objects of a gzipped JSON Lines file."""
    with gzip.open(DATA / name, "rt", encoding="utf-8") as handle:
        return [json.loads(line) for line in handle]


def labels(found: list[Line], body: str) -> np.ndarray:
    """Label each line by the share of its tokens that align with the true body."""
    tokens, owner = [], []
    for number, line in enumerate(found):
        for token in _TOKEN.findall(line.text):
            tokens.append(token)
            owner.append(number)
    matched = np.zeros(len(found))
    matcher = difflib.SequenceMatcher(None, tokens, _TOKEN.findall(body), autojunk=False)
    for start, _, size in matcher.get_matching_blocks():
        for at in range(start, start + size):
            if size >= 4 or len(_TOKEN.findall(found[owner[at]].text)) <= size:
                matched[owner[at]] += 1
    counts = np.asarray([max(1, len(_TOKEN.findall(line.text))) for line in found])
    return (matched / counts >= 0.5).astype(int)


def fit(samples: list[tuple[np.ndarray, np.ndarray, float]], strength: float) -> Weights:
    """Fit one logistic regression; long lines weigh more, as they do in the measure."""
    x = np.concatenate([sample[0] for sample in samples])
    y = np.concatenate([sample[1] for sample in samples])
    w = np.concatenate([sample[2] * (0.3 + sample[0][:, 1]) / len(sample[1]) ** 0.5 for sample in samples])
    wide = expand(x)
    centre, scale = wide.mean(0), wide.std(0) + 1e-6
    centre[0], scale[0] = 0, 1
    model = LogisticRegression(C=strength, max_iter=3000, fit_intercept=False)
    model.fit((wide - centre) / scale, y, sample_weight=w / w.mean())
    coefficients = model.coef_[0] / scale
    coefficients[0] -= float((model.coef_[0] * centre / scale).sum())
    return Weights(tuple(float(c) for c in coefficients), switch=4.0)


def main() -> None:
    """Print the cross-validated figures and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--figures", action="store_true")
    parser.add_argument("--strength", type=float, default=0.05)
    parser.add_argument("--folds", type=int, default=13)
    arguments = parser.parse_args()
    pages = records("pages/dev.jsonl.gz")
    prepared = []
    for page in pages:
        found = lines(page["scraped_text"])
        prepared.append((found, features(found), labels(found, page["body"]), page["body"]))
    clean = []
    chooser = random.Random(3)
    for name in ("polnear/train.jsonl.gz", "conflict/train.jsonl.gz"):
        for record in chooser.sample(records(name), 60):
            found = lines(record["text"])
            table = features(found)
            kept = (table[:, 8] == 0) & (table[:, 9] == 0) & (table[:, 10] == 0)  # real furniture is no article
            clean.append((table[kept], np.ones(int(kept.sum()), dtype=int), 0.25))
    order = list(range(len(prepared)))
    chooser.shuffle(order)
    weights_of = {}
    for fold in range(arguments.folds):
        held = set(order[fold :: arguments.folds])
        samples = [(p[1], p[2], 1.0) for n, p in enumerate(prepared) if n not in held] + clean
        weights = fit(samples, arguments.strength)
        weights_of |= {n: weights for n in held}
    oracle = [page_score(p[3], "\n".join(line.text for line, y in zip(p[0], p[2], strict=True) if y)) for p in prepared]
    print("lines labelled by alignment (upper bound): P {:.4f} R {:.4f} F1 {:.4f}".format(*benchmark(oracle)))
    print(
        "plain text:                                P {:.4f} R {:.4f} F1 {:.4f}".format(
            *benchmark(page_score(p[3], "\n".join(line.text for line in p[0])) for p in prepared)
        )
    )
    for switch in (1.0, 2.0, 3.0, 4.0, 6.0, 8.0):
        scores = []
        for number, (found, table, _, body) in enumerate(prepared):
            weights = Weights(weights_of[number].coefficients, switch)
            mask = keep(table, weights)
            scores.append(page_score(body, "\n".join(line.text for line, y in zip(found, mask, strict=True) if y)))
        print(
            "cross-validated, switch {:.0f}:                P {:.4f} R {:.4f} F1 {:.4f}".format(
                switch, *benchmark(scores)
            )
        )
    if not arguments.figures:
        weights = fit([(p[1], p[2], 1.0) for p in prepared] + clean, arguments.strength)
        TARGET.write_text(
            json.dumps(
                {
                    "features": list(FEATURES),
                    "switch": weights.switch,
                    "coefficients": [round(c, 5) for c in weights.coefficients],
                },
                indent=1,
            )
            + "\n"
        )


if __name__ == "__main__":
    main()
