"""Trains the heads of heads.py on the cache of cache.py, and writes their weights and a log of scores.

    python training/second.py classes --cache FILE.npz --out RUN_DIR
    python training/second.py responses --cache FILE.npz --out RUN_DIR

Both see gold attributions; actors are those that the package resolves, as they will be when it reads. Scored on dev.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from cache import attributions
from counterclaim.model.document import Document
from counterclaim.model.reading import ACTS, KINDS, RESPONSES, STANCES
from counterclaim.read.actors import resolve
from counterclaim.read.responses.features import FEATURES, pairs
from heads import Answers, Classes, Mean

IGNORE = -100


@dataclass(frozen=True, slots=True)
class Case:
    """One article: summaries [n, D], labels [n, 3], and the candidate pairs with the kind of each (-1: none)."""

    part: str
    summaries: Tensor
    labels: Tensor
    origin: Tensor
    target: Tensor
    features: Tensor
    answer: Tensor
    gold: frozenset[tuple[int, int]]


def _number(names: Sequence[str], name: str | None) -> int:
    return names.index(name) if name in names else IGNORE


def case(part: str, record: dict[str, Any], summaries: np.ndarray, with_pairs: bool) -> Case:
    """Return one article as tensors."""
    entries = record["attributions"]
    ids = {entry["id"]: number for number, entry in enumerate(entries)}
    labels = [
        (_number(KINDS, e.get("kind")), _number(STANCES, e.get("stance")), _number(ACTS, e.get("act"))) for e in entries
    ]
    kinds: dict[tuple[int, int], int] = {}
    for response in record["responses"]:
        if response["to"] is not None and response["from"] != response["to"]:
            pair = ids[response["from"]], ids[response["to"]]
            kinds.setdefault(pair, RESPONSES.index(response["kind"]))
    origin, target, features = np.zeros(0, int), np.zeros(0, int), np.zeros((0, len(FEATURES)), np.float32)
    if with_pairs:
        given = attributions(record)
        resolution = resolve(Document(text=record["text"]), given)
        found = pairs(record["text"], given, resolution.actors, resolution.of)
        origin, target, features = found.origin, found.target, found.features
    answer = [kinds.get(pair, -1) for pair in zip(origin.tolist(), target.tolist(), strict=True)]
    return Case(
        part,
        torch.from_numpy(summaries.astype(np.float32)),
        torch.tensor(labels, dtype=torch.long).reshape(-1, 3),
        torch.from_numpy(origin),
        torch.from_numpy(target),
        torch.from_numpy(features),
        torch.tensor(answer, dtype=torch.long),
        frozenset(kinds),
    )


def cases(cache: Path, with_pairs: bool) -> list[Case]:
    """Return all articles of the cache; pairs are kept beside it, since they take minutes."""
    kept = cache.with_name(f"{cache.stem}-{'pairs' if with_pairs else 'classes'}.pt")
    if kept.exists():
        return torch.load(kept, weights_only=False)
    table = np.load(cache)["table"]
    found, at = [], 0
    for entry in json.loads(cache.with_suffix(".json").read_text(encoding="utf-8")):
        count = len(entry["record"]["attributions"])
        if count:
            found.append(case(entry["set"], entry["record"], table[at : at + count], with_pairs))
        at += count
    torch.save(found, kept)
    return found


def batches(articles: Sequence[Case], size: int) -> Iterator[list[Case]]:
    """Yield one pass over the articles in random order."""
    order = list(articles)
    random.shuffle(order)
    for first in range(0, len(order), size):
        yield order[first : first + size]


def macro_f1(gold: np.ndarray, found: np.ndarray) -> float:
    """Return the mean F1 of the labels that occur."""
    values = []
    for label in sorted(set(gold.tolist())):
        right = ((gold == label) & (found == label)).sum()
        values.append(2 * right / ((gold == label).sum() + (found == label).sum()))
    return float(np.mean(values))


@torch.no_grad()
def class_scores(nets: Sequence[Classes], articles: Sequence[Case]) -> dict[str, float]:
    """Return accuracy of kind and act, macro-F1 of stance, for the mean of the nets."""
    labels = torch.cat([one.labels for one in articles]).numpy()
    tables = [torch.cat([one.summaries for one in articles])]
    scores = [sum(F.softmax(net.eval()(tables[0])[column], -1) for net in nets) for column in range(3)]
    found = [table.argmax(-1).numpy() for table in scores]
    figures = {}
    for column, name in enumerate(("kind", "stance", "act")):
        known = labels[:, column] >= 0
        if known.any():
            figures[name] = float((labels[known, column] == found[column][known]).mean())
            if name == "stance":
                figures["stance F1"] = macro_f1(labels[known, column], found[column][known])
    return {name: round(value, 4) for name, value in figures.items()}


def train_classes(articles: Sequence[Case], passes: int, seed: int, dropout: float, rate: float) -> Classes:
    """Train one net on all train sets."""
    torch.manual_seed(seed)
    random.seed(seed)
    net = Classes(articles[0].summaries.shape[1], dropout=dropout)
    optimizer = torch.optim.AdamW(net.parameters(), lr=rate, weight_decay=0.05)
    train = [one for one in articles if one.part.endswith("train")]
    steps = passes * -(-len(train) // 12)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, rate, total_steps=steps, pct_start=0.1)
    for _ in range(passes):
        net.train()
        for batch in batches(train, 12):
            scores = net(torch.cat([one.summaries for one in batch]))
            labels = torch.cat([one.labels for one in batch])
            loss = sum(
                F.cross_entropy(table, labels[:, column], ignore_index=IGNORE, label_smoothing=0.05)
                for column, table in enumerate(scores)
                if (labels[:, column] >= 0).any()
            )
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
    return net


def grouped_log_softmax(pair: Tensor, silent: Tensor, origin: Tensor) -> tuple[Tensor, Tensor]:
    """Return log probabilities of the pairs [P] and of silence [n]: each statement answers one other, or none."""
    count = len(silent)
    most = silent.detach().clone().scatter_reduce(0, origin, pair.detach(), "amax")
    total = torch.exp(silent - most).scatter_add(0, origin, torch.exp(pair - most[origin]))
    whole = most + torch.log(total)
    return pair - whole[origin], silent - whole[:count]


def answer_loss(net: Answers, batch: Sequence[Case]) -> Tensor:
    """Return the loss of some articles, read as one (their pairs do not mix)."""
    offsets = np.cumsum([0, *(len(one.summaries) for one in batch)])[:-1].tolist()
    origin = torch.cat([one.origin + at for one, at in zip(batch, offsets, strict=True)])
    target = torch.cat([one.target + at for one, at in zip(batch, offsets, strict=True)])
    answer = torch.cat([one.answer for one in batch])
    pair, kind, silent = net(
        torch.cat([one.summaries for one in batch]), torch.cat([one.features for one in batch]), origin, target
    )
    log_pair, log_silent = grouped_log_softmax(pair, silent, origin)
    right = answer >= 0
    count = len(silent)
    mass = torch.zeros(count).scatter_add(0, origin[right], log_pair[right].exp())
    answers = torch.zeros(count, dtype=torch.bool)
    answers[origin[right]] = True
    loss = -torch.log(mass[answers] + 1e-9).sum() - log_silent[~answers].sum()
    loss = loss / count * 4
    if right.any():
        loss = loss + 0.3 * F.cross_entropy(kind[right], answer[right])
    return loss


@torch.no_grad()
def answer_tables(nets: Sequence[Answers], articles: Sequence[Case]) -> list[tuple[Tensor, Tensor]]:
    """Return for each article the probabilities of its pairs [P] and of their kinds [P, 5], the mean of the nets."""
    tables = []
    for one in articles:
        chance, kinds = 0.0, 0.0
        for net in nets:
            pair, kind, silent = net.eval()(one.summaries, one.features, one.origin, one.target)
            chance = chance + grouped_log_softmax(pair, silent, one.origin)[0].exp() / len(nets)
            kinds = kinds + F.softmax(kind, -1) / len(nets)
        tables.append((chance, kinds))
    return tables


def answer_scores(nets: Sequence[Answers], articles: Sequence[Case], thresholds: Sequence[float]) -> dict[str, float]:
    """Return pair F1 at each threshold, one target a statement, and at the best one how many kinds are right."""
    tables = answer_tables(nets, articles)
    figures: dict[str, float] = {}
    best = 0.0
    for threshold in thresholds:
        right = found = gold = kinds = contra = contra_found = contra_gold = 0
        for one, (chance, kind) in zip(articles, tables, strict=True):
            gold += len(one.gold)
            contra_gold += int((one.answer == 0).sum() + (one.answer == 1).sum())
            chosen = {}
            for number in np.argsort(-chance.numpy()).tolist():
                if chance[number] < threshold:
                    break
                chosen.setdefault(int(one.origin[number]), number)
            for number in chosen.values():
                hit = int(one.answer[number]) >= 0
                said = int(kind[number].argmax())
                found += 1
                right += hit
                kinds += hit and said == int(one.answer[number])
                contra_found += said <= 1
                contra += said <= 1 and 0 <= int(one.answer[number]) <= 1
        f1 = 2 * right / max(1, found + gold)
        if f1 > best:
            best = f1
            figures = {
                "threshold": threshold,
                "precision": right / max(1, found),
                "recall": right / max(1, gold),
                "F1": f1,
                "kind": kinds / max(1, right),
                "contradictions precision": contra / max(1, contra_found),
                "contradictions F1": 2 * contra / max(1, contra_found + contra_gold),
            }
    return {name: round(value, 4) for name, value in figures.items()}


def calibration(nets: Sequence[nn.Module], articles: Sequence[Case]) -> tuple[float, float]:
    """Return (a, b) so that sigmoid(a * logit(chance) + b) is the share of right ones among best pairs of like chance.

    Platt's scaling (1999), fitted on each statement's likeliest pair with a chance of at least 0.02.
    """
    chances, right = [], []
    for one, (chance, _) in zip(articles, answer_tables(nets, articles), strict=True):
        for number in range(len(one.summaries)):
            mine = torch.nonzero(one.origin == number)[:, 0]
            if len(mine) and chance[mine].max() >= 0.02:
                best = mine[chance[mine].argmax()]
                chances.append(float(chance[best]))
                right.append(float(one.answer[best] >= 0))
    x, y = torch.logit(torch.tensor(chances), eps=1e-6), torch.tensor(right)
    scale = torch.tensor([1.0, 0.0], requires_grad=True)
    optimizer = torch.optim.LBFGS([scale], max_iter=100)

    def loss() -> Tensor:
        optimizer.zero_grad()
        value = F.binary_cross_entropy_with_logits(scale[0] * x + scale[1], y)
        value.backward()
        return value

    optimizer.step(loss)
    return round(float(scale[0]), 4), round(float(scale[1]), 4)


def train_answers(
    articles: Sequence[Case], passes: int, seed: int, dropout: float, rate: float, plain: bool = False
) -> Answers:
    """Train one net; `plain` takes the vectors away, so that only the features of pairs are left."""
    torch.manual_seed(seed)
    random.seed(seed)
    net = Answers(articles[0].summaries.shape[1], len(FEATURES), dropout=dropout)
    train = [one for one in articles if one.part.endswith("train") and len(one.origin)]
    whole = torch.cat([one.features for one in train])
    net.mean.copy_(whole.mean(0))
    net.spread.copy_(whole.std(0).clamp(min=1e-3))
    if plain:
        nn.init.zeros_(net.up.weight)
        net.up.weight.requires_grad_(False)
    optimizer = torch.optim.AdamW(net.parameters(), lr=rate, weight_decay=0.05)
    weighted = train + [one for one in train if one.part.startswith("conflict")]
    steps = passes * -(-len(weighted) // 8)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, rate, total_steps=steps, pct_start=0.1)
    for _ in range(passes):
        net.train()
        for batch in batches(weighted, 8):
            loss = answer_loss(net, batch)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            schedule.step()
    return net


def shared(articles: Sequence[Case], share: float) -> list[Case]:
    """Return the dev articles and a share of the train articles, the same ones in every run."""
    order = [number for number, one in enumerate(articles) if one.part.endswith("train")]
    random.Random(0).shuffle(order)
    kept = set(order[: round(share * len(order))])
    return [one for number, one in enumerate(articles) if number in kept or one.part.endswith("dev")]


def main() -> None:
    """Train some nets of one head and write them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("head", choices=("classes", "responses"))
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--passes", type=int, default=12)
    parser.add_argument("--nets", type=int, default=3)
    parser.add_argument("--dropout", type=float, default=0.3)
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--plain", action="store_true")
    parser.add_argument("--share", type=float, default=1.0, help="share of the train articles, for learning curves")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    articles = shared(cases(arguments.cache, arguments.head == "responses"), arguments.share)
    dev = {name: [one for one in articles if one.part == f"{name}/dev"] for name in ("conflict", "polnear")}
    nets: list[Any] = []
    for seed in range(1, arguments.nets + 1):
        options = (articles, arguments.passes, seed, arguments.dropout, arguments.rate)
        nets.append(
            train_classes(*options) if arguments.head == "classes" else train_answers(*options, arguments.plain)
        )
        for name, some in dev.items():
            for label, chosen in ((f"net {seed}", nets[-1:]), (f"mean of {seed}", nets)):
                figures = (
                    class_scores(chosen, some)
                    if arguments.head == "classes"
                    else answer_scores(chosen, some, np.arange(0.1, 0.9, 0.05).round(2).tolist())
                )
                entry = {
                    "head": arguments.head,
                    "nets": label,
                    "dev": name,
                    "options": vars(arguments) | {"cache": "", "out": ""},
                } | figures
                print(json.dumps({k: v for k, v in entry.items() if k != "options"}), flush=True)
                with (arguments.out / "log.jsonl").open("a", encoding="utf-8") as log:
                    log.write(json.dumps(entry, default=str) + "\n")
    torch.save([net.state_dict() for net in nets], arguments.out / f"{arguments.head}.pt")
    if arguments.head == "responses":
        scale = calibration([Mean(nets)], dev["conflict"] + dev["polnear"])
        (arguments.out / "scale.json").write_text(json.dumps(scale), encoding="utf-8")


if __name__ == "__main__":
    import second  # what is kept on disk names its classes by module: this one, not __main__

    second.main()
