"""The words of an attribution as features: names such as `cue=accused` or `first=it was`.

Cue and content by words and pairs of words, how the content begins and ends, the source, and what stands beside. The
encoder's summaries blur which words these are, and "vowed to" or "was wrong to" says nearly all of a kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from counterclaim.model.reading import Attribution
from counterclaim.model.span import Span
from counterclaim.read.responses.words import LEXICONS

MOST = 60  # words of a content that are looked at
SOURCE = 6  # words of a source
BEFORE, AFTER = 60, 40  # characters beside the attribution in which its neighbours are looked for
STEP, LONGEST = 6, 8  # lengths of contents are told apart in steps of so many words, up to so many steps
_WORD = re.compile(r"[a-z'’]+")
_TOKEN = re.compile(r"[a-z'’]+|\?|!|\"|“|”|\d+|,|\.|:")
_BEHIND = re.compile(r"[a-z'’]+|[,.;]")


def features(text: str, attribution: Attribution) -> list[str]:
    """Return the features of an attribution, some of them more than once."""
    content = _words(attribution.content, text)
    tokens = _TOKEN.findall(content.lower())[:MOST]
    cue = _WORD.findall(_words(attribution.cue, text).lower())
    source = _WORD.findall(_words(attribution.source, text).lower())[:SOURCE]
    found = [f"cue={' '.join(cue)}", *(f"cw={one}" for one in cue), *(f"cl={one[:4]}" for one in cue)]
    found += [f"s={one}" for one in source]
    found += _touched("cx", cue, "")
    found += _touched("tx", tokens, "")
    found += _touched("cxf", cue, tokens[0] if tokens else "")
    found += [f"c={one}" for one in tokens]
    found += [f"c2={one}_{other}" for one, other in pairwise(tokens)]
    found += [f"suf={one[-3:]}" for one in tokens if len(one) > 5]
    found += _edges(tokens, cue[-1] if cue else "")
    found.append(f"len{min(LONGEST, len(tokens) // STEP)}")
    if "“" in content or '"' in content:
        found.append("quoted")
    found += _beside(text, attribution, cue[0] if cue else "")
    return found


def _words(spans: Sequence[Span], text: str) -> str:
    return " ".join(span.of(text) for span in spans)


def _touched(name: str, words: Sequence[str], beside: str) -> Iterator[str]:
    """Which of the lexicons of answers (denials, replies, refusals …) the words are in, each and together."""
    held = [number for number, lexicon in enumerate(LEXICONS) if not lexicon.isdisjoint(words)]
    yield from (f"{name}{number}|{beside}" for number in held)
    yield f"{name}={'+'.join(map(str, held))}|{beside}"


def _edges(tokens: Sequence[str], cue: str) -> Iterator[str]:
    """How the content begins and ends, by itself and behind the last word of the cue."""
    first = tokens[0] if tokens else ""
    yield f"first={first}"
    yield f"first2={' '.join(tokens[:2])}"
    yield f"first3={' '.join(tokens[:3])}"
    yield f"last={tokens[-1] if tokens else ''}"
    yield f"cf={cue}_{first}"
    yield f"cf2={cue}_{' '.join(tokens[:2])}"


def _beside(text: str, attribution: Attribution, cue: str) -> Iterator[str]:
    """The words before and behind the attribution, and whether its cue comes first."""
    spans = (*attribution.cue, *attribution.source, *attribution.content)
    if not spans:
        return
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    before = _WORD.findall(text[max(0, start - BEFORE) : start].lower())
    behind = _BEHIND.findall(text[end : end + AFTER].lower())
    last = before[-1] if before else ""
    yield f"b1={last}"
    yield f"b2={' '.join(before[-2:])}"
    yield f"a1={behind[0] if behind else ''}"
    yield f"cue2={cue}|{last}"
    if attribution.cue and attribution.content:
        yield f"order{int(attribution.cue[0].start >= attribution.content[0].start)}"
