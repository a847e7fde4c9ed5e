"""The network of answers in torch: an encoder of its own that reads a statement beside those that it may answer."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from encoder import Encoder, EncoderSize

KINDS = 5
PARTS = 7
LOWER = 2  # layers that stay as they are: they see words only, and a step is cheaper by a third


class Lists(nn.Module):
    """Rows of rows.py -> scores of the candidates, of nothing, of the article's own voice."""

    def __init__(self, features: int, size: EncoderSize | None = None, inner: int = 256, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder(size or EncoderSize())
        width = self.encoder.size.width
        self.part = nn.Embedding(PARTS, width)
        self.known = nn.Linear(features, width)
        self.drop = nn.Dropout(dropout)
        self.pair = nn.Linear(3 * width, inner)
        self.late = nn.Linear(features, inner)
        self.score = nn.Linear(inner, 1)
        self.kind = nn.Linear(inner, KINDS)
        self.alone = nn.Linear(width, inner)
        self.silent = nn.Linear(inner, 2)
        self.register_buffer("mean", torch.zeros(features))
        self.register_buffer("spread", torch.ones(features))
        nn.init.normal_(self.part.weight, std=0.01)
        nn.init.normal_(self.known.weight, std=0.005)
        nn.init.zeros_(self.known.bias)

    def forward(self, ids: Tensor, part: Tensor, marks: Tensor, features: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """`ids` (0: nothing) and `part`: [B, L]; `marks`: [B, 1 + C], -1 where there is none; `features`: [B, C, F].

        Returns scores [B, C], those of kinds [B, C, 5], and of answering nothing and the article's own voice [B, 2].
        """
        encoder = self.encoder
        places = torch.arange(ids.shape[1], device=ids.device)
        at = (marks[:, :, None] == places).to(features.dtype)  # [B, 1 + C, L]
        known = (features - self.mean) / self.spread
        x = encoder.drop(encoder.norm(encoder.word(ids) + encoder.position(places) + encoder.segment))
        additive = (ids == 0).to(x.dtype)[:, None, None, :] * -1e4
        for layer in encoder.layers[:LOWER]:
            x = layer(x, additive)
        x = x + self.part(part) + at[:, 1:].transpose(1, 2) @ self.known(known)
        for layer in encoder.layers[LOWER:]:
            x = layer(x, additive)
        found = at @ x
        one, other = found[:, :1].expand_as(found[:, 1:]), found[:, 1:]
        pair = self.pair(self.drop(torch.cat((one, other, one * other), -1))) + self.late(known)
        pair = self.drop(F.gelu(pair))
        alone = self.drop(F.gelu(self.alone(self.drop(found[:, 0]))))
        return self.score(pair)[..., 0], self.kind(pair), self.silent(alone)
