"""Whether the actors of two statements can be one: by the ledger's actor, by name, by what they are said to be."""

from __future__ import annotations

from functools import lru_cache

from counterclaim.link.appearances.profile import Profile
from counterclaim.link.appearances.words import stem, words
from counterclaim.model.reading import Actor

SAME, COMPATIBLE, UNKNOWN, DIFFERENT = "same", "compatible", "unknown", "different"
_BODIES = ("organisation", "group", "document")
_TITLES = frozenset(
    "mr mrs ms miss dr sir lord lady dame prof rev sen rep gov gen col lt maj capt sgt adm president minister "
    "secretary senator congressman congresswoman general colonel major captain king queen prince princess pope the a "
    "an".split()
)
_UNNAMED = frozenset(
    "source sources official officials spokesman spokeswoman spokesperson spokespeople witness witnesses person people "
    "man woman who author they he she it we i someone everyone others some many democrat democrats republican "
    "republicans lawmaker lawmakers critics supporters aides members".split()
)


def agreement(one: Profile, other: Profile) -> str:
    """Return `same`, `compatible` (nothing against it, something for it), `unknown` or `different`."""
    return same_or_linked(one.actor, one.cluster, other.actor, other.cluster)


def same_or_linked(one: Actor | None, cluster: str | None, other: Actor | None, other_cluster: str | None) -> str:
    """Return the agreement of two actors, each with the ledger's actor that it is, where that is known."""
    if cluster is not None and cluster == other_cluster:
        return SAME
    if one is None or other is None:
        return UNKNOWN
    named = is_named(one), is_named(other)
    if all(named) and one.kind == other.kind:
        return _by_name(one, other)
    if _part(one) == _part(other):
        return SAME if _part(one) else UNKNOWN
    if _linked(one, other) or _linked(other, one):
        return COMPATIBLE
    return DIFFERENT if all(named) and "document" in (one.kind, other.kind) else UNKNOWN


def _by_name(one: Actor, other: Actor) -> str:
    """Compare two names; two people with one surname are not known to be two: "Matt" and "Matthew" are one."""
    if _one_name(one.name, other.name):
        return SAME
    return UNKNOWN if _bare(one.name)[-1] == _bare(other.name)[-1] else DIFFERENT


def is_named(actor: Actor) -> bool:
    """Say whether the actor has a name of its own, not only a description: "Brandt", not "an army spokesman"."""
    listed = actor.name.split()
    return bool(listed) and listed[-1][:1].isupper() and not _UNNAMED.intersection(words(actor.name))


@lru_cache(maxsize=1 << 14)
def _one_name(one: str, other: str) -> bool:
    """Say whether two names can be one: equal, one the end or the beginning of the other, or its initials."""
    short, long = sorted((_bare(one), _bare(other)), key=len)
    if long[-len(short) :] == short or long[: len(short)] == short:
        return True
    if len(short) > 1 and len(long) > 1:  # a middle name or an initial comes and goes
        return short[-1] == long[-1] and short[0][0] == long[0][0] and (short[0] == long[0] or len(short[0]) == 1)
    return len(long) > 1 and short[0].replace(".", "") == "".join(word[0] for word in long)


def _bare(name: str) -> tuple[str, ...]:
    listed = [word.removesuffix("'s") for word in words(name)]
    return tuple(word for word in listed if word not in _TITLES) or tuple(listed) or (name,)


def _part(actor: Actor) -> frozenset[str]:
    """Return the stems of the actor's name: "the defence ministry" and "Defense Ministry" are one."""
    return frozenset(filter(None, map(stem, words(actor.name))))


def _linked(one: Actor, other: Actor) -> bool:
    """Say whether `one` is what `other` is said to be: its body, its role, or the body its description names."""
    described = f"{other.role or ''} {other.affiliation or ''}" + ("" if is_named(other) else f" {other.name}")
    what = frozenset(filter(None, map(stem, words(described))))
    return bool(_part(one) & what) and (one.kind in _BODIES or not is_named(one) or not is_named(other))
