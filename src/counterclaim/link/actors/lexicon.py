"""What is known beforehand, from the folder `data/`: states, bodies, names, roles. Knows no article."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from counterclaim.link.actors.words import cased, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """The word lists, in the form that `words` gives; an id `ru/defence` is an office of the state `ru`."""

    codes: frozenset[str]  # of states
    states: Mapping[str, str]  # any word for a state -> its code
    display: Mapping[str, str]  # id of a state or body -> its plain name
    plain_states: frozenset[str]  # names of states that are no capital and no people
    capitals: frozenset[str]
    regions: Mapping[str, str]
    bodies: Mapping[str, str]  # name in lower case -> id
    acronyms: Mapping[str, str]  # name in capitals -> id
    outlets: frozenset[str]  # ids
    portfolios: Mapping[str, str]
    short_offices: Mapping[str, str]
    offices: Mapping[str, str]
    vague_offices: frozenset[str]  # that say nothing if no state is named with them
    own_army: frozenset[str]
    heads: frozenset[str]
    departments: Mapping[str, str]
    given: Mapping[str, frozenset[str]]  # form of a given name -> names that it may stand for
    common_surnames: frozenset[str]
    common_given: frozenset[str]
    family_first: frozenset[str]
    also_surnames: frozenset[str]  # names of states and bodies that persons have too
    particles: frozenset[str]
    titles: frozenset[str]
    ranks: frozenset[str]
    roles: Mapping[str, str]  # words of a role -> its class
    domains: Mapping[str, str]  # class of a role -> walk of life
    near: frozenset[frozenset[str]]
    vague: frozenset[str]
    spelling: Mapping[str, str]
    legal: frozenset[str]
    outlet_nouns: frozenset[str]
    adjectives: frozenset[str]
    generic: frozenset[str]
    counting: frozenset[str]
    people: frozenset[str]
    collectives: Mapping[str, str]
    works: frozenset[str]
    shares: Mapping[str, float]  # names that many articles hold -> share of articles


def _load(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(
        files("counterclaim.link.actors").joinpath("data", f"{name}.json").read_text("utf-8")
    )
    return loaded


def joined(text: str) -> str:
    """Return the words of a text in one form, with one space between them."""
    return " ".join(words(text))


@cache
def lexicon() -> Lexicon:
    """Return the word lists; they are read from the package at the first call."""
    states, offices, names = _load("states")["states"], _load("offices"), _load("names")
    bodies, outlets = _load("bodies")["bodies"], _load("outlets")["bodies"]
    roles, spelling = _load("roles"), _load("spelling")
    known = {**bodies, **outlets}
    return Lexicon(
        codes=frozenset(states),
        states=_states(states),
        display={**{code: entry["name"] for code, entry in states.items()}, **_displays(known)},
        plain_states=frozenset(
            joined(name) for entry in states.values() for name in (entry["name"], *entry.get("names", ()))
        ),
        capitals=frozenset(joined(name) for entry in states.values() for name in entry.get("capitals", ())),
        regions={joined(name): code for name, code in _load("regions")["regions"].items()},
        bodies={joined(name): key for key, entry in known.items() for name in entry["names"] if not name.isupper()},
        acronyms={
            " ".join(cased(name)): key for key, entry in known.items() for name in entry["names"] if name.isupper()
        },
        outlets=frozenset(outlets),
        portfolios=_turned(offices["portfolios"]),
        short_offices=offices["acronyms"],
        offices=_turned(offices["offices"]),
        vague_offices=_set(offices["vague"]),
        own_army=frozenset(offices["own_army"]),
        heads=frozenset(offices["heads"]),
        departments=offices["state_departments"],
        given=_given(_load("nicknames")["given"]),
        common_surnames=_set(names["common_surnames"]),
        common_given=_set(names["common_given"]),
        family_first=frozenset(names["family_first"]),
        also_surnames=frozenset(names["also_surnames"]),
        particles=frozenset(names["particles"]),
        titles=frozenset(names["titles"]),
        ranks=frozenset(names["ranks"]),
        roles=_turned(roles["classes"]),
        domains=_turned(roles["domains"]),
        near=frozenset(frozenset(pair.split("-")) for pair in roles["near"]),
        vague=frozenset(roles["vague"]),
        spelling=spelling["spelling"],
        legal=frozenset(spelling["legal"]),
        outlet_nouns=frozenset(spelling["outlet_nouns"]),
        adjectives=frozenset(spelling["adjectives"]),
        generic=frozenset(spelling["generic"]),
        counting=frozenset(spelling["counting"]),
        people=frozenset(spelling["people"]),
        collectives=spelling["collectives"],
        works=frozenset(spelling["works"]),
        shares=_load("common")["shares"],
    )


def _set(listed: Iterable[str]) -> frozenset[str]:
    return frozenset(map(joined, listed))


def _turned(listed: Mapping[str, Iterable[str]]) -> dict[str, str]:
    return {joined(word): key for key, forms in listed.items() for word in forms}


def _displays(bodies: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    return {key: entry["name"] for key, entry in bodies.items()}


def _states(listed: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for code, entry in listed.items():
        for people in entry["people"]:
            found.setdefault(joined(people), code)
            found.setdefault(joined(people) + "s", code)
        for name in (entry["name"], *entry.get("capitals", ()), *entry.get("names", ())):
            found[joined(name)] = code
    return found


def _given(listed: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    """Return for each form the names it may stand for, itself among them."""
    found: dict[str, set[str]] = {}
    for name, forms in listed.items():
        for form in (name, *forms):
            found.setdefault(form, {form}).add(name)
    return {form: frozenset(names) for form, names in found.items()}


def state_prefix(name: tuple[str, ...], at: int = 0) -> tuple[str | None, int]:
    """Return the state that the words name from `at` on, and how many words say so; None and 0 if none do."""
    states = lexicon().states
    for size in range(min(6, len(name) - at), 0, -1):
        code = states.get(" ".join(name[at : at + size]))
        if code:
            return code, size
    return None, 0
