"""Trains the encoder's upper layers and the pair model of link/claims together, on stories and on sorted news.

    python training/claims_pairs.py train --base FOLDER --work DIR --news DIR [SHEET...] --out RUN_DIR
    python training/claims_pairs.py write --base FOLDER --out RUN_DIR [--to FOLDER]

A step is one story: its positions are read as `Vectors.within` reads them (the lower layers are frozen and kept), all
its pairs are judged from their vectors and features. `DIR` of --work is that of claims_link.py prepare; --news has
the stories that training/annotation/sorting.py wrote, read anew on each pass, so that labels may still come in.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from claims_link import _joined, _pairwise, _precision, fitted, manifest, relation
from counterclaim.evaluate.gold_stories import gold_stories
from counterclaim.link.claims.features import NAMES, features
from counterclaim.link.claims.passages import Passage, stretches
from counterclaim.link.claims.profile import ClaimProfile, profile_from_dict
from counterclaim.link.claims.vectors import Vectors
from counterclaim.link.weights import SHIPPED
from counterclaim.model.span import Span
from data import DATA, article_text, records
from encoder import Encoder, EncoderSize, load_bert

sys.path.insert(0, str(Path(__file__).resolve().parent / "annotation"))
from sorting import sheets

COSINES = [NAMES.index(name) for name in ("cosine", "cosine squared", "cosine, same document", "cosine, signs differ")]
SAME_DOCUMENT, SIGNS = NAMES.index("same document"), NAMES.index("signs differ")
HIDDEN = 48


@dataclass(slots=True)
class Row:
    """A position: its profile and the sides that it takes of gold claims (see claims_link.Item)."""

    profile: ClaimProfile
    sides: dict[str, str]
    vector: Any = None


@dataclass(slots=True)
class Story:
    """Positions, lower outputs [run, length, D] of what is read, and for each run whose `meant` [rows, length]."""

    name: str
    rows: list[Row]
    lower: list[Tensor]
    meant: list[Tensor]
    order: Tensor
    one: Tensor
    other: Tensor
    table: Tensor
    relation: Tensor


def lower_outputs(encoder: Encoder, ids: np.ndarray, kept: int) -> Tensor:
    """Return what the lower layers say of one run [1, length, D]."""
    with torch.no_grad():
        pieces = torch.from_numpy(ids)[None]
        x = encoder.norm(encoder.word(pieces) + encoder.position(torch.arange(len(ids))) + encoder.segment)
        mask = torch.zeros(1, 1, 1, 1)
        for layer in encoder.layers[:kept]:
            x = layer(x, mask)
    return x.half()


def story(name: str, parts: list[tuple[str, list[tuple[tuple[Span, ...], Row]]]], encoder: Encoder, vectors: Vectors,
          kept: int, table: Tensor | None = None) -> Story:  # fmt: skip
    """Return one story: `parts` are texts of articles with their positions."""
    rows: list[Row] = []
    lower, meant, order = [], [], []
    for text, listed in parts:
        for stretch in stretches(text, [spans for spans, _ in listed]):
            made = [vectors._row(Passage(text=stretch.text, spans=spans)) for spans in stretch.contents]
            groups: dict[bytes, list[int]] = {}
            for place, (ids, _) in enumerate(made):
                groups.setdefault(ids.tobytes(), []).append(place)
            for places in groups.values():
                lower.append(lower_outputs(encoder, made[places[0]][0], kept))
                meant.append(torch.from_numpy(np.stack([made[place][1] for place in places])))
                order += [len(rows) + stretch.places[place] for place in places]
        rows += [row for _, row in listed]
    pairs = list(combinations(range(len(rows)), 2))
    if table is None:
        table = torch.tensor([features(rows[a].profile, rows[b].profile, 0.0) for a, b in pairs], dtype=torch.float32)
    gold = torch.tensor([relation(rows[a], rows[b]) for a, b in pairs], dtype=torch.float32)
    ends = torch.tensor(pairs, dtype=torch.long).reshape(-1, 2)
    return Story(name, rows, lower, meant, torch.tensor(order), ends[:, 0], ends[:, 1],
                 table.reshape(-1, len(NAMES)), gold.reshape(-1, 3))  # fmt: skip


def gold(name: str, work: Path, encoder: Encoder, vectors: Vectors, kept: int) -> list[Story]:
    """Return the stories of data/stories with the positions that a gold position stands for."""
    texts = {
        one.id: {a.number: a.text for a in one.articles} for one in gold_stories(DATA / "stories" / f"{name}.jsonl.gz")
    }
    found = []
    with gzip.open(work / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            sides: dict[int, dict[str, str]] = {}
            for one in record["gold"]:
                if one["rows"]:
                    sides.setdefault(one["rows"][0], {}).setdefault(one["claim"], one["position"])
            parts: dict[int, list[Any]] = {}
            for place, held in sorted(sides.items()):
                row = record["rows"][place]
                spans = tuple(Span(*span) for span in row["spans"])
                parts.setdefault(row["article"], []).append((spans, Row(profile_from_dict(row["profile"]), held)))
            listed = [(texts[record["story"]][number], some) for number, some in sorted(parts.items())]
            if sum(len(some) for _, some in listed) > 1:
                found.append(story(record["story"], listed, encoder, vectors, kept))
    return found


class News:
    """The sorted stories of data/news, as far as they are sorted."""

    def __init__(self, folder: Path, paths: list[Path], encoder: Encoder, vectors: Vectors, kept: int) -> None:
        self.folder, self.paths, self.parts = folder, paths, (encoder, vectors, kept)
        self.texts = {one["id"]: article_text(one) for one in records("news/articles")}
        self.known: dict[str, Story] = {}

    def stories(self) -> list[Story]:
        """Return those that the sheets have now; the last of each sheet may be unfinished and is left for later."""
        with (self.folder / "index.jsonl").open(encoding="utf-8") as lines:
            index = {}
            for line in lines:
                try:
                    one = json.loads(line)
                except json.JSONDecodeError:
                    break  # being written
                index[one["name"]] = one
        for path in self.paths:
            if not path.exists():
                continue
            found, _ = sheets([path], {name: len(one["rows"]) for name, one in index.items()})
            for name in list(found)[:-1] if time.time() - path.stat().st_mtime < 600 else found:
                if name not in self.known and name in index:
                    self.known[name] = self._made(index[name], found[name])
        return list(self.known.values())

    def _made(self, one: dict[str, Any], claims: list[dict[str, str]]) -> Story:
        parts: dict[int, list[Any]] = {}
        for number, row in enumerate(one["rows"], 1):
            sides = {f"c{place}": said[str(number)] for place, said in enumerate(claims) if str(number) in said}
            spans = tuple(Span(*span) for span in row["spans"])
            parts.setdefault(row["article"], []).append((spans, Row(profile_from_dict(row["profile"]), sides)))
        listed = [(self.texts[one["articles"][number - 1]["id"]], some) for number, some in sorted(parts.items())]
        return story(one["name"], listed, *self.parts)


class PairNet(nn.Module):
    """The encoder's upper layers, and a judge of pairs: a regression on features, and what their vectors add to it."""

    def __init__(self, encoder: Encoder, kept: int, weights: Any, bias: Any, spread: tuple[Tensor, Tensor]) -> None:
        super().__init__()
        self.layers = nn.ModuleList(encoder.layers[kept:])
        self.register_buffer("mean", spread[0])
        self.register_buffer("spread", spread[1])
        self.plain = nn.Linear(len(NAMES), 3)
        with torch.no_grad():
            self.plain.weight.copy_(torch.as_tensor(weights).T)
            self.plain.bias.copy_(torch.as_tensor(bias))
        self.vectors = nn.Linear(2 * 384, HIDDEN)
        self.features = nn.Linear(len(NAMES), HIDDEN)
        self.drop = nn.Dropout(0.3)
        self.top = nn.Linear(HIDDEN, 3)
        nn.init.zeros_(self.top.weight)
        nn.init.zeros_(self.top.bias)

    def read(self, one: Story) -> Tensor:
        """Return vectors [n, D] of length one of the story's positions."""
        mask = torch.zeros(1, 1, 1, 1)
        found = []
        # runs of like length side by side; none is padded, so that each is as when it is read alone
        for lower, meant in zip(one.lower, one.meant, strict=True):
            x = lower.float()
            for layer in self.layers:
                x = layer(x, mask)
            found.append(meant @ x[0] / meant.sum(1, keepdim=True))
        table = torch.cat(found)
        placed = torch.empty_like(table)
        placed[one.order] = table
        return F.normalize(placed, dim=1)

    def judge(self, vectors: Tensor, one: Story) -> Tensor:
        """Return scores [P, 3] of same, opposed, other."""
        ours, theirs = vectors[one.one], vectors[one.other]
        cosine = (ours * theirs).sum(1).detach()
        table = one.table.clone()
        for place, column in zip(
            COSINES, (cosine, cosine**2, cosine * table[:, SAME_DOCUMENT], cosine * table[:, SIGNS]), strict=True
        ):
            table[:, place] = column
        both = torch.cat((ours * theirs * 384**0.5, (ours - theirs).abs() * 384**0.5), 1) / 2
        hidden = F.gelu(self.vectors(self.drop(both)) + self.features((table - self.mean) / self.spread))
        return self.plain(table) + self.top(self.drop(hidden))


