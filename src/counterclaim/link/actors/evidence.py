"""What speaks for and against two people of one name being one: roles, places, events, years. Knows no names.

Each finding has a worth in log-odds and words for people; the worths were set on stories/train (training/LOG.md).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import inf
from typing import NamedTuple

from counterclaim.link.actors.context import rarity
from counterclaim.link.actors.keys import ordinal
from counterclaim.link.actors.lexicon import lexicon
from counterclaim.link.actors.merged import Merged
from counterclaim.link.actors.profile import Profile
from counterclaim.link.actors.roles import affiliation_key, role_classes, states_of, telling_words
from counterclaim.link.actors.words import CACHED

EVENT_DAYS = 6
EVENT_SHARE = 0.34  # of the weight of an article's names: articles of one story share as many, others hardly ever
CIRCLE_SHARE = 0.16
MONTH = 31  # days
LONG_YEARS, LIFE_YEARS = 15, 45
STRANGERS = -1.4  # two walks of life that hardly anybody has both of; and two bodies, where these differ


class Finding(NamedTuple):
    """Something that speaks for one actor (worth above 0) or for two."""

    says: str
    worth: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The findings of each sort; None where nothing is known."""

    role: Finding | None = None
    body: Finding | None = None
    place: Finding | None = None
    event: Finding | None = None
    time: Finding | None = None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All that is known."""
        return tuple(one for one in (self.role, self.body, self.place, self.event, self.time) if one)

    @property
    def worth(self) -> float:
        """The sum of the worths."""
        return sum(one.worth for one in self.findings)

    @property
    def agrees(self) -> bool:
        """Whether anything but a place in the news speaks for one actor."""
        return self.known_for or bool(self.event and self.event.worth >= 0.5)

    @property
    def known_for(self) -> bool:
        """Whether the role or the body speaks for one actor."""
        return any(one and one.worth >= 0.5 for one in (self.role, self.body))


def evidence(profile: Profile, known: Merged) -> Evidence:
    """Return what speaks for and against the profile being of the known actor."""
    role = _role(profile.role, known.roles)
    return Evidence(
        role=role,
        body=_body(profile.affiliation, known.affiliations, strangers=role is not None and role.worth <= STRANGERS),
        place=_place(profile, known),
        event=event(profile, known),
        time=_time(profile, known),
    )


@lru_cache(maxsize=CACHED)
def _roles(one: str, other: str) -> Finding:
    ours, theirs, lists = role_classes(one), role_classes(other), lexicon()
    shared = ours & theirs
    if shared:
        exact = shared - lists.vague
        telling = telling_words(one) & telling_words(other)
        return Finding(f"both {min(exact or shared)}", (1.3 if exact else 0.7) + (0.4 if telling else 0.0))
    lives, others = {lists.domains[role] for role in ours}, {lists.domains[role] for role in theirs}
    apart = f"{min(ours)} in one, {min(theirs)} in the other"
    if lives & others:
        return Finding(apart, 0.2)
    if "public" in lives | others or any(frozenset((a, b)) in lists.near for a in lives for b in others):
        return Finding(apart, -0.3)
    return Finding(apart, STRANGERS)


def _role(role: str | None, known: Mapping[str, str]) -> Finding | None:
    if not role or not role_classes(role):
        return None
    return max((_roles(role, one) for one in known if role_classes(one)), key=lambda found: found.worth, default=None)


def _body(affiliation: str | None, known: Mapping[str, str], *, strangers: bool) -> Finding | None:
    """Return whether both are of one body; of two bodies says something only where the walks of life differ too."""
    ours, codes = affiliation_key(affiliation) if affiliation else None, lexicon().codes
    if not ours or ours in codes:  # a state is a place, and is looked at there
        return None
    if any(affiliation_key(one) == ours for one in known):
        return Finding(f"both of {affiliation}", 1.1)
    others = [one for one in known if (key := affiliation_key(one)) and key not in codes]
    if not others or not strangers:
        return None
    return Finding(f"of {affiliation} in one, {max(others, key=lambda one: (known[one], one))} in the other", STRANGERS)


def _place(profile: Profile, known: Merged) -> Finding | None:
    ours = states_of(profile.role or "", profile.affiliation or "")
    theirs: set[str] = set()
    for one in (*known.affiliations, *known.roles):
        theirs |= states_of("", one)
    names = lexicon().display
    if ours and theirs:
        shared = ours & theirs
        if shared:
            return Finding(f"both of {names[min(shared)]}", 0.5)
        return Finding(f"{names[min(ours)]} in one, {names[min(theirs)]} in the other", -1.4)
    return _scene(profile.places, known.places)


def _scene(ours: Collection[str], theirs: Collection[str]) -> Finding | None:
    if not ours or not theirs:
        return None
    if set(ours) & set(theirs):
        return Finding("articles on the same countries", 0.1)
    return Finding("articles on other countries", -0.6)


def event(profile: Profile, known: Merged) -> Finding | None:
    """Return whether the article is of an event or a circle that the known actor was seen in, by the names around."""
    weights, whole = _weights(profile.context)
    if whole < 2 or not known.context:
        return None
    now = ordinal(profile.published)
    near = far = 0.0
    for word, weight in weights.items():
        day = known.context.get(word)
        if day is not None:
            far += weight
            then = ordinal(day)
            near += weight if now is None or then is None or abs(now - then) <= EVENT_DAYS else 0.0
    if near >= EVENT_SHARE * whole:
        return Finding("articles on the same event", 2.2)
    if near >= CIRCLE_SHARE * whole:
        return Finding("articles with many of the same names, in the same days", 1.2)
    if far >= CIRCLE_SHARE * whole:
        return Finding("articles with many of the same names", 0.6)
    strange = far < 0.04 * whole and _days_between(profile, known) <= MONTH
    return Finding("articles of the same days with other names", -0.3) if strange else None


@lru_cache(maxsize=256)
def _weights(context: tuple[str, ...]) -> tuple[dict[str, float], float]:
    """Return what each name of an article weighs, and all together: once for all candidates."""
    weights = {word: rarity(word) for word in context}
    return weights, sum(weights.values())


def _days_between(profile: Profile, known: Merged) -> float:
    """Return how many days lie between the article and the known ones; endless where a date is unknown."""
    now, first, last = ordinal(profile.published), ordinal(known.first), ordinal(known.last)
    if now is None or first is None or last is None:
        return inf
    return max(first - now, now - last, 0)


def _time(profile: Profile, known: Merged) -> Finding | None:
    days = _days_between(profile, known)
    if days == inf:
        return None
    years = days / 365.25
    if years > LIFE_YEARS:
        return Finding(f"{years:.0f} years between them", -3.0)
    return Finding(f"{years:.0f} years between them", -0.8) if years > LONG_YEARS else None
