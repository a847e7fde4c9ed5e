"""What an article is about, for telling events and circles apart: its names, its states. Knows no actor."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import log

from counterclaim.link.actors.lexicon import lexicon
from counterclaim.link.actors.words import CACHED, cased, words

KEPT = 24  # names of an article: more add little (training/LOG.md)
DOMINANT = 0.5  # share of the mentions of states that makes one the setting, if no other has half as many
_WORD = r"[^\W\d_][\w’'&-]*(?:\.[^\W\d_](?:\b|\.))*"
_TOKEN = re.compile(_WORD)
_INSIDE = re.compile(rf"(?<=[\w,;)] ){_WORD}")  # a word that opens no sentence and no quotation
_RUN = re.compile(r"[A-Z][\w’'.&-]*(?:[ -][A-Z][\w’'.&-]*)*")
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sept sep oct nov "
    "dec i mr mrs ms dr image photo caption getty advertisement".split()
)
RAREST = 0.001  # share of articles that a name has which is not listed (data/common.json)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """The names that an article uses most, and its states (codes), the most named first; `setting` if one leads."""

    names: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    setting: str | None = None


@lru_cache(maxsize=8)
def scene(text: str) -> Scene:
    """Return the scene of an article's text."""
    tokens = _TOKEN.findall(text)
    small = {form for form in tokens if form[0].islower()}
    capital = Counter(form for form in tokens if form[0].isupper())
    inside = set(_INSIDE.findall(text))
    counts: Counter[str] = Counter()
    for form, count in capital.items():
        if form in inside:
            for word in cased(form):
                counts[word.casefold()] += count
    states = _states(_RUN.findall(text))
    lists = lexicon()
    kept = [
        word
        for word, _ in sorted(counts.items(), key=lambda entry: -entry[1])
        if word not in small and len(word) > 1 and word not in _CALENDAR
        if word not in lists.states and word not in lists.titles
    ]
    return Scene(
        names=tuple(kept[:KEPT]), states=tuple(code for code, _ in states.most_common()), setting=_lead(states)
    )


def _states(runs: Iterable[str]) -> Counter[str]:
    """Count the states in runs of capitals."""
    found = Counter[str]()
    for run, count in Counter(runs).items():
        for code in _states_in(run):
            found[code] += count
    return found


@lru_cache(maxsize=CACHED)
def _states_in(run: str) -> tuple[str, ...]:
    """Return the states in one run of capitals; longer names first, so that `South Sudan` is not Sudan."""
    lists, lower, found, at = lexicon(), words(run), list[str](), 0
    while at < len(lower):
        for size in (3, 2, 1):
            name = " ".join(lower[at : at + size])
            code = lists.states.get(name) or lists.regions.get(name)
            if code and run not in ("Us", "It"):
                found.append(code)
                break
        at += size
    return tuple(found)


def _lead(states: Counter[str]) -> str | None:
    ranked = states.most_common(2)
    if not ranked or ranked[0][1] < DOMINANT * states.total():
        return None
    return ranked[0][0] if len(ranked) == 1 or ranked[1][1] <= ranked[0][1] / 2 else None


def rarity(word: str) -> float:
    """Return how much it tells that two articles share a name: 1 for a rare one, less for one that many hold."""
    return log(lexicon().shares.get(word, RAREST)) / log(RAREST)
