"""What the cross-encoder reads of a position: its word pieces with its actor and its surroundings.

A side is `actor position : what stands before, the content, what stands behind`, so that "he denied it" is read with
who he is and with what was denied.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from counterclaim.link.claims.passages import passage
from counterclaim.model.span import Span

Ids = NDArray[np.int64]
LEAD, CONTENT, TAIL = 16, 36, 5  # word pieces before, of and behind a content that are read
ACTOR = 5  # of the actor's name
BEGIN, END = 101, 102  # [CLS] and [SEP] of BERT's vocabulary
_LONE = re.compile("[\ud800-\udfff]")  # half a character: the tokenizer refuses a text with one


@dataclass(frozen=True, slots=True)
class Side:
    """The word pieces of a side, [CLS] and [SEP] among them, and which of them are its content."""

    ids: Ids
    content: NDArray[np.bool_]


def side(tokenizer: Tokenizer, text: str, spans: tuple[Span, ...], *, actor: str | None, position: str) -> Side:
    """Return what is read of a position: the content at `spans` of a text, who takes it, and which."""
    around = passage(text, spans)
    encoding = tokenizer.encode(_LONE.sub("\ufffd", around.text), add_special_tokens=False)
    inside = [any(start < span.end and span.start < end for span in around.spans) for start, end in encoding.offsets]
    ids = np.asarray(encoding.ids, dtype=np.int64)
    meant = np.flatnonzero(inside)
    first, last = (int(meant[0]), int(meant[-1]) + 1) if len(meant) else (0, len(ids))
    stop = min(last, first + CONTENT)
    begin, end = max(0, first - LEAD), min(len(ids), stop + (TAIL if stop == last else 0))
    name = _pieces(tokenizer, actor or "somebody")[:ACTOR]
    head = np.concatenate(([BEGIN], name, _pieces(tokenizer, f"{position} :")))
    content = np.zeros(len(head) + end - begin + 1, dtype=bool)
    content[len(head) + first - begin : len(head) + stop - begin] = True
    return Side(np.concatenate((head, ids[begin:end], [END])).astype(np.int64), content)


def _pieces(tokenizer: Tokenizer, words: str) -> Ids:
    encoding = tokenizer.encode(_LONE.sub("\ufffd", words), add_special_tokens=False)
    return np.asarray(encoding.ids, dtype=np.int64)
