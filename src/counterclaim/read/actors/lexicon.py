"""Word lists of the folder `lexicon/`, read once; where a list comes from is its line `about`. Knows no text."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


def _load(name: str) -> dict[str, Any]:
    folder = files("counterclaim.read.actors").joinpath("lexicon")
    loaded: dict[str, Any] = json.loads(folder.joinpath(f"{name}.json").read_text("utf-8"))
    return loaded


_JOBS = ("ologist", "iatrist", "iatrician", "ographer", "onomist", "tician", "ysician", "hnician", "entist")
_ADJECTIVE = ("an", "ish", "ese", "ch", "eek", "li", "qi", "ni", "di", "ti", "wiss")


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What a head noun tells of its actor: the kinds it can be, and its classes (words for one and the same)."""

    kinds: frozenset[str]
    classes: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """All word lists, lower case."""

    heads: dict[str, Head]
    address: frozenset[str]
    ranks: frozenset[str]
    offices: frozenset[str]
    qualifiers: frozenset[str]
    nouns: dict[str, str]  # titles -> the noun an article takes them up with
    gender: dict[str, str]  # titles and nouns that tell a gender: "m" or "f"
    given: dict[str, str]  # given names: "m" or "f"
    short: dict[str, str]  # short given names -> the full one
    states: dict[str, str]  # any word for a state -> its plain name
    adjectives: frozenset[str]  # words for a state that are not its name: Russian, Moscow
    aliases: dict[str, str]  # other names of bodies -> the plain one
    body_words: frozenset[str]  # last words of the names of bodies
    outlets: frozenset[str]  # those of outlets that stand alone: the Post
    agencies: frozenset[str]  # news agencies by their whole names
    presses: frozenset[str]  # the same of broadcasters and sites
    papers: frozenset[str]  # the same of papers and magazines
    joined_by_of: frozenset[str]
    joined_by_and: frozenset[str]
    corporate: frozenset[str]
    bodies: frozenset[str]  # bodies and outlets whose one-word names look like surnames
    function: frozenset[str]
    charges: frozenset[str]  # nouns that are cues: allegations, denial
    groups: frozenset[str]  # plural nouns that are often set with a capital and name nobody
    us_states: dict[str, str]  # abbreviations in "R-Calif." -> the state
    particles: frozenset[str]
    calendar: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """Return the word lists; they are read from the package at the first call."""
    titles, peoples, given, function = _load("titles"), _load("peoples"), _load("given"), _load("function")
    bodies = _load("bodies")
    return Lexicon(
        heads=_heads(_load("heads")),
        address=frozenset(titles["address"]),
        ranks=frozenset(titles["ranks"]),
        offices=frozenset(titles["offices"]),
        qualifiers=frozenset(titles["qualifiers"]),
        nouns=titles["short"],
        gender={word: sex for sex, words in (("m", titles["men"]), ("f", titles["women"])) for word in words},
        given={word: sex for sex, words in (("m", given["men"]), ("f", given["women"])) for word in words},
        short=given["short"],
        states=_states(peoples["states"]),
        aliases={word: body for body, words in peoples["aliases"].items() for word in words},
        adjectives=frozenset(word.replace("_", " ") for words in peoples["states"].values() for word in words),
        body_words=frozenset(bodies["last"]),
        outlets=frozenset(bodies["outlets"]),
        agencies=frozenset(bodies["agencies"]),
        presses=frozenset(bodies["presses"]),
        papers=frozenset(bodies["papers"]),
        joined_by_of=frozenset(bodies["joined_by_of"]),
        joined_by_and=frozenset(bodies["joined_by_and"]),
        corporate=frozenset(bodies["corporate"]),
        bodies=frozenset(peoples["bodies"]),
        function=frozenset(function["words"]),
        charges=frozenset(function["charges"]),
        groups=frozenset(function["groups"]),
        us_states={word: state.replace("_", " ") for word, state in peoples["us_states"].items()},
        particles=frozenset(function["particles"]),
        calendar=frozenset(function["months"]),
    )


def _states(listed: dict[str, list[str]]) -> dict[str, str]:
    return {word.replace("_", " "): state for state, words in listed.items() for word in (state, *words)}


def _heads(listed: dict[str, Any]) -> dict[str, Head]:
    kinds: dict[str, set[str]] = {}
    classes: dict[str, set[str]] = {}
    for kind in ("person", "group", "organisation", "document"):
        for name, words in listed[kind].items():
            for word in words:
                kinds.setdefault(word.replace("_", " "), set()).add(kind)
                classes.setdefault(word.replace("_", " "), set()).add(f"{kind}:{name}")
    return {word: Head(kinds=frozenset(kinds[word]), classes=frozenset(classes[word])) for word in kinds}


def is_adjective(word: str) -> bool:
    """Say whether a word for a state is its adjective, not a capital or a short name."""
    return word in lexicon().adjectives and word.endswith(_ADJECTIVE)


def is_job(word: str) -> bool:
    """Say whether the ending of a lower-case word tells a job that no list needs to hold: `geologist`."""
    return word.endswith(_JOBS)
