"""Fits the weights by which ingest tells an article's blocks from the furniture of its page.

    python training/furniture.py [--seeds 0 1 2] [--apart 15]

Prints the figures (the measure of bench/pages.py, through the whole of ingest) cross-validated over pages, by weights
fitted to the other folds; those of 15 pages that stayed unread while features were written on the other 76, by weights
fitted to these; and, as what it is, that of all pages by weights fitted to all pages, which it writes into
src/counterclaim/ingest/furniture.json. Needs lightgbm, which the package does not.

Data: data/pages, its blocks labelled by aligning the scraped text with the true body.
"""

from __future__ import annotations

import argparse
import difflib
import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Any

import lightgbm
import numpy as np
from numpy.typing import NDArray

from counterclaim.evaluate.pages import PageScore, benchmark, page_score
from counterclaim.ingest import layout
from counterclaim.ingest.blocks import Block, blocks
from counterclaim.ingest.features import table
from counterclaim.ingest.furniture import Run, Weights
from counterclaim.ingest.text import document_from_text
from counterclaim.ingest.trees import DEPTH, Trees
from data import records

TARGET = Path('/tmp/q/furniture-0.4.json')
FOLDS, ALIKE = 10, 0.5
APART = 20240611  # seed of the draw of the pages kept apart
FORESTS = 3  # fits that differ in their draw of rows and features, averaged
SETTINGS = {
    "num_leaves": 2**DEPTH, "max_depth": DEPTH, "n_estimators": 110, "learning_rate": 0.1, "min_child_samples": 30,
    "reg_lambda": 5.0, "subsample": 0.5, "subsample_freq": 1, "colsample_bytree": 0.3, "max_bin": 31,
    "n_jobs": 1, "verbose": -1, "force_col_wise": True, "deterministic": True,
}  # fmt: skip
PASTED = 0.4  # how much one of the DRAWN pasted articles of a page counts against the page itself
DRAWN = 4
_NAMES = "Ada Alma Bram Dana Ilan Ivo Korda Lena Maren Orlow Sorel Tresk Vey Wim".split()
_MONTHS = "January February March April May June July August September October November December".split()
RUN = Run(lift=1.0, switch=0.6)
_TOKEN = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A page: its text and true body, its blocks' features, which are article, and how much each counts."""

    text: str
    body: str
    names: tuple[str, ...]
    values: NDArray[np.float32]
    article: NDArray[np.int_]
    weight: NDArray[np.float64]


def samples() -> Iterator[Sample]:
    """Yield the pages of data/pages."""
    for page in records("pages/dev"):
        found = blocks(page["scraped_text"])
        names, values = table(found)
        yield Sample(
            text=page["scraped_text"],
            body=page["body"],
            names=names,
            values=values,
            article=labels(found, page["body"]),
            weight=weight(found),
        )


