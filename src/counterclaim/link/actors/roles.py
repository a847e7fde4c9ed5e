"""Roles and affiliations: what class a role is of, which bodies and states an affiliation names. Knows no names."""

from __future__ import annotations

from functools import lru_cache

from counterclaim.link.actors.bodies import body_id, body_words, place_state
from counterclaim.link.actors.lexicon import lexicon
from counterclaim.link.actors.words import CACHED, words

LONGEST = 5  # words of a role in the lexicon


@lru_cache(maxsize=CACHED)
def role_classes(role: str) -> frozenset[str]:
    """Return the classes of a role (`senior White House press secretary`: spokesperson); longer phrases win."""
    lower, classes = words(role), lexicon().roles
    found, at = set(), 0
    while at < len(lower):
        for size in range(min(LONGEST, len(lower) - at), 0, -1):
            known = classes.get(" ".join(lower[at : at + size]))
            if known:
                found.add(known)
                at += size
                break
        else:
            at += 1
    return frozenset(found)


@lru_cache(maxsize=CACHED)
def domains(role: str) -> frozenset[str]:
    """Return the walks of life of a role."""
    return frozenset(lexicon().domains[one] for one in role_classes(role))


@lru_cache(maxsize=CACHED)
def telling_words(role: str) -> frozenset[str]:
    """Return the words of a role that are in no class: `harbour` of `harbour inspector`."""
    known = {word for phrase in lexicon().roles for word in phrase.split()}
    return frozenset(word for word in words(role) if word not in known and len(word) > 3)


@lru_cache(maxsize=CACHED)
def affiliation_key(affiliation: str) -> str | None:
    """Return what an affiliation is compared by: the id of a body, a state's code, or its words."""
    known = body_id(affiliation)
    return known or " ".join(body_words(affiliation)) or None


@lru_cache(maxsize=CACHED)
def states_of(role: str, affiliation: str) -> frozenset[str]:
    """Return the states that a role and an affiliation name."""
    return frozenset(state for one in (role, affiliation) if one and (state := place_state(one)))
