"""Fits the weights by which ingest tells an article's blocks from the furniture of its page.

    python training/furniture.py            cross-validated figures over pages, then the weights on all pages

Data: data/pages (blocks labelled by aligning the scraped text with the true body) and, so that clean text stays whole,
articles of polnear/train and conflict/train (all article). Writes src/counterclaim/ingest/furniture.json.
"""

from __future__ import annotations

import difflib
import json
import random
import re
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from counterclaim.evaluate.pages import benchmark, page_score
from counterclaim.ingest.blocks import Block, blocks
from counterclaim.ingest.features import table
from counterclaim.ingest.furniture import Weights, best_run
from data import records

TARGET = Path(__file__).resolve().parents[1] / "src" / "counterclaim" / "ingest" / "furniture.json"
FOLDS, STRENGTH = 10, 0.01
_TOKEN = re.compile(r"\w+")
MARKED = ("whole", "opening", "fragment", "ending", "caption")


def labels(found: list[Block], body: str) -> np.ndarray:
    """Label each block by the share of its tokens that align with the true body."""
    tokens, owner = [], []
    for number, block in enumerate(found):
        for token in _TOKEN.findall(block.text):
            tokens.append(token)
            owner.append(number)
    counts = np.bincount(owner, minlength=len(found)) if owner else np.zeros(len(found))
    matched = np.zeros(len(found))
    matcher = difflib.SequenceMatcher(None, tokens, _TOKEN.findall(body), autojunk=False)
    for start, _, size in matcher.get_matching_blocks():
        for at in range(start, start + size):
            if size >= 4 or counts[owner[at]] <= size:
                matched[owner[at]] += 1
    return (matched / np.maximum(counts, 1) >= 0.5).astype(int)


def weight(found: list[Block]) -> np.ndarray:
    """Weigh blocks by their words, and pages alike, as the measure does."""
    words = np.asarray([len(_TOKEN.findall(block.text)) for block in found], dtype=float)
    return (words + 2) / (words.sum() + 50)


def fit(samples: list[tuple[np.ndarray, np.ndarray, np.ndarray]], names: tuple[str, ...]) -> Weights:
    x, y, w = (np.concatenate([sample[part] for sample in samples]) for part in range(3))
    centre, scale = x.mean(0), x.std(0) + 1e-6
    model = LogisticRegression(C=STRENGTH, max_iter=1000)
    model.fit((x - centre) / scale, y, sample_weight=w / w.mean())
    coefficients = model.coef_[0] / scale
    offset = float(model.intercept_[0] - (coefficients * centre).sum())
    return Weights(names, tuple(round(float(c), 6) for c in coefficients), offset)


def main() -> None:
    """Print the cross-validated figures and write the weights."""
    chooser = random.Random(3)
    pages = []
    for page in records("pages/dev"):
        found = blocks(page["scraped_text"])
        names, values = table(found)
        pages.append((found, values, labels(found, page["body"]), weight(found), page["body"]))
    columns = [names.index(name) for name in MARKED]
    clean = []
    for name in ("polnear/train", "conflict/train"):
        for record in chooser.sample(list(records(name)), 60):
            found = blocks(record["text"])
            values = table(found)[1]
            kept = values[:, columns].sum(1) == 0  # real furniture is no article
            clean.append((values[kept], np.ones(int(kept.sum()), dtype=int), 0.3 * weight(found)[kept]))
    order = list(range(len(pages)))
    chooser.shuffle(order)
    scores = []
    for fold in range(FOLDS):
        held = set(order[fold::FOLDS])
        weights = fit([(p[1], p[2], p[3]) for n, p in enumerate(pages) if n not in held] + clean, names)
        for number in held:
            found, values, _, _, body = pages[number]
            mask = best_run(values @ np.asarray(weights.coefficients) + weights.offset, weights)
            kept_text = "\n".join(block.text for block, keep in zip(found, mask, strict=True) if keep)
            scores.append(page_score(body, kept_text))
    print("cross-validated over pages: P {:.4f} R {:.4f} F1 {:.4f}".format(*benchmark(scores)))
    final = fit([(p[1], p[2], p[3]) for p in pages] + clean, names)
    TARGET.write_text(
        json.dumps(
            {
                "names": list(final.names),
                "coefficients": list(final.coefficients),
                "offset": final.offset,
                "lift": final.lift,
                "switch": final.switch,
            },
            indent=1,
        )
        + "\n"
    )


if __name__ == "__main__":
    main()
