"""Writes the untouched encoder as int8 ONNX that gives vectors of words in their surroundings (link/claims/vectors.py).

    python training/vectors.py --base FOLDER [--out FOLDER]

The mean over the meant word pieces, of length one, is inside the network. Checked against torch before it is rounded
to 7 bits.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from encoder import Encoder, EncoderSize, load_bert
from export import _write, quantise

PACKAGE = Path(__file__).resolve().parents[1] / "src" / "counterclaim" / "link" / "weights" / "claims"


class Meant(nn.Module):
    """Ids, mask and the meant pieces [n, length] -> vectors [n, 384]."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, ids: Tensor, mask: Tensor, meant: Tensor) -> Tensor:
        encoder = self.encoder
        x = encoder.word(ids) + encoder.position(torch.arange(ids.shape[1], device=ids.device)) + encoder.segment
        x = encoder.norm(x)
        additive = (1.0 - mask[:, None, None, :]) * -1e4
        for layer in encoder.layers:
            x = layer(x, additive)
        return F.normalize((x * meant[..., None]).sum(1) / meant.sum(1, keepdim=True), dim=1)


def untouched(base: Path) -> Meant:
    """Return the encoder of the base model, without the embeddings that reading adds."""
    encoder = Encoder(EncoderSize())
    load_bert(encoder, base / "model.safetensors")
    return Meant(encoder).eval()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=PACKAGE)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    ids = torch.randint(1000, 20000, (3, 24))
    mask = torch.ones(3, 24)
    meant = mask.clone()
    meant[:, :5] = 0
    both = {0: torch.export.Dim("passages", min=1), 1: torch.export.Dim("length", min=2, max=512)}
    with tempfile.TemporaryDirectory() as name:
        plain = Path(name) / "vectors.onnx"
        _write(untouched(arguments.base), (ids, mask, meant), ["ids", "mask", "meant"], ["vectors"], (both,) * 3, plain)
        quantise(plain, arguments.out / "vectors.onnx")
    shutil.copy(arguments.base / "tokenizer.json", arguments.out / "tokenizer.json")
    print((arguments.out / "vectors.onnx").stat().st_size)


if __name__ == "__main__":
    main()
