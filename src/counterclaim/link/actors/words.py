"""Words of names brought to one form: marks, spellings, sounds, initials. Knows nothing of who is meant."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

CACHED = 1 << 16  # names, roles: every one is read once; the memory stays below 30 MB

_LETTERS = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "ı": "i"}
    | {"ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ħ": "h", "Ħ": "H", "ŋ": "n", "ə": "a", "Ə": "A"}
    | dict.fromkeys("’‘ʼ`´ʻʹ", "'")
)
_POSSESSIVE = re.compile(r"(?<=\w)'s\b|(?<=s)'(?=\s|$)")
_STOP = re.compile(r"(?<=\w)\.(?=\w(?:\.|\b))|(?<=\w)\.(?=\s|$)|(?<=\w)'(?=\w)")
_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=CACHED)
def plain(name: str) -> str:
    """Return a name without diacritics and with straight apostrophes, its capitals kept."""
    marked = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    return "".join(mark for mark in marked if not unicodedata.combining(mark))


@lru_cache(maxsize=CACHED)
def cased(name: str) -> tuple[str, ...]:
    """Return the words of a name as they are written: `U.S.` is `US`, `Russia's` is `Russia`, `O'Neil` is `ONeil`."""
    return tuple(_WORD.findall(_STOP.sub("", _POSSESSIVE.sub("", plain(name)))))


@lru_cache(maxsize=CACHED)
def words(name: str) -> tuple[str, ...]:
    """Return the words of a name in lower case, without diacritics, articles and possessive marks."""
    return tuple(word for word in map(str.casefold, cased(name)) if word != "the")


# Sounds that news spells in several ways: Qaddafi, Gaddafi, Kadhafi; Dzhokhar, Djokhar; Zelensky, Zelenskyy.
_SOUNDS = [
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"dzh|dj|zh", "j"),
        (r"tch|tsch|sch|sh", "s"),
        (r"kh|gh|ck|q", "k"),
        (r"ch", "c"),
        (r"c(?=[aoulrk]|$)", "k"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"dh", "d"),
        (r"ts|tz|cz", "z"),
        (r"x", "ks"),
        (r"g", "k"),
        (r"w", "v"),
        (r"(.)\1+", r"\1"),
    )
]
_FIRST_VOWEL = re.compile(r"^[aeiouy]+")
_SOFT = re.compile(r"[aeiouyhj]")


@lru_cache(maxsize=CACHED)
def sound(word: str) -> str:
    """Return the consonants of a lower-case word by sound: spellings of one foreign name share it."""
    for pattern, one in _SOUNDS:
        word = pattern.sub(one, word)
    opened = "a" if _FIRST_VOWEL.match(word) else ""
    rest = _FIRST_VOWEL.sub("", word)
    first, others = rest[:1], rest[1:]
    return opened + first + _SOFT.sub("", others)


def undoubled(word: str) -> str:
    """Return a word without doubled letters (`sissi`: sisi)."""
    return re.sub(r"(.)\1+", r"\1", word)


@lru_cache(maxsize=CACHED)
def distance(one: str, other: str) -> int:
    """Return how many letters must be put in, taken out or changed to make one word of the other."""
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        before, row[0] = row[0], at
        for to, wanted in enumerate(other, 1):
            before, row[to] = row[to], min(row[to] + 1, row[to - 1] + 1, before + (letter != wanted))
    return row[-1]


_SMALL = frozenset("of and for the in on to at de la du des di y et".split())


def initials(name: tuple[str, ...]) -> str:
    """Return the first letters of the words of a name, without the small ones: the acronym it goes by."""
    return "".join(word[0] for word in name if word not in _SMALL)
