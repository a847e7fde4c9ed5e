"""Goes on from an attribution model with all heads at once: attributions, classes and answers from one encoder pass.

    python training/joint.py --base FOLDER --start RUN/model.pt --out RUN_DIR [--cache FILE.npz] [--passes 2.5]

With a cache of cache.py the answers learn too: of its pairs (second.py) only the features are used, since the vectors
are made anew, so that the encoder learns from every head. Without one the attributions and classes learn, from every
gold article, those without a second layer among them. Resumes from RUN_DIR/state.pt. Scores go to RUN_DIR/log.jsonl.
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
from torch import Tensor, nn

import second
from cache import annotated, attributions
from corpus import CONVENTIONS, Article, article
from counterclaim.read.pieces import load_tokenizer
from counterclaim.read.responses.features import FEATURES
from counterclaim.read.summaries import AROUND, PARTS, places_of
from counterclaim.read.windows import OVERLAP, WINDOW
from data import records
from encoder import EncoderSize
from fit import encode, loss_of, score
from heads import Answers, Classes
from model import AttributionModel

CONFLICT, UNSPECIFIED = CONVENTIONS.index("conflict"), CONVENTIONS.index("unspecified")


@dataclass(frozen=True, slots=True)
class Whole:
    """An article for every head: for each attribution the stream positions of its parts, and its case of second.py."""

    article: Article
    parts: tuple[tuple[np.ndarray, np.ndarray, np.ndarray], ...]
    case: second.Case


class Joint(nn.Module):
    """The attribution model with the heads behind it."""

    def __init__(self) -> None:
        super().__init__()
        self.attribution = AttributionModel(EncoderSize())
        size = PARTS * self.attribution.encoder.size.width
        self.classes = Classes(size)
        self.answers = Answers(size, len(FEATURES))


def summaries(vectors: Tensor, parts: Sequence[tuple[np.ndarray, np.ndarray, np.ndarray]], start: int) -> Tensor:
    """Return [attributions, PARTS * width], as counterclaim.read.summaries makes them."""
    rows = []
    length = len(vectors)
    nothing = vectors.new_zeros(vectors.shape[1])
    for cue, source, content in parts:
        row = [vectors[torch.from_numpy(one)].mean(0) if len(one) else nothing for one in (cue, source, content)]
        if len(content):
            inside = vectors[torch.from_numpy(content)]
            row += [inside.amax(0), inside[0], inside[-1]]
        else:
            row += [nothing] * 3
        whole = np.concatenate((cue, source, content))
        around = nothing
        if len(whole):
            first, last = int(whole.min()), int(whole.max()) + 1
            near = torch.cat((vectors[max(0, first - AROUND) : first], vectors[last : min(length, last + AROUND)]))
            around = near.mean(0) if len(near) else nothing
        rows.append(torch.cat((*row, around)))
    return torch.stack(rows)


def wholes(cache: Path, tokenizer: Any) -> list[Whole]:
    """Return all articles of the cache."""
    found = []
    cases = iter(second.cases(cache, with_pairs=True))
    for entry in json.loads(cache.with_suffix(".json").read_text(encoding="utf-8")):
        record, corpus = entry["record"], entry["set"].split("/")[0]
        if not record["attributions"]:
            continue
        one = article(record, "polnear" if corpus == "polnear" else "conflict", tokenizer)
        places = np.flatnonzero(one.line.piece >= 0)
        parts = tuple(
            tuple(places_of(spans, one.pieces, one.line, places) for spans in (a.cue, a.source, a.content))
            for a in attributions(record)
        )
        found.append(Whole(one, parts, next(cases)))
    return found


def without_pairs(tokenizer: Any) -> list[Whole]:
    """Return all gold articles, with no candidate pairs, and with a second layer only where there is one."""
    found = []
    for part, convention, record in gold():
        if not record["attributions"]:
            continue
        one = article(record, convention, tokenizer)
        places = np.flatnonzero(one.line.piece >= 0)
        parts = tuple(
            tuple(places_of(spans, one.pieces, one.line, places) for spans in (a.cue, a.source, a.content))
            for a in attributions(record)
        )
        empty = np.zeros((len(parts), 0), np.float32)
        found.append(Whole(one, parts, second.case(part, {"responses": [], **record}, empty, with_pairs=False)))
    return found


def gold() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield (set, convention, record) of every gold article."""
    for corpus in ("conflict", "polnear"):
        for part in ("train", "dev"):
            for record in records(f"{corpus}/{part}"):
                yield f"{corpus}/{part}", corpus, record
    for part, convention, record in annotated():
        if part == "news/train":
            yield part, convention, record


