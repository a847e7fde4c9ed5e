"""Which blocks of a text are its article: by rules where it is all article, by fitted weights where it is a page."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.ingest.blocks import Block
from counterclaim.ingest.furniture import article_run, shipped
from counterclaim.ingest.phrases import BYLINE, CAPTION, ENDING, FRAGMENT, OPENING, WHOLE

PROSE = 12  # words of a block that can be a paragraph
PARAGRAPH = 15  # words of a block that is a paragraph for certain, and no headline
LABEL, HEAD = 3, 4  # words of a section label; blocks that headline and deck take before the first paragraph
CLEAN = 0.8  # share of words in paragraphs above which a text is an article that somebody has cut out already
SHORT, MANY, MARKS = 0.55, 30, 2  # share and number of blocks of fewer words than PROSE; blocks that a phrase marks
MOST = 20_000  # blocks that the weights look at, fifty times the longest page's; bounds memory on a heap of lines


def article_blocks(found: Sequence[Block]) -> list[bool]:
    """Return for each block whether it belongs to the article."""
    known = [marked(block) for block in found]
    if len(found) > MOST or not _is_page(found, known):
        return _after_menu(found, known)
    run = article_run(found, shipped()).tolist()
    kept = [chosen and not bad for chosen, bad in zip(run, known, strict=True)]
    return kept if any(kept) else _after_menu(found, known)


def _is_page(found: Sequence[Block], known: Sequence[bool]) -> bool:
    """Say whether so much of the text stands outside paragraphs, by words or by blocks, that it is a whole page.

    So are 89 of the 91 pages of data/pages, and 1 of the 298 articles of polnear/dev, conflict/dev and conflict/train.
    """
    words = [len(block.text.split()) for block in found]
    prose = sum(count for count, bad in zip(words, known, strict=True) if count >= PROSE and not bad)
    short = sum(count < PROSE for count in words)
    return prose < CLEAN * sum(words) or (short >= MANY and short > SHORT * len(found) and sum(known) >= MARKS)


def _after_menu(found: Sequence[Block], known: Sequence[bool]) -> list[bool]:
    """Keep what no phrase marks, from the headline on; labels of one to three words before the text are a menu's."""
    prose = [not bad and len(block.text.split()) >= PARAGRAPH for block, bad in zip(found, known, strict=True)]
    first = prose.index(True) if any(prose) else 0
    labels = [number < first and len(block.text.split()) <= LABEL for number, block in enumerate(found)]
    return [
        not bad and not label and number >= first - HEAD
        for number, (bad, label) in enumerate(zip(known, labels, strict=True))
    ]


def marked(block: Block) -> bool:
    """Say whether a phrase marks the block as furniture, wherever it stands."""
    text = block.text[:600]
    line = " ".join(text.lower().split()).strip(" .:…*>»<«|•-–—!?[]()")
    words = len(text.split())
    return (
        line in WHOLE
        or not any(map(str.isalnum, text))
        or (words < 30 and bool(OPENING.search(text)))
        or (words < 60 and bool(FRAGMENT.search(text)))
        or (words < 60 and text[0] not in '“"‘«„' and bool(CAPTION.search(text)))
        or (words < 16 and bool(BYLINE.search(text)))
        or (words < 10 and bool(ENDING.search(text)))
    )
