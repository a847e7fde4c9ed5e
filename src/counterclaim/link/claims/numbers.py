"""Numbers in wordings, as ranges of a unit: "at least 40 people" is 40 or more people.

What a bound means: `at least 40`, `40 or more` [40, -); `more than 40`, `over 40` (40, -); `up to 40`, `at most 40`
[0, 40]; `fewer than 40`, `under 40` [0, 40); `about 40`, `some 40`, `nearly 40`, `almost 40` 40 give or take a tenth;
`dozens` 24 to 199, `scores` 40 to 199, `hundreds` 200 to 9,999, `thousands` 2,000 up; `no one`, `none`, `no people`
0. Two numbers agree if their ranges share a value: "at least 40" agrees with "52" and with "at least 30", and not
with "12". Years and days of a month are dates, not numbers.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from counterclaim.link.claims.words import STOP, stem

_SMALL = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen "
        "eighteen nineteen".split()
    )
} | {word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_GREAT = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "m": 1e6,
    "bn": 1e9,
    "k": 1e3,
}
_LOOSE = {
    "dozens": (24, 199), "scores": (40, 199), "hundreds": (200, 9_999), "thousands": (2_000, math.inf),
    "millions": (2e6, math.inf), "billions": (2e9, math.inf),
}  # fmt: skip
_NOBODY = frozenset(("nobody", "none"))
_MONTHS = (
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sept sep oct nov dec"
).split()
_WORDS = re.compile(r"[$€£]?\d[\d,]*(?:\.\d+)?(?:st|nd|rd|th)?%?|[^\W\d_]+(?:[’'][^\W\d_]+)?|[.;:!?]")
_LOW = re.compile(r"\b(at least|no (?:fewer|less) than|a minimum of)\s*$", re.IGNORECASE)
_ABOVE = re.compile(r"\b(more than|over|above|upwards? of|in excess of|exceed(?:ed|s|ing)?)\s*$", re.IGNORECASE)
_HIGH = re.compile(r"\b(up to|at most|no more than|as many as|as much as|a maximum of)\s*$", re.IGNORECASE)
_BELOW = re.compile(r"\b(fewer than|less than|under|below)\s*$", re.IGNORECASE)
_ABOUT = re.compile(
    r"\b(about|around|some|nearly|almost|approximately|roughly|close to|an estimated|estimated)\s*$", re.IGNORECASE
)
_OR_MORE = re.compile(r"\s*(or more|and counting|\+)", re.IGNORECASE)
_AS_ONE = frozenset(
    "person people man men woman women civilian victim human".split()
)  # "40 people" and "40 civilians" may differ


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A range [low, high] and the stem of what is counted: "" if unknown, "$" or "%" for sums and shares."""

    low: float
    high: float
    unit: str

    def agrees(self, other: Quantity) -> bool:
        """Say whether the two ranges share a value."""
        return self.low <= other.high and other.low <= self.high

    def __str__(self) -> str:
        bounds = f"{self.low:g}" if self.low == self.high else f"{self.low:g} to {self.high:g}"
        return f"{bounds} {self.unit}".strip()


def quantities(text: str) -> tuple[Quantity, ...]:
    """Return the numbers of a wording in order, without years, days of a month and ordinals."""
    found = list(_WORDS.finditer(text))
    listed: list[Quantity] = []
    at = 0
    while at < len(found):
        read = _read(found, at, text)
        if read is None:
            at += 1
            continue
        low, high, after, unit = read
        listed.append(Quantity(low=low, high=high, unit=unit or _unit(found, after)))
        at = max(after, at + 1)
    return tuple(listed)


