"""Words as statements are compared by: folded for case, marks and accents; stems of the words that carry content."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from counterclaim.model.span import Span

_WORD = re.compile(r"\d+(?:[.,:]\d+)*|\b[^\W\d_](?:\.[^\W\d_])+\b|[^\W\d_]+(?:['’][^\W\d_]+)*")
_INITIALS = {"US": "u.s", "USA": "u.s", "UN": "u.n", "UK": "u.k", "EU": "e.u"}  # no pronoun, and like "U.S."
# Words that outlets change freely when they turn a quotation into indirect speech, or that say little.
_FUNCTION = frozenset(
    "a about after again all also am an and any are aren as at be because been before being but by can could did do "
    "does doing don down for from had has have having he her here hers herself him himself his how i if in into is it "
    "its itself just let may me might mine more most must my myself no nor not now of off on once only or other our "
    "ours ourselves out over own same shall she should so some such than that the their theirs them themselves then "
    "there these they this those through to too under until up upon us very was we were what when where which while "
    "who whom whose why will with would you your yours yourself".split()
)
_NEGATIONS = frozenset("no not none never nobody nothing neither nor nowhere without cannot".split())
_NUMBERS = {
    word: str(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
} | {"thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90"}
# Spellings that outlets settle by house rule: organise, labour, defence, travelled, programme.
_SPELLINGS = (
    (re.compile(r"is(e[ds]?|ing|ations?)$"), r"iz\1"),
    (re.compile(r"(?<=[bln])our(?=(?:s|ed|ing|able|ite)?$)"), "or"),
    (re.compile(r"(?<=f)ence(?=s?$)"), "ense"),
    (re.compile(r"(?<=[ae])ll(?=(?:ed|ing|er)$)"), "l"),
    (re.compile(r"mme(?=s?$)"), "m"),
)
_ENDINGS = re.compile(r"(?:ations?|ings?|edly|ed|ies|es|s|ly|ments?|ions?|e|y)$")
_LEAST_STEM = 3


def words(text: str) -> list[str]:
    """Return the folded words of `text`, in order."""
    return [fold(match[0]) for match in _WORD.finditer(text)]


def placed(text: str) -> Iterator[tuple[Span, str]]:
    """Yield each word of `text` with its place, folded."""
    for match in _WORD.finditer(text):
        yield Span(*match.span()), fold(match[0])


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """Return the word in small letters, without accents, with a straight apostrophe."""
    plain = unicodedata.normalize("NFKD", _INITIALS.get(word, word).replace("’", "'").lower())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


@lru_cache(maxsize=1 << 16)
def spelling(word: str) -> str:
    """Return the folded word in one of its spellings, where outlets settle the spelling by house rule."""
    if len(word) > 5:
        for pattern, put in _SPELLINGS:
            word = pattern.sub(put, word)
    return word


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Return the rough stem of a folded word, numbers as digits; empty for a word without content of its own."""
    bare = word.split("'")[0]
    if "." in bare and not bare[0].isdigit():
        return bare
    if bare in _FUNCTION or not bare or negates(word):
        return ""
    if bare in _NUMBERS:
        return _NUMBERS[bare]
    if bare[0].isdigit():
        return bare.replace(",", "")
    cut = _ENDINGS.sub("", spelling(bare))
    return cut if len(cut) >= _LEAST_STEM else bare


def stems(listed: tuple[str, ...] | list[str]) -> tuple[str, ...]:
    """Return the stems of folded words that have content, in order."""
    return tuple(filter(None, map(stem, listed)))


def negates(word: str) -> bool:
    """Say whether a folded word negates."""
    return word in _NEGATIONS or word.endswith("n't")


def is_number(word: str) -> bool:
    """Say whether a stem is a number."""
    return word[:1].isdigit()
