"""What a changed paragraph changed, word by word, for the eye."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

LONGEST = 1500  # words: what is longer is shown before and after, not word by word
_WORD = re.compile(r"\s*\S+\s*?")


def changed_words(old: str, new: str) -> list[tuple[str, str]]:
    """Return pieces of a text, each with what became of it: `same`, `gone` or `new`; in the order of reading."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    if len(before) + len(after) > LONGEST:
        return [("gone", old), ("new", new)]
    return list(_pieces(before, after))


def _pieces(before: list[str], after: list[str]) -> Iterator[tuple[str, str]]:
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            yield "same", "".join(before[a:b])
            continue
        if a < b:
            yield "gone", "".join(before[a:b])
        if c < d:
            yield "new", "".join(after[c:d])