def contrast(vectors: Tensor, one: Story, heat: float) -> Tensor:
    """Return the supervised contrastive loss (Khosla 2020): each position finds those on its claims."""
    n = len(vectors)
    alike = torch.zeros(n, n)
    alike[one.one, one.other] = (one.relation[:, 2] < 1).float()
    alike = alike + alike.T
    scores = vectors @ vectors.T / heat - 1e4 * torch.eye(n)
    logs = torch.log_softmax(scores, 1)
    some = alike.sum(1) > 0
    if not some.any():
        return vectors.sum() * 0
    return -((logs * alike).sum(1)[some] / alike.sum(1)[some]).mean()


def table_of(stories: list[Story], net: PairNet | None, plain: np.ndarray | None = None) -> dict[str, Any]:
    return {
        "relation": np.concatenate([one.relation.numpy() for one in stories]),
        "story": np.concatenate([np.full(len(one.one), number) for number, one in enumerate(stories)]),
        "sizes": np.asarray([len(one.rows) for one in stories]),
    }


@torch.no_grad()
def scores(net: PairNet, stories: list[Story]) -> dict[str, float]:
    """Return pair F1, grouping F1 with its precision, average precision, and how many sides are right."""
    from sklearn.metrics import average_precision_score

    net.eval()
    found, cosines = [], []
    for one in stories:
        vectors = net.read(one)
        found.append(torch.softmax(net.judge(vectors, one), 1).numpy())
        cosines.append((vectors[one.one] * vectors[one.other]).sum(1).numpy())
    net.train()
    known, chance = table_of(stories, net), np.concatenate(found)
    both, cosine = chance[:, :2].sum(1), np.concatenate(cosines)
    one_claim = known["relation"][:, :2].max(1) == 1
    sides = known["relation"][one_claim, :2].argmax(1) == chance[one_claim, :2].argmax(1)
    limits = np.arange(0.05, 0.75, 0.025)
    pairs = max((_pairwise(both >= limit, known), limit) for limit in limits)
    groups = max((_pairwise(_joined(both, known, limit), known), limit) for limit in limits)
    plain = max((_pairwise(cosine >= limit, known), limit) for limit in np.arange(0.2, 0.9, 0.025))
    gold_pairs = known["relation"][:, 2] < 1
    return {
        "cosine pairs F1": plain[0],
        "cosine AP": average_precision_score(gold_pairs, cosine),
        "pairs F1": pairs[0],
        "pairs AP": average_precision_score(gold_pairs, both),
        "grouping F1": groups[0],
        "at": groups[1],
        "grouping precision": _precision(_joined(both, known, groups[1]), known),
        "sides": float(sides.mean()),
        "opposed AP": average_precision_score(known["relation"][:, 1] > 0.6, chance[:, 1]),
    }


