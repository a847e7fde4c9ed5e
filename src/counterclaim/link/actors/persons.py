"""Names of persons: their parts, and whether two of them can be one person's. Knows nothing but the names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from counterclaim.link.actors.lexicon import lexicon
from counterclaim.link.actors.words import CACHED, cased, distance, sound, undoubled

_SUFFIXES = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
_NICKNAME = re.compile(r"[\"“(‘'«]\s*([^\W\d_]+)\s*[\"”)’'»]")
_BOUND = re.compile(r"\b(abd(?:[eu]l|ul|ol)?|abdel|abdal)[ -](?:(?:al|el|ul|ur|er|ar)[ -])?(?=\w)", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:al|el|ash|as|ad|ar|at|az|an|ul|ut)-(?=\w)", re.IGNORECASE)
LEAST_SOUND = 3  # consonants that a name must have for two spellings of it to be taken for one


@dataclass(frozen=True, slots=True)
class PersonName:
    """The words of a person's name in lower case, without titles, particles and articles; `also` are other first names.

    One word alone is a surname, or the one name that somebody goes by.
    """

    parts: tuple[str, ...]
    suffix: str | None = None
    also: tuple[str, ...] = ()

    @property
    def last(self) -> str:
        """The surname, where names are written in the western order."""
        return self.parts[-1]


@lru_cache(maxsize=CACHED)
def person_name(name: str) -> PersonName:
    """Return the parts of a person's name (`Gen. Ida van der Renn Jr.`: ida, renn; jr); none if it has no words."""
    found = _NICKNAME.findall(name)
    if found:
        name = _NICKNAME.sub(" ", name)
    head, comma, tail = name.partition(",")
    if comma and tail.strip() and tail.strip(" .").lower() not in _SUFFIXES and len(head.split()) == 1:
        name = f"{tail} {head}"
    name = _ARTICLE.sub("", _BOUND.sub(r"\1", name)) if name[:3].lower() not in ("al ", "el ") else name
    parts = [part for word in cased(name.replace("-", " ")) for part in _spread(word)]
    lower = [part.casefold() for part in parts]
    suffix = _SUFFIXES.get(lower[-1]) if len(lower) > 1 else None
    if suffix:
        lower.pop()
    lower = lower[_behind_titles(lower) :]
    kept = [word for at, word in enumerate(lower) if not _particle(lower, at)]
    again = next((at for at, word in enumerate(kept) if word in kept[:at]), len(kept))
    kept = kept[:again]  # "Ida Renn Ida M. Renn" is a name and the words of a link behind it
    return PersonName(tuple(kept or lower), suffix, tuple(word.casefold() for word in found))


def _behind_titles(lower: list[str]) -> int:
    """Return where a name begins behind its titles: two words behind the last of them, or all behind leading ones."""
    lists, at = lexicon(), 0
    inner = [index for index, word in enumerate(lower[:-2]) if word in lists.titles and word not in lists.given]
    if inner:
        return inner[-1] + 1
    while at < len(lower) - 1 and lower[at] in lists.titles and not (at == len(lower) - 2 and lower[at] in lists.given):
        at += 1
    return at


def _spread(word: str) -> tuple[str, ...]:
    """Return the letters of initials that are written as one word (`JD`), any other word whole."""
    return tuple(word) if 2 <= len(word) <= 3 and word.isupper() and not set(word) & set("AEIOU") else (word,)


def _particle(lower: list[str], at: int) -> bool:
    if lower[at] not in lexicon().particles or at == len(lower) - 1:
        return False
    return at > 0 or lower[at] not in lexicon().given  # "Al Gore" has a first name, "al Assad" has none


class Likeness(NamedTuple):
    """How two names of persons agree: in words for people, and what that is worth (log-odds; None: two persons)."""

    says: str
    worth: float | None


APART = Likeness("different names", None)
_FULL = Likeness("the same full name", 2.6)
_SPELLED = Likeness("the same name in another spelling", 2.1)
_LIKE_SPELLED = Likeness("the surname in another spelling", -0.6)  # "Ed Davies" and "Ed Davis" are two more often
_NICKNAMED = Likeness("a short form of the same name", 1.9)
_ORDER = Likeness("the same names in another order", 2.0)
_MIDDLE = Likeness("the same name with and without a middle name", 2.2)
_INITIALLED = Likeness("the same surname and a fitting initial", 0.4)
_DOUBLE = Likeness("the same name with and without a second surname", 1.0)
_BARE = Likeness("the same surname", -1.2)
_SINGLE = Likeness("the same single name", -0.9)
_BARE_FIRST = Likeness("the first of the names alone", -2.2)


def worth_of_commonness(one: PersonName, other: PersonName) -> float:
    """Return what must be taken off for a name that many people have."""
    lists = lexicon()
    common = sum(
        (
            one.last in lists.common_surnames and other.last in lists.common_surnames,
            len(one.parts) > 1 and one.parts[0] in lists.common_given,
        )
    )
    if min(len(one.parts), len(other.parts)) == 1:
        return -0.9 if one.last in lists.common_surnames else 0.0
    if min(len(one.parts), len(other.parts)) > 2:
        return 0.0
    if one.last in lists.common_surnames and min(len(one.parts[0]), len(other.parts[0])) == 1:
        return -1.2
    return (0.0, -0.3, -3.0)[common] if one.last in lists.common_surnames else 0.0


