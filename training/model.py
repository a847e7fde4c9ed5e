"""The attribution model: the encoder, a head that finds cues, and a head that reads each cue's source and content.

The second head sees the neighbourhood of one cue at a time, so that contents of different cues may nest and share
words; it also classifies the attribution (kind, stance, act). Everything comes from one pass of the encoder.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from encoder import Dropout, Encoder, EncoderSize

BUCKETS = 64
CUE_LABELS = 5  # O B I E S
ROLE_LABELS = 9  # O, B I E S of source, B I E S of content


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadSize:
    """The dimensions of the relation head; `reaches` are the distances at which each block looks left and right."""

    width: int = 128
    inner: int = 256
    reaches: tuple[int, ...] = (1, 2, 4, 8, 1)


class Block(nn.Module):
    """Each place looks at itself and at one place to either side, `reach` away.

    Convolutions instead of attention: near a cue the order of words decides, and attention over 288 places for each
    cue took twice the time of the whole encoder.
    """

    def __init__(self, size: HeadSize, reach: int, dropout: float) -> None:
        super().__init__()
        self.reach = reach
        self.norm = nn.LayerNorm(size.width)
        self.up = nn.Linear(3 * size.width, size.inner)
        self.down = nn.Linear(size.inner, size.width)
        self.drop = Dropout(dropout)

    def forward(self, x: Tensor, seen: Tensor) -> Tensor:
        """`x`: [cues, places, width]; `seen`: [cues, places, 1]."""
        y = self.norm(x) * seen
        padded = F.pad(y, (0, 0, self.reach, self.reach))
        places = x.shape[1]
        wide = torch.cat((padded[:, :places], y, padded[:, 2 * self.reach : 2 * self.reach + places]), -1)
        return x + self.drop(self.down(F.gelu(self.up(wide))))


class Relation(nn.Module):
    """For each cue: a label for every place near it, and the attribution's kind, stance and act."""

    def __init__(self, encoder_width: int, size: HeadSize, dropout: float) -> None:
        super().__init__()
        self.piece = nn.Linear(encoder_width, 2 * size.width)
        self.cue = nn.Linear(encoder_width, 2 * size.width)
        self.distance = nn.Embedding(2 * BUCKETS + 1, size.width)
        self.inside = nn.Parameter(torch.zeros(size.width))
        self.norm = nn.LayerNorm(size.width)
        self.blocks = nn.ModuleList(Block(size, reach, dropout) for reach in size.reaches)
        self.last = nn.LayerNorm(size.width)
        self.roles = nn.Linear(size.width, ROLE_LABELS)
        self.classes = nn.Sequential(nn.Linear(encoder_width + 3 * size.width, 256), nn.GELU())
        self.kind = nn.Linear(256, 6)
        self.stance = nn.Linear(256, 3)
        self.act = nn.Linear(256, 2)
        self.drop = Dropout(dropout)

    def forward(
        self, vectors: Tensor, places: Tensor, seen: Tensor, cue: Tensor
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """`vectors`: [pieces, encoder width], the stitched documents; `places`: [cues, K], rows of `vectors`;
        `seen`: [cues, K], 1 where a place exists; `cue`: [cues, K], 1 at the cue's own pieces. Returns
        role scores [cues, K, 9], kind [cues, 6], stance [cues, 3], act [cues, 2].
        """
        weight = cue.to(vectors.dtype)[:, :, None]
        there = seen.to(vectors.dtype)[:, :, None]
        cue_vector = self._cue_vectors(vectors, places, cue)
        added, factor = self.cue(cue_vector).chunk(2, -1)
        piece, paired = self.piece(vectors)[places].chunk(2, -1)
        x = piece + added[:, None] + paired * factor[:, None]
        x = x + self.distance(self._buckets(cue)).to(x.dtype) + weight * self.inside.to(x.dtype)
        x = self.drop(self.norm(x))
        for block in self.blocks:
            x = block(x, there)
        x = self.last(x)
        roles = self.roles(x)
        share = roles.float().softmax(-1) * seen[:, :, None]
        pooled = [cue_vector]
        for chosen in (share[..., 1:5].sum(-1), share[..., 5:].sum(-1), cue.to(share.dtype)):
            summed = (chosen[:, None].to(x.dtype) @ x)[:, 0]
            pooled.append(summed / (chosen.sum(1)[:, None].to(x.dtype) + 1.0))
        classes = self.classes(torch.cat(pooled, -1))
        return roles, self.kind(classes), self.stance(classes), self.act(classes)

    @staticmethod
    def _cue_vectors(vectors: Tensor, places: Tensor, cue: Tensor) -> Tensor:
        """Return the mean of the cue's first and last vector (most cues have one or two pieces)."""
        positions = torch.arange(cue.shape[1], device=cue.device)[None, :] * cue
        first = places.gather(1, cue.argmax(1)[:, None])[:, 0]
        last = places.gather(1, positions.argmax(1)[:, None])[:, 0]
        return (vectors[first] + vectors[last]) * 0.5

    @staticmethod
    def _buckets(cue: Tensor) -> Tensor:
        """Distance of each place to the cue, exact to 32 places, then in steps of 5; the cue itself in the middle."""
        count = cue.shape[1]
        at = torch.arange(count, device=cue.device)[None, :]
        first = cue.argmax(1)[:, None]
        last = first + cue.sum(1)[:, None] - 1
        distance = torch.where(at < first, at - first, torch.where(at > last, at - last, torch.zeros_like(at)))
        size = distance.abs()
        size = torch.where(size <= 32, size, (32 + (size - 32) // 5).clamp(max=BUCKETS))
        return BUCKETS + torch.sign(distance) * size


class AttributionModel(nn.Module):
    """Encoder and heads."""

    def __init__(self, size: EncoderSize, head: HeadSize | None = None) -> None:
        super().__init__()
        self.encoder = Encoder(size)
        self.drop = Dropout(size.dropout)
        self.cue = nn.Linear(size.width, CUE_LABELS)
        self.flat = nn.Linear(size.width, ROLE_LABELS)  # sources and contents of any cue: helps to learn, unused after
        self.relation = Relation(size.width, head or HeadSize(), size.dropout)

    def encode(self, ids: Tensor, case: Tensor, quoted: Tensor, convention: Tensor, mask: Tensor) -> Tensor:
        """Return the windows' vectors, [windows, length, width]."""
        return self.drop(self.encoder(ids, case, quoted, convention, mask))