def second_loss(model: Joint, some: Sequence[Whole], vectors: Tensor, starts: Sequence[int]) -> tuple[Tensor, Tensor]:
    """Return the losses of classes and answers."""
    tables = []
    for one, start in zip(some, starts, strict=True):
        tables.append(summaries(vectors[start : start + len(one.article.line)], one.parts, start))
    table = torch.cat(tables)
    labels = torch.cat([one.case.labels for one in some])
    class_loss: Tensor = torch.zeros(()) + sum(
        F.cross_entropy(scores, labels[:, column], ignore_index=second.IGNORE, label_smoothing=0.05)
        for column, scores in enumerate(model.classes(table))
        if (labels[:, column] >= 0).any()
    )
    cases = [replace(one.case, summaries=part) for one, part in zip(some, tables, strict=True)]
    if not any(len(one.origin) for one in cases):
        return class_loss, torch.zeros(())
    return class_loss, second.answer_loss(model.answers, cases)


def step_loss(model: Joint, some: Sequence[Whole]) -> tuple[Tensor, dict[str, float]]:
    """Return the whole loss of a batch and its parts."""
    conventions = [_convention(one) for one in some]
    known = [chosen in (one.article.convention, UNSPECIFIED) for one, chosen in zip(some, conventions, strict=True)]
    vectors, starts = encode(
        model.attribution, [one.article for one in some], conventions, random.choice((192, 256, 256)), 48
    )
    class_loss, answer_loss = second_loss(model, some, vectors, starts)
    loss = class_loss + 1.5 * answer_loss
    parts = {"class": float(class_loss.detach()), "answer": float(answer_loss.detach())}
    if any(known):
        chosen = [(one.article, start) for one, start, right in zip(some, starts, known, strict=True) if right]
        more, more_parts = loss_of(model.attribution, [a for a, _ in chosen], 0.0, (vectors, [s for _, s in chosen]), 8)
        loss = loss + more
        parts |= more_parts
    return loss, parts


def _convention(whole: Whole) -> int:
    """PolNeAR is read as `conflict` now and then, for its classes only: its attributions follow its own convention."""
    draw, one = random.random(), whole.article
    if one.convention == CONFLICT:
        return CONFLICT if draw < 0.85 else UNSPECIFIED
    if not (whole.case.labels >= 0).any():
        return one.convention if draw < 0.7 else UNSPECIFIED
    return one.convention if draw < 0.55 else CONFLICT if draw < 0.85 else UNSPECIFIED


def batches(articles: Sequence[Whole], pieces: int) -> Iterator[list[Whole]]:
    """Yield batches of about `pieces` word pieces without end; conflict and news are seen twice in a pass."""
    while True:
        order = [one for one in articles for _ in range(2 if one.article.convention == CONFLICT else 1)]
        random.shuffle(order)
        batch: list[Whole] = []
        for one in order:
            if batch and sum(len(other.article.line) for other in batch) + len(one.article.line) > pieces:
                yield batch
                batch = []
            batch.append(one)
        yield batch


@torch.no_grad()
def scored(model: Joint, dev: Sequence[Whole], attribution: bool) -> dict[str, float]:
    """Return the figures of one dev set."""
    model.eval()
    cases = []
    for one in dev:
        vectors, _ = encode(model.attribution, [one.article], [one.article.convention], WINDOW, OVERLAP)
        cases.append(replace(one.case, summaries=summaries(vectors, one.parts, 0)))
    figures = second.class_scores([model.classes], cases)
    thresholds = np.arange(0.1, 0.9, 0.05).round(2).tolist()
    if any(len(one.origin) for one in cases):
        figures |= {f"answers {k}": v for k, v in second.answer_scores([model.answers], cases, thresholds).items()}
    if attribution:
        figures |= score(model.attribution, [one.article for one in dev], dev[0].article.convention)
    model.train()
    return figures


