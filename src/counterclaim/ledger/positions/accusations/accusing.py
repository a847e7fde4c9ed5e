"""From the statements that carry a claim to whom they accuse of it, and whether those answered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from counterclaim.ledger.positions.accusations.lookups import bearer
from counterclaim.ledger.positions.accusations.names import folded, is_name, named, speaks_for
from counterclaim.ledger.positions.accusations.scenes import Present, around, present
from counterclaim.ledger.positions.accusations.signs import ACCUSES, against, by_cue, wrongdoer
from counterclaim.ledger.positions.values import DECLINES, SUPPORTS, Answer, Carried, Position, Stated
from counterclaim.model.ids import digest
from counterclaim.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Accusation:
    """Somebody accused of a claim by name; the columns are explained in tables/derived.py."""

    claim: str
    accused: str
    name: str
    stated: Stated
    answered: str
    looked: str | None

    @property
    def id(self) -> str:
        """The accusation's identity: the claim and the accused."""
        return digest("accusation", self.claim, self.accused)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sign:
    """A statement accuses somebody: the name, and the actor where the article has one."""

    position: Position
    name: str
    actor: str | None


def accusations(
    connection: Connection,
    carrying: Sequence[Carried],
    positions: Sequence[Position],
    answers: Sequence[Answer],
    statements: Mapping[str, Stated],
) -> list[Accusation]:
    """Return whom one claim accuses, each once, by the first statement that does."""
    texts = {(one.statement, one.node): one.text for one in carrying}
    states = [one for one in positions if one.position == SUPPORTS and one.via == "stance"]
    signs = sorted(_signs(connection, states, texts), key=lambda one: _order(one.position))
    found: dict[str, Accusation] = {}
    for sign in signs:
        actor = sign.actor or _here(sign.name, positions)
        known = actor or bearer(connection, sign.name)
        accused = known or sign.name
        if accused not in found and not _of_own(sign, known):
            found[accused] = Accusation(
                claim=sign.position.claim,
                accused=accused,
                name=sign.name,
                stated=sign.position.stated,
                answered=_answered(sign.name, known, positions, answers, statements),
                looked=None if actor else sign.name,
            )
    return [found[accused] for accused in sorted(found)]


def _signs(connection: Connection, states: Sequence[Position], texts: Mapping[tuple[str, str], str]) -> Iterator[_Sign]:
    marked = []
    for one in states:
        subject = wrongdoer(texts.get((one.stated.id, one.node or ""), ""))
        aimed = against(one.stated.words)
        if subject or aimed or (one.stated.cue and ACCUSES.search(one.stated.cue_words)):
            marked.append((one, subject or aimed))
    actors = present(connection, {one.stated.reading for one, _ in marked})
    for one, words in marked:
        here = actors.get(one.stated.reading, [])
        by_words = list(_by_cue(connection, one, here))
        yield from by_words or _by_name(one, words, here)


def _by_cue(connection: Connection, position: Position, here: Sequence[Present]) -> Iterator[_Sign]:
    """Yield those whom the cue accuses: an actor who is mentioned in these words, or else the name in them."""
    if not position.stated.cue or not ACCUSES.search(position.stated.cue_words):
        return
    text, start, cue = around(connection, position.stated)
    for who in by_cue(text, cue):
        actor = _mentioned(Span(who.start + start, who.end + start), here)
        if actor and _is_part(actor.name, named(who.of(text))):
            actor = None
        name = actor.name if actor else named(who.of(text))
        if name and is_name(name):
            yield _Sign(position=position, name=name, actor=actor.actor if actor else None)


def _by_name(position: Position, words: str | None, here: Sequence[Present]) -> Iterator[_Sign]:
    name = named(words) if words else None
    if name:
        actor = next((one for one in here if folded(one.name) == folded(name)), None)
        yield _Sign(position=position, name=actor.name if actor else name, actor=actor.actor if actor else None)


def _is_part(name: str, whole: str | None) -> bool:
    """Say whether a name only stands in that of somebody else: "Orlo" in "the Orlo administration"."""
    mine, theirs = folded(name).split(), folded(whole).split()
    place = next((at for at, word in enumerate(theirs) if mine and word == mine[-1]), None)
    return place is not None and place + 1 < len(theirs) and not set(theirs[place + 1 :]) <= set(mine)


def _mentioned(who: Span, here: Sequence[Present]) -> Present | None:
    """Return the actor of whom most is mentioned in these words."""
    best = max(here, key=lambda one: _shared(who, one), default=None)
    return best if best and _shared(who, best) > 0 else None


def _shared(who: Span, one: Present) -> int:
    return max((min(who.end, at.end) - max(who.start, at.start) for at in one.mentions), default=0)


def _here(name: str, positions: Sequence[Position]) -> str | None:
    """Return the actor of this name among those who take a position on the claim, if there is one only."""
    actors = {one.actor for one in positions if one.actor and folded(one.stated.name) == folded(name)}
    return actors.pop() if len(actors) == 1 else None


def _of_own(sign: _Sign, known: str | None) -> bool:
    """Say whether the one who states it is the accused, or speaks for them: that is no accusation."""
    stated = sign.position.stated
    return (known is not None and known == stated.actor) or speaks_for(sign.name, stated.name, stated.affiliation)


def _answered(
    name: str,
    known: str | None,
    positions: Sequence[Position],
    answers: Sequence[Answer],
    statements: Mapping[str, Stated],
) -> str:
    """Return `yes`, `declined` or `no`: by the positions of the accused, and by their responses to who accuses."""
    aimed = {one.stated.id for one in positions if one.position == SUPPORTS}
    given = {one.position == DECLINES for one in positions if _theirs(name, known, one.stated)}
    for one in answers:
        if one.target in aimed and one.origin in statements and _theirs(name, known, statements[one.origin]):
            given.add(one.kind == DECLINES)
    return "yes" if False in given else "declined" if given else "no"


def _theirs(name: str, known: str | None, stated: Stated) -> bool:
    return (known is not None and stated.actor == known) or speaks_for(name, stated.name, stated.affiliation)


def _order(position: Position) -> tuple[str, str, int]:
    return position.date or "9999", position.stated.id, position.span.start