def train(options: argparse.Namespace) -> None:
    """Train, scoring dev and the held-back stories after each pass."""
    for seeded in (random.seed, np.random.seed, torch.manual_seed):
        seeded(options.seed)
    torch.set_num_threads(options.threads)
    options.out.mkdir(parents=True, exist_ok=True)
    encoder = Encoder(EncoderSize())
    load_bert(encoder, options.base / "model.safetensors")
    encoder.eval()
    vectors = Vectors()
    made = options.out / f"gold-{options.kept}.pt"
    if made.exists():
        known, dev = torch.load(made, weights_only=False)
    else:
        known, dev = (gold(name, options.work, encoder, vectors, options.kept) for name in ("train", "dev"))
        torch.save((known, dev), made)
    news = News(options.news, options.sheets, encoder, vectors, options.kept) if options.news else None
    held_news = options.out / f"news-{options.kept}.pt"  # minutes to make
    if news and held_news.exists():
        news.known = torch.load(held_news, weights_only=False)
    random.shuffle(known)
    held, seen = known[: options.held], known[options.held :]
    table = torch.cat([one.table for one in seen])
    start = PairNet(
        encoder, options.kept, np.zeros((len(NAMES), 3)), np.zeros(3), (table.mean(0), table.std(0).clamp(min=0.05))
    )
    weights, bias = fitted_on(start, seen)
    net = PairNet(encoder, options.kept, weights, bias, (start.mean, start.spread))
    if options.start:
        state = torch.load(options.start)
        net.mean, net.spread = state["mean"], state["spread"]
        net.load_state_dict(state)
    report(net, {"dev": dev, "held": held}, options.out, {"pass": 0})
    body = [value for name, value in net.named_parameters() if name.startswith("layers.")]
    head = [value for name, value in net.named_parameters() if not name.startswith("layers.")]
    optimizer = torch.optim.AdamW(
        [{"params": body, "weight_decay": 0.02}, {"params": head, "weight_decay": 0.05}], lr=options.rate
    )
    average = {name: value.detach().clone() for name, value in net.state_dict().items()}
    step, started = 0, time.time()
    for number in range(1, options.passes + 1):
        fresh = news.stories() if news else []
        if news and number == 1:
            torch.save(news.known, held_news)
            started = time.time()
        listed = seen * options.gold_times + fresh
        random.shuffle(listed)
        losses = []
        for one in listed:
            done = (time.time() - started) / (60 * options.minutes)
            rate = options.rate * min(1.0, (step + 1) / 40) * max(0.03, 1 - done)
            for group, times in zip(optimizer.param_groups, (1, options.head_times), strict=True):
                group["lr"] = rate * times
            net.train()
            read = net.read(one)
            judged = net.judge(read, one)
            # a story with few pairs on one claim weighs as much as one with many
            on = (one.relation[:, 2] < 1).float()
            each = -(one.relation * torch.log_softmax(judged, 1)).sum(1)
            loss = each.sum() / (on.sum() + 30)
            loss = loss + options.contrast * contrast(read, one, 0.07)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            step += 1
            losses.append(loss.item())
            with torch.no_grad():
                for name, value in net.state_dict().items():
                    if value.dtype.is_floating_point:
                        average[name].lerp_(value, max(0.005, 1 / (step + 10)))
            if done >= 1:
                break
        kept = {name: value.detach().clone() for name, value in net.state_dict().items()}
        net.load_state_dict(average)
        entry = {"pass": number, "stories": len(listed), "news": len(fresh), "loss": round(float(np.mean(losses)), 3),
                 "seconds": round(time.time() - started)}  # fmt: skip
        report(net, {"dev": dev, "held": held}, options.out, entry)
        torch.save(average, options.out / "model.pt")
        net.load_state_dict(kept)
        if time.time() - started > 60 * options.minutes:
            break


