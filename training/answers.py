"""Trains the network of lists.py: which of its candidates a statement answers, all of them read at once.

    python training/answers.py prepare --cache FILE.npz --base FOLDER --work WORK_DIR
    python training/answers.py train --base FOLDER --work WORK_DIR --out RUN_DIR [--seed 1] [--passes 3]

Tried and not shipped (LOG.md). `prepare` trains the pair nets of second.py on all but one fold of the articles at a
time, and keeps what each says of the fold it has not seen: by it candidates are chosen, and statements that may answer.
Articles of dev are judged by a net of all train sets. With `--negatives 0` only the choice among candidates is learnt.
Scores go to RUN_DIR/log.jsonl; what is said of dev to dev-STEP.pt.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

import second
from cache import attributions
from counterclaim.model.document import Document
from counterclaim.model.reading import RESPONSES
from counterclaim.read.actors import resolve
from counterclaim.read.paragraphs import paragraphs
from counterclaim.read.pieces import cut, load_tokenizer
from counterclaim.read.responses.features import FEATURES
from counterclaim.read.responses.words import wordings
from encoder import load_bert
from lists import LOWER, Lists
from rows import CANDIDATES, Row, Shown, names_of, row

DECAY = 0.99


@dataclass(frozen=True, slots=True)
class Work:
    """One article: its case of second.py, what rows are made of, what the pair net that has not seen it says of it
    (chance of each pair [P]; of answering anything [n]), and who answers the article's own voice.
    """

    case: second.Case
    shown: Shown
    chance: np.ndarray
    answers: np.ndarray
    own: frozenset[int]


@dataclass(frozen=True, slots=True)
class Choice:
    """A statement of an article to be read beside its candidates."""

    work: Work
    origin: int


def works(cases: Sequence[second.Case], records: Sequence[dict[str, Any]], base: Path) -> list[Work]:
    """Return the articles without what the pair net says."""
    tokenizer = load_tokenizer(base / "tokenizer.json")
    found = []
    for case, record in zip(cases, records, strict=True):
        text, given = record["text"], tuple(attributions(record))
        resolution = resolve(Document(text=text), given)
        names = {a.id: tokenizer.encode(a.name, add_special_tokens=False).ids for a in resolution.actors}
        shown = Shown(
            pieces=cut(tokenizer, text, paragraphs(text)),
            attributions=given,
            wording=tuple(wordings(text, given)),
            names=names_of(resolution.of, names),
        )
        ids = {entry["id"]: number for number, entry in enumerate(record["attributions"])}
        own = frozenset(ids[one["from"]] for one in record["responses"] if one["to"] is None)
        found.append(Work(case, shown, np.zeros(0), np.zeros(0), own - {a for a, _ in case.gold}))
    return found


def judged(work: Work, nets: Sequence[Any]) -> Work:
    """Return the article with what the pair nets say."""
    chance = second.answer_tables(nets, [work.case])[0][0].numpy()
    answers = np.zeros(len(work.case.summaries))
    np.add.at(answers, work.case.origin.numpy(), chance)
    return replace(work, chance=chance, answers=answers)


def prepare(cache: Path, base: Path, out: Path, nets: int, folds: int, passes: int) -> None:
    """Write works.pt."""
    records = [e["record"] for e in json.loads(cache.with_suffix(".json").read_text()) if e["record"]["attributions"]]
    cases = second.cases(cache, with_pairs=True)
    everything = works(cases, records, base)
    train = [number for number, one in enumerate(cases) if one.part.endswith("train") and len(one.origin)]
    fold = np.random.default_rng(0).integers(0, folds, len(cases))
    for held in range(folds + 1):
        some = [cases[number] for number in train if fold[number] != held]
        trained = [second.train_answers(some, passes, seed, 0.3, 1e-3) for seed in range(1, nets + 1)]
        for number, one in enumerate(cases):
            mine = fold[number] == held if one.part.endswith("train") else held == folds
            if mine and len(one.origin):
                everything[number] = judged(everything[number], trained)
        print(f"fold {held}", flush=True)
    out.mkdir(parents=True, exist_ok=True)
    torch.save([one for one in everything if len(one.chance)], out / "works.pt")


def likeliest(work: Work, origin: int, most: int) -> list[int]:
    """Return the pairs of a statement that the pair net finds likeliest, best first."""
    mine = np.flatnonzero(work.case.origin.numpy() == origin)
    return mine[np.argsort(-work.chance[mine], kind="stable")[:most]].tolist()


def shuffled(work: Work, origin: int) -> list[int]:
    """Return pairs to learn from: the likeliest, some of them left out, the right ones always there."""
    pairs = likeliest(work, origin, random.choice((5, 7, 8, 8)))
    right = [n for n in np.flatnonzero(work.case.origin.numpy() == origin).tolist() if work.case.answer[n] >= 0]
    right = random.sample(right, min(len(right), CANDIDATES // 2))
    return right + [pair for pair in pairs if pair not in right and random.random() > 0.1][: CANDIDATES - len(right)]


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows side by side. `answer` [B, C] is the kind of each candidate (-1: not answered, -2: none); `own` is [B]."""

    ids: Tensor
    part: Tensor
    marks: Tensor
    features: Tensor
    answer: Tensor
    own: Tensor


