"""What can be seen of each block of a text: the features that tell an article from the furniture of its page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from counterclaim.ingest.blocks import Block
from counterclaim.ingest.phrases import BYLINE, CAPTION, ENDING, FRAGMENT, FUNCTION, OPENING, WHOLE

Column = NDArray[np.float32]

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")  # scripts that write words together, or nearly
_DATE = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?\s+\d{1,2}\b"
    r"|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b"
    r"|\b\d{1,2}:\d{2}\b|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_LINKED = re.compile(r"https?://|www\.|\.com\b|@\w|#\w|\||»|›|>|•|→|×")
_SENTENCE = re.compile(r"[.!?…。！？][\"”’'»)\]」』]*\s*$")
_INNER = re.compile(r"[.!?。！？][\"”’'»)\]]*\s+[\"“‘«(\[]?[^\W\d_a-z]|。")
_YOU = re.compile(r"\b(?:you|your|yours|our|us)\b", re.IGNORECASE)
_COMMENT = re.compile(
    r"\b(?:\d+|an?) (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago\b|\b(?:says|said|wrote):$"
    r"|\bat \d{1,2}:\d{2}\s*(?:[ap]m)?\W*(?:said:?|\|.*|reply.*)?$"
    r"|^(?:reply|quote|like|report|permalink|upvote)\b.{0,30}$|\breply$",
    re.IGNORECASE,
)
LOOKED_AT = 600  # characters of a block; more say nothing new and cost time

OWN = (
    "log_words", "log_chars", "sentence", "sentences", "commas", "function_share", "capital_share", "lower_start",
    "digit_share", "upper_share", "whole", "opening", "fragment", "caption", "byline", "ending", "dated", "linked",
    "question", "colon", "ellipsis", "quote", "you", "word_length", "wide", "comment",
)  # fmt: skip


def _own(block: Block) -> tuple[tuple[float, ...], tuple[str, ...]]:
    """Return the features of a block by itself, and its longer words."""
    text = block.text[:LOOKED_AT]
    words = _WORD.findall(text)
    wide = len(_WIDE.findall(text)) / len(text)
    seen = max(len(words), 1)
    count = seen * len(block.text) / len(text) if wide < 0.3 else len(block.text) / 2.5
    low = [word.lower() for word in words]
    short = count < 60
    line = " ".join(text.lower().split()).strip(" .:…*>»<«|•-–—!?[]()")
    own = (
        np.log1p(count),
        np.log1p(len(block.text)),
        float(bool(_SENTENCE.search(block.text[-20:]))),
        min(len(_INNER.findall(text)), 5),
        min(text.count(",") / seen, 0.3),
        sum(word in FUNCTION for word in low) / seen,
        sum(word[0].isupper() for word in words) / seen,
        float(text[0].islower()),
        sum(map(str.isdigit, text)) / len(text),
        sum(word.isupper() and len(word) > 1 for word in words) / seen,
        float(line in WHOLE or not words),
        float(bool(OPENING.search(text))),
        float(bool(FRAGMENT.search(text))),
        float(short and bool(CAPTION.search(text))),
        float(count < 16 and bool(BYLINE.search(text))),
        float(count < 10 and bool(ENDING.search(text))),
        float(count < 16 and bool(_DATE.search(text))),
        float(bool(_LINKED.search(text))),
        float(text.endswith("?")),
        float(text.endswith(":")),
        float(text.endswith(("...", "…"))),
        float(text[0] in '“"«„‘”'),
        len(_YOU.findall(text)) / seen,
        sum(map(len, words)) / seen,
        wide,
        float(count < 20 and bool(_COMMENT.search(text))),
    )
    return own, tuple(word for word in low if len(word) > 3)


def _shift(values: Column, by: int, fill: float = 0.0) -> Column:
    shifted = np.full_like(values, fill)
    if abs(by) < len(values):
        if by > 0:
            shifted[by:] = values[:-by]
        else:
            shifted[:by] = values[-by:]
    return shifted


def _decayed(values: Column, rate: float) -> tuple[Column, Column]:
    """Return, for each block, what stands before and after it, each step away counting `rate` times as much."""
    before, after = np.zeros_like(values), np.zeros_like(values)
    held = 0.0
    for at in range(len(values)):
        before[at] = held
        held = (held + float(values[at])) * rate
    held = 0.0
    for at in range(len(values) - 1, -1, -1):
        after[at] = held
        held = (held + float(values[at])) * rate
    return before, after


def zone(gain: Column) -> tuple[int, int]:
    """Return the run of blocks with the largest sum of `gain`: where the article most likely is."""
    best, held, start, found = 0.0, 0.0, 0, (0, 0)
    for at, value in enumerate(gain.tolist()):
        if held <= 0:
            held, start = 0.0, at
        held += value
        if held > best:
            best, found = held, (start, at + 1)
    return found


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def heads(found: Sequence[Block]) -> NDArray[np.bool_]:
    """Return which blocks say what the page's first line says: the headline, where a page's title stands on top."""
    first = next((block.text for block in found), "")
    title = f" {_plain(first[:300])} "
    flags = np.zeros(len(found), dtype=bool)
    for at, block in enumerate(found[1:], 1):
        if 12 <= len(block.text) <= 300:
            text = _plain(block.text)
            flags[at] = (len(text) > 12 and " " in text and f" {text} " in title and len(text) > 0.35 * len(title)) or (
                len(title) > 14 and text.startswith(title.strip()) and len(text) < 1.5 * len(title)
            )
    return flags


def _since(values: Column, flags: NDArray[np.bool_]) -> Column:
    """Return the sum of `values` since the last flagged block (since the beginning, if there is none)."""
    found, held = np.zeros_like(values), 0.0
    for at in range(len(values)):
        if flags[at]:
            held = 0.0
        found[at] = held
        held += float(values[at])
    return found


def _distance(flags: NDArray[np.bool_], *, before: bool) -> Column:
    """Return how many blocks away the nearest flagged one is (30 where there is none within 30)."""
    found = np.full(len(flags), 30.0, dtype=np.float32)
    held = 30.0
    order = range(len(flags)) if before else range(len(flags) - 1, -1, -1)
    for at in order:
        found[at] = held
        held = 1.0 if flags[at] else min(held + 1, 30.0)
    return found


def table(found: Sequence[Block]) -> tuple[tuple[str, ...], NDArray[np.float32]]:
    """Return the names of the features and their values, [blocks, features]."""
    seen = [_own(block) for block in found]
    own = np.asarray([values for values, _ in seen], dtype=np.float32)
    c = {name: own[:, at] for at, name in enumerate(OWN)}
    n = len(found)
    words = np.expm1(c["log_words"])
    marked = np.maximum.reduce([c["whole"], c["opening"], c["fragment"], c["ending"]])
    prose = (
        (words >= 10) & ((c["function_share"] >= 0.18) | (c["wide"] > 0.3)) & ((c["sentence"] > 0) | (words >= 25))
    ).astype(np.float32)
    counts = Counter(block.text for block in found)
    first: dict[str, int] = {}
    again = np.asarray([first.setdefault(block.text, at) != at for at, block in enumerate(found)], dtype=np.float32)
    mass = prose * np.minimum(words, 80) * (1 - again) * (1 - c["fragment"])
    head = Counter(word for _, listed in seen[:1] for word in listed)
    headed0 = np.asarray(
        [sum(word in head for word in listed) / max(len(listed), 1) for _, listed in seen], dtype=np.float32
    )
    like = heads(found)
    lean = np.minimum(headed0 * 4, 1)
    low = np.minimum(words, 40)
    bad = 30 * c["ending"] + 40 * c["comment"] + 10 * c["caption"]
    gain1 = np.where(mass > 0, mass * (0.6 + 0.4 * lean), -(4 + 0.4 * low)) - bad
    gain2 = np.where(mass > 0, mass * (0.6 + 0.4 * lean), -12) - 3 * bad + np.where(like, 100, 0)
    gain3 = np.where(mass > 0, mass * (0.2 + 0.8 * lean), -4 - 0.8 * low) - bad
    start, end = zone(gain1.astype(np.float32))
    start2, end2 = zone(gain2.astype(np.float32))
    start3, end3 = zone(gain3.astype(np.float32))
    place = np.arange(n, dtype=np.float32)
    inside, inside2, inside3 = (
        ((place >= first_) & (place < last_)).astype(np.float32)
        for first_, last_ in ((start, end), (start2, end2), (start3, end3))
    )
    vocabulary = Counter(word for at in range(start, end) if prose[at] for word in set(seen[at][1]))

    def share(at: int, of: Counter[str], own_counts: bool) -> float:
        listed = seen[at][1]
        if not listed:
            return 0.0
        drop = 1 if own_counts else 0
        return sum(of[word] > drop for word in listed) / len(listed)

    topical = np.asarray([share(at, vocabulary, bool(inside[at] and prose[at])) for at in range(n)], dtype=np.float32)
    headed = np.asarray([share(at, head, at == 0) for at in range(n)], dtype=np.float32)
    ends = c["ending"] * (place > start)
    past = np.minimum(np.cumsum(ends) - ends, 5.0).astype(np.float32)
    total = float(mass.sum()) or 1.0
    before_mass = (np.cumsum(mass) - mass).astype(np.float32)
    after_mass = (total - before_mass - mass).astype(np.float32)
    gap_before = np.asarray([block.gap_before for block in found], dtype=np.float32)
    gap_after = np.asarray([block.gap_after for block in found], dtype=np.float32)
    group = np.cumsum(gap_before).astype(int)
    size = np.bincount(group)[group].astype(np.float32)
    group_words = (np.bincount(group, weights=words)[group] / size).astype(np.float32)
    lines: dict[str, NDArray[np.floating[Any]]] = dict(c)
    lines |= {
        "like_headline": like.astype(np.float32),
        "since_headline": _distance(like, before=True),
        "to_headline": _distance(like, before=False),
        "headlines_before": np.minimum(np.cumsum(like) - like, 4).astype(np.float32),
        "headlines_after": np.minimum(like.sum() - np.cumsum(like), 4).astype(np.float32),
        "mass_since_headline": np.log1p(_since(mass, like)),
        "endings_since_headline": np.minimum(_since(c["ending"], like), 6),
        "marked_since_headline": np.minimum(_since(marked, like), 12),
        "short_since_headline": np.minimum(_since((words < 8).astype(np.float32), like), 30),
        "inside3": inside3,
        "votes": inside + inside2 + inside3,
        "from_start3": np.clip(place - start3, -30, 30),
        "to_end3": np.clip(end3 - 1 - place, -30, 30),
        "inside2": inside2,
        "from_start2": np.clip(place - start2, -30, 30),
        "to_end2": np.clip(end2 - 1 - place, -30, 30),
        "comments_before": np.minimum(np.cumsum(c["comment"] * inside) - c["comment"] * inside, 5),
        "since_comment": _distance(c["comment"] > 0, before=True),
        "to_comment": _distance(c["comment"] > 0, before=False),
    }
    lines |= {
        "prose": prose,
        "again": again,
        "repeated": np.asarray([min(counts[b.text], 4) for b in found], dtype=np.float32),
        "gap_before": gap_before,
        "gap_after": gap_after,
        "group_size": np.minimum(size, 12),
        "group_words": np.log1p(group_words),
        "inside": inside,
        "from_start": np.clip(place - start, -30, 30),
        "to_end": np.clip(end - 1 - place, -30, 30),
        "zone_share": np.full(n, float((mass * inside).sum()) / max(float(words.sum()), 1), dtype=np.float32),
        "place": place / max(n - 1, 1),
        "blocks": np.full(n, np.log1p(n), dtype=np.float32),
        "marked_share": np.full(n, float(marked.mean()), dtype=np.float32),
        "prose_share": np.full(n, float(prose.mean()), dtype=np.float32),
        "before_share": before_mass / total,
        "before_mass": np.log1p(before_mass),
        "after_mass": np.log1p(after_mass),
        "topical": topical,
        "headed": headed,
        "past_endings": past,
        "since_ending": _distance(ends > 0, before=True),
        "to_ending": _distance(ends > 0, before=False),
        "since_prose": _distance(prose > 0, before=True),
        "to_prose": _distance(prose > 0, before=False),
        "since_marked": _distance(marked > 0, before=True),
        "to_marked": _distance(marked > 0, before=False),
    }
    for rate in (0.6, 0.9):
        b, a = _decayed(mass, rate)
        lines[f"prose_before_{rate}"], lines[f"prose_after_{rate}"] = np.log1p(b), np.log1p(a)
        b, a = _decayed(marked, rate)
        lines[f"marked_before_{rate}"], lines[f"marked_after_{rate}"] = b, a
        b, a = _decayed((words < 8).astype(np.float32), rate)
        lines[f"short_before_{rate}"], lines[f"short_after_{rate}"] = b, a
    for by in (-3, -2, -1, 1, 2, 3):
        for name in ("log_words", "sentence", "function_share", "topical", "capital_share"):
            lines[f"{name}{by:+d}"] = _shift(lines[name], by)
    for by in (-1, 1, 2):
        for name in ("whole", "opening", "caption", "byline", "ending", "dated", "quote", "colon", "digit_share"):
            lines[f"{name}{by:+d}"] = _shift(lines[name], by)
    return tuple(lines), np.stack(list(lines.values()), 1).astype(np.float32)