def pasted(page: Sample, seed: int) -> Sample:
    """Return what a person would paste of a page: a headline, perhaps a byline and a day, and some paragraphs."""
    draw = random.Random(f"{seed} {page.body[:80]}")
    lines = [line.strip() for line in page.body.splitlines() if line.strip()]
    first = draw.randrange(max(1, len(lines) // 2))
    chosen = lines[first : first + draw.randint(3, 14)]
    names = draw.sample(_NAMES, 4)
    head = [" ".join(chosen[0].split()[: draw.randint(5, 9)]).rstrip(".,;:")]
    head += [f"By {names[0]} {names[1]}"] * draw.randint(0, 1)
    head += [f"{draw.choice(_MONTHS)} {draw.randint(1, 28)}, {draw.randint(2009, 2026)}"] * draw.randint(0, 1)
    text = draw.choice(("\n\n", "\n\n", "\n")).join((*head, *chosen))
    found = blocks(text)
    names_, values = table(found)
    article = np.asarray([number >= len(head) for number in range(len(found))], dtype=int)
    return Sample(
        text=text,
        body="\n".join(chosen),
        names=names_,
        values=values,
        article=article,
        weight=weight(found) * PASTED,
    )


def labels(found: Sequence[Block], body: str) -> NDArray[np.int_]:
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
    return (matched / np.maximum(counts, 1) >= ALIKE).astype(int)


def weight(found: Sequence[Block]) -> NDArray[np.float64]:
    """Weigh blocks by their words, and pages alike, as the measure does."""
    words = np.asarray([len(_TOKEN.findall(block.text)) for block in found], dtype=float)
    return (words + 2) / (words.sum() + 50)


def fit(whole: Sequence[Sample]) -> Weights:
    """Return weights fitted to the pages, and to what a person would paste of them."""
    pages = [*whole, *(pasted(page, seed) for page in whole for seed in range(DRAWN))]
    values, article, counts = (
        np.concatenate([getattr(page, part) for page in pages]) for part in ("values", "article", "weight")
    )
    forests = []
    for seed in range(FORESTS):
        model = lightgbm.LGBMClassifier(**SETTINGS, random_state=seed)
        model.fit(values, article, sample_weight=counts / counts.mean())
        forests += [complete(tree["tree_structure"]) for tree in model.booster_.dump_model()["tree_info"]]
    features, thresholds, answers = zip(*forests, strict=True)
    trees = Trees(
        features=np.asarray(features, dtype=np.intp),
        thresholds=np.asarray(thresholds, dtype=np.float32),
        answers=np.asarray(answers, dtype=np.float32) / FORESTS,
    )
    return Weights(pages[0].names, trees, RUN)


def complete(root: dict[str, Any]) -> tuple[list[int], list[float], list[float]]:
    """Return a tree of lightgbm as a complete one: a leaf above the last level gets questions without consequence."""
    features, thresholds, level = [], [], [root]
    for _ in range(DEPTH):
        features += [node.get("split_feature", 0) for node in level]
        thresholds += [node.get("threshold", 0.0) for node in level]
        level = [node.get(side, node) for node in level for side in ("left_child", "right_child")]
    return features, thresholds, [leaf["leaf_value"] for leaf in level]


def scored(page: Sample, weights: Weights) -> PageScore:
    """Return the score of a page through the whole of ingest, with these weights in the place of the shipped ones."""
    layout.shipped = lambda: weights  # type: ignore[assignment]
    made = document_from_text(page.text)
    left_out = sorted((*made.furniture, *((made.title_span,) if made.title_span else ())))
    kept, at = [], 0
    for span in left_out:
        kept.append(page.text[at : span.start])
        at = max(at, span.end)
    return page_score(page.body, "\n".join((*kept, page.text[at:])))


def crossed(pages: Sequence[Sample], seed: int) -> tuple[list[PageScore], list[PageScore]]:
    """Return the score of each page, and of what is pasted of it, by weights fitted without its fold."""
    order = list(range(len(pages)))
    random.Random(seed).shuffle(order)
    scores, short = [], []
    for fold in range(FOLDS):
        held = set(order[fold::FOLDS])
        weights = fit([page for number, page in enumerate(pages) if number not in held])
        scores += [scored(pages[number], weights) for number in sorted(held)]
        short += [scored(pasted(pages[number], DRAWN + seed), weights) for number in sorted(held)]
    return scores, short


def figures(name: str, each: Sequence[tuple[float, float, float]]) -> None:
    """Print the means of precision, recall and F1."""
    precision, recall, f1 = (mean(part) for part in zip(*each, strict=True))
    listed = ", ".join(f"{one[2]:.4f}" for one in each)
    print(f"{name}: P {precision:.4f} R {recall:.4f} F1 {f1:.4f} ({listed})", flush=True)


def written(weights: Weights) -> str:
    """Return the weights as they are shipped."""
    trees = weights.trees
    data = {
        "names": weights.names,
        "lift": weights.run.lift,
        "switch": weights.run.switch,
        "features": trees.features.tolist(),
        "thresholds": [[float(f"{value:.9g}") for value in row] for row in trees.thresholds.tolist()],
        "answers": [[float(f"{value:.4g}") for value in row] for row in trees.answers.tolist()],
    }
    return "{\n" + ",\n".join(f"{json.dumps(key)}: {json.dumps(value)}" for key, value in data.items()) + "\n}\n"


def main() -> None:
    """Print the figures and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, nargs="*", default=[0, 1, 2])
    parser.add_argument("--apart", type=int, default=15, help="pages kept apart")
    arguments = parser.parse_args()
    pages = list(samples())
    apart = set(random.Random(APART).sample(range(len(pages)), arguments.apart))
    seen = [page for number, page in enumerate(pages) if number not in apart]
    for some in (seen, pages):
        whole, short = zip(*(crossed(some, seed) for seed in arguments.seeds), strict=True)
        figures(f"{len(some)} pages, crossed", [benchmark(each) for each in whole])
        figures(f"{len(some)} pasted, crossed", [benchmark(each) for each in short])
    weights = fit(seen)
    figures(f"{len(apart)} pages kept apart", [benchmark(scored(pages[number], weights) for number in sorted(apart))])
    final = fit(pages)
    figures("all pages, fitted on them", [benchmark(scored(page, final) for page in pages)])
    TARGET.write_text(written(final), encoding="utf-8")


if __name__ == "__main__":
    main()
