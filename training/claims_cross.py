"""Trains the cross-encoder of link/claims: two positions read together, are they on one claim, and on which sides.

    python training/claims_cross.py train --work DIR --base FOLDER --out RUN_DIR [--minutes 60]
    python training/claims_cross.py export --work DIR --base FOLDER --out RUN_DIR

`--work` is the folder of `claims_link.py prepare`. Each position is read by itself by the lower layers of the
base model, with its actor and its surroundings (cross_rows.py), and both together by the upper ones;
what `features` knows is added behind them. Every sixth story of train is held back: on those the best weights are
chosen, and how the network and the regression are weighed. Resumes from RUN_DIR/state.pt; scores go to
RUN_DIR/log.jsonl. `export` writes lower.onnx, vectors.onnx and cross.onnx. Not shipped: LOG.md says why.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from claims_link import chances, fitted, relation
from counterclaim.evaluate.gold_stories import gold_stories
from counterclaim.link.claims.features import NAMES, features
from counterclaim.link.claims.profile import of_wording, profile_from_dict
from counterclaim.model.span import Span
from counterclaim.read.pieces import load_tokenizer
from cross_rows import Side, side
from data import DATA
from encoder import Encoder, EncoderSize, load_bert

HELD = 6  # every sixth story of train is held back
LIKELY = 0.08  # chance of one claim by the regression from which a pair is read at all
LOWER = 3  # layers that read each side by itself; they stay as they are


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A position: its profile, vector, row of pieces, and its side of gold claims (None: no gold position)."""

    profile: Any
    vector: Any
    side: Side
    sides: dict[str, str] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """Pairs of items: places of both in the list, features, shares of same, opposed, other, and the story of each."""

    items: list[Item]
    lower: list[Tensor]
    places: Any
    features: Any
    relation: Any
    story: Any


