"""What takes no learning: answering words in the cue and the nearest other source; always the most frequent kind."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from counterclaim.evaluate.gold import GoldArticle
from counterclaim.evaluate.measures import Counts

# Words by which news says that something is answered. DATA.md gives the baseline's figure on PolNeAR dev (0.045) and
# not its words; with these it is 0.044.
_ANSWERING = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject|dismiss|disput|rebut|refut|counter|contradict|disagree|repl(?:y|ies|ied)|"
    r"respond|respon[cs]e|retort|confirm|acknowledg|admit|conced|declin|refus|retract|apologi[sz]|critici|condemn|slam|"
    r"blast|attack|denounc|accus|agree|react|insist|defend|answer|argu|push|(?:fired|shot|hit) back)",
    re.IGNORECASE,
)


def cue_word_pairs(article: GoldArticle) -> frozenset[tuple[int, int]]:
    """Pair each attribution whose cue holds an answering word with the nearest one before it that has another source.

    Sources are compared by their words, in lower case. Pairs are positions in the article's attributions.
    """
    pairs = set()
    starts = [min(span.start for span in one.source + one.cue + one.content) for one in article.attributions]
    sources = [_words(one.source, article.text).lower() for one in article.attributions]
    for origin, one in enumerate(article.attributions):
        if _ANSWERING.search(_words(one.cue, article.text)):
            before = [
                place
                for place, source in enumerate(sources)
                if source != sources[origin] and starts[place] < starts[origin]
            ]
            if before:
                pairs.add((origin, max(before, key=starts.__getitem__)))
    return frozenset(pairs)


def _words(spans: Iterable[tuple[int, int]], text: str) -> str:
    return " ".join(text[start:end] for start, end in spans)


def cue_word_counts(article: GoldArticle) -> Counts:
    """Return the counts of that pairing on an article's gold responses, on the gold attributions."""
    gold = {(one.origin, one.target) for one in article.responses or () if one.target is not None}
    predicted = cue_word_pairs(article)
    return Counts(len(predicted & gold), len(predicted), len(gold))


def most_frequent(kinds: Iterable[str]) -> tuple[str | None, float]:
    """Return the most frequent kind and the accuracy of saying it always; (None, 0) without any."""
    counted = Counter(kinds)
    for kind, count in counted.most_common(1):
        return kind, count / counted.total()
    return None, 0.0