def _read(found: list[re.Match[str]], at: int, text: str) -> tuple[float, float, int, str] | None:
    word = found[at].group().lower().replace("’", "'")
    if word in _NOBODY or (word == "no" and _is(found, at + 1, "one")):
        return 0, 0, at + (2 if word == "no" else 1), "person"
    if word == "no" and _unit(found, at + 1) in _AS_ONE | {"die", "casualt", "victim"}:
        return 0, 0, at + 1, ""
    if word in _LOOSE:
        low, high = _LOOSE[word]
        return low, high, at + (2 if _is(found, at + 1, "of") else 1), ""
    value, after = _value(found, at)
    if value is None or _is_date(found, at, after, value):
        return None
    unit = "$" if word[0] in "$€£" else "%" if word.endswith("%") or _is(found, after, "percent", "per") else ""
    if _is(found, after, "dollars", "euros", "pounds", "dollar"):
        unit = "$"
    low, high = _bounded(value, text[: found[at].start()], text[found[after - 1].end() :])
    return low, high, after, unit


def _is(found: list[re.Match[str]], at: int, *words: str) -> bool:
    return at < len(found) and found[at].group().lower() in words


def _value(found: list[re.Match[str]], at: int) -> tuple[float | None, int]:
    word = found[at].group().lower().lstrip("$€£").rstrip("%")
    if word[:1].isdecimal():
        if not word[-1].isdecimal():
            return None, at + 1  # "15th"
        value = float(word.replace(",", ""))
    elif word in _SMALL:
        if word == "one" and not _counts(found, at):
            return None, at + 1
        value = float(_SMALL[word])
        if value >= 20 and at + 1 < len(found) and _SMALL.get(found[at + 1].group().lower(), 99) < 10:
            value += _SMALL[found[at + 1].group().lower()]
            at += 1
    elif word in ("a", "an") and _is(found, at + 1, *_GREAT):
        value = 1.0
    elif word == "dozen":
        return 12.0, at + 1
    else:
        return None, at + 1
    at += 1
    while at < len(found) and found[at].group().lower() in _GREAT:
        value *= _GREAT[found[at].group().lower()]
        at += 1
    if _is(found, at, "dozen"):
        return 12 * value, at + 1
    return value, at


def _counts(found: list[re.Match[str]], at: int) -> bool:
    """Say whether "one" counts something ("one person", "one soldier"), instead of "one of", "no one", "one day"."""
    return at + 1 < len(found) and stem(found[at + 1].group().lower()) in _AS_ONE | {
        "soldi",
        "child",
        "die",
        "milli",
        "billi",
    }


def _is_date(found: list[re.Match[str]], at: int, after: int, value: float) -> bool:
    word = found[at].group()
    if word[:1] in "$€£" or word.endswith("%"):
        return False
    month = (at and found[at - 1].group().lower() in _MONTHS) or (after < len(found) and found[after].group() in _NAMED)
    return bool(month and value <= 31) or (1900 <= value <= 2100 and word.isdecimal() and after == at + 1)


_NAMED = frozenset(month.capitalize() for month in _MONTHS)


def _bounded(value: float, before: str, behind: str) -> tuple[float, float]:
    if _LOW.search(before) or _OR_MORE.match(behind):
        return value, math.inf
    if _ABOVE.search(before) and not re.search(r"\bno more than\s*$", before, re.IGNORECASE):
        return math.nextafter(value, math.inf), math.inf
    if _HIGH.search(before):
        return 0, value
    if _BELOW.search(before):
        return 0, math.nextafter(value, 0)
    if _ABOUT.search(before):
        return 0.9 * value, 1.1 * value
    return value, value


def _unit(found: list[re.Match[str]], at: int) -> str:
    """Return the stem of the first word behind a number that could be what is counted; "people" counts as "person"."""
    for match in found[at : at + 3]:
        word = match.group().lower().replace("’", "'")
        if not word[0].isalpha():
            break
        if word in STOP:
            if word in ("of", "or", "more", "other", "the", "his", "her", "their", "its", "our", "my"):
                continue
            break
        form = stem(word)
        return "person" if form in ("person", "liv", "soul") else form
    return ""
