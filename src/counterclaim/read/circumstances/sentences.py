"""Cuts a paragraph into sentences and finds its dateline. Knows punctuation and abbreviations only."""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterclaim.model.span import Span
from counterclaim.read.circumstances.lexicon import words

_END = re.compile(r"[.!?…]+[\"”’'»)\]]*(?=\s+[\"“‘'«„(\[]*[A-Z0-9À-Þ])")
_LAST_WORD = re.compile(r"(?:^|[\s(\"“‘«])((?:[\w'’-]+\.)*[\w'’-]+)$")
_WORD_LENGTH = 24  # characters before a full stop in which an abbreviation is sought
_DATELINE = re.compile(
    r"\s*(?:[A-ZÀ-Þ][\w.’'/-]+)(?:[ ,/]+[A-ZÀ-Þ][\w.’'/-]*){0,5}(?:,? +[A-Z][a-z]{2,8}\.? +\d{1,2}(?:, \d{4})?)?"
    r"(?: *\([^()\n]{1,40}\))? *(?:[—–]+|--?(?= ))\s*"
)


def sentences(text: str, paragraph: Span) -> Iterator[Span]:
    """Yield the sentences of a paragraph; a dateline at its front ("GENEVA (Outlet) — ") is in none."""
    dateline = _DATELINE.match(text, *paragraph)
    start = dateline.end() if dateline else paragraph.start
    for end in _END.finditer(text, start, paragraph.end):
        if not _abbreviated(text, end):
            yield Span(start, end.end())
            start = end.end()
    yield Span(start, paragraph.end)


def _abbreviated(text: str, end: re.Match[str]) -> bool:
    """Say whether a full stop belongs to an abbreviation ("Mr.", "U.S.", "J. Lee") rather than ends a sentence."""
    if end.group() != ".":
        return False
    found = _LAST_WORD.search(text[max(0, end.start() - _WORD_LENGTH) : end.start()])
    if found is None:
        return False
    word = found[1]
    return (len(word) == 1 and word.isupper()) or "." in word or word.lower() in words("sentences", "abbreviations")
