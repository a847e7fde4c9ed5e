"""Fits the attribution model on PolNeAR and conflict, scores it on both dev sets, and keeps the averaged weights.

    python training/fit.py --base FOLDER --out RUN_DIR [--encoder RUN/encoder.pt] [--passes 12]

Resumes from RUN_DIR/state.pt. The log of scores is RUN_DIR/log.jsonl; what helped and what did not is in LOG.md.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import math
import random
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from corpus import CONVENTIONS, Article, annotated, corpus, labels
from counterclaim.evaluate.measures import Counts, attribution_counts, piece_counts, said_counts
from counterclaim.model.reading import Attribution
from counterclaim.read.assemble import assemble
from counterclaim.read.decode import cues, log_softmax, related_runs
from counterclaim.read.neighbourhoods import LEFT, RIGHT, neighbourhoods
from counterclaim.read.pieces import load_tokenizer
from counterclaim.read.windows import OVERLAP, WINDOW, rows, stitch, windows
from encoder import EncoderSize, load_bert
from model import AttributionModel

UNSPECIFIED = CONVENTIONS.index("unspecified")


def reduced() -> contextlib.AbstractContextManager[Any]:
    """Compute in bfloat16 where the processor has tiles for it; elsewhere it is eight times slower than 32 bits."""
    if torch.cpu._is_amx_tile_supported():
        return torch.autocast("cpu", dtype=torch.bfloat16)
    return contextlib.nullcontext()


def tensors(arrays: Sequence[np.ndarray]) -> list[Tensor]:
    """Return the arrays as torch tensors."""
    return [torch.from_numpy(np.ascontiguousarray(array)) for array in arrays]


def encode(
    model: AttributionModel, articles: Sequence[Article], conventions: Sequence[int], size: int, overlap: int
) -> tuple[Tensor, list[int]]:
    """Encode articles; return their stitched vectors in a row, [pieces, width], and where each begins."""
    lines, chosen, at = [], [], 0
    starts, all_rows = [], []
    row = 0
    longest = 0
    for article in articles:
        spans = windows(len(article.line), size, overlap)
        lines.append(rows(article.line, spans))
        longest = max(longest, lines[-1][0].shape[1])
        owner, column = stitch(spans, len(article.line))
        all_rows.append((owner + row, column))
        row += len(spans)
        starts.append(at)
        at += len(article.line)
    stacked = [
        np.concatenate([np.pad(line[part], ((0, 0), (0, longest - line[part].shape[1]))) for line in lines])
        for part in range(4)
    ]
    for line, convention in zip(lines, conventions, strict=True):
        chosen += [convention] * len(line[0])
    ids, case, quoted, mask = tensors(stacked)
    vectors = model.encode(ids, case, quoted, torch.tensor(chosen), mask)
    owner = torch.from_numpy(np.concatenate([part[0] for part in all_rows]))
    column = torch.from_numpy(np.concatenate([part[1] for part in all_rows]))
    return vectors[owner, column], starts


def flat_labels(article: Article) -> np.ndarray:
    """Return labels of all sources and contents on one line (inner contents win)."""
    length = len(article.line)
    line = np.zeros(length, dtype=np.int64)
    wide = sorted((run for mark in article.marks for run in mark.content), key=lambda run: run[0] - run[1])
    for run in wide:
        part = labels((run,), length)
        line = np.where(part > 0, part + 4, line)
    part = labels(tuple(run for mark in article.marks for run in mark.source), length)
    return np.where(part > 0, part, line)


def role_labels(article: Article, most: int) -> tuple[np.ndarray, list[int]]:
    """Return labels [cues, places] of the neighbourhoods, for at most `most` marks, and which marks."""
    chosen = list(range(len(article.marks)))
    if len(chosen) > most:
        chosen = sorted(random.sample(chosen, most))
    table = []
    for number in chosen:
        mark = article.marks[number]
        offset = mark.cue[0] - LEFT
        content = labels(mark.content, LEFT + RIGHT, offset)
        source = labels(mark.source, LEFT + RIGHT, offset)
        table.append(np.where(source > 0, source, np.where(content > 0, content + 4, 0)))
    return np.asarray(table, dtype=np.int64).reshape(-1, LEFT + RIGHT), chosen


def loss_of(
    model: AttributionModel,
    articles: Sequence[Article],
    flat_weight: float,
    encoded: tuple[Tensor, list[int]] | None = None,
    most: int = 24,
) -> tuple[Tensor, dict[str, float]]:
    """Return the loss of a batch of articles and its parts; `encoded` has their vectors if they are made already,
    perhaps among others. At most `most` relations of an article are learnt from.
    """
    conventions = [article.convention if random.random() < 0.6 else UNSPECIFIED for article in articles]
    size = random.choice((256, 320, 384))
    with reduced():
        vectors, starts = encoded or encode(model, articles, conventions, size, 48)
        lines = torch.cat([torch.arange(at, at + len(a.line)) for a, at in zip(articles, starts, strict=True)])
        cue_scores = model.cue(vectors[lines])
        flat_scores = model.flat(vectors[lines]) if flat_weight else None
    cue_gold = torch.from_numpy(
        np.concatenate([labels(tuple(mark.cue for mark in a.marks), len(a.line)) for a in articles])
    )
    count = max(1, sum(len(a.marks) for a in articles))
    cue_loss = F.cross_entropy(cue_scores.float(), cue_gold, reduction="sum") / count
    flat_loss = torch.zeros(())
    if flat_scores is not None:
        flat_gold = torch.from_numpy(np.concatenate([flat_labels(a) for a in articles]))
        flat_loss = F.cross_entropy(flat_scores.float(), flat_gold, reduction="sum") / count
    places, seen, inside, gold, classes = [], [], [], [], []
    for article, start in zip(articles, starts, strict=True):
        table, chosen = role_labels(article, most)
        if not chosen:
            continue
        near = neighbourhoods([article.marks[n].cue for n in chosen], len(article.line), start)
        places.append(near[0])
        seen.append(near[1])
        inside.append(near[2])
        gold.append(table)
        classes += [(article.marks[n].kind, article.marks[n].stance, article.marks[n].act) for n in chosen]
    if not places:
        return cue_loss, {"cue": cue_loss.item()}
    near_tensors = tensors([np.concatenate(part) for part in (places, seen, inside, gold)])
    with reduced():
        roles, kind, stance, act = model.relation(vectors, *near_tensors[:3])
    each = F.cross_entropy(roles.float().flatten(0, 1), near_tensors[3].flatten(), reduction="none")
    role_loss = (each.view(len(classes), -1) * near_tensors[1]).sum() / len(classes)
    known = torch.tensor(classes)
    class_loss = sum(
        (
            F.cross_entropy(scores.float(), known[:, column].clamp(min=0), reduction="none") * (known[:, column] >= 0)
        ).sum()
        / len(classes)
        for column, scores in enumerate((kind, stance, act))
    )
    total = cue_loss + role_loss + flat_weight * flat_loss + 0.3 * class_loss
    return total, {
        "cue": cue_loss.item(),
        "role": role_loss.item(),
        "flat": flat_loss.item(),
        "class": float(class_loss.detach()),
    }


@torch.no_grad()
def predict(model: AttributionModel, article: Article, convention: int, bias: float = 0.0) -> tuple[Attribution, ...]:
    """Read one article in torch, decoded as in the package."""
    with reduced():
        vectors, _ = encode(model, [article], [convention], WINDOW, OVERLAP)
        scores = model.cue(vectors).float().numpy()
    breaks = article.line.piece < 0
    found = cues(scores, breaks, bias)
    if not found:
        return ()
    near = neighbourhoods([(a, b) for a, b, _ in found], len(article.line))
    with reduced():
        roles = model.relation(vectors, *tensors(near))[0]
    related = related_runs(found, near, log_softmax(roles.float().numpy()), breaks)
    return tuple(assemble(article.text, article.line, article.pieces, related))


def score(model: AttributionModel, articles: Sequence[Article], convention: int, bias: float = 0.0) -> dict[str, float]:
    """Return the figures of DATA.md on gold articles."""
    model.eval()
    sums: dict[Any, Counts] = {}
    right = {"kind": [0, 0], "stance": [0, 0], "act": [0, 0]}
    for article in articles:
        ours = predict(model, article, convention, bias)
        counts: dict[Any, Counts] = dict(piece_counts(ours, article.gold, article.text))
        counts["attribution"] = attribution_counts(ours, article.gold, article.text)
        counts["said"] = said_counts(ours, article.gold, article.said, article.text)
        for name, count in counts.items():
            sums[name] = sums.get(name, Counts()) + count
    figures = {role: round(sums[role, "exact"].f1, 4) for role in ("source", "cue", "content")}
    figures["attribution"] = round(sums["attribution"].f1, 4)
    figures["precision"] = round(sums["attribution"].precision, 4)
    figures["recall"] = round(sums["attribution"].recall, 4)
    figures["said"] = round(sums["said"].recall, 4)
    figures |= gold_classes(model, articles, convention, right)
    model.train()
    return figures


@torch.no_grad()
def gold_classes(
    model: AttributionModel, articles: Sequence[Article], convention: int, right: dict[str, list[int]]
) -> dict[str, float]:
    """Return the accuracy of kind, stance and act, and of role labels, on gold cues."""
    for article in articles:
        if not article.marks:
            continue
        with reduced():
            vectors, _ = encode(model, [article], [convention], WINDOW, OVERLAP)
            near = neighbourhoods([mark.cue for mark in article.marks], len(article.line))
            _, *scores = model.relation(vectors, *tensors(near))
        for name, table in zip(right, scores, strict=True):
            for mark, guess in zip(article.marks, table.argmax(-1).tolist(), strict=True):
                known = getattr(mark, name)
                if known >= 0:
                    right[name][0] += known == guess
                    right[name][1] += 1
    return {name: round(a / b, 4) for name, (a, b) in right.items() if b}


def batches(articles: Callable[[], list[Article]], pieces: int) -> Iterator[list[Article]]:
    """Yield random batches of about `pieces` word pieces, without end; `articles` is asked anew for each pass."""
    while True:
        order = articles()
        random.shuffle(order)
        batch: list[Article] = []
        total = 0
        for article in order:
            if batch and total + len(article.line) > pieces:
                yield batch
                batch, total = [], 0
            batch.append(article)
            total += len(article.line)
        if batch:
            yield batch


def parser() -> argparse.ArgumentParser:
    """Return the options of a run."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--base", type=Path, required=True, help="folder with model.safetensors and tokenizer.json")
    options.add_argument("--encoder", type=Path, help="encoder.pt of masked.py")
    options.add_argument("--start", type=Path, help="model.pt of an earlier run to go on from")
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--passes", type=float, default=12)
    options.add_argument("--minutes", type=float, default=1e9)
    options.add_argument("--rate", type=float, default=3e-4)
    options.add_argument("--pieces", type=int, default=4500)
    options.add_argument("--repeat", type=int, default=2, help="times that conflict is seen in a pass over PolNeAR")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--dropout", type=float, default=0.1)
    options.add_argument("--flat", type=float, default=0.3)
    options.add_argument("--still", type=int, default=0, help="lower layers that are not learnt, nor the words")
    options.add_argument("--share", type=float, default=1.0, help="share of the articles, for learning curves")
    options.add_argument("--every", type=int, default=1, help="passes between scorings")
    return options


