"""What a person types into a search: words, "exact phrases", -not, beginnings*. Nothing typed is an error."""

from __future__ import annotations

import re
from dataclasses import dataclass

LONGEST, MOST = 1000, 16  # characters that are looked at, words that are looked for
_PIECE = re.compile(r'(?P<off>-?)(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_MARKS = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "–": "-", "—": "-"})
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
PREFIX = 2  # characters that a beginning needs


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """Something to look for: `parts` are words that follow each other; of a `beginning` the last goes on."""

    parts: tuple[str, ...]
    exact: bool = False
    beginning: bool = False

    def __str__(self) -> str:
        said = " ".join(self.parts)
        return f'"{said}"' if self.exact else f"{said}*" if self.beginning else said


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """All that must be there, and what must not."""

    wanted: tuple[Word, ...] = ()
    unwanted: tuple[Word, ...] = ()

    def __str__(self) -> str:
        return " ".join([*map(str, self.wanted), *(f"-{one}" for one in self.unwanted)])


def understood(typed: str, *, typing: bool = False) -> Words:
    """Return what is looked for; with `typing` the last word, if nothing stands behind it, is a beginning.

    One letter behind other words is not looked for while somebody types: as a word of its own it would hide what they
    are about to find.
    """
    text = _UNSEEN.sub(" ", typed[:LONGEST]).translate(_MARKS)
    wanted: list[Word] = []
    unwanted: list[Word] = []
    for piece in list(_PIECE.finditer(text))[:MOST]:
        last = typing and piece.end() == len(text) and not piece["off"]
        word = None if last and wanted and len(piece["word"] or "") == 1 else _word(piece, last)
        if word is not None:
            (unwanted if piece["off"] else wanted).append(word)
    return Words(wanted=tuple(dict.fromkeys(wanted)), unwanted=tuple(dict.fromkeys(unwanted)))


def _word(piece: re.Match[str], last: bool) -> Word | None:
    exact = piece["phrase"] is not None
    said = piece["phrase"] if exact else piece["word"]
    parts = split(said)
    if not parts:
        return None
    goes_on = (said.endswith("*") or last) and not exact and len(parts[-1]) >= PREFIX
    return Word(parts=parts, exact=exact, beginning=goes_on)


def split(text: str) -> tuple[str, ...]:
    """Return the runs of letters and digits in a text."""
    runs = "".join(one if one.isalnum() else " " for one in text).split()
    return tuple(runs[:MOST])
