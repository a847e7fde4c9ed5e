"""The original page, at the very words: https://wicg.github.io/scroll-to-text-fragment/."""

from __future__ import annotations

import re
from urllib.parse import quote

WHOLE, EDGE = 8, 4  # words that are looked for as they are; of more, how many at the beginning and at the end
_WORD = re.compile(r"\S+")


def deep_link(url: str, words: str) -> str:
    """Return a web address with a text fragment, so that browsers which know of it go to the words and mark them.

    Words are searched for as they are printed: those of a statement that was cut into pieces are cut at the first gap.
    """
    found = _WORD.findall(words.partition(" … ")[0])
    if not url or not found:
        return url
    edges = [" ".join(found)] if len(found) <= WHOLE else [" ".join(found[:EDGE]), " ".join(found[-EDGE:])]
    directive = "text=" + ",".join(map(_part, edges))
    return f"{url}{'' if '#' in url else '#'}:~:{directive}"


def _part(words: str) -> str:
    """Return words of a directive; a hyphen in them would be read as a sign of its own."""
    return quote(words, safe="", errors="replace").replace("-", "%2D")