def made(one: Choice, pairs: Sequence[int]) -> Row:
    """Return the row of a statement and the targets of some of its pairs."""
    return row(one.work.shown, one.origin, one.work.case.target[torch.tensor(pairs, dtype=torch.long)].tolist())


def batch(chosen: Sequence[tuple[Choice, list[int], Row]]) -> Batch:
    """Lay rows side by side."""
    rows = [one for _, _, one in chosen]
    count, length = max(len(pairs) for _, pairs, _ in chosen), max(len(one.ids) for one in rows)
    ids, part = np.zeros((len(rows), length), int), np.zeros((len(rows), length), int)
    marks = np.full((len(rows), 1 + count), -1)
    features = torch.zeros(len(rows), count, len(FEATURES))
    answer = torch.full((len(rows), count), -2)
    for number, (one, pairs, whole) in enumerate(chosen):
        ids[number, : len(whole.ids)], part[number, : len(whole.ids)] = whole.ids, whole.part
        marks[number, : len(whole.marks)] = whole.marks
        features[number, : len(pairs)] = one.work.case.features[pairs]
        answer[number, : len(pairs)] = one.work.case.answer[pairs]
    own = torch.tensor([one.origin in one.work.own for one, _, _ in chosen])
    return Batch(torch.from_numpy(ids), torch.from_numpy(part), torch.from_numpy(marks), features, answer, own)


def log_chances(model: Lists, some: Batch) -> tuple[Tensor, Tensor]:
    """Return log probabilities [B, 2 + C] (nothing, own voice, candidates) and scores of kinds [B, C, 5]."""
    score, kind, silent = model(some.ids, some.part, some.marks, some.features)
    score = score.masked_fill(some.answer == -2, -1e4)
    return torch.log_softmax(torch.cat((silent, score), 1), 1), kind


def loss_of(model: Lists, some: Batch) -> Tensor:
    """Return the loss of a batch."""
    chance, kind = log_chances(model, some)
    if not (some.answer == -1).logical_and(~(some.answer >= 0).any(1)[:, None]).any():  # all answer: only which counts
        chance = torch.cat((chance[:, :2] - 1e4, torch.log_softmax(chance[:, 2:], 1)), 1)
    right = torch.cat(((~some.own & ~(some.answer >= 0).any(1))[:, None], some.own[:, None], some.answer >= 0), 1)
    loss = -torch.logsumexp(chance.masked_fill(~right, -1e4), 1).mean()
    known = some.answer >= 0
    if known.any():
        loss = loss + 0.3 * F.cross_entropy(kind[known], some.answer[known])
    return loss


def chosen_statements(train: Sequence[Work], negatives: float) -> list[Choice]:
    """Return the statements of one pass: all that answer (of conflict and news twice), and those that seem to."""
    found: list[Choice] = []
    silent: list[tuple[float, Choice]] = []
    for work in train:
        answering = {a for a, _ in work.case.gold} | work.own
        times = 2 if work.case.part.startswith(("conflict", "news")) else 1
        for number, chance in enumerate(work.answers.tolist()):
            one = Choice(work, number)
            if number in answering:
                found += [one] * times
            elif not work.case.part.startswith("stories"):  # there only denials of claims are known
                silent.append(((chance + 0.02) * times, one))
    weights = np.array([weight for weight, _ in silent])
    drawn = np.random.choice(len(silent), int(negatives * len(found)), replace=False, p=weights / weights.sum())
    return found + [silent[number][1] for number in drawn]


def batches(train: Sequence[Work], negatives: float, size: int) -> Iterator[tuple[Batch, int]]:
    """Yield batches of rows of like length without end, with the number of statements of a pass."""
    while True:
        choices = chosen_statements(train, negatives)
        random.shuffle(choices)
        for first in range(0, len(choices), 32 * size):
            some = [(one, shuffled(one.work, one.origin)) for one in choices[first : first + 32 * size]]
            rows = [(one, pairs, made(one, pairs)) for one, pairs in some if pairs]
            rows.sort(key=lambda entry: len(entry[2].ids))
            groups = [rows[at : at + size] for at in range(0, len(rows), size)]
            random.shuffle(groups)
            for group in groups:
                yield batch(group), len(choices)