def main() -> None:
    """Train, score now and then, and write model.pt (averaged weights)."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--start", type=Path, required=True)
    parser.add_argument("--heads", type=Path, help="folder with classes.pt and responses.pt of second.py to begin with")
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--passes", type=float, default=2.5)
    parser.add_argument("--minutes", type=float, default=1e9)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--head-rate", type=float, default=8e-4)
    parser.add_argument("--pieces", type=int, default=4000)
    parser.add_argument("--every", type=int, default=60, help="steps between scorings")
    parser.add_argument("--warm", type=int, default=60, help="steps in which the encoder's rate rises")
    parser.add_argument("--attribution", type=int, default=180, help="steps between scorings of attributions")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=5)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    random.seed(arguments.seed)
    torch.manual_seed(arguments.seed)
    torch.set_num_threads(arguments.threads)
    tokenizer = load_tokenizer(arguments.base / "tokenizer.json")
    everything = wholes(arguments.cache, tokenizer) if arguments.cache else without_pairs(tokenizer)
    train = [one for one in everything if one.case.part.endswith("train")]
    dev = {name: [one for one in everything if one.case.part == f"{name}/dev"] for name in ("conflict", "polnear")}
    model = Joint()
    model.attribution.load_state_dict(torch.load(arguments.start))
    if arguments.heads:
        model.classes.load_state_dict(torch.load(arguments.heads / "classes.pt")[0])
        model.answers.load_state_dict(torch.load(arguments.heads / "responses.pt")[0])
    if arguments.cache:
        features = torch.cat([one.case.features for one in train])
        model.answers.mean.copy_(features.mean(0))
        model.answers.spread.copy_(features.std(0).clamp(min=1e-3))
    heads = [*model.classes.parameters(), *model.answers.parameters()]
    groups = [
        {"params": list(model.attribution.parameters()), "lr": arguments.rate, "weight_decay": 0.01},
        {"params": heads, "lr": arguments.head_rate, "weight_decay": 0.05},
    ]
    optimizer = torch.optim.AdamW(groups)
    average = {name: value.detach().clone() for name, value in model.state_dict().items()}
    seen = sum(len(one.article.line) * (2 if one.article.convention == CONFLICT else 1) for one in train)
    steps = int(arguments.passes * seen / arguments.pieces)
    step, spent = 0, 0.0
    state_path = arguments.out / "state.pt"
    if state_path.exists():
        state = torch.load(state_path)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        average, step, spent = state["average"], state["step"], state["spent"]
    print(f"{len(train)} articles, {steps} steps, from {step}", flush=True)
    source, started, parts = batches(train, arguments.pieces), time.time() - spent, []
    model.train()
    while step < steps:
        done = max(step / steps, (time.time() - started) / (60 * arguments.minutes))
        if done >= 1:
            break
        factor, warm = max(0.03, 1 - done), min(1.0, (step + 1) / arguments.warm)
        for group, rate in zip(optimizer.param_groups, (arguments.rate * warm, arguments.head_rate), strict=True):
            group["lr"] = rate * factor
        loss, part = step_loss(model, next(source))
        if not loss.requires_grad:  # one long article, no classes, read under the other convention
            continue
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        step += 1
        decay = min(0.98, step / (step + 10))
        with torch.no_grad():
            for name, value in model.state_dict().items():
                if value.dtype.is_floating_point:
                    average[name].lerp_(value, 1 - decay)
        parts.append(part)
        if step % 10 == 0:
            mean = {name: round(sum(p.get(name, 0) for p in parts) / len(parts), 3) for name in parts[-1]}
            print(f"step {step}/{steps} {mean} {time.time() - started:.0f}s", flush=True)
            parts = []
        if step % arguments.every == 0 or step == steps:
            torch.save(
                {
                    "model": model.state_dict(),
                    "optimizer": optimizer.state_dict(),
                    "average": average,
                    "step": step,
                    "spent": time.time() - started,
                },
                state_path,
            )
            torch.save(average, arguments.out / "model.pt")
            whole = step % arguments.attribution == 0
            report(model, average, dev, arguments.out, step, time.time() - started, attribution=whole)
    torch.save(average, arguments.out / "model.pt")
    report(model, average, dev, arguments.out, step, time.time() - started, attribution=True)


def report(
    model: Joint,
    average: dict[str, Tensor],
    dev: dict[str, list[Whole]],
    out: Path,
    step: int,
    seconds: float,
    attribution: bool,
) -> None:
    """Score the averaged weights on the dev sets and log the figures."""
    kept = {name: value.detach().clone() for name, value in model.state_dict().items()}
    model.load_state_dict(average)
    for name, some in dev.items():
        entry = {"step": step, "seconds": round(seconds), "dev": name, **scored(model, some, attribution)}
        print(json.dumps(entry), flush=True)
        with (out / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(json.dumps(entry) + "\n")
    model.load_state_dict(kept)


if __name__ == "__main__":
    main()
