"""Compares a body of an article with a known one: by what the lexicon knows of both, else by the names."""

from __future__ import annotations

from counterclaim.link.actors.bodies import (
    OPEN,
    UNRELATED,
    Kinship,
    administration,
    body_words,
    kinship,
    near,
    place_state,
)
from counterclaim.link.actors.evidence import EVENT_DAYS, Finding, event
from counterclaim.link.actors.keys import ordinal
from counterclaim.link.actors.lexicon import lexicon
from counterclaim.link.actors.merged import COMMON, Merged
from counterclaim.link.actors.profile import Profile

SURE, GUESSED, BOTH_OPEN = 3.5, 1.0, -1.6
NEAR = -0.7


def compare_bodies(profile: Profile, known: Merged) -> tuple[float | None, str, bool]:
    """Return log-odds of one body (None: two), words for people, and whether they may never be joined."""
    if profile.kind == "document":
        return _documents(profile, known)
    ours, theirs = profile.body, known.body
    if ours and theirs:
        return _known(profile, known, ours, theirs)
    owners = administration(profile.name), *map(administration, known.names)
    if any(owners) and len(set(owners)) > 1:
        return None, "different administrations", False
    if ours or theirs:
        return None, "one is a known body, the other is not", False
    return _named(profile, known)


def _known(profile: Profile, known: Merged, ours: str, theirs: str) -> tuple[float | None, str, bool]:
    display = lexicon().display.get(ours, profile.name)
    if ours != theirs:
        says = near(ours, theirs)
        return (NEAR, says, True) if says else (None, "different bodies", False)
    if ours.startswith(OPEN):
        around = event(profile, known)
        worth = BOTH_OPEN + (around.worth if around else 0.0)
        return worth, f"{profile.name} in both, with no country named" + _because(around), False
    if profile.guessed or not known.bodies:
        return GUESSED, f"both names stand for {display}, by the country that the article is about", False
    return SURE, f"both names stand for {display}", False


def _because(around: Finding | None) -> str:
    return f"; {around.says}" if around and around.worth > 0 else ""


def _named(profile: Profile, known: Merged) -> tuple[float | None, str, bool]:
    found = _best(profile, known)
    if found.worth is None:
        return None, found.says, False
    around, place = event(profile, known), _place(profile, known)
    worth = found.worth + (around.worth / 2 if around else 0.0) + (place.worth if place else 0.0)
    against = f"; but {place.says}" if place and place.worth < 0 else ""
    return worth, found.says + _because(around) + against, False


def _best(profile: Profile, known: Merged) -> Kinship:
    """Return the best kinship between the names of the article and the common ones known.

    The first word of a longer name is left out: `Renn` does not join `Renn campaign` to `Renn Foundation`.
    """
    least = COMMON * max(known.names.values(), default=0)
    theirs = [name for name, count in known.names.items() if count >= least]
    heads = {body_words(name)[:1] for name in theirs if len(body_words(name)) > 1}
    theirs += [name for name, count in known.others.items() if count >= max(least, 1) and body_words(name) not in heads]
    head = body_words(profile.name)[:1]
    best = UNRELATED
    for one in (profile.name, *(name for name in profile.names if body_words(name) != head)):
        for other in theirs:
            found = kinship(one, other)
            if found.worth is not None and (best.worth is None or found.worth > best.worth):
                best = found
    return best


def _place(profile: Profile, known: Merged) -> Finding | None:
    """Return whether the states of the two agree: those in the names, else those of the articles."""
    ours = place_state(profile.affiliation or "") or place_state(profile.name)
    theirs = {state for one in known.affiliations if (state := place_state(one))}
    theirs |= {state for one in known.names if (state := place_state(one))}
    if ours and theirs:
        return None if ours in theirs else Finding("of different countries", -4.5)
    if profile.places and known.places and not set(profile.places[:3]) & set(known.places):
        return Finding("articles on other countries", -1.5)
    return None


def _documents(profile: Profile, known: Merged) -> tuple[float | None, str, bool]:
    """Join titled documents of the same title; one without a title is shown at most."""
    same = any(body_words(profile.name) == body_words(name) for name in known.names)
    if not same:
        return None, "different titles", False
    now, then = ordinal(profile.published), ordinal(known.last)
    soon = now is not None and then is not None and abs(now - then) <= EVENT_DAYS
    return (2.0 if soon or len(body_words(profile.name)) > 2 else 0.8), "the same title", False
