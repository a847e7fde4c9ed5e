"""Adjectives of states that no list has, told by the text itself: Norlander where it also says `in Norland`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from counterclaim.read.actors.lexicon import lexicon

# What an adjective has more than the name without its last vowel: Tavri|an, Norland|er, Keel|ish.
_ENDINGS = frozenset("n an ian ean er ish ese i".split())
_LAST_VOWELS = "aeoy"  # that an adjective drops
_BEFORE_PLACES = ("in", "of", "from", "to")
_MARKS = ("'s", "’s", "‘s")
_CONTINENTS = ("africa", "america", "asia", "europe")  # where several states are
SHORTEST = 4  # letters that both have in common


def demonyms(forms: Sequence[str]) -> Mapping[str, str]:
    """Return each such adjective with its state, in lower case, of the word forms of a text."""
    lists = lexicon()
    named = (form for form in _places(forms) if form.lower() not in _CONTINENTS)
    places = {stem: form.lower() for form in named if len(stem := _stem(form)) >= SHORTEST}
    found = {}
    written = set(forms)
    for form in written:
        lower = form.lower()
        if form.istitle() and not {lower} & (written | lists.states.keys() | lists.given.keys()):
            for cut in range(SHORTEST, len(lower)):
                place = places.get(lower[:cut])
                if place is not None and lower[cut:] in _ENDINGS and place != lower:
                    found[lower] = place
    return found


def _places(forms: Sequence[str]) -> set[str]:
    """Return the single capitals that are used as places are: behind a preposition, or as the owner of something."""
    behind = {word for front, word in pairwise(forms) if front in _BEFORE_PLACES and word.istitle()}
    owners = {word for word, mark in pairwise(forms) if mark in _MARKS and word.istitle()}
    return behind | owners


def _stem(form: str) -> str:
    return form.lower().rstrip(_LAST_VOWELS)
