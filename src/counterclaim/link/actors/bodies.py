"""Names of bodies: states, their offices, organisations, outlets; which of them are one. Knows nothing but the names.

What is one actor, and what is only near (decided here, once):

- A state, its capital as a source, its long name, its government, its authorities: one (`Russia`, `Moscow`, `the
  Russian Federation`, `the Russian government`).
- The seat of a head of state or government is an office of its own (`Kremlin`, `White House`, `Downing Street`,
  `Elysee`); it is near its state, as both speak for it, and never joined to it without a person.
- `the Trump administration` is a body of its own, near the White House and the state.
- A ministry, a force, a parliament and its chambers: one each in each state, whatever they are called (`Pentagon`,
  `U.S. Department of Defense`, `DoD`). The army of a state is its military, except where the army is one service of
  several that news tells apart (lexicon: `own_army`).
- A body of the United Nations, of the European Union: never the whole.
- What is around a person (`Trump campaign`) is neither the person nor another body that has the name in front.
- A police force belongs to its place. Somebody who speaks for a body is never the body.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from counterclaim.link.actors.lexicon import lexicon, state_prefix
from counterclaim.link.actors.words import CACHED, cased, initials, plain, words

OPEN = "?"  # in place of a state that is not named: `?/defence`
_LINKS = frozenset("of for in".split())
AROUND = frozenset("campaign team transition camp family estate foundation lawyers aides allies supporters".split())
_SEATS = ("presidency", "prime minister's office")
_DESCRIBED = re.compile(r"\b(?:state-run|state-owned|state-controlled|semi-?official)\s+(?P<outlet>[A-Z].*)$")
_ADMINISTRATION = re.compile(r"(?:president )?([a-z]+) (?:administration|white house)$")


@lru_cache(maxsize=CACHED)
def body_id(name: str) -> str | None:
    """Return the id of a body that the lexicon knows, by name or by pattern; None for any other.

    `ru` is a state, `ru/defence` its ministry of defence, `?/defence` one whose state the name does not tell.
    """
    lists, written = lexicon(), cased(name)
    lower = tuple(word for word in words(name) if word not in ("of", "for"))
    joined = " ".join(words(name))
    if not lower:
        return None
    return (
        _acronym(written)
        or lists.bodies.get(joined)
        or lists.collectives.get(joined)
        or lists.bodies.get(_without_noun(joined))
        or _state(joined)
        or _in_departments(joined)
        or _office_of(lower)
        or _of_its_state(tuple(words(name)))
        or _described_outlet(name)
    )


def _of_its_state(lower: tuple[str, ...]) -> str | None:
    """Look up an agency that stands behind the state which it is one of: `US National Transportation Safety Board`."""
    code, size = state_prefix(lower, 0)
    known = lexicon().bodies.get(" ".join(lower[size:])) if code else None
    return known if known and known.startswith(f"{code}/") else None


def _described_outlet(name: str) -> str | None:
    """Look up an outlet behind what it is: `Iran's state-run IRNA news agency`."""
    found = _DESCRIBED.search(name)
    written = found["outlet"].split() if found else []
    for last in range(len(written), max(0, len(written) - 3), -1):  # "IRNA news agency", "IRNA"
        known = body_id(" ".join(written[:last]))
        if known in lexicon().outlets:
            return known
    return None


def _acronym(written: tuple[str, ...]) -> str | None:
    """Look a name up that goes by its capitals; `Nato` and `Isis` are written so in some outlets."""
    kept = [word for word in written if word.casefold() != "the"]
    name = " ".join(kept)
    if not name or not all(word[0].isupper() or word[0].isdigit() for word in kept):
        return None
    if name.isupper() or len(name) >= 4 or (len(kept) == 1 and name[-1].isupper()):
        return lexicon().acronyms.get(name.upper())
    return None


def _state(joined: str) -> str | None:
    """Look a state up by its name or capital; a word for its people alone (`Russian`, `the French`) names no actor."""
    lists = lexicon()
    return lists.states[joined] if joined in lists.plain_states or joined in lists.capitals else None


def _without_noun(joined: str) -> str:
    for noun in sorted(lexicon().outlet_nouns, key=lambda one: (-len(one), one)):  # "news agency" before "agency"
        joined = joined.removesuffix(" " + noun.replace("_", " "))
    return joined


def _in_departments(joined: str) -> str | None:
    """Look up a department that, with no state named, is one of the United States."""
    return lexicon().departments.get(joined.removeprefix("us ").removeprefix("united states "))


def _office_of(lower: tuple[str, ...]) -> str | None:
    """Read a name as a state and an office of it, in either order: `Russian defence ministry`, `army of Oman`."""
    state, rest = OPEN, lower
    for at in range(len(lower)):
        code, size = state_prefix(lower, at)
        if code and (at == 0 or at + size == len(lower)):
            state, rest = code, (*lower[:at], *lower[at + size :])
            break
    office = _office(tuple(word for word in rest if word not in _LINKS), state)
    if office == "government":
        return state if state != OPEN else f"{OPEN}/government"
    return f"{state}/{office}" if office else None


def _office(rest: tuple[str, ...], state: str) -> str | None:
    lists, joined = lexicon(), " ".join(rest)
    if state == OPEN and joined in lists.vague_offices:
        return None
    if joined == "army":
        return "army" if state in lists.own_army else "military"
    if joined in lists.offices:
        return lists.offices[joined]
    if joined in lists.short_offices and state != OPEN:
        return lists.short_offices[joined]
    inner = " ".join(word for word in rest if word not in lists.heads)
    if inner == joined or len(rest) > 6 or (state == OPEN and "department" in rest):
        return None  # a department of no named state may be a town's
    return lists.portfolios.get(inner) or lists.portfolios.get(inner.replace(" and ", " "))


def settled(body: str | None, state: str | None) -> str | None:
    """Return the id with a state put for an open one."""
    if body is None or not body.startswith(OPEN) or state is None:
        return body
    office = body.removeprefix(OPEN)
    return state if office == "/government" else state + office


def state_of(body: str | None) -> str | None:
    """Return the code of the state that a body belongs to, if its id tells."""
    code = (body or "").partition("/")[0]
    return code if code in lexicon().codes else None


@lru_cache(maxsize=CACHED)
def place_state(name: str) -> str | None:
    """Return the state that a name belongs to or lies in: `Russian defence ministry`, `Aleppo`, `Utah`."""
    known = state_of(body_id(name))
    if known:
        return known
    lower = words(name)
    for at in range(len(lower)):
        code, _ = state_prefix(lower, at)
        if code:
            return code
    regions = lexicon().regions
    for size in (3, 2, 1):
        for at in range(len(lower) - size + 1):
            code = regions.get(" ".join(lower[at : at + size]))
            if code:
                return code
    return None


@lru_cache(maxsize=CACHED)
def body_words(name: str) -> tuple[str, ...]:
    """Return the words of a body's name in one spelling, without what adds nothing (`Inc`, `newspaper`)."""
    lists = lexicon()
    lower = list(words(_without_noun(" ".join(words(name)))))
    while len(lower) > 1 and lower[-1] in lists.legal:
        lower.pop()
    spelled = [lists.spelling.get(word, word) for word in lower]
    if "police" in spelled and len(spelled) > 1:
        spelled = ["police", *(word for word in spelled if word not in ("police", "department", "force", "service"))]
    return tuple(spelled)


