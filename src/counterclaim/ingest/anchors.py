"""Where the article of a page stands, as readers see it: under the headline, above the first line that closes it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from counterclaim.ingest.columns import Column, Flags, before, column
from counterclaim.ingest.page import Page

LIKE, SURE = (
    0.35,
    0.6,
)  # share of a block's words in the page's title: a headline perhaps, and even if it reads as prose
REACH = 80  # blocks under a headline that its article is looked for in
SEEN = 10  # words of text after which a closing line closes
NEARLY = 0.6  # of the best headline's worth; the first that has so much is taken, since teasers repeat headlines below


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """The headline (-1: none found) and its worth, the first closing line under it, and what both were found by."""

    headline: int
    worth: float
    stop: int
    stops: Flags  # closing lines below the headline and below some text
    closing: Flags  # closing lines anywhere
    text: Column  # words of text from the headline to each block
    likeness: Column  # of each block to the page's title


def anchor(page: Page) -> Anchor:
    """Return the headline that has the most prose under it before something closes it."""
    c = page.traits
    closing = (c["ending"] > 0) | (c["comment"] > 0) | (c["closing"] > 0)
    likeness = np.maximum(_likeness(page), page.headline)
    worths = {int(at): _worth(page, int(at), likeness, closing) for at in _candidates(page, likeness)}
    least = NEARLY * max(worths.values(), default=0.0)
    headline = min((at for at, worth in worths.items() if worth >= least), default=-1)
    below = page.place > headline
    text = before(np.where(below & ~closing & (page.length >= 8), np.minimum(page.length, 80), 0))
    stops = closing & below & (text >= SEEN)
    return Anchor(
        headline=headline,
        worth=worths.get(headline, 0.0),
        stop=int(np.argmax(stops)) if stops.any() else len(stops),
        stops=stops,
        closing=closing,
        text=text,
        likeness=likeness,
    )


def _likeness(page: Page) -> Column:
    """Return which share of each block's words, or of the title's where that has fewer, stands in both."""
    title = {word for word in page.words[0] if len(word) > 2}
    shares = [0.0]
    for listed in page.words[1:]:
        own = {word for word in listed if len(word) > 2} if 3 <= len(listed) <= 35 else set()
        both = len(own & title)
        shares.append(both / max(min(len(own), len(title)), 1) * min(1, both / 3))
    return column(shares)


def _candidates(page: Page, likeness: Column) -> list[int]:
    fits = (page.length >= 2) & (page.length <= 35) & (page.traits["comment"] == 0)
    likely = (likeness >= LIKE) & ((page.prose == 0) | (likeness >= SURE))
    return [int(at) for at in np.flatnonzero(fits & likely)]


def _worth(page: Page, headline: int, likeness: Column, closing: Flags) -> float:
    """Return the words of prose under a headline, less what stands below closing lines, other headlines and menus."""
    c = page.traits
    held, share, seen = 0.0, 1.0, False
    for at in range(headline + 1, min(headline + REACH, len(page.words))):
        if seen:
            share *= (0.3 if closing[at] else 1.0) * (0.5 if likeness[at] > 0.7 else 1.0)
        if page.length[at] < 8:
            share *= 0.985
        held += float(page.mass[at]) * share
        seen = seen or page.mass[at] > 0
    under = slice(headline + 1, headline + 7)
    credited = bool((c["dated"][under] > 0).any() or (c["byline"][under] > 0).any())
    return min(held, 300.0) + 120.0 * credited + 150.0 * float(likeness[headline])
