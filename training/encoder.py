"""The encoder in torch: a BERT of any size, with embeddings of case, quotation and convention added to its inputs.

Written out here (no model library) so that the ONNX export is small and its input names are ours. Loads the
safetensors file of all-MiniLM-L6-v2 and of other BERT encoders with the same tensor names.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import Tensor, nn

MINILM_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


@dataclass(frozen=True, slots=True, kw_only=True)
class EncoderSize:
    """The dimensions of a BERT encoder."""

    layers: int = 6
    width: int = 384
    heads: int = 12
    inner: int = 1536
    vocabulary: int = 30522
    positions: int = 512
    dropout: float = 0.1


class Dropout(nn.Module):
    """Dropout with one mask for all pieces of a window: on a CPU ten times cheaper than one mask a piece."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, x: Tensor) -> Tensor:
        """Return x, in training with a share of its dimensions at zero."""
        if not self.training or not self.rate:
            return x
        kept = torch.rand(x.shape[0], 1, x.shape[2], device=x.device) >= self.rate
        return x * (kept / (1 - self.rate)).to(x.dtype)


class Layer(nn.Module):
    """One transformer layer, normalised after each part (as BERT is)."""

    def __init__(self, size: EncoderSize) -> None:
        super().__init__()
        self.heads = size.heads
        self.drop = Dropout(size.dropout)
        self.qkv = nn.Linear(size.width, 3 * size.width)
        self.out = nn.Linear(size.width, size.width)
        self.norm1 = nn.LayerNorm(size.width, eps=1e-12)
        self.up = nn.Linear(size.width, size.inner)
        self.down = nn.Linear(size.inner, size.width)
        self.norm2 = nn.LayerNorm(size.width, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Return the layer's output; `mask` is additive, [batch, 1, 1, length]."""
        batch, length, width = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        # written out: on a CPU the backward of the fused attention takes 40 % of a training step
        scores = (q * (width // self.heads) ** -0.5) @ k.transpose(-1, -2) + mask.to(q.dtype)
        attended = scores.softmax(-1).to(v.dtype) @ v
        attended = attended.transpose(1, 2).reshape(batch, length, width)
        x = self.norm1(x + self.drop(self.out(attended)))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Word pieces with their case, quotation and convention -> vectors [batch, length, width]."""

    def __init__(self, size: EncoderSize, conventions: int = 3) -> None:
        super().__init__()
        self.size = size
        self.word = nn.Embedding(size.vocabulary, size.width)
        self.position = nn.Embedding(size.positions, size.width)
        self.case = nn.Embedding(6, size.width)
        self.quoted = nn.Embedding(5, size.width)
        self.convention = nn.Embedding(conventions, size.width)
        self.segment = nn.Parameter(torch.zeros(size.width))
        self.norm = nn.LayerNorm(size.width, eps=1e-12)
        self.drop = Dropout(size.dropout)
        self.layers = nn.ModuleList(Layer(size) for _ in range(size.layers))
        for added in (self.case, self.quoted, self.convention):
            nn.init.normal_(added.weight, std=0.01)

    def forward(self, ids: Tensor, case: Tensor, quoted: Tensor, convention: Tensor, mask: Tensor) -> Tensor:
        """`ids`, `case`, `quoted`: [batch, length]; `convention`: [batch]; `mask`: [batch, length], 1 for pieces."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.word(ids) + self.position(places) + self.segment
        x = x + self.case(case) + self.quoted(quoted) + self.convention(convention)[:, None]
        x = self.drop(self.norm(x))
        additive = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, additive)
        return x


def load_bert(encoder: Encoder, path: Path, sha256: str | None = MINILM_SHA256) -> None:
    """Load BERT weights into the encoder; raises ValueError if the file is not the expected one."""
    if sha256 and hashlib.sha256(path.read_bytes()).hexdigest() != sha256:
        raise ValueError(f"{path} is not the expected file")
    tensors = {name.removeprefix("bert."): tensor.float() for name, tensor in load_file(path).items()}
    state = {
        "word.weight": tensors["embeddings.word_embeddings.weight"],
        "position.weight": tensors["embeddings.position_embeddings.weight"],
        "segment": tensors["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": tensors["embeddings.LayerNorm.weight"],
        "norm.bias": tensors["embeddings.LayerNorm.bias"],
    }
    for number in range(encoder.size.layers):
        old = f"encoder.layer.{number}."
        new = f"layers.{number}."
        for end in ("weight", "bias"):
            parts = [tensors[f"{old}attention.self.{part}.{end}"] for part in ("query", "key", "value")]
            state[f"{new}qkv.{end}"] = torch.cat(parts)
            state[f"{new}out.{end}"] = tensors[f"{old}attention.output.dense.{end}"]
            state[f"{new}norm1.{end}"] = tensors[f"{old}attention.output.LayerNorm.{end}"]
            state[f"{new}up.{end}"] = tensors[f"{old}intermediate.dense.{end}"]
            state[f"{new}down.{end}"] = tensors[f"{old}output.dense.{end}"]
            state[f"{new}norm2.{end}"] = tensors[f"{old}output.LayerNorm.{end}"]
    missing, unexpected = encoder.load_state_dict(state, strict=False)
    if unexpected or set(missing) != {"case.weight", "quoted.weight", "convention.weight"}:
        raise ValueError(f"tensors missing {missing} or unexpected {unexpected}")
