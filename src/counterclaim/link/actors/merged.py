"""What all articles together say of one actor: counts and dates that can be added up in any order and grouping.

`merged` of some profiles equals `extend` of the rest of them, one after the other, whatever the order. So that an actor
of ten thousand articles costs no more than one of ten, roles, affiliations and context keep only the latest entries.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from functools import reduce
from typing import Any

from counterclaim.link.actors.bodies import body_words
from counterclaim.link.actors.lexicon import lexicon
from counterclaim.link.actors.persons import person_name
from counterclaim.link.actors.profile import Profile
from counterclaim.link.actors.words import words

LATEST = {"roles": 32, "affiliations": 32, "ranks": 8, "context": 192, "company": 64}
COMMON = 0.2  # of the most frequent name's count: a name below that is no common one


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """The profiles of one actor, added up. Counts are of articles; dates are the latest ISO day, `` where unknown."""

    names: Mapping[str, int] = field(default_factory=dict)  # the fullest name in each article
    others: Mapping[str, int] = field(default_factory=dict)  # the other names there
    kinds: Mapping[str, int] = field(default_factory=dict)
    forms: Mapping[str, int] = field(default_factory=dict)
    bodies: Mapping[str, int] = field(default_factory=dict)
    guesses: Mapping[str, int] = field(default_factory=dict)
    places: Mapping[str, int] = field(default_factory=dict)
    roles: Mapping[str, str] = field(default_factory=dict)
    affiliations: Mapping[str, str] = field(default_factory=dict)
    ranks: Mapping[str, str] = field(default_factory=dict)
    context: Mapping[str, str] = field(default_factory=dict)
    company: Mapping[str, str] = field(default_factory=dict)
    first: str | None = None
    last: str | None = None
    articles: int = 0

    @property
    def name(self) -> str:
        """The fullest common name, without rank; for a state its plain name."""
        return _display(self)

    @property
    def kind(self) -> str | None:
        """The kind that most articles show."""
        return _most(self.kinds)

    @property
    def body(self) -> str | None:
        """The id of the body that most articles tell, those that guess last."""
        return _most(self.bodies) or _most(self.guesses)


_COUNTED = ("names", "others", "kinds", "forms", "bodies", "guesses", "places")
_DATED = ("roles", "affiliations", "ranks", "context", "company")


def merged(profiles: Iterable[Profile]) -> Merged:
    """Return what the profiles say together; of none, nothing."""
    return reduce(extend, profiles, Merged())


def extend(known: Merged, profile: Profile) -> Merged:
    """Return what is known with one more profile."""
    return together(known, _single(profile))


def together(one: Merged, other: Merged) -> Merged:
    """Return what two halves of one actor say together; the grouping and the order do not matter."""
    added: dict[str, Any] = {key: _sum(getattr(one, key), getattr(other, key)) for key in _COUNTED}
    added |= {key: _latest(getattr(one, key), getattr(other, key), LATEST[key]) for key in _DATED}
    return Merged(
        **added,
        first=min((day for day in (one.first, other.first) if day), default=None),
        last=max((day for day in (one.last, other.last) if day), default=None),
        articles=one.articles + other.articles,
    )


def _single(profile: Profile) -> Merged:
    day = profile.published or ""
    return Merged(
        names={profile.name: 1},
        others=dict.fromkeys(profile.names, 1),
        kinds={profile.kind: 1} if profile.kind else {},
        forms={profile.form: 1},
        bodies={profile.body: 1} if profile.body and not profile.guessed else {},
        guesses={profile.body: 1} if profile.body and profile.guessed else {},
        places=dict.fromkeys(profile.places, 1),
        roles={profile.role: day} if profile.role else {},
        affiliations={profile.affiliation: day} if profile.affiliation else {},
        ranks={profile.rank: day} if profile.rank else {},
        context=dict.fromkeys(profile.context, day),
        company=dict.fromkeys(profile.company, day),
        first=profile.published,
        last=profile.published,
        articles=1,
    )


def _sum(one: Mapping[str, int], other: Mapping[str, int]) -> dict[str, int]:
    added = dict(one)
    for key, count in other.items():
        added[key] = added.get(key, 0) + count
    return {key: added[key] for key in sorted(added)}


def _latest(one: Mapping[str, str], other: Mapping[str, str], size: int) -> dict[str, str]:
    """Return the latest date of each entry, of the `size` latest entries.

    What falls out has `size` later ones in front of it, now and after any further entry: so the grouping is free.
    """
    dated = dict(one)
    for key, day in other.items():
        dated[key] = max(dated.get(key, ""), day)
    if len(dated) > size:
        kept = sorted(dated, key=lambda key: (dated[key], key), reverse=True)[:size]
        dated = {key: dated[key] for key in kept}
    return {key: dated[key] for key in sorted(dated)}


def _most(counts: Mapping[str, int]) -> str | None:
    return max(counts, key=lambda key: (counts[key], key)) if counts else None


def _display(known: Merged) -> str:
    body, lists = known.body, lexicon()
    if body in lists.codes:
        return lists.display[body]
    if not known.names:
        return ""
    least = COMMON * max(known.names.values())
    common = [name for name, count in known.names.items() if count >= least]
    person = known.kind == "person" and body is None
    common = [name for name in common if len(set(words(name))) == len(words(name))] or common
    return max(common, key=lambda name: (_fullness(name, person), known.names[name], name))


def _fullness(name: str, person: bool) -> int:
    """Return how much a name tells; capitals and what stands for a state tell less than words."""
    if person:
        return min(len(person_name(name).parts), 3)
    return 0 if name.isupper() and len(words(name)) == 1 else min(len(body_words(name)), 2)


def to_dict(known: Merged) -> dict[str, Any]:
    """Return what is known as JSON can hold it; empty fields are left out."""
    values = {one.name: getattr(known, one.name) for one in fields(known)}
    return {key: dict(value) if isinstance(value, Mapping) else value for key, value in values.items() if value}


def from_dict(written: Mapping[str, Any]) -> Merged:
    """Return what `to_dict` wrote; keys of a later version are passed over."""
    names = {one.name for one in fields(Merged)}
    return Merged(**{key: value for key, value in written.items() if key in names})