def stories(name: str, work: Path, tokenizer: Any) -> Iterator[tuple[list[Item], list[Item]]]:
    """Yield the positions of each story, and its gold claims' wordings as positions that support them."""
    from counterclaim.link.claims.vectors import Vectors

    wordings = Vectors()
    vectors = np.load(work / f"{name}.npz", allow_pickle=False)
    texts = {
        story.id: {article.number: article.text for article in story.articles}
        for story in gold_stories(DATA / "stories" / f"{name}.jsonl.gz")
    }
    claims = {}
    with gzip.open(DATA / "stories" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            claims[record["id"]] = {claim["id"]: claim["claim"] for claim in record["claims"]}
    with gzip.open(work / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            held: dict[int, dict[str, str]] = {}
            every: set[int] = set()
            for one in record["gold"]:
                every.update(one["rows"])
                if one["rows"]:
                    held.setdefault(one["rows"][0], {}).setdefault(one["claim"], one["position"])
            table = vectors[f"{record['story']}/rows"]
            items = []
            for number, entry in enumerate(record["rows"]):
                if number in every and number not in held:
                    continue  # lies in a gold position for which another stands better
                profile = profile_from_dict(entry["profile"])
                text = texts[record["story"]][entry["article"]]
                spans = tuple(Span(*span) for span in entry["spans"])
                read = side(tokenizer, text, spans, actor=profile.actor, position=profile.position)
                items.append(Item(profile=profile, vector=table[number], side=read, sides=held.get(number)))
            told = claims[record["story"]]
            found = wordings.of(list(told.values()))
            as_items = [
                Item(
                    profile=of_wording(words),
                    vector=vector,
                    side=side(tokenizer, words, (Span(0, len(words)),), actor=None, position="supports"),
                    sides={claim: "supports"},
                )
                for (claim, words), vector in zip(told.items(), found, strict=True)
            ]
            yield items, as_items


def pairs(
    encoder: Encoder, listed: Sequence[tuple[list[Item], list[Item]]], *, wordings: bool, all_positions: bool
) -> Pairs:
    """Return pairs inside the stories: of gold positions, and if wanted of them with the others and with wordings."""
    items: list[Item] = []
    rows = []
    for number, (positions, told) in enumerate(listed):
        start = len(items)
        items += [*positions, *told]
        for a, b in combinations(range(len(positions)), 2):
            known = (positions[a].sides is not None) + (positions[b].sides is not None)
            if known == 2 or (all_positions and known):
                rows.append((start + a, start + b, number))
        if wordings:
            for b in range(len(told)):
                rows += [
                    (start + a, start + len(positions) + b, number)
                    for a, one in enumerate(positions)
                    if one.sides is not None
                ]
    known = [(items[a], items[b]) for a, b, _ in rows]
    return Pairs(
        items=items,
        lower=lower(encoder, items),
        places=np.asarray([row[:2] for row in rows]),
        features=np.asarray(
            [features(a.profile, b.profile, float(a.vector @ b.vector)) for a, b in known], dtype=np.float32
        ),
        relation=np.asarray(
            [relation(a, b) if a.sides and b.sides else (0.0, 0.0, 1.0) for a, b in known], dtype=np.float32
        ),
        story=np.asarray([row[2] for row in rows]),
    )


class Cross(nn.Module):
    """Two sides, read each by itself by the lower layers, then together by the upper ones -> same, opposed, other."""

    def __init__(self, encoder: Encoder, width: int = 192) -> None:
        super().__init__()
        size = encoder.size
        self.layers = nn.ModuleList(encoder.layers[LOWER:])
        self.role = nn.Embedding(4, size.width)  # surroundings and content of either side
        nn.init.normal_(self.role.weight, std=0.02)
        self.register_buffer("mean", torch.zeros(len(NAMES)))
        self.register_buffer("spread", torch.ones(len(NAMES)))
        self.known = nn.Linear(len(NAMES), 64)
        self.up = nn.Linear(4 * size.width + 64, width)
        self.out = nn.Linear(width, 3)
        self.drop = nn.Dropout(0.2)

    def forward(self, vectors: Tensor, role: Tensor, mask: Tensor, features: Tensor) -> Tensor:
        """`vectors` [n, length, width] of both sides in a row, `role` [n, length] (0, 1 the surroundings and the
        content of the first side, 2, 3 of the second), `mask` [n, length] 1 for pieces, `features` [n, F]. Returns
        scores [n, 3].
        """
        x = vectors + self.role(role)
        additive = (1.0 - mask[:, None, None, :]) * -1e4
        for layer in self.layers:
            x = layer(x, additive)
        one, other = (self._mean(x, (role == place).to(mask.dtype) * mask) for place in (1, 3))
        known = F.gelu(self.known((features - self.mean) / self.spread))
        both = torch.cat((x[:, 0], one + other, (one - other).abs(), one * other, known), -1)
        return self.out(self.drop(F.gelu(self.up(self.drop(both)))))

    @staticmethod
    def _mean(x: Tensor, weight: Tensor) -> Tensor:
        return (x * weight[..., None]).sum(1) / weight.sum(1, keepdim=True).clamp(min=1.0)


@torch.no_grad()
def lower(encoder: Encoder, items: Sequence[Item]) -> list[Tensor]:
    """Return what the lower layers make of each side, [length, width] in 16 bits."""
    encoder.eval()
    found: list[Tensor] = [torch.zeros(0)] * len(items)
    order = sorted(range(len(items)), key=lambda number: len(items[number].side.ids))
    for first in range(0, len(order), 48):
        some = order[first : first + 48]
        length = max(len(items[number].side.ids) for number in some)
        ids = torch.from_numpy(
            np.stack([np.pad(items[n].side.ids, (0, length - len(items[n].side.ids))) for n in some])
        )
        mask = (ids > 0).float()
        x = encoder.word(ids) + encoder.position(torch.arange(length)) + encoder.segment
        x = encoder.norm(x)
        for layer in encoder.layers[:LOWER]:
            x = layer(x, (1.0 - mask[:, None, None, :]) * -1e4)
        for number, vectors in zip(some, x, strict=True):
            found[number] = vectors[: len(items[number].side.ids)].half()
    return found


def batch_of(known: Pairs, chosen: Sequence[int], turned: Sequence[bool]) -> tuple[Tensor, ...]:
    """Return vectors, roles, mask, features and relations of some pairs, the second position first where turned."""
    rows = []
    for number, turn in zip(chosen, turned, strict=True):
        a, b = known.places[number][::-1] if turn else known.places[number]
        roles = np.concatenate((known.items[a].side.content.astype(int), known.items[b].side.content + 2))
        rows.append((torch.cat((known.lower[a], known.lower[b])), torch.from_numpy(roles)))
    vectors = nn.utils.rnn.pad_sequence([part[0] for part in rows], batch_first=True).float()
    roles = nn.utils.rnn.pad_sequence([part[1] for part in rows], batch_first=True)
    sizes = torch.tensor([len(part[1]) for part in rows])
    mask = (torch.arange(roles.shape[1])[None] < sizes[:, None]).float()
    return vectors, roles, mask, torch.from_numpy(known.features[chosen]), torch.from_numpy(known.relation[chosen])


def lengths(known: Pairs) -> Any:
    """Return the length of each pair's row."""
    sizes = np.asarray([len(one.side.ids) for one in known.items])
    return sizes[known.places].sum(1)


@torch.no_grad()
def scores_of(model: Cross, known: Pairs, chosen: Any) -> Any:
    """Return the log chances [n, 3] of the chosen pairs,"""
    model.eval()
    order = chosen[np.argsort(lengths(known)[chosen], kind="stable")]
    place = {number: at for at, number in enumerate(chosen.tolist())}
    out = np.zeros((len(chosen), 3), dtype=np.float32)
    for first in range(0, len(order), 64):
        some = order[first : first + 64].tolist()
        found = F.log_softmax(model(*batch_of(known, some, [False] * len(some))[:4]), -1).numpy()
        for number, scores in zip(some, found, strict=True):
            out[place[number]] = scores
    model.train()
    return out


def figures(scores: Any, known: Pairs, chosen: Any) -> dict[str, float]:
    """Return best pair F1 over thresholds (unread pairs count as other), and how many sides are right."""
    gold_all = (known.relation[:, 2] < 1).sum()
    chance = np.exp(scores[:, :2]).sum(1)
    gold = known.relation[chosen, 2] < 1
    best = (0.0, 0.0, 0.0, 0.0)
    for limit in np.arange(0.05, 0.95, 0.025):
        said = chance >= limit
        right = (said & gold).sum()
        value = 2 * right / max(1, said.sum() + gold_all)
        best = max(best, (value, limit, right / max(1, said.sum()), right / gold_all))
    clear = known.relation[chosen, :2].max(1) == 1
    sides = known.relation[chosen][clear, :2].argmax(1) == scores[clear, :2].argmax(1)
    opposed = known.relation[chosen][clear, 1] == 1
    said = scores[clear, 1] > scores[clear, 0]
    names = ("pairs F1", "threshold", "precision", "recall")
    return {name: round(float(value), 4) for name, value in zip(names, best, strict=True)} | {
        "sides": round(float(sides.mean()), 4),
        "always same": round(float(1 - opposed.mean()), 4),
        "opposed F1": round(float(2 * (said & opposed).sum() / max(1, said.sum() + opposed.sum())), 4),
    }


def epoch(known: Pairs, likely: Any, rng: Any, negatives: float) -> list[int]:
    """Return the pairs of one pass: all on one claim, and negatives, the likelier by the regression the oftener."""
    one = np.flatnonzero(known.relation[:, 2] < 1)
    other = np.flatnonzero(known.relation[:, 2] == 1)
    count = min(len(other), int(negatives * len(one)))
    weight = np.minimum(likely[other], 0.5) + 0.02
    chosen = rng.choice(other, size=count, replace=False, p=weight / weight.sum())
    return [*one.tolist(), *chosen.tolist()]


def batches(known: Pairs, chosen: Sequence[int], rng: Any, pieces: int) -> list[list[int]]:
    """Return the chosen pairs in batches of about `pieces` word pieces and of like lengths, in random order."""
    sizes = lengths(known)[list(chosen)] + rng.normal(0, 6, len(chosen))
    order = np.asarray(chosen)[np.argsort(sizes)]
    found: list[list[int]] = [[]]
    for number in order.tolist():
        length = int(sum(len(known.items[place].side.ids) for place in known.places[number]))
        if found[-1] and (len(found[-1]) + 1) * length > pieces:
            found.append([])
        found[-1].append(number)
    rng.shuffle(found)
    return found


def train(arguments: argparse.Namespace) -> None:
    """Train, score after each part, and write the best and the last weights."""
    arguments.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(arguments.seed)
    random.seed(arguments.seed)
    torch.set_num_threads(arguments.threads)
    rng = np.random.default_rng(arguments.seed)
    tokenizer = load_tokenizer(arguments.base / "tokenizer.json")
    ours = list(stories("train", arguments.work, tokenizer))
    encoder = Encoder(EncoderSize(dropout=0.1))
    load_bert(encoder, arguments.base / "model.safetensors")
    fit = pairs(encoder, [one for n, one in enumerate(ours) if n % HELD], wordings=True, all_positions=True)
    held = pairs(encoder, [one for n, one in enumerate(ours) if n % HELD == 0], wordings=False, all_positions=False)
    dev = pairs(encoder, list(stories("dev", arguments.work, tokenizer)), wordings=False, all_positions=False)
    gold = np.asarray([all(fit.items[place].sides is not None for place in pair) for pair in fit.places])
    gold &= np.asarray([all(fit.items[place].profile.document for place in pair) for pair in fit.places])
    weights, bias = fitted({"features": fit.features, "relation": fit.relation}, gold)
    regression = {"weights": weights, "bias": bias}
    np.savez(arguments.out / "regression.npz", **regression)
    likely = chances(fit.features, weights, bias)[:, :2].sum(1)
    gates = {}
    for name, known in (("held", held), ("dev", dev)):
        table = np.log(chances(known.features, weights, bias) + 1e-9)
        gates[name] = known, np.flatnonzero(np.exp(table[:, :2]).sum(1) >= LIKELY)
        entry = {"step": 0, "on": name, "pairs": len(known.story), "read": len(gates[name][1]), "way": "regression"}
        print(json.dumps(entry | figures(table, known, np.arange(len(table)))), flush=True)
    model = Cross(encoder)
    model.mean.copy_(torch.from_numpy(fit.features.mean(0)))
    model.spread.copy_(torch.from_numpy(np.maximum(fit.features.std(0), 0.05)))
    upper = [*model.layers.parameters(), model.role.weight]
    heads = [*model.known.parameters(), *model.up.parameters(), *model.out.parameters()]
    groups = [{"params": upper, "lr": arguments.rate}, {"params": heads, "lr": arguments.rate * 8}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))
    average = {name: value.detach().clone() for name, value in model.state_dict().items()}
    started, step, losses, spent = time.time(), 0, [], 0.0
    path = arguments.out / "state.pt"
    if path.exists():
        state = torch.load(path)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        average, step, spent = state["average"], state["step"], state["spent"]
    started -= spent
    best, scored = 0.0, time.time()
    model.train()
    while (done := (time.time() - started) / (60 * arguments.minutes)) < 1:
        chosen = epoch(fit, likely, rng, arguments.negatives)
        listed = batches(fit, chosen, rng, arguments.pieces)
        print(f"a pass of {len(chosen)} pairs in {len(listed)} batches", flush=True)
        for some in listed:
            done = (time.time() - started) / (60 * arguments.minutes)
            if done >= 1:
                break
            factor = min(1.0, (step + 1) / 40) * max(0.02, 1 - done)
            for group, rate in zip(optimizer.param_groups, (arguments.rate, arguments.rate * 8), strict=True):
                group["lr"] = rate * factor
            *inputs, wanted = batch_of(fit, some, [rng.random() < 0.5 for _ in some])
            loss = F.cross_entropy(model(*inputs), wanted, label_smoothing=0.03)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_([*upper, *heads], 1.0)
            optimizer.step()
            step += 1
            losses.append(float(loss.detach()))
            decay = min(0.99, step / (step + 10))
            with torch.no_grad():
                for name, value in model.state_dict().items():
                    if value.dtype.is_floating_point:
                        average[name].lerp_(value, 1 - decay)
            if step % 20 == 0:
                print(f"step {step} loss {np.mean(losses[-20:]):.3f} {time.time() - started:.0f}s", flush=True)
            if time.time() - scored > 60 * arguments.every:
                best = checkpoint(model, average, gates, arguments.out, step, time.time() - started, best)
                torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "average": average,
                            "step": step, "spent": time.time() - started}, path)  # fmt: skip
                scored = time.time()
    checkpoint(model, average, gates, arguments.out, step, time.time() - started, best)