def main() -> None:
    """Train, score after each pass, and write `model.pt` (averaged weights) at the end."""
    arguments = parser().parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    random.seed(arguments.seed)
    np.random.seed(arguments.seed)
    torch.manual_seed(arguments.seed)
    tokenizer = load_tokenizer(arguments.base / "tokenizer.json")
    polnear = corpus("polnear", "train", tokenizer)
    conflict = corpus("conflict", "train", tokenizer)
    dev = {"polnear": corpus("polnear", "dev", tokenizer), "conflict": corpus("conflict", "dev", tokenizer)}
    if arguments.share < 1:
        chooser = random.Random(0)
        conflict = chooser.sample(conflict, int(len(conflict) * arguments.share))

    def train_articles() -> list[Article]:
        ours = annotated(tokenizer)  # read anew for each pass: annotation goes on while the model learns
        print(f"{len(ours)} annotated news articles", flush=True)
        return polnear + (conflict + ours) * arguments.repeat

    train = train_articles()
    model = AttributionModel(EncoderSize(dropout=arguments.dropout))
    if arguments.encoder:
        model.encoder.load_state_dict(torch.load(arguments.encoder))
    else:
        load_bert(model.encoder, arguments.base / "model.safetensors")
    if arguments.start:
        model.load_state_dict(torch.load(arguments.start))
    still = ("encoder.word.", *(f"encoder.layers.{number}." for number in range(arguments.still)))
    for name, value in model.named_parameters():
        value.requires_grad_(not (arguments.still > 0 and name.startswith(still)))
    old = [value for value in model.encoder.parameters() if value.requires_grad]
    new = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    groups = [{"params": old, "lr": arguments.rate}, {"params": new, "lr": arguments.rate * 3}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    bases = [group["lr"] for group in optimizer.param_groups]
    average = {name: value.detach().clone() for name, value in model.state_dict().items()}
    steps_a_pass = math.ceil(sum(len(a.line) for a in train) / (arguments.pieces * 0.9))
    steps = int(arguments.passes * steps_a_pass)
    state_path = arguments.out / "state.pt"
    step, spent = 0, 0.0
    if state_path.exists():
        state = torch.load(state_path)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        average, step, spent = state["average"], state["step"], state["spent"]
    print(
        f"{len(polnear)} + {len(conflict)} articles, {steps_a_pass} steps a pass, {steps} steps, from {step}",
        flush=True,
    )
    source = batches(train_articles, arguments.pieces)
    started, parts = time.time() - spent, []
    while step < steps:
        done = max(step / steps, (time.time() - started) / (60 * arguments.minutes))
        if done >= 1:
            break
        factor = min(1.0, (step + 1) / 100) * max(0.02, 1 - done)
        for group, rate in zip(optimizer.param_groups, bases, strict=True):
            group["lr"] = rate * factor
        loss, part = loss_of(model, next(source), arguments.flat)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        step += 1
        decay = min(0.995, step / (step + 20))
        with torch.no_grad():
            current = model.state_dict()
            torch._foreach_lerp_(list(average.values()), [current[name] for name in average], 1 - decay)
        parts.append(part)
        if step % 25 == 0:
            mean = {name: round(sum(p.get(name, 0) for p in parts) / len(parts), 3) for name in parts[-1]}
            print(f"step {step}/{steps} {mean} {time.time() - started:.0f}s", flush=True)
            parts = []
        last = step == steps
        if step % steps_a_pass == 0 or last:
            state = {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "average": average}
            torch.save({**state, "step": step, "spent": time.time() - started}, state_path)
            if (step // steps_a_pass) % arguments.every == 0 or last:
                report(model, average, dev, arguments.out, step / steps_a_pass, time.time() - started)
    torch.save(average, arguments.out / "model.pt")
    report(model, average, dev, arguments.out, step / steps_a_pass, time.time() - started, thorough=True)


def report(
    model: AttributionModel,
    average: dict[str, Tensor],
    dev: dict[str, list[Article]],
    out: Path,
    passes: float,
    seconds: float,
    thorough: bool = False,
) -> None:
    """Score the averaged weights on the dev sets and log the figures."""
    kept = {name: value.detach().clone() for name, value in model.state_dict().items()}
    model.load_state_dict(average)
    for name, articles in dev.items():
        for convention in (0, 1, 2) if thorough else (2,):
            figures = score(model, articles, convention)
            entry = {
                "passes": round(passes, 2),
                "seconds": round(seconds),
                "dev": name,
                "convention": convention,
                **figures,
            }
            print(json.dumps(entry), flush=True)
            with (out / "log.jsonl").open("a", encoding="utf-8") as log:
                log.write(json.dumps(entry) + "\n")
    model.load_state_dict(kept)


if __name__ == "__main__":
    main()
