"""Changes of position: an actor's statement against an earlier one of the same actor on the same claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from counterclaim.ledger.positions.alike import alike
from counterclaim.ledger.positions.values import DECLINES, Position, later
from counterclaim.model.ids import digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """The earlier position and the later one (None where it is only taken back), and the later statement."""

    before: Position
    after: Position | None
    statement: str
    date: str | None

    @property
    def id(self) -> str:
        """The change's identity: the earlier position and the later statement."""
        return digest("change", self.before.id, self.statement)


def changes(positions: Sequence[Position], dates: dict[str, str | None]) -> Iterator[Change]:
    """Yield the changes on one claim; `dates` are those of statements that take a position back.

    A printing of a statement is no statement of its own; between statements of one day the order is not known, and
    no change is seen. Nor is one by an answer that only may be one, nor where the words have too little in common, and
    nobody confirmed both positions.
    """
    firsts = _firsts([one for one in positions if one.counts])
    by_actor = sorted((one for one in firsts if one.actor), key=lambda one: (one.actor or "", _order(one)))
    for _, some in groupby(by_actor, key=lambda one: one.actor):
        mine = [one for one in some if one.position != DECLINES]
        turned = list(_turns(mine))
        yield from turned
        told = {one.before.id for one in turned}
        for one in mine:
            if one.retracted and one.id not in told:
                yield Change(before=one, after=None, statement=one.retracted, date=dates.get(one.retracted))


def _turns(mine: Sequence[Position]) -> Iterator[Change]:
    """Yield each turn to the other side: the last position before it, and the first after it."""
    for number, after in enumerate(mine):
        before = [one for one in mine[:number] if later(after.date, one.date)]
        peers = [one for one in mine[:number] if one not in before]
        if (
            not before
            or before[-1].position == after.position
            or any(peer.position == after.position for peer in peers)
        ):
            continue
        if _on_one_thing(before[-1], after):
            yield Change(before=before[-1], after=after, statement=after.stated.id, date=after.date)


def _on_one_thing(before: Position, after: Position) -> bool:
    """Say whether two positions on one claim are surely on one thing, not by the word of a model alone."""
    if before.confirmed and after.confirmed:
        return True
    return alike(before.words, after.words) or (before.node is not None and before.node == after.node)


def _firsts(positions: Sequence[Position]) -> list[Position]:
    """Return one position a statement and side: of its earliest printing."""
    found: dict[tuple[str, str], Position] = {}
    for one in sorted(positions, key=_order):
        found.setdefault((one.stated.original, one.position), one)
    return list(found.values())


def _order(one: Position) -> tuple[str, str, int]:
    return one.date or "9999", one.stated.id, one.span.start
