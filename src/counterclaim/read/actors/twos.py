"""Whom `both`, `the two` and `the pair` mean: the last two that the text has joined by `and`. Reads words and names."""

from __future__ import annotations

from collections.abc import Iterable, Set
from itertools import pairwise

from counterclaim.read.actors.cores import bracketed
from counterclaim.read.actors.names import Name
from counterclaim.read.actors.phrases import Phrase
from counterclaim.read.actors.words import Words

_ALONE = ("both", "the two", "the pair", "the duo")
_PEOPLE = ("candidates", "leaders", "men", "presidents", "women")
_BODIES = ("countries", "governments", "nations", "parties")
REACH = 3  # sentences between the two and what takes them up


def means_two(words: Words, phrase: Phrase) -> bool:
    """Say whether a phrase means two without saying who: `both`, `the two leaders`."""
    told = " ".join(words.lower[index] for index in phrase.whole)
    front, _, last = told.rpartition(" ")
    return told in _ALONE or (front in ("both", "the two") and last in (*_PEOPLE, *_BODIES, "sides"))


def fit_two(head: str, kinds: Set[str]) -> bool:
    """Say whether two figures of these kinds can be `both leaders` or `the two countries`."""
    if head in _PEOPLE:
        return kinds <= {"person", ""}
    return len(kinds) == 1 and (head not in _BODIES or "person" not in kinds)


def last_two(words: Words, names: Iterable[Name], index: int, reach: int = REACH) -> tuple[Name, Name] | None:
    """Return the last two names before `index` that `and` joins, and no list of more."""
    listed = sorted((name for name in names if name.last <= index), key=lambda name: name.first)
    near = [name for name in listed if words.sentences[index] - words.sentences[name.first] <= reach]
    for one, other in reversed(list(pairwise(near))):
        start = other.prefix.start if other.prefix else other.first
        between = [at for at in range(one.last, start) if at not in bracketed(words, range(one.last, start))]
        if [words.lower[at] for at in between] == ["and"] and not _listed(words, near, one):
            return one, other
    return None


def _listed(words: Words, near: Iterable[Name], name: Name) -> bool:
    """Say whether a name goes on a list: `Keel, Vey and Harrow`."""
    start = name.prefix.start if name.prefix else name.first
    return words.forms[start - 1 : start] == [","] and any(other.last == start - 1 for other in near)
