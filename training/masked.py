"""Goes on with the encoder's masked-language training on news, with the added embeddings in place.

    python training/masked.py --out RUN_DIR [--passes 1]

Texts: data/news, polnear/train, conflict/train (labels unused; dev never). Writes `encoder.pt` and resumes from it.
"""

from __future__ import annotations

import argparse
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from counterclaim.read.pieces import cut, load_tokenizer
from data import records
from encoder import Encoder, EncoderSize, load_bert

CLS, SEP, MASK = 101, 102, 103


def windows(tokenizer_path: Path, length: int) -> list[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """Cut all texts into windows of `length` pieces; paragraphs are separated by [SEP]."""
    tokenizer = load_tokenizer(tokenizer_path)
    found = []
    names = ["news/articles", "polnear/train", "conflict/train"]
    for name in names:
        for record in records(name):
            text = record["text"][:12000]
            paragraphs = []
            at = 0
            for part in text.split("\n"):
                if part.strip():
                    paragraphs.append((at, at + len(part)))
                at += len(part) + 1
            pieces = cut(tokenizer, text, paragraphs)
            ids, case, quoted = [], [], []
            breaks = np.flatnonzero(np.diff(pieces.paragraph, prepend=-1))
            for a, b in zip(breaks, [*breaks[1:], len(pieces)], strict=True):
                ids += [SEP, *pieces.ids[a:b]]
                case += [5, *pieces.case[a:b]]
                quoted += [0, *pieces.quoted[a:b]]
            for a in range(0, len(ids), length - 1):
                b = a + length - 1
                if b <= len(ids):
                    found.append(
                        (
                            np.asarray([CLS, *ids[a:b]], np.int32),
                            np.asarray([5, *case[a:b]], np.int8),
                            np.asarray([0, *quoted[a:b]], np.int8),
                        )
                    )
    return found


class Guess(nn.Module):
    """The masked-language head, tied to the word embeddings."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        width = encoder.size.width
        self.dense = nn.Linear(width, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.bias = nn.Parameter(torch.zeros(encoder.size.vocabulary))

    def forward(self, ids: Tensor, case: Tensor, quoted: Tensor, places: Tensor) -> Tensor:
        """Return scores over the vocabulary for the masked `places` (flat indices)."""
        convention = torch.zeros(len(ids), dtype=torch.long)
        vectors = self.encoder(ids, case, quoted, convention, torch.ones_like(ids))
        vectors = vectors.flatten(0, 1)[places]
        vectors = self.norm(F.gelu(self.dense(vectors)))
        return F.linear(vectors, self.encoder.word.weight, self.bias)


def masked(ids: Tensor, rate: float, vocabulary: int) -> tuple[Tensor, Tensor]:
    """Mask 80 % of the chosen pieces, change 10 % at random, leave 10 % (Devlin et al. 2019)."""
    chosen = (torch.rand(ids.shape) < rate) & (ids != CLS) & (ids != SEP)
    places = chosen.flatten().nonzero().squeeze(1)
    dice = torch.rand(len(places))
    changed = ids.flatten().clone()
    changed[places[dice < 0.8]] = MASK
    other = places[(dice >= 0.8) & (dice < 0.9)]
    changed[other] = torch.randint(1000, vocabulary, (len(other),))
    return changed.view_as(ids), places


def main() -> None:
    """Train and write the encoder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True, help="folder with model.safetensors and tokenizer.json")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--passes", type=float, default=1.0)
    parser.add_argument("--rate", type=float, default=5e-4)
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--minutes", type=float, default=1e9, help="end (with the rate run down) by then")
    arguments = parser.parse_args()
    torch.manual_seed(1)
    random.seed(1)
    arguments.out.mkdir(parents=True, exist_ok=True)
    data = windows(arguments.base / "tokenizer.json", 256)
    print(f"{len(data)} windows", flush=True)
    encoder = Encoder(EncoderSize(dropout=0.0))
    load_bert(encoder, arguments.base / "model.safetensors")
    model = Guess(encoder)
    optimizer = torch.optim.AdamW(model.parameters(), lr=arguments.rate, weight_decay=0.01, betas=(0.9, 0.98))
    steps = int(arguments.passes * len(data) / arguments.batch)
    started, losses = time.time(), []
    order: list[int] = []
    for step in range(steps):
        if len(order) < arguments.batch:
            order = random.sample(range(len(data)), len(data))
        batch = [data[order.pop()] for _ in range(arguments.batch)]
        done = max(step / steps, (time.time() - started) / (60 * arguments.minutes))
        if done >= 1:
            break
        for group in optimizer.param_groups:
            group["lr"] = arguments.rate * min(1.0, (step + 1) / 60) * (1 - done)
        ids = torch.from_numpy(np.stack([b[0] for b in batch])).long()
        case = torch.from_numpy(np.stack([b[1] for b in batch])).long()
        quoted = torch.from_numpy(np.stack([b[2] for b in batch])).long()
        inputs, places = masked(ids, 0.25, encoder.size.vocabulary)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = model(inputs, case, quoted, places)
        loss = F.cross_entropy(scores.float(), ids.flatten()[places])
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        losses.append(loss.item())
        if (step + 1) % 20 == 0:
            mean = sum(losses[-20:]) / 20
            print(f"step {step + 1}/{steps} loss {mean:.3f} {time.time() - started:.0f}s", flush=True)
        if (step + 1) % 100 == 0:
            torch.save(encoder.state_dict(), arguments.out / "encoder.pt")
    torch.save(encoder.state_dict(), arguments.out / "encoder.pt")


if __name__ == "__main__":
    main()
