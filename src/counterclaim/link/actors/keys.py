"""Blocking keys: few words by which an index finds the actors that a profile may be. Knows no index.

Two profiles that may be one actor share a key. A surname alone is no key, as thousands bear it: it comes with an
initial, or with a state, a class of roles, or a fortnight.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from counterclaim.link.actors.bodies import OPEN, administration, body_words, place_state, state_of
from counterclaim.link.actors.lexicon import lexicon
from counterclaim.link.actors.persons import PersonName, person_name
from counterclaim.link.actors.profile import Profile, is_person
from counterclaim.link.actors.roles import affiliation_key, role_classes
from counterclaim.link.actors.words import CACHED, initials, sound

MOST = 8
FORTNIGHT = 14  # days: two dates within a week share one of the two fortnights that each lies in
_LETTERS = {"q": "k", "w": "v", **dict.fromkeys("eiouy", "a")}
DAYS = 4  # the same for descriptions, which are asked about within two days only


def keys(profile: Profile) -> tuple[str, ...]:
    """Return the keys of a profile, at most eight; none for an actor that no other article can be asked about."""
    if profile.form != "named":
        found = _described(profile)
    elif is_person(profile):
        found = _person(profile)
    else:
        found = _body(profile)
    return tuple(dict.fromkeys(found))[:MOST]


def spans_of_days(day: str | None, size: int) -> tuple[str, ...]:
    """Return two overlapping spans of `size` days that a date lies in; any two dates within half a span share one."""
    number = ordinal(day)
    return () if number is None else (f"{number // size}a", f"{(number + size // 2) // size}b")


@lru_cache(maxsize=CACHED)
def ordinal(day: str | None) -> int | None:
    """Return the number of an ISO day; None if it is none."""
    try:
        return date.fromisoformat(day).toordinal() if day else None
    except ValueError:
        return None


def _person(profile: Profile) -> list[str]:
    full = [name for name in map(person_name, (profile.name, *profile.names)) if len(name.parts) > 1]
    found = [key for name in full[:1] for key in _full(name)]
    surnames = _surnames(person_name(profile.name))
    states = [state for one in (profile.affiliation, profile.role) if one and (state := place_state(one))]
    classes = sorted(role_classes(profile.role or ""))
    times = spans_of_days(profile.published, FORTNIGHT) or ("undated",)
    alone = [f"s:{one}:{time}" for one in surnames for time in times]
    alone += [f"s:{surnames[0]}:{what}" for what in (*states[:1], *classes[:1])]
    return [*found[: MOST - len(alone)], *alone]


def _surnames(name: PersonName) -> tuple[str, ...]:
    """Return the sounds of what may be the surname: the last word, and before it a first one that is a family name."""
    first = name.parts[:1] if name.parts[0] in lexicon().family_first else ()
    return tuple(dict.fromkeys(map(sound, (*first, name.last))))


def _full(name: PersonName) -> list[str]:
    """Return surname and initial, for each name that the first one may stand for; then the other orders."""
    firsts = [name.parts[0], *name.also]
    letters = {_letter(form) for first in firsts for form in lexicon().given.get(first, {first}) if first}
    found = [f"p:{sound(name.last)}:{letter}" for letter in sorted(letters)]
    found.append(f"p:{sound(name.parts[0])}:{_letter(name.last)}")
    if len(name.parts) > 2 and len(name.parts[-2]) > 1:
        found.append(f"p:{sound(name.parts[-2])}:{_letter(name.parts[0])}")
        found.append(f"p:{sound(name.last)}:{_letter(name.parts[1])}")
    return found


def _letter(word: str) -> str:
    """Return the first letter of a name; those that spellings of one name exchange are one."""
    return _LETTERS.get(word[0], word[0])


def _described(profile: Profile) -> list[str]:
    affiliation = affiliation_key(profile.affiliation) if profile.affiliation else None
    if affiliation is None or profile.form == "unnamed":
        return []
    classes = sorted(role_classes(profile.role or ""))
    times = spans_of_days(profile.published, DAYS)
    return [f"d:{affiliation}:{one}:{time}" for one in classes[:2] for time in times]


def _body(profile: Profile) -> list[str]:
    found: list[str] = []
    body = profile.body
    if body and not body.startswith(OPEN):
        found.append(f"b:{body}")
        if "/" in body and state_of(body) and body.split("/")[1] in ("presidency", "prime minister's office"):
            found.append(f"b:{state_of(body)}")
    elif body:
        found += [f"o:{body}:{time}" for time in spans_of_days(profile.published, FORTNIGHT)]
    owner = administration(profile.name)
    if owner:
        found.append(f"n:{owner} administration")
    if body is None:
        names = list(filter(None, map(body_words, (profile.name, *profile.names))))
        found += [f"n:{' '.join(sorted(words))}" for words in names[:3]]
        found += [f"n:{initials(words)}" for words in names[:3] if len(words) > 2]
        found += [key for words in names for key in _partly(words)]
    return found


def _partly(words: tuple[str, ...]) -> list[str]:
    """Return the keys by which a longer and a shorter name of a body find each other."""
    lists, found = lexicon(), list[str]()
    own = [word for word in words if word not in lists.generic and word not in lists.adjectives]
    own = [word for word in own if word not in lists.states and len(word) > 3]
    if len(words) > 1 and own:
        found.append(f"n:{' '.join(sorted(words[:-1]))}")
        found.append(f"w:{own[0]}:{words[0] if words[0] != own[0] else words[-1]}")
    if own and words[0] == own[0]:
        found.append(f"w:{own[0]}")
    return found
