"""Who states, for the eye: a letter for each actor of a reading, and which statements are theirs.

Where actors are not resolved, statements go together by their source words; a pronoun says nothing about
who is meant, so statements whose source is a pronoun, or that have none, get no letter.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from counterclaim.model.reading import Actor, Reading, Statement
from counterclaim.model.span import Span

PRONOUNS = frozenset(
    "he she it they we i you one who whom whose which that this these those him her them us me his their its our my "
    "your himself herself itself themselves someone others some many".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LegendEntry:
    """One actor, or one wording of a source: its letter, its name, and the numbers of its statements (from 1)."""

    letter: str
    name: str
    statements: tuple[int, ...]
    actor: Actor | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Legend:
    """The entries in order of appearance; `owner[i]` is the entry of statement i + 1, None if it has none."""

    entries: tuple[LegendEntry, ...]
    owner: tuple[int | None, ...]

    def letter(self, number: int) -> str:
        """Return the letter of the statement with this number; empty if it has none."""
        owner = self.owner[number - 1]
        return "" if owner is None else self.entries[owner].letter


def legend(reading: Reading) -> Legend:
    """Return the legend of a reading."""
    actors = {actor.id: actor for actor in reading.actors}
    keys = [_key(statement, reading.document.text, actors) for statement in reading.statements]
    places = {key: place for place, key in enumerate(dict.fromkeys(key for key in keys if key))}
    owner = tuple(places.get(key) if key else None for key in keys)
    listed = [(key, [number for number, at in enumerate(owner, 1) if at == place]) for key, place in places.items()]
    entries = tuple(
        LegendEntry(
            letter=letter(place),
            name=actors[key].name if key in actors else _source(reading, numbers[0]),
            statements=tuple(numbers),
            actor=actors.get(key),
        )
        for place, (key, numbers) in enumerate(listed)
    )
    return Legend(entries=entries, owner=owner)


def words(spans: Sequence[Span], text: str) -> str:
    """Return the words of the spans on one line, with an ellipsis where text was left out between them."""
    return " … ".join(" ".join(span.of(text).split()) for span in spans)


def letter(place: int) -> str:
    """Return A to Z, then AA, AB, …"""
    return (letter(place // 26 - 1) if place >= 26 else "") + ascii_uppercase[place % 26]


def _source(reading: Reading, number: int) -> str:
    return words(reading.statements[number - 1].attribution.source, reading.document.text)


def _key(statement: Statement, text: str, actors: Mapping[str, Actor]) -> str:
    """Return what statements of one owner share: the actor's id, or the source words; empty if the owner is open."""
    if statement.actor in actors:
        return statement.actor or ""
    source = words(statement.attribution.source, text).casefold().removeprefix("the ")
    return "" if source in PRONOUNS or statement.candidates else source
