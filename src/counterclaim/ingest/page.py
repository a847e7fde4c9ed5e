"""A page as it is looked at: its blocks' traits in columns, and how much prose each holds that can be an article's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from counterclaim.ingest.blocks import Block
from counterclaim.ingest.columns import Column, Flags, column
from counterclaim.ingest.traits import traits, words

ECHO = 0.6  # share of a block's runs of four words that stood on the page before, from which it is a repetition
THREAD, APART, LAST = 3, 15, 8  # commenters that make a thread; blocks between two of them, and after the last


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The blocks of a page in columns; `mass` is the prose of each, in words, where nothing says it is furniture."""

    words: tuple[tuple[str, ...], ...]
    traits: dict[str, Column]
    prose: Column
    again: Column
    echo: Column
    marked: Column
    mass: Column
    repeated: Column
    headline: Column
    gap_before: Column
    gap_after: Column

    @property
    def length(self) -> Column:
        """The words of each block, as a number."""
        return self.traits["words"]

    @property
    def place(self) -> Column:
        """The number of each block."""
        return column(range(len(self.words)))


def page(found: Sequence[Block]) -> Page:
    """Return the blocks as a page; there must be at least one."""
    listed = [words(block) for block in found]
    seen = [traits(block, each) for block, each in zip(found, listed, strict=True)]
    c = {name: column([one[name] for one in seen]) for name in seen[0]}
    low = tuple(tuple(word.lower() for word in each) for each in listed)
    counts = Counter(block.text for block in found)
    first: dict[str, int] = {}
    again = column([first.setdefault(block.text, at) != at for at, block in enumerate(found)])
    prose = _prose(c)
    echo = _echo(low)
    kept = (1 - again) * (1 - c["fragment"]) * (echo < ECHO) * ~_threads(c["comment"] > 0)
    return Page(
        words=low,
        traits=c,
        prose=prose,
        again=again,
        echo=echo,
        marked=column(np.maximum.reduce([c[name] for name in ("whole", "opening", "fragment", "ending", "closing")])),
        mass=column(prose * np.minimum(c["words"], 80) * kept),
        repeated=column([min(counts[block.text], 4) for block in found]),
        headline=column(heads(found)),
        gap_before=column([block.gap_before for block in found]),
        gap_after=column([block.gap_after for block in found]),
    )


def _prose(c: dict[str, Column]) -> Column:
    language = (c["function_share"] >= 0.18) | (c["wide"] > 0)
    return column((c["words"] >= 10) & language & ((c["sentence"] > 0) | (c["words"] >= 25)))


def _echo(low: Sequence[Sequence[str]]) -> Column:
    """Return which share of each block's runs of four words stood on the page before."""
    known: set[tuple[str, ...]] = set()
    shares = []
    for each in low:
        runs = [tuple(each[at : at + 4]) for at in range(len(each) - 3)]
        shares.append(sum(run in known for run in runs) / len(runs) if runs else 0.0)
        known.update(runs)
    return column(shares)


def _threads(commenters: Flags) -> Flags:
    """Return which blocks stand in a thread of comments: from the first of three commenters in a row to the last."""
    found = np.zeros(len(commenters), dtype=bool)
    chain: list[int] = []
    for at in (*np.flatnonzero(commenters).tolist(), 2 * len(commenters) + APART):
        if chain and at - chain[-1] > APART:
            if len(chain) >= THREAD:
                found[chain[0] : chain[-1] + LAST] = True
            chain = []
        chain.append(at)
    return found


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def heads(found: Sequence[Block]) -> Flags:
    """Return which blocks say what the page's first line says: the headline, where a page's title stands on top."""
    title = f" {_plain(found[0].text[:300])} "
    flags = np.zeros(len(found), dtype=bool)
    for at, block in enumerate(found[1:], 1):
        if 12 <= len(block.text) <= 300:
            text = _plain(block.text)
            flags[at] = (len(text) > 12 and " " in text and f" {text} " in title and len(text) > 0.35 * len(title)) or (
                len(title) > 14 and text.startswith(title.strip()) and len(text) < 1.5 * len(title)
            )
    return flags
