"""The name of an actor across articles: that of its oldest member, until a later one names it better."""

from __future__ import annotations

import re
from dataclasses import dataclass

LONGEST_NAME = 3  # words; a longer one is more likely a name with a title
_PARTICLE = re.compile(r"^(?:al|el|ad|as|ash|an)-(?=\w)", re.IGNORECASE)
_TITLES = frozenset(
    "mr mrs ms dr sen sens rep reps gov gen senator senators congressman congresswoman congressmen congresswomen "
    "representative representatives governor general president chancellor secretary minister judge justice".split()
)
_INITIAL = re.compile(r"^[A-Z]\.?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A document actor, as far as it is shown across articles."""

    name: str
    kind: str | None = None
    role: str | None = None
    affiliation: str | None = None


def grown(actor: Named, later: Named) -> Named:
    """Return what is known of an actor after one more article names it."""
    return Named(
        name=later.name if _better(later, actor) else actor.name,
        kind=actor.kind or later.kind,
        role=later.role or actor.role,
        affiliation=later.affiliation or actor.affiliation,
    )


def _better(later: Named, actor: Named) -> bool:
    """Say whether a later name tells more, or the same without what is no part of it.

    Persons: "Orlo" and "Senator Orlo" become "Lena Orlo", "Hadi" "Omar al-Hadi", "Lena K. Orlo" "Lena Orlo", "Harbour
    Master General Lena Orlo" "Lena Orlo". Bodies: "HBA" becomes "Harrow Bridge Authority".
    """
    words, known = later.name.split(), actor.name.split()
    if "person" in (actor.kind, later.kind):
        if len(known) == 2 and _titled(known) and not _titled(words):
            known = known[1:]
        return _in_full(words, known) or _plainer(words, known)
    return len(known) == 1 and _abbreviated(words) == "".join(letter for letter in actor.name if letter.isalnum())


def _titled(words: list[str]) -> bool:
    return words[0].rstrip(".").lower() in _TITLES


def _in_full(words: list[str], known: list[str]) -> bool:
    if not len(known) == 1 < len(words) <= LONGEST_NAME:
        return False
    return words[-1] == known[0] or _PARTICLE.sub("", words[-1]) == known[0]


def _plainer(words: list[str], known: list[str]) -> bool:
    """Say whether a name of two words or three is another one without initials in its middle, or without a title."""
    if not 2 <= len(words) <= LONGEST_NAME or len(words) >= len(known) or _middle_initial(words):
        return False
    if words == [known[0], *(word for word in known[1:-1] if not _INITIAL.match(word)), known[-1]]:
        return True
    return len(known) > LONGEST_NAME and known[-len(words) :] == words


def _middle_initial(words: list[str]) -> bool:
    return any(_INITIAL.match(word) for word in words[1:-1])


def _abbreviated(words: list[str]) -> str:
    """Return the capitals that a name of several words is abbreviated to, "" if there are none for all of them."""
    capitals = [word[0] for word in words if word[0].isupper()]
    small = [word for word in words if not word[0].isupper() and word not in ("of", "for", "and", "the", "in")]
    return "".join(capitals) if len(capitals) > 1 and not small else ""