@torch.no_grad()
def read(model: Lists, dev: Sequence[Work], gate: float) -> list[dict[str, np.ndarray]]:
    """Return for each article the pairs that were read, the log chances of each, and kinds; and of silence [n, 2]."""
    model.eval()
    found = []
    for work in dev:
        pairs, chances, kinds = [], [], []
        silent = np.full((len(work.answers), 2), (0.0, -20.0))
        for origin in np.flatnonzero(work.answers >= gate).tolist():
            one, mine = Choice(work, origin), likeliest(work, origin, CANDIDATES)
            chance, kind = log_chances(model, batch([(one, mine, made(one, mine))]))
            pairs += mine
            silent[origin] = chance[0, :2].numpy()
            chances += chance[0, 2:].tolist()
            kinds += kind[0].tolist()
        found.append(
            {
                "pairs": np.array(pairs, int),
                "chance": np.array(chances),
                "kind": np.array(kinds).reshape(-1, len(RESPONSES)),
                "silent": silent,
            }
        )
    model.train()
    return found


def scores(dev: Sequence[Work], said: Sequence[dict[str, np.ndarray]], mix: float = 0.0) -> dict[str, float]:
    """Return the best pair F1 over thresholds; `mix` is the part of the pair net in the sum of both."""
    best: list[tuple[float, bool, bool, bool]] = []
    gold = contra_gold = 0
    for work, one in zip(dev, said, strict=True):
        gold += len(work.case.gold)
        contra_gold += int(((work.case.answer == 0) | (work.case.answer == 1)).sum())
        value = one["chance"] * (1 - mix) + np.log(work.chance[one["pairs"]] + 1e-9) * mix
        origin, answer = work.case.origin.numpy()[one["pairs"]], work.case.answer.numpy()[one["pairs"]]
        for number in sorted(set(origin.tolist())):
            mine = np.flatnonzero(origin == number)
            top = mine[value[mine].argmax()]
            contra = int(one["kind"][top].argmax()) <= 1
            best.append((float(value[top]), bool(answer[top] >= 0), contra, contra and 0 <= answer[top] <= 1))
    best.sort(reverse=True)
    hits, contras, rights = (np.cumsum([entry[column] for entry in best]) for column in (1, 2, 3))
    found = np.arange(1, len(best) + 1)
    f1 = 2 * hits / (found + gold)
    top = int(f1.argmax())
    contra_f1 = 2 * rights / (contras + contra_gold)
    at = int(contra_f1.argmax())
    figures = {
        "threshold": float(np.exp(best[top][0])),
        "precision": hits[top] / found[top],
        "recall": hits[top] / gold,
        "F1": f1[top],
        "average precision": float(((hits / found) * [entry[1] for entry in best]).sum() / gold),
        "contradictions F1": contra_f1[at],
        "contradictions precision": rights[at] / max(1, contras[at]),
    }
    return {name: round(float(value), 3) for name, value in figures.items()}


@torch.no_grad()
def target_scores(model: Lists, dev: Sequence[Work]) -> dict[str, float]:
    """Return how often the likeliest candidate of a statement that answers is right: by list, by pair, by both."""
    model.eval()
    hits = []
    for work in dev:
        for origin in sorted({a for a, _ in work.case.gold}):
            one, mine = Choice(work, origin), likeliest(work, origin, CANDIDATES)
            if mine:
                by_list = log_chances(model, batch([(one, mine, made(one, mine))]))[0][0, 2:].numpy()
                by_pair = np.log(work.chance[mine] + 1e-9)
                right = work.case.answer.numpy()[mine] >= 0
                hits.append([right[v.argmax()] for v in (by_list, by_pair, by_list + by_pair, by_list + 2 * by_pair)])
    model.train()
    names = ("list", "pair", "both", "list + 2 pair")
    return dict(zip(names, np.mean(hits, 0).round(3).tolist(), strict=True))