def checkpoint(
    model: Cross, average: dict[str, Tensor], gates: dict[str, Any], out: Path, step: int, seconds: float, best: float
) -> float:
    """Score the averaged weights, keep them if they are the best on the held-back stories, return the best."""
    kept = {name: value.detach().clone() for name, value in model.state_dict().items()}
    model.load_state_dict(average)
    torch.save(average, out / "last.pt")
    for name, (known, chosen) in gates.items():
        found = figures(scores_of(model, known, chosen), known, chosen)
        entry = {"step": step, "seconds": round(seconds), "on": name, **found}
        print(json.dumps(entry), flush=True)
        with (out / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(json.dumps(entry) + "\n")
        if name == "held" and found["pairs F1"] + 0.5 * found["sides"] > best:
            best = found["pairs F1"] + 0.5 * found["sides"]
            torch.save(average, out / "model.pt")
    model.load_state_dict(kept)
    return best


class Weighed(nn.Module):
    """The network and the regression together -> chances of same, opposed, other."""

    def __init__(self, cross: Cross, weights: Any, bias: Any) -> None:
        super().__init__()
        self.cross = cross
        self.weigh = nn.Linear(6, 3)
        self.weigh.weight.data = torch.from_numpy(np.asarray(weights, dtype=np.float32))
        self.weigh.bias.data = torch.from_numpy(np.asarray(bias, dtype=np.float32))

    def forward(self, vectors: Tensor, role: Tensor, mask: Tensor, features: Tensor, regression: Tensor) -> Tensor:
        """As Cross, and the log chances [n, 3] of the regression; returns chances [n, 3]."""
        scores = F.log_softmax(self.cross(vectors, role, mask, features), -1)
        return self.weigh(torch.cat((scores, regression), -1)).softmax(-1)


def weighing(scores: Any, regression: Any, wanted: Any) -> tuple[Any, Any]:
    """Return weights [3, 6] and bias [3] of a regression from both models' log chances to the relations."""
    from sklearn.linear_model import LogisticRegression

    table = np.concatenate((scores, regression), 1)
    share = wanted.T.reshape(-1)
    rows, labels = np.concatenate([table] * 3), np.repeat([0, 1, 2], len(table))
    model = LogisticRegression(C=1.0, max_iter=500).fit(rows[share > 0], labels[share > 0], share[share > 0])
    return model.coef_, model.intercept_


class Lower(nn.Module):
    """Ids and mask [n, length] -> what the lower layers make of them, [n, length, width]."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        encoder = self.encoder
        x = encoder.word(ids) + encoder.position(torch.arange(ids.shape[1], device=ids.device)) + encoder.segment
        x = encoder.norm(x)
        for layer in encoder.layers[:LOWER]:
            x = layer(x, (1.0 - mask[:, None, None, :]) * -1e4)
        return x


class Upper(nn.Module):
    """What the lower layers made of a text, mask, and the meant pieces -> their mean vectors of length one."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.layers = encoder.layers[LOWER:]

    def forward(self, states: Tensor, mask: Tensor, meant: Tensor) -> Tensor:
        x = states
        for layer in self.layers:
            x = layer(x, (1.0 - mask[:, None, None, :]) * -1e4)
        return F.normalize((x * meant[..., None]).sum(1) / meant.sum(1, keepdim=True), dim=1)


def export(arguments: argparse.Namespace) -> None:
    """Weigh both models on the held-back stories, print what that gives on dev, and write the networks."""
    torch.set_num_threads(arguments.threads)
    tokenizer = load_tokenizer(arguments.base / "tokenizer.json")
    encoder = Encoder(EncoderSize())
    load_bert(encoder, arguments.base / "model.safetensors")
    encoder.eval()
    known = np.load(arguments.out / "regression.npz")
    ours = [one for n, one in enumerate(stories("train", arguments.work, tokenizer)) if n % HELD == 0]
    held = pairs(encoder, ours, wordings=False, all_positions=True)
    dev = pairs(encoder, list(stories("dev", arguments.work, tokenizer)), wordings=False, all_positions=False)
    fresh = Encoder(EncoderSize())
    load_bert(fresh, arguments.base / "model.safetensors")
    model = Cross(fresh)
    model.load_state_dict(torch.load(arguments.out / "model.pt"))
    model.eval()
    found = {}
    for name, some in (("held", held), ("dev", dev)):
        regression = np.log(chances(some.features, known["weights"], known["bias"]) + 1e-9).astype(np.float32)
        chosen = np.flatnonzero(np.exp(regression[:, :2]).sum(1) >= LIKELY)
        found[name] = some, chosen, scores_of(model, some, chosen), regression[chosen]
    some, chosen, scores, regression = found["held"]
    weights, bias = weighing(scores, regression, some.relation[chosen])
    for name, (some, chosen, scores, regression) in found.items():
        both = np.concatenate((scores, regression), 1) @ weights.T + bias
        both -= np.log(np.exp(both).sum(1, keepdims=True))
        for way, table in (("cross", scores), ("regression", regression), ("both", both)):
            print(json.dumps({"on": name, "way": way, **figures(table, some, chosen)}), flush=True)
        np.savez(arguments.out / f"{name}.npz", places=some.places[chosen], both=both, regression=regression,
                 relation=some.relation[chosen], story=some.story[chosen])  # fmt: skip
    write(Weighed(model, weights, bias).eval(), encoder, arguments.to)


def write(cross: Weighed, encoder: Encoder, to: Path) -> None:
    """Write the three networks: the lower layers for all, the upper ones for vectors, those of pairs."""
    import tempfile

    from export import _write, quantise

    batch, length = torch.export.Dim("pairs", min=1), torch.export.Dim("length", min=2, max=512)
    two = {0: batch, 1: length}
    vectors, role = torch.randn(3, 40, 384), torch.randint(0, 4, (3, 40))
    role[:, :2] = torch.tensor([1, 3])
    whole = (vectors, role, torch.ones(3, 40), torch.randn(3, len(NAMES)), torch.randn(3, 3))
    ids = torch.randint(1000, 20000, (3, 24))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _write(cross, whole, ["states", "role", "mask", "features", "regression"],
               ["chances"], (two, two, two, {0: batch}, {0: batch}), folder / "cross.onnx")  # fmt: skip
        _write(Lower(encoder), (ids, torch.ones(3, 24)), ["ids", "mask"], ["states"], (two, two),
               folder / "lower.onnx")  # fmt: skip
        one = {0: torch.export.Dim("texts", min=1), 1: length}
        _write(Upper(encoder), (vectors[:, :24], torch.ones(3, 24), torch.ones(3, 24)), ["states", "mask", "meant"],
               ["vectors"], (one, one, one), folder / "vectors.onnx")  # fmt: skip
        for network in ("cross.onnx", "lower.onnx", "vectors.onnx"):
            quantise(folder / network, to / network)
            print(network, (to / network).stat().st_size)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("step", choices=("train", "export"))
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--to", type=Path, help="folder for the networks")
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--every", type=float, default=8, help="minutes between scorings")
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--negatives", type=float, default=2.0, help="negatives for each pair on one claim")
    parser.add_argument("--pieces", type=int, default=3500)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=3)
    arguments = parser.parse_args()
    if arguments.step == "train":
        train(arguments)
    else:
        export(arguments)


if __name__ == "__main__":
    main()
