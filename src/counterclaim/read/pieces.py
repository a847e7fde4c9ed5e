"""Word pieces and what is known about each: place, case, quotation marks. Token indices never leave `read`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from counterclaim.model.span import Span
from counterclaim.read.quotations import Quotation, quotations

CASES = ("lower", "initial", "upper", "mixed", "digit", "other")
_LONE = re.compile("[\ud800-\udfff]")  # half a character: the tokenizer refuses a text with one
QUOTED = ("outside", "inside", "nested", "opening", "closing")


@dataclass(frozen=True, slots=True)
class Pieces:
    """The word pieces of a text, as arrays of one length: vocabulary `ids`, code-point `starts` and `ends`,
    `case` (index into CASES), `quoted` (index into QUOTED), and the `paragraph` that each belongs to.
    """

    ids: NDArray[np.int32]
    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    case: NDArray[np.int8]
    quoted: NDArray[np.int8]
    paragraph: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.ids)

    def covered(self, span: Span) -> tuple[int, int]:
        """Return the pieces that share a character with `span`, as [first, last + 1); empty where first >= last."""
        first = int(np.searchsorted(self.ends, span.start, side="right"))
        return first, int(np.searchsorted(self.starts, span.end, side="left"))


def load_tokenizer(path: Path) -> Tokenizer:
    """Return the tokenizer of `path`, without truncation or padding."""
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def cut(tokenizer: Tokenizer, text: str, paragraphs: Sequence[tuple[int, int]]) -> Pieces:
    """Cut the given paragraphs (spans of `text`, in order) into word pieces."""
    words = [_LONE.sub("\ufffd", text[start:end]) for start, end in paragraphs]
    encodings = tokenizer.encode_batch(words, add_special_tokens=False)
    ids: list[int] = []
    offsets: list[tuple[int, int]] = []
    paragraph: list[int] = []
    for number, ((start, _), encoding) in enumerate(zip(paragraphs, encodings, strict=True)):
        ids += encoding.ids
        offsets += [(start + a, start + b) for a, b in encoding.offsets]
        paragraph += [number] * len(encoding.ids)
    places = np.asarray(offsets, dtype=np.int32).reshape(-1, 2)
    return Pieces(
        np.asarray(ids, dtype=np.int32),
        places[:, 0],
        places[:, 1],
        np.asarray([_case(text[start:end]) for start, end in offsets], dtype=np.int8),
        _quoted(places, quotations(text)),
        np.asarray(paragraph, dtype=np.int32),
    )


@lru_cache(maxsize=1 << 14)
def _case(word: str) -> int:
    if word.islower():
        return 0
    if word.isupper():
        return 2 if len(word) > 1 else 1
    if word[:1].isupper():
        return 1 if word[1:].islower() else 3
    if word[:1].isdigit():
        return 4
    return 5 if not word.isalpha() else 3


def _quoted(places: NDArray[np.int32], found: tuple[Quotation, ...]) -> NDArray[np.int8]:
    state = np.zeros(len(places), dtype=np.int8)
    starts = places[:, 0]
    for quotation in found:
        first, last = np.searchsorted(starts, (quotation.start, quotation.end))
        state[first:last] = 1 if quotation.depth == 1 else 2
    for quotation in found:
        first = int(np.searchsorted(starts, quotation.start))
        opened = int(np.searchsorted(starts, quotation.start + quotation.mark))
        state[first:opened] = 3
        if quotation.closed:
            closing, last = np.searchsorted(starts, (quotation.end - quotation.mark, quotation.end))
            state[closing:last] = 4
    return state