def report(
    model: Lists,
    average: dict[str, Tensor],
    dev: dict[str, list[Work]],
    out: Path,
    entry: dict[str, Any],
    targets: bool,
) -> None:
    """Score the averaged weights on dev, with and without the pair net, and keep what they say."""
    kept = {name: value.detach().clone() for name, value in model.state_dict().items()}
    model.load_state_dict(average)
    everything = {}
    for name, some in dev.items():
        if targets:
            line = json.dumps(entry | {"dev": name} | target_scores(model, some))
            print(line, flush=True)
            with (out / "log.jsonl").open("a", encoding="utf-8") as log:
                log.write(line + "\n")
            continue
        said = everything[name] = read(model, some, 0.05)
        for mix in (0.0, 0.3, 0.5, 1.0):
            line = json.dumps(entry | {"dev": name, "mix": mix} | scores(some, said, mix))
            print(line, flush=True)
            with (out / "log.jsonl").open("a", encoding="utf-8") as log:
                log.write(line + "\n")
    torch.save(everything, out / f"dev-{entry['step']}.pt")
    torch.save(average, out / "model.pt")
    model.load_state_dict(kept)


def train(options: argparse.Namespace) -> None:
    """Train one net."""
    options.out.mkdir(parents=True, exist_ok=True)
    for seeded in (random.seed, np.random.seed, torch.manual_seed):
        seeded(options.seed)
    everything: list[Work] = torch.load(options.work / "works.pt", weights_only=False)
    part = {
        name: [one for one in everything if one.case.part.startswith(name) and one.case.part.endswith("dev")]
        for name in ("conflict", "polnear")
    }
    seen = [one for one in everything if one.case.part.endswith("train")]
    if options.stories:
        seen += torch.load(options.work / "denials.pt", weights_only=False)
    model = Lists(len(FEATURES))
    load_bert(model.encoder, options.base / "model.safetensors")
    features = torch.cat([one.case.features for one in seen])
    model.mean.copy_(features.mean(0))
    model.spread.copy_(features.std(0).clamp(min=1e-3))
    if options.start:
        model.load_state_dict(torch.load(options.start))
    kept = tuple(f"encoder.layers.{number}." for number in range(LOWER))
    for name, value in model.named_parameters():
        value.requires_grad_(not name.startswith("encoder.") or name.startswith("encoder.layers"))
        value.requires_grad_(value.requires_grad and not name.startswith(kept))
    learnt = {name: value for name, value in model.named_parameters() if value.requires_grad}
    body = [value for name, value in learnt.items() if name.startswith("encoder.")]
    heads = [value for name, value in learnt.items() if not name.startswith("encoder.")]
    groups = [{"params": body, "weight_decay": 0.02}, {"params": heads, "weight_decay": 0.05}]
    rates = (options.rate, 6 * options.rate)
    optimizer = torch.optim.AdamW(groups, lr=options.rate)
    average = {name: value.detach().clone() for name, value in model.state_dict().items()}
    step, started, losses = 0, time.time(), []
    for some, count in batches(seen, options.negatives, options.size):
        steps = int(options.passes * count / options.size)
        done = max(step / steps, (time.time() - started) / (60 * options.minutes))
        if done >= 1:
            break
        for group, rate in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = rate * min(1.0, (step + 1) / 60) * max(0.03, 1 - done)
        loss = loss_of(model, some)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        step += 1
        losses.append(loss.item())
        decay = min(DECAY, step / (step + 10))
        with torch.no_grad():
            for name, value in learnt.items():
                average[name].lerp_(value, 1 - decay)
        if step % 20 == 0:
            print(f"step {step}/{steps} {np.mean(losses[-20:]):.3f} {time.time() - started:.0f}s", flush=True)
        if step % options.every == 0:
            report(
                model,
                average,
                part,
                options.out,
                {"step": step, "seconds": round(time.time() - started)},
                options.negatives == 0,
            )
    report(
        model,
        average,
        part,
        options.out,
        {"step": step, "seconds": round(time.time() - started)},
        options.negatives == 0,
    )


def main() -> None:
    """Prepare or train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("task", choices=("prepare", "train"))
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--nets", type=int, default=1)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--pair-passes", type=int, default=8, help="passes of the pair nets")
    parser.add_argument("--passes", type=float, default=3)
    parser.add_argument("--minutes", type=float, default=1e9)
    parser.add_argument("--rate", type=float, default=8e-5)
    parser.add_argument(
        "--negatives", type=float, default=1.3, help="statements that answer nothing, for one that does"
    )
    parser.add_argument("--stories", action="store_true", help="learn from the denials of data/stories/train too")
    parser.add_argument("--start", type=Path, help="weights of an earlier run")
    parser.add_argument("--size", type=int, default=16)
    parser.add_argument("--every", type=int, default=250)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.task == "prepare":
        prepare(options.cache, options.base, options.work, options.nets, options.folds, options.pair_passes)
    else:
        train(options)


if __name__ == "__main__":
    main()