@torch.no_grad()
def fitted_on(net: PairNet, stories: list[Story]) -> tuple[Any, Any]:
    """Return the regression of claims_link.py on the stories, with the cosines of the untouched vectors."""
    net.eval()
    tables = []
    for one in stories:
        vectors = net.read(one)
        cosine = (vectors[one.one] * vectors[one.other]).sum(1)
        table = one.table.clone()
        columns = (cosine, cosine**2, cosine * table[:, SAME_DOCUMENT], cosine * table[:, SIGNS])
        for place, column in zip(COSINES, columns, strict=True):
            table[:, place] = column
        tables.append(table)
    whole = {
        "features": torch.cat(tables).numpy(),
        "relation": np.concatenate([one.relation.numpy() for one in stories]),
    }
    return fitted(whole, np.ones(len(whole["features"]), dtype=bool))


def report(net: PairNet, sets: dict[str, list[Story]], out: Path, entry: dict[str, Any]) -> None:
    """Print and keep what the net reaches."""
    for name, some in sets.items():
        if some:
            line = json.dumps(entry | {"on": name} | {key: round(float(v), 3) for key, v in scores(net, some).items()})
            print(line, flush=True)
            with (out / "log.jsonl").open("a", encoding="utf-8") as log:
                log.write(line + "\n")


