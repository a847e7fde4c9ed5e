"""Positions from responses: who denies a statement denies what it claims.

| the response | the position of its actor on what the answered statement claims |
|---|---|
| `denies` | the opposite of the answered position |
| `disputes` | the same, where the answered statement makes one claim only: of several it is unknown which is disputed |
| `confirms` | the answered position; `declines` where nothing is confirmed ("has confirmed nothing") |
| `declines` | `declines` |
| `retracts` | none; the actor's own earlier position is taken back |

Where the response has words of its own on any claim of the statement that it answers, those words alone count: they
say which of the claims it is about.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from counterclaim.ledger.positions.unsaid import confirms_nothing
from counterclaim.ledger.positions.values import DECLINES, OPPOSITE, Answer, Position, Stated, later

SINGLE = frozenset({"disputes"})  # kinds that say which claim they are about only where there is one


def answered(
    answers: Iterable[Answer], said: Mapping[str, Sequence[Position]], statements: Mapping[str, Stated]
) -> Iterator[Position]:
    """Yield the positions that answers give; `said` has the own positions of each statement at either end.

    Of several answers that give a statement a position on one claim, the surest counts.
    """
    given: dict[tuple[str, str], Position] = {}
    for one in sorted(answers, key=lambda one: (not one.confirmed, -(one.score or 0.0), one.id)):
        origin = statements.get(one.origin)
        if origin is None or one.target not in statements or one.kind == "retracts":
            continue
        for position in _given(one, origin, said.get(one.origin, ()), said.get(one.target, ())):
            given.setdefault((position.claim, position.stated.id), position)
    yield from given.values()


def _given(one: Answer, origin: Stated, spoken: Sequence[Position], asked: Sequence[Position]) -> Iterator[Position]:
    claims = {position.claim: position for position in reversed(asked)}
    if any(position.claim in claims for position in spoken) or (one.kind in SINGLE and len(claims) > 1):
        return
    for claim, position in sorted(claims.items()):
        side = _side(_kind(one, origin), position.position)
        if side:
            yield Position(
                claim=claim,
                stated=origin,
                position=side,
                span=origin.at,
                words=origin.words,
                via="response",
                response=one.id,
                score=one.score,
                confirmed=one.confirmed,
            )


def _kind(one: Answer, origin: Stated) -> str:
    """Return the kind of an answer; one that confirms nothing declines, unless a person says that it confirms."""
    empty = one.kind == "confirms" and not one.confirmed and confirms_nothing(origin.cue_words, origin.words)
    return DECLINES if empty else one.kind


def _side(kind: str, position: str) -> str | None:
    if kind == "declines":
        return DECLINES
    if position == DECLINES:
        return None
    return position if kind == "confirms" else OPPOSITE[position]


def taken_back(
    positions: Sequence[Position], retractions: Iterable[Answer], statements: Mapping[str, Stated]
) -> dict[str, str]:
    """Return which positions their actors took back: position id to the statement that takes it back.

    A retraction takes back what it answers, in all its printings, and whatever the actor said before to the same
    effect on the same claim.
    """
    found: dict[str, str] = {}
    for one in sorted(retractions, key=lambda one: one.id):
        origin = statements.get(one.origin)
        aimed = [p for p in positions if p.stated.id == one.target] if origin else []
        for aim in aimed:
            if origin and _same(origin, aim.stated):
                found.update({p.id: origin.id for p in positions if _covered(p, aim, origin)})
    return found


def _covered(position: Position, aim: Position, origin: Stated) -> bool:
    if (position.claim, position.position) != (aim.claim, aim.position) or position.stated.id == origin.id:
        return False
    if position.stated.original == aim.stated.original:
        return True
    return _same(position.stated, origin) and later(origin.date, position.date)


def _same(one: Stated, other: Stated) -> bool:
    return one.actor is not None and one.actor == other.actor
