"""Fits how the answers' nets and the words of a statement are weighed, and the calibration of what comes of it.

    python training/answering.py --cache FILE.npz --heads RUN_DIR [--lexical FOLDER]

Needs responses.pt of second.py and the lexical weights of lexical.py. Both fits are on dev, as second.py's calibration
was: on train the nets know the answers. Writes words.json and scale.json to RUN_DIR; prints precision, recall, F1 of
pairs and the precision of contradictions by threshold.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
import torch

import second
from counterclaim.read.lexical.model import Lexical
from counterclaim.read.responses import FEATURES, calibrated, weighed
from counterclaim.read.responses.features import Pairs
from counterclaim.read.weights import SHIPPED
from heads import Answers
from lexical import ANSWERS, gold, table

THRESHOLDS = (0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6)
LEAST = 0.02  # chance from which a statement's best pair counts for the calibration


def spoken(parts: list[str], folder: Path) -> dict[str, Any]:
    """Return the words' log odds that each statement answers, by set, in the order of the cache."""
    lexical, rows = Lexical(folder), gold()
    scores = np.asarray(table(rows, lexical._places) @ lexical._weights.astype(np.float32) + lexical._bias)[:, ANSWERS]
    held = np.asarray([row["part"] for row in rows])
    return {part: scores[held == part] for part in parts}


def known(cases: list[second.Case], nets: list[Answers], words: Any) -> list[tuple[second.Case, Any, Any, Any]]:
    """Return of each article its case, the nets' chances of pairs and of kinds, and the words' log odds."""
    found, at = [], 0
    for one, (chance, kinds) in zip(cases, second.answer_tables(nets, cases), strict=True):
        count = len(one.summaries)
        found.append((one, chance.numpy().astype(float), kinds.numpy(), words[at : at + count]))
        at += count
    return found


def pairs_of(one: second.Case) -> Pairs:
    """Return the pairs of a case as reading has them."""
    return Pairs(origin=one.origin.numpy(), target=one.target.numpy(), features=one.features.numpy())


def fit(articles: list[tuple[second.Case, Any, Any, Any]]) -> tuple[list[float], list[float]]:
    """Return the weights of nets, of words and a shift; and slope and shift of the calibration (Platt 1999)."""
    from sklearn.linear_model import LogisticRegression

    table_, labels = [], []
    for one, chance, _, words in articles:
        whole = np.zeros(len(words))
        np.add.at(whole, one.origin.numpy(), chance)
        answering = {origin for origin, _ in one.gold}
        table_ += list(zip(_odds(whole), words, strict=True))
        labels += [number in answering for number in range(len(words))]
    model = LogisticRegression(C=100).fit(np.asarray(table_), labels)
    scale = (*model.coef_[0].tolist(), float(model.intercept_[0]))
    best, right = [], []
    for one, chance, _, words in articles:
        both = weighed(pairs_of(one), chance, words, scale)
        for number in range(len(words)):
            mine = np.flatnonzero(one.origin.numpy() == number)
            if len(mine) and both[mine].max() >= LEAST:
                place = mine[both[mine].argmax()]
                best.append(both[place])
                right.append(int(one.answer[place]) >= 0)
    platt = LogisticRegression(C=100).fit(_odds(np.asarray(best))[:, None], right)
    return [round(one, 4) for one in scale], [round(float(platt.coef_[0][0]), 4), round(float(platt.intercept_[0]), 4)]


def _odds(chance: Any) -> Any:
    inside = np.clip(chance, 1e-6, 1 - 1e-6)
    return np.log(inside / (1 - inside))


def figures(articles: list[tuple[second.Case, Any, Any, Any]], scale: Any, platt: Any, limit: float) -> dict[str, Any]:
    """Return precision, recall and F1 of pairs at a threshold, and the precision of contradictions."""
    right = found = wanted = contra = contra_found = 0
    for one, chance, kinds, words in articles:
        both = calibrated(weighed(pairs_of(one), chance, words, scale), platt) if scale else chance
        wanted += len(one.gold)
        chosen: dict[int, int] = {}
        for number in np.argsort(-both).tolist():
            if both[number] < limit:
                break
            chosen.setdefault(int(one.origin[number]), number)
        for number in chosen.values():
            answer, said = int(one.answer[number]), int(kinds[number].argmax())
            found += 1
            right += answer >= 0
            contra_found += said <= 1
            contra += said <= 1 and 0 <= answer <= 1
    return {
        "threshold": limit,
        "precision": round(right / max(1, found), 3),
        "recall": round(right / max(1, wanted), 3),
        "F1": round(2 * right / max(1, found + wanted), 3),
        "contradictions precision": round(contra / max(1, contra_found), 3),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument("--heads", type=Path, required=True)
    parser.add_argument("--lexical", type=Path, default=SHIPPED)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    parts = ["conflict/dev", "polnear/dev"]
    cases = second.cases(arguments.cache, with_pairs=True)
    nets = []
    for state in torch.load(arguments.heads / "responses.pt"):
        nets.append(Answers(cases[0].summaries.shape[1], len(FEATURES)))
        nets[-1].load_state_dict(state)
    words = spoken(parts, arguments.lexical)
    dev = {part: known([one for one in cases if one.part == part], nets, words[part]) for part in parts}
    scale, platt = fit([one for part in parts for one in dev[part]])
    print("weights", scale, "calibration", platt)
    for part in parts:
        for limit in THRESHOLDS:
            print(part, "nets", json.dumps(figures(dev[part], None, None, limit)))
            print(part, "both", json.dumps(figures(dev[part], scale, platt, limit)))
    (arguments.heads / "words.json").write_text(json.dumps(scale), encoding="utf-8")
    (arguments.heads / "scale.json").write_text(json.dumps(platt), encoding="utf-8")


if __name__ == "__main__":
    main()