@lru_cache(maxsize=CACHED)
def likeness(one: PersonName, other: PersonName) -> Likeness:
    """Return how two names agree; the order of the two does not matter."""
    if not one.parts or not other.parts or (one.suffix and other.suffix and one.suffix != other.suffix):
        return APART
    if len(one.parts) > len(other.parts):
        one, other = other, one
    if len(one.parts) == 1:
        return _alone(one.parts[0], other)
    if one.parts == other.parts or "".join(one.parts) == "".join(other.parts):
        return _FULL
    return _both_full(one, other)


def _alone(word: str, other: PersonName) -> Likeness:
    """Compare a name of one word with another name."""
    if len(other.parts) == 1:
        return _SINGLE if word == other.last else _spelling(word, other.last, _SINGLE)
    if word == other.last:
        return _BARE
    if word == other.parts[0]:
        return _BARE if word in lexicon().family_first else _BARE_FIRST
    if len(other.parts) > 2 and word == other.parts[-2]:
        return _BARE_FIRST
    return _spelling(word, other.last, _BARE)


def _spelling(one: str, other: str, alike: Likeness) -> Likeness:
    if not same_sound(one, other):
        return APART
    return Likeness(alike.says + " in another spelling", (alike.worth or 0.0) - 0.4)


@lru_cache(maxsize=CACHED)
def same_sound(one: str, other: str) -> bool:
    """Say whether two lower-case words can be spellings of one foreign name (`zelensky`, `zelenskyy`)."""
    if min(len(one), len(other)) > 2 and undoubled(one) == undoubled(other):
        return True
    by = sound(one)
    if by != sound(other) or len(by) < LEAST_SOUND - (one[0] != other[0]):
        return False
    return distance(one, other) <= max(1, round(0.4 * max(len(one), len(other))))


def _both_full(one: PersonName, other: PersonName) -> Likeness:
    first = _firsts(one, other)
    if one.last == other.last:
        return _middles(one, other, first) if first else _shifted(one, other)
    if sorted(one.parts) == sorted(other.parts):
        return _ORDER
    if first in (_FULL, _SPELLED, _NICKNAMED):
        if len(one.parts) == 2 and len(other.parts) > 2 and one.last in other.parts[1:-1]:
            return _DOUBLE
        if _same_given(one.last, other.last) or same_sound(one.last, other.last):
            common = {one.parts[0], other.parts[0]} <= lexicon().common_given
            return _LIKE_SPELLED if common else _SPELLED
    if same_sound(one.parts[0], other.last) and same_sound(one.last, other.parts[0]):
        return _ORDER
    return APART


def _firsts(one: PersonName, other: PersonName) -> Likeness | None:
    """Return how the first names agree, None if they do not."""
    ours, theirs = one.parts[0], other.parts[0]
    if ours == theirs:
        return _FULL
    if min(len(ours), len(theirs)) == 1:
        forms = {*_names(ours), *_names(theirs), *one.also, *other.also}
        return _INITIALLED if len({form[0] for form in forms}) < len(forms) and _initial(ours, theirs) else None
    if _same_given(ours, theirs) or ours in other.also or theirs in one.also:
        return _NICKNAMED
    return _SPELLED if same_sound(ours, theirs) and not _both_known(ours, theirs) else None


def _initial(one: str, other: str) -> bool:
    """Say whether the initial among the two first names can stand for the other one."""
    short, long = sorted((one, other), key=len)
    return any(name.startswith(short) for name in _names(long))


def _names(form: str) -> frozenset[str]:
    return lexicon().given.get(form, frozenset((form,)))


def _same_given(one: str, other: str) -> bool:
    return bool(_names(one) & _names(other))


def _both_known(one: str, other: str) -> bool:
    """Say whether both are given names of their own that only sound alike (`Maria`, `Mira`)."""
    lists = lexicon()
    return all(name in lists.given or name in lists.common_given for name in (one, other))


def _middles(one: PersonName, other: PersonName, first: Likeness) -> Likeness:
    """Return the likeness of first names, unless the middle names are two."""
    ours, theirs = one.parts[1:-1], other.parts[1:-1]
    if not ours and not theirs:
        return first
    if not ours or not theirs:
        return _MIDDLE if first is _FULL else first
    return first if all(_fits(middle, at, theirs) for at, middle in enumerate(ours)) else APART


def _fits(middle: str, at: int, others: tuple[str, ...]) -> bool:
    """Say whether a middle name can be one of the others; an initial stands in its place (`W.` is not in `H. W.`)."""
    beside = others[at : at + 1] if len(middle) == 1 or max(map(len, others)) == 1 else others
    return any(middle.startswith(one) or one.startswith(middle) or same_sound(middle, one) for one in beside)


def _shifted(one: PersonName, other: PersonName) -> Likeness:
    """Compare names of which one leaves out the other's first name (`Edgar Hool`, `J. Edgar Hool`)."""
    if len(other.parts) > 2 and one.parts[0] in other.parts[1:-1]:
        return Likeness("the same name with and without its first part", 1.2)
    return APART
