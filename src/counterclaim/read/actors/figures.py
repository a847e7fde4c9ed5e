"""Figures: whoever and whatever a text names or describes that may turn out an actor; grows with its mentions."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from dataclasses import dataclass, field

from counterclaim.read.actors.names import Name


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A mention of a figure: word indices `[index, end)`, and how it stands there."""

    index: int
    end: int
    named: bool
    source: int = -1  # number of the attribution whose source it is
    subject: bool = False
    quoted: bool = False


def _index(place: Place) -> int:
    return place.index


@dataclass(slots=True, kw_only=True, eq=False)
class Figure:
    """One figure while its text is being read."""

    key: tuple[str, ...] = ()  # the fullest of its names
    keys: set[tuple[str, ...]] = field(default_factory=set)
    names: list[Name] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    heads: set[str] = field(default_factory=set)
    classes: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    modifiers: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    wordings: set[str] = field(default_factory=set)  # of its descriptions, without articles
    genders: Counter[str] = field(default_factory=Counter)
    plural: bool = False
    kind: str = ""  # of a named figure: person, organisation, state, people, place; "" while unknown
    members: tuple[Figure, ...] = ()  # of several figures joined by "and"
    owner: Figure | None = None  # of "her campaign"

    @property
    def named(self) -> bool:
        """Whether the text names it."""
        return bool(self.names)

    def gender(self) -> str:
        """Return "m" or "f" where most of the evidence says so, else nothing."""
        men, women = self.genders["m"], self.genders["f"]
        return "m" if men > women else "f" if women > men else ""

    def enter(self, place: Place) -> None:
        """Add a mention, in text order."""
        insort(self.places, place, key=_index)

    def last_before(self, index: int) -> Place | None:
        """Return the last mention that begins before a word."""
        at = bisect_left(self.places, index, key=_index)
        return self.places[at - 1] if at else None