class Judge(nn.Module):
    """What is shipped of the net: features [P, k] and the vectors of both sides [P, D] -> chances [P, 3].

    `scale` is Platt's slope and shift (1999) of the log odds that a pair is on one claim.
    """

    def __init__(self, net: PairNet, scale: tuple[float, float]) -> None:
        super().__init__()
        self.net, self.scale = net, scale

    def forward(self, features: Tensor, ours: Tensor, theirs: Tensor) -> Tensor:
        net = self.net
        both = torch.cat((ours * theirs * 384**0.5, (ours - theirs).abs() * 384**0.5), 1) / 2
        hidden = F.gelu(net.vectors(both) + net.features((features - net.mean) / net.spread))
        scores = net.plain(features) + net.top(hidden)
        odds = torch.logsumexp(scores[:, :2], 1) - scores[:, 2]
        one_claim = torch.sigmoid(self.scale[0] * odds + self.scale[1])[:, None]
        return torch.cat((torch.softmax(scores[:, :2], 1) * one_claim, 1 - one_claim), 1)


@torch.no_grad()
def platt(net: PairNet, stories: list[Story]) -> tuple[float, float]:
    """Return slope and shift of the log odds of one claim, fitted on gold positions of stories it has not seen."""
    from sklearn.linear_model import LogisticRegression

    odds, right = [], []
    for one in stories:
        scores = net.eval().judge(net.read(one), one)
        odds.append((torch.logsumexp(scores[:, :2], 1) - scores[:, 2]).numpy())
        right.append((one.relation[:, 2] < 1).numpy())
    model = LogisticRegression(C=100).fit(np.concatenate(odds)[:, None], np.concatenate(right))
    return round(float(model.coef_[0][0]), 4), round(float(model.intercept_[0]), 4)


def write(options: argparse.Namespace) -> None:
    """Write vectors.onnx (7 bits), pairs.onnx and the manifest of a run."""
    from export import _write, quantise
    from vectors import Meant

    torch.set_num_threads(1)
    encoder = Encoder(EncoderSize())
    load_bert(encoder, options.base / "model.safetensors")
    net = PairNet(encoder, options.kept, np.zeros((len(NAMES), 3)), np.zeros(3), (torch.zeros(1), torch.ones(1)))
    state = torch.load(options.out / "model.pt")
    net.mean, net.spread = state["mean"], state["spread"]
    net.load_state_dict(state)  # the layers are the encoder's own
    known, dev = torch.load(options.out / f"gold-{options.kept}.pt", weights_only=False)
    random.seed(options.seed)
    random.shuffle(known)
    unseen = [*known[: options.held], *dev]
    scale = platt(net, unseen)
    print("calibration", scale, scores(net, dev))
    pairs = {0: torch.export.Dim("pairs", min=1)}
    made = (torch.rand(5, len(NAMES)), *(F.normalize(torch.randn(2, 5, 384), dim=2)))
    names = ["features", "ours", "theirs"]
    _write(Judge(net.eval(), scale), made, names, ["chances"], (pairs,) * 3, options.to / "pairs.onnx")
    ids = torch.randint(1000, 20000, (3, 24))
    meant = torch.ones(3, 24)
    meant[:, :5] = 0
    both = {0: torch.export.Dim("passages", min=1), 1: torch.export.Dim("length", min=2, max=512)}
    with tempfile.TemporaryDirectory() as name:
        plain = Path(name) / "vectors.onnx"
        _write(Meant(encoder).eval(), (ids, torch.ones(3, 24), meant), ["ids", "mask", "meant"], ["vectors"],
               (both,) * 3, plain)  # fmt: skip
        quantise(plain, options.to / "vectors.onnx")
    text = manifest(options.to, options.version, options.threshold, [])
    (options.to / "manifest.toml").write_text(text, encoding="utf-8")


def main() -> None:
    """Train or write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("task", choices=("train", "write"))
    parser.add_argument("sheets", type=Path, nargs="*")
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--work", type=Path)
    parser.add_argument("--news", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="model.pt of an earlier run to go on from")
    parser.add_argument("--kept", type=int, default=4, help="lower layers that stay as they are")
    parser.add_argument("--held", type=int, default=8, help="stories of train that are held back")
    parser.add_argument("--passes", type=int, default=20)
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--rate", type=float, default=6e-5)
    parser.add_argument("--head-times", type=float, default=15, help="the rate of the head, in rates of the encoder")
    parser.add_argument("--contrast", type=float, default=0.5)
    parser.add_argument("--gold-times", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--to", type=Path, default=SHIPPED, help="where to write the weights")
    parser.add_argument("--version", default="0.2.0")
    parser.add_argument("--threshold", type=float, default=0.4, help="as measured through the ledger")
    options = parser.parse_args()
    (train if options.task == "train" else write)(options)


if __name__ == "__main__":
    main()
