"""Which blocks of a page are its article. (Rules of phrases alone, until the trained weights are in furniture.json.)"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.ingest.blocks import Block
from counterclaim.ingest.phrases import BYLINE, CAPTION, ENDING, FRAGMENT, OPENING, WHOLE


def article_blocks(found: Sequence[Block]) -> list[bool]:
    """Return for each block whether it belongs to the article."""
    marked = [_marked(block) for block in found]
    prose = [not bad and len(block.text.split()) >= 15 for block, bad in zip(found, marked, strict=True)]
    first = prose.index(True) if any(prose) else 0
    return [not bad and (number >= first - 1) for number, bad in enumerate(marked)]


def _marked(block: Block) -> bool:
    text = block.text[:600]
    line = " ".join(text.lower().split()).strip(" .:…*>»<«|•-–—!?[]()")
    words = len(text.split())
    return (
        line in WHOLE
        or not any(map(str.isalnum, text))
        or (words < 30 and bool(OPENING.search(text)))
        or (words < 60 and bool(FRAGMENT.search(text)))
        or (words < 60 and bool(CAPTION.search(text)))
        or (words < 16 and bool(BYLINE.search(text)))
        or (words < 10 and bool(ENDING.search(text)))
    )
