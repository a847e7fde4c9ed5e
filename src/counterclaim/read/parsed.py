"""What the model gives for one document: attributions, their classes and actors, and which answers which."""

from __future__ import annotations

from dataclasses import dataclass, field

from counterclaim.model.reading import Attribution
from counterclaim.read.actors import Resolution


@dataclass(frozen=True, slots=True)
class Classes:
    """What the heads say of an attribution as a whole; None is unknown."""

    kind: str | None = None
    stance: str | None = None
    act: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The attribution `origin` answers `target` (both are places in the list of attributions)."""

    origin: int
    target: int
    kind: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """One document as the model leaves it; `classes` and `resolution.of` go with `attributions`."""

    attributions: tuple[Attribution, ...] = ()
    classes: tuple[Classes, ...] = ()
    resolution: Resolution = field(default_factory=Resolution)
    answers: tuple[Answer, ...] = ()
