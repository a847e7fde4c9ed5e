"""Finds the words of a search in a text: where they stand, how well they fit. The same for every database.

The index knows words by their stems; here a word fits if it is the same but for its ending. That is only for ranking
and marking; an exact phrase and a beginning must be found here, or the text is not shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from counterclaim.ledger.search.words import Word
from counterclaim.ledger.store.tables.searched import ACCENTED, BARE
from counterclaim.model.span import Span

_FOLD = str.maketrans(ACCENTED, BARE)
_STRIPPED = tuple("ations ation ments ment ings ing ions ion ied ies ers ed es er al ly s e y".split())
_SUFFIXES = (
    "ation ational ing ion ions ive ity ities ied ies ible ical ism ist ement ence ent er es ed ely ance ant able ably "
    "ate ator al ally ment ness ous ly ful y s or"
).split()
_ENDING = "(?:" + "|".join(sorted({*_STRIPPED, "ial", "ier"}, key=len, reverse=True)) + ")?"
_GAP = r"[\W_]{1,4}"  # between the words of a phrase: spaces, an apostrophe, a dash
SNIPPET = 220  # characters of a long text that are shown
LEAD = 60  # of them in front of the first word found


def folded(text: str) -> str:
    """Return a text in small letters without accents, character for character."""
    if text.isascii():
        return text.lower()
    small = text.translate(_FOLD).lower()
    return small if len(small) == len(text) else "".join(one.translate(_FOLD).lower()[:1] or " " for one in text)


@cache
def pattern(word: Word) -> re.Pattern[str]:
    """Return the pattern of a word in folded text."""
    parts = [re.escape(folded(part)) for part in word.parts]
    if word.exact or len(parts) > 1:
        return re.compile(rf"(?<!\w){_GAP.join(parts)}" + ("" if word.beginning else r"(?!\w)"))
    if word.beginning:
        return re.compile(rf"(?<!\w){parts[0]}\w*")
    return re.compile(rf"(?<!\w)(?:{parts[0]}|{_stem(folded(word.parts[0]))}{_ENDING})(?!\w)")


def fits(patterns: Iterable[re.Pattern[str]], text: str, beside: str) -> bool:
    """Say whether each of these phrases or beginnings stands in one of two folded texts."""
    return all(one.search(text) or one.search(beside) for one in patterns)


def score(patterns: Iterable[re.Pattern[str]], text: str, beside: str) -> float:
    """Return how well two folded texts fit words: more of them in fewer words fit better; beside counts half."""
    length = 0.4 + len(text) / 400
    found = 0.0
    for one in patterns:
        count: float = len(one.findall(text))
        if one.search(beside):
            count += 0.5
        found += count / (count + length)
    return found


def marked(words: Iterable[Word], text: str) -> tuple[str, tuple[Span, ...]]:
    """Return a text, shortened around the words if it is long, and where they stand in it."""
    small = folded(text)
    spans = sorted({Span(*found.span()) for word in words for found in pattern(word).finditer(small)})
    snippet, at = _cut(text, spans[0].start if spans else 0)
    moved = (Span(span.start - at, span.end - at) for span in spans)
    return snippet, _apart(span for span in moved if span.start >= 0 and span.end <= len(snippet))


def _cut(text: str, first: int) -> tuple[str, int]:
    if len(text) <= SNIPPET:
        return text, 0
    start = max(0, min(first - LEAD, len(text) - SNIPPET))
    if start:
        space = text.find(" ", start, start + LEAD)
        start = space + 1 if 0 <= space < first else start
    end = start + SNIPPET
    if end < len(text):
        space = text.rfind(" ", end - LEAD, end)
        end = space if space > 0 else end
    return text[start:end], start


def _apart(spans: Iterable[Span]) -> tuple[Span, ...]:
    kept: list[Span] = []
    for span in spans:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)


def _stem(word: str) -> str:
    for ending in _STRIPPED:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz":
        return re.escape(word[:-1]) + re.escape(word[-1]) + "?"
    return re.escape(word) + (re.escape(word[-1]) + "?" if word[-1] in "bdgmnprt" else "")


def chopped(word: str) -> tuple[str, ...]:
    """Return what the stem may be of a word that begins so: words in "conditi" have the stem "condit"."""
    small = folded(word)
    return tuple(
        small[:-length]
        for length in range(1, 4)
        if len(small) - length >= 3 and any(ending.startswith(small[-length:]) for ending in _SUFFIXES)
    )
