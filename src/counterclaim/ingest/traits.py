"""What can be seen of one block by itself: its length, its kinds of words, how it ends, phrases that mark it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.ingest.blocks import Block
from counterclaim.ingest.phrases import (
    BYLINE,
    CAPTION,
    CLOSING,
    COMMENTER,
    ENDING,
    FRAGMENT,
    FUNCTION,
    OPENING,
    REPLY,
    WHOLE,
)

LOOKED_AT = 600  # characters of a block; more say nothing new and cost time
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")  # scripts that write words together, or nearly
_WIDE_SHARE, _WIDE_WORD = 0.3, 2.5  # share from which a block is in such a script; characters of a word there
_DATE = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?\s+\d{1,2}\b"
    r"|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b"
    r"|\b\d{1,2}:\d{2}\b|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?…。！？][\"”’'»)\]」』]*\s*$")
_INNER = re.compile(r"[.!?。！？][\"”’'»)\]]*\s+[\"“‘«(\[]?[^\W\d_a-z]|。")
_PRICE = re.compile(r"[$€£¥₽]\s?\d|\d\s?(?:USD|EUR|руб|€)")
_ITEM = re.compile(r"(?:[*•·‣▪–—-]\s|\(?\d{1,2}[.)]\s|[a-z][.)]\s)")


def words(block: Block) -> tuple[str, ...]:
    """Return the words of a block, as written."""
    return tuple(_WORD.findall(block.text[:LOOKED_AT]))


def traits(block: Block, listed: Sequence[str]) -> dict[str, float]:
    """Return what is seen of a block, given its words."""
    text = block.text[:LOOKED_AT]
    wide = len(_WIDE.findall(text)) / len(text)
    seen = max(len(listed), 1)
    length = seen * len(block.text) / len(text) if wide < _WIDE_SHARE else len(block.text) / _WIDE_WORD
    return {
        "words": length,
        "characters": float(len(block.text)),
        "wide": float(wide > _WIDE_SHARE),
        "sentence": float(bool(_SENTENCE.search(block.text[-20:]))),
        "sentences": float(min(len(_INNER.findall(text)), 5)),
        "colon": float(text.endswith(":")),
        "ellipsis": float(text.endswith(("...", "…"))),
        **_shares(text, listed),
        **_phrases(text, listed, length),
    }


def _shares(text: str, listed: Sequence[str]) -> dict[str, float]:
    seen = max(len(listed), 1)
    content = [word for word in listed if word.lower() not in FUNCTION]
    return {
        "commas": min(text.count(",") / seen, 0.3),
        "function_share": (len(listed) - len(content)) / seen,
        "capital_share": sum(word[0].isupper() for word in listed) / seen,
        "title_case": sum(word[0].isupper() for word in content) / max(len(content), 1),
        "digit_share": sum(map(str.isdigit, text)) / len(text),
    }


def _phrases(text: str, listed: Sequence[str], length: float) -> dict[str, float]:
    line = " ".join(text.lower().split()).strip(" .:…*>»<«|•-–—!?[]()")
    return {
        "whole": float(line in WHOLE or not listed),
        "opening": float(bool(OPENING.search(text))),
        "fragment": float(length < 60 and bool(FRAGMENT.search(text))),
        "caption": float(length < 60 and bool(CAPTION.search(text))),
        "byline": float(length < 16 and bool(BYLINE.search(text))),
        "ending": float(length < 10 and bool(ENDING.search(text))),
        "closing": float(length < 40 and bool(CLOSING.search(text))),
        "comment": float(len(listed) > 2 and length < 20 and bool(COMMENTER.search(text))),
        "reply": float(length < 20 and bool(REPLY.search(text))),
        "dated": float(length < 16 and bool(_DATE.search(text))),
        "price": float(bool(_PRICE.search(text[:200]))),
        "item": float(bool(_ITEM.match(text))),
    }
