"""What stands beside an article: who speaks in it, its claims and where each stands, its words in other outlets."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.model.views import ClaimLine, DocumentView, PositionLine, Printing
from counterclaim.room.drawing.chosen import Near
from counterclaim.shown.names import described, titled
from counterclaim.shown.positions import FEW
from counterclaim.shown.printings import against
from counterclaim.shown.sheet import Sheet

MOST = 60  # claims and speakers that are listed; the list of claims has a page of its own


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """One who states in the article: letter, name, what is known of them, and their statements.

    `places` marks where the text names them.
    """

    letter: str
    hue: str
    name: str
    about: str
    actor: str | None
    statements: tuple[Near, ...]
    places: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """A claim of the article and which of its statements take which position on it.

    `sides` are (position, whether it was taken back later, statements).
    """

    claim: ClaimLine
    sides: tuple[tuple[str, bool, tuple[Near, ...]], ...]

    @property
    def telling(self) -> bool:
        """Say whether there is more to it than one statement that says so."""
        claim = self.claim
        return claim.status != "asserted" or claim.denies + claim.declines > 0 or claim.supports > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """A statement of the article, and how others print it: each with how it stands to this one (`against`)."""

    statement: Near
    words: str
    printings: tuple[tuple[Printing, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AlsoNamed:
    """One whom the article names and who states nothing in it; `places` is the anchor of the first of `times`."""

    name: str
    actor: str
    places: str
    anchor: str
    times: int


def speakers(sheet: Sheet, known: Collection[str]) -> tuple[Speaker, ...]:
    """Return who states, in the order of the text; `known` are the ids of actors that have a page."""
    numbers = {actor.id: number for number, actor in enumerate(sheet.reading.actors, 1) if actor.mentions}
    return tuple(
        Speaker(
            letter=entry.letter,
            hue=sheet.hue(entry.statements[0]),
            name=titled(entry.actor) if entry.actor else entry.name,
            about=described(entry.actor) if entry.actor else "",
            actor=entry.actor.id if entry.actor and entry.actor.id in known else None,
            statements=tuple(Near(id=sheet.key(number), tag=sheet.tag(number)) for number in entry.statements),
            places=f"a{numbers[entry.actor.id]}" if entry.actor and entry.actor.id in numbers else "",
        )
        for entry in sheet.legend.entries[:MOST]
    )


def also_named(sheet: Sheet) -> tuple[AlsoNamed, ...]:
    """Return whom the article names without a statement of theirs, in the order of the text."""
    stating = {entry.actor.id for entry in sheet.legend.entries if entry.actor}
    silent = [
        (actor.mentions[0], AlsoNamed(
            name=actor.name, actor=actor.id, places=f"a{number}", anchor=f"named-{number}", times=len(actor.mentions),
        ))
        for number, actor in enumerate(sheet.reading.actors, 1)
        if actor.mentions and actor.id not in stating
    ]  # fmt: skip
    return tuple(one for _, one in sorted(silent, key=lambda each: each[0])[:MOST])


def stances(view: DocumentView, tags: Mapping[str, str]) -> tuple[list[Stance], list[Stance]]:
    """Return the claims to show at once, those with several sides first, and the others of a long list."""
    listed = [Stance(claim=one.claim, sides=_sides(one.positions, tags)) for one in view.claims]
    listed.sort(key=lambda one: (not one.telling, one.claim.status == "asserted"))
    if len(listed) <= FEW:
        return listed, []
    first = [one for one in listed if one.telling][:MOST]
    return first, [one for one in listed if not one.telling][: MOST - len(first)]


def _sides(
    positions: Sequence[PositionLine], tags: Mapping[str, str]
) -> tuple[tuple[str, bool, tuple[Near, ...]], ...]:
    found: dict[tuple[str, bool], dict[str, Near]] = {}
    for one in positions:
        if one.statement in tags:
            near = Near(id=one.statement, tag=tags[one.statement])
            found.setdefault((one.position, one.retracted is not None), {})[one.statement] = near
    return tuple((*kind, tuple(some.values())) for kind, some in found.items())


def elsewhere(view: DocumentView, tags: Mapping[str, str]) -> tuple[Elsewhere, ...]:
    """Return the statements that other articles print too, in the order of the text."""
    words = {one.id: one.words for one in view.statements}
    found = []
    for listed in view.printed:
        here = [one.statement for one in listed if one.statement in tags]
        others = tuple(one for one in listed if one.document.id != view.line.id)
        if here and others:
            near = Near(id=here[0], tag=tags[here[0]])
            mine = next(one.words for one in listed if one.statement == here[0])
            told = tuple((one, against(mine, one.words)) for one in others)
            found.append(Elsewhere(statement=near, words=words[here[0]], printings=told))
    return tuple(found)