class Kinship(NamedTuple):
    """How two bodies' names agree: in words for people, and what that is worth (log-odds; None: two bodies)."""

    says: str
    worth: float | None


UNRELATED = Kinship("different names", None)


@lru_cache(maxsize=CACHED)
def near(one: str, other: str) -> str | None:
    """Say how two ids that are never joined belong together, in words for people; None if they do not."""
    short, long = sorted((one, other), key=len)
    state, _, office = long.partition("/")
    if short == state and office in _SEATS:
        return f"{_name(long)} speaks for {_name(short)}, but is an office of its own"
    if short == state and office in ("foreign", "defence", "state tv"):
        return f"an office of {_name(short)}, which often speaks for it"
    return None


def administration(name: str) -> str | None:
    """Return whose administration a name tells of: `the Trump administration`."""
    found = _ADMINISTRATION.fullmatch(" ".join(words(name)))
    return found.group(1) if found and found.group(1) not in lexicon().states else None


def _name(body: str) -> str:
    return lexicon().display.get(body, body)


@lru_cache(maxsize=CACHED)
def kinship(one: str, other: str) -> Kinship:
    """Return how the names of two bodies agree that the lexicon does not know."""
    ours, theirs = body_words(one), body_words(other)
    if not ours or not theirs:
        return UNRELATED
    if ours == theirs or sorted(ours) == sorted(theirs):
        return Kinship("the same name", _weight(ours))
    short, long = sorted((ours, theirs), key=len)
    if len(short) == 1 and len(long) > 1 and _is_acronym(one if ours == short else other, short[0], long):
        return Kinship("an acronym and what it may stand for", 1.6 if len(short[0]) > 3 else -0.2)
    if len(short) < len(long) and (long[: len(short)] == short or long[-len(short) :] == short):
        return _shortened(short, long)
    return UNRELATED


def _weight(name: tuple[str, ...]) -> float:
    """Return what it is worth that two bodies have this name: little for `supreme court`."""
    own = [word for word in name if not _common(word)]
    if not own:
        return -0.4 if len(name) > 1 else -2.5
    if len(name) > 1:
        return 2.6
    return -0.6 if name[0] in lexicon().common_surnames else 1.4


def _common(word: str) -> bool:
    lists = lexicon()
    return word in lists.generic or word in lists.adjectives or word in ("of", "for", "and", "in")


def _is_acronym(written: str, short: str, long: tuple[str, ...]) -> bool:
    capitals = plain(written).replace(".", "").split()[-1:]
    return (
        bool(capitals) and capitals[0].isupper() and 2 < len(short) == len(initials(long)) and short == initials(long)
    )


def _shortened(short: tuple[str, ...], long: tuple[str, ...]) -> Kinship:
    added = long[len(short) :] if long[: len(short)] == short else long[: -len(short)]
    own = [word for word in short if not _common(word) and word not in lexicon().states]
    if len(short) == 1 and long[-1] in AROUND:
        return UNRELATED
    if not own or any(word in lexicon().states or word in ("of", "in", "for") for word in added[:1]):
        return Kinship("a longer and a shorter name", -1.2) if own else UNRELATED
    if all(map(_common, added)):
        return Kinship("the same name with and without its last word", 1.0 if len(short) > 1 else 0.0)
    return Kinship("a longer and a shorter name", 0.0 if len(own) > 1 else -1.2)
