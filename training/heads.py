"""The heads behind the frozen encoder, in torch: what kind of statement it is, and which statement answers which."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

KINDS, STANCES, ACTS, RESPONSES = 6, 3, 2, 5


class Classes(nn.Module):
    """Summaries [statements, D] -> scores of kind [n, 6], stance [n, 3], act [n, 2]."""

    def __init__(self, size: int, width: int = 256, dropout: float = 0.3) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(size)
        self.drop = nn.Dropout(dropout)
        self.up = nn.Linear(size, width)
        self.across = nn.Linear(width, width)
        self.kind = nn.Linear(width, KINDS)
        self.stance = nn.Linear(width, STANCES)
        self.act = nn.Linear(width, ACTS)

    def forward(self, summaries: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Return the three tables of scores."""
        x = self.drop(F.gelu(self.up(self.drop(self.norm(summaries)))))
        x = x + self.drop(F.gelu(self.across(x)))
        return self.kind(x), self.stance(x), self.act(x)


class Answers(nn.Module):
    """For candidate pairs of statements: how likely the first answers the second, and how."""

    def __init__(self, size: int, features: int, width: int = 192, pair: int = 128, dropout: float = 0.3) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(size)
        self.drop = nn.Dropout(dropout)
        self.up = nn.Linear(size, width)
        self.answer = nn.Linear(width, pair)
        self.answered = nn.Linear(width, pair)
        self.known = nn.Linear(features, pair)
        self.across = nn.Linear(4 * pair, pair)
        self.score = nn.Linear(pair, 1)
        self.kind = nn.Linear(pair, RESPONSES)
        self.silent = nn.Linear(width, 1)
        self.register_buffer("mean", torch.zeros(features))
        self.register_buffer("spread", torch.ones(features))

    def forward(
        self, summaries: Tensor, features: Tensor, origin: Tensor, target: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """`summaries`: [n, D]; `features`: [P, F]; `origin`, `target`: [P]. Returns scores of the pairs [P],
        of their kinds [P, 5], and of answering nothing [n].
        """
        x = self.drop(F.gelu(self.up(self.drop(self.norm(summaries)))))
        one, other = self.answer(x)[origin], self.answered(x)[target]
        known = F.gelu(self.known((features - self.mean) / self.spread))
        pair = self.drop(F.gelu(self.across(torch.cat((one, other, one * other, known), -1))))
        return self.score(pair)[:, 0], self.kind(pair), self.silent(x)[:, 0]


class Mean(nn.Module):
    """The mean of the scores of several nets that were trained alike from different seeds."""

    def __init__(self, nets: Sequence[nn.Module]) -> None:
        super().__init__()
        self.nets = nn.ModuleList(nets)

    def forward(self, *inputs: Tensor) -> tuple[Tensor, ...]:
        """Return the mean of each output."""
        outputs = [net(*inputs) for net in self.nets]
        return tuple(torch.stack(part).mean(0) for part in zip(*outputs, strict=True))


def mean_of(path: Path, make: Callable[[], nn.Module]) -> Mean:
    """Return the mean of the nets that second.py wrote to `path`."""
    nets = []
    for state in torch.load(path):
        nets.append(make())
        nets[-1].load_state_dict(state)
    return Mean(nets)
