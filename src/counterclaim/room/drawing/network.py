"""The small picture of whom an actor disputes with: one point at the left, the others under each other at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.model.views import ActorLine, Dispute, Who
from counterclaim.room.drawing.words import shortened
from counterclaim.shown.wording import counted

OTHERS, NAME = 8, 24  # actors that are drawn; letters of a name
WIDTH, ROW, EDGE = 340, 38, 20  # units of the picture
LEFT, RIGHT, GAP = 34.0, 158.0, 12.0  # where the points lie; what is left free around one
ARROW = 8.0
THINNEST, THICKEST = 1.5, 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Another actor at its place, and the line to it: from (x1, y1) to (x2, y2), `arrows` as outlines of triangles.

    A line without an arrow means opposite sides of a claim, without an answer of one to the other.
    """

    dispute: Dispute
    name: str
    y: float
    x1: float
    y1: float
    x2: float
    y2: float
    width: float
    arrows: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """The whole picture: `said` describes it, `left` others are only in the list."""

    who: Who
    name: str
    x: float
    y: float
    right: float
    width: int
    height: int
    ties: tuple[Tie, ...]
    said: str
    left: int


def network(actor: ActorLine, disputes: Sequence[Dispute]) -> Network | None:
    """Return the picture; None where the actor has no dispute."""
    if not disputes:
        return None
    shown = disputes[:OTHERS]
    middle = EDGE + ROW * (len(shown) - 1) / 2
    most = max(one.claims + one.denied + one.denied_by for one in shown)
    names = ", ".join(one.actor.name for one in shown)
    return Network(
        who=Who(id=actor.id, name=actor.name),
        name=shortened(actor.name, NAME),
        x=LEFT,
        y=middle,
        right=RIGHT,
        width=WIDTH,
        height=2 * EDGE + ROW * (len(shown) - 1) + (ROW // 2 if len(shown) < 3 else 0),
        ties=tuple(_tie(one, middle, EDGE + ROW * number, most) for number, one in enumerate(shown)),
        said=f"{actor.name} disputes with {counted(len(disputes), 'actor')}: {names}.",
        left=len(disputes) - len(shown),
    )


def _tie(dispute: Dispute, middle: float, y: float, most: int) -> Tie:
    across, down = RIGHT - LEFT, y - middle
    length = (across**2 + down**2) ** 0.5
    dx, dy = across / length, down / length
    near, far = (LEFT + GAP * dx, middle + GAP * dy), (RIGHT - GAP * dx, y - GAP * dy)
    arrows = []
    if dispute.denied:
        arrows.append(_arrow(*far, dx, dy))
    if dispute.denied_by:
        arrows.append(_arrow(*near, -dx, -dy))
    share = (dispute.claims + dispute.denied + dispute.denied_by) / most
    start = ARROW * 0.8 if dispute.denied_by else 0.0
    stop = ARROW * 0.8 if dispute.denied else 0.0
    return Tie(
        dispute=dispute,
        name=shortened(dispute.actor.name, NAME),
        y=y,
        x1=round(near[0] + start * dx, 1),
        y1=round(near[1] + start * dy, 1),
        x2=round(far[0] - stop * dx, 1),
        y2=round(far[1] - stop * dy, 1),
        width=round(THINNEST + (THICKEST - THINNEST) * share, 1),
        arrows=tuple(arrows),
    )


def _arrow(x: float, y: float, dx: float, dy: float) -> str:
    """Return the outline of a triangle whose point is at (x, y), and which looks along (dx, dy)."""
    back_x, back_y, half = x - ARROW * dx, y - ARROW * dy, ARROW * 0.55
    corners = ((x, y), (back_x - half * dy, back_y + half * dx), (back_x + half * dy, back_y - half * dx))
    return " ".join(f"{round(a, 1)},{round(b, 1)}" for a, b in corners)
