"""The features by which the blocks of an article are told from the furniture of their page, one row a block."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from counterclaim.ingest.anchors import anchor
from counterclaim.ingest.blocks import Block
from counterclaim.ingest.columns import (
    FAR,
    Column,
    after,
    before,
    best_stretch,
    clipped,
    column,
    decayed,
    decayed_after,
    distance,
    distance_after,
    shifted,
    since,
    windowed,
)
from counterclaim.ingest.page import Page, page

Columns = dict[str, Column]

_OWN = ("sentence", "sentences", "commas", "function_share", "capital_share", "title_case", "digit_share", "opening")
_NEAR = ((-3, "log_words sentence topical"), (-2, "log_words topical digit_share"), (-1, "log_words sentence topical "
         "capital_share function_share digit_share"), (1, "log_words sentence topical capital_share digit_share"), (2,
         "capital_share"), (3, "topical"))  # fmt: skip


def table(found: Sequence[Block]) -> tuple[tuple[str, ...], NDArray[np.float32]]:
    """Return the names of the features and their values, [blocks, features]; there must be at least one block."""
    seen = page(found)
    bounds = _bounds(seen)
    c = {
        **_itself(seen),
        **_topic(seen, bounds[0]),
        **_stretches(seen, bounds),
        **_whole(seen, bounds[0]),
        **_headlines(seen),
        **_ends(seen, bounds[0][0]),
        **_around(seen),
        **_groups(seen),
        **_anchored(seen),
    }
    for by, names in _NEAR:
        c |= {f"{name}{by:+d}": shifted(c[name], by) for name in names.split()}
    return tuple(c), np.stack(list(c.values()), 1).astype(np.float32)


def _itself(seen: Page) -> Columns:
    usual = np.median(seen.length[seen.prose > 0]) if seen.prose.any() else 10
    logarithm = np.log1p(seen.length)
    return {
        "log_words": logarithm,
        "log_characters": np.log1p(seen.traits["characters"]),
        "against_usual": column(logarithm - np.log1p(usual)),
        "repeated": seen.repeated,
        **{name: seen.traits[name] for name in _OWN},
    }


def _bounds(seen: Page) -> list[tuple[int, int]]:
    """Return three guesses where the article lies, from the prose of blocks and their words that are the title's."""
    c, mass = seen.traits, seen.mass
    short = np.minimum(seen.length, 40)
    lean = np.minimum(_headed(seen) * 4, 1)
    bad = 30 * c["ending"] + 40 * c["comment"] + 10 * c["caption"]
    steady, leaning = mass * (0.6 + 0.4 * lean), mass * (0.2 + 0.8 * lean)
    gains = (
        np.where(mass > 0, steady, -(4 + 0.4 * short)) - bad,
        np.where(mass > 0, steady, -12) - 3 * bad + 100 * seen.headline,
        np.where(mass > 0, leaning, -(4 + 0.8 * short)) - bad,
    )
    return [best_stretch(column(gain)) for gain in gains]


def _headed(seen: Page) -> Column:
    """Return which share of each block's longer words stand in the page's first line."""
    title = {word for word in seen.words[0] if len(word) > 3}
    longer = [[word for word in listed if len(word) > 3] for listed in seen.words]
    return column([sum(word in title for word in listed) / max(len(listed), 1) for listed in longer])


def _topic(seen: Page, bounds: tuple[int, int]) -> Columns:
    """Return which share of each block's longer words stand in other prose blocks of the likely article."""
    article = [at for at in range(*bounds) if seen.prose[at]]
    longer = [[word for word in listed if len(word) > 3] for listed in seen.words]
    counts = Counter(word for at in article for word in set(longer[at]))
    own = [int(at in article) for at in range(len(longer))]
    shares = [sum(counts[word] > own[at] for word in listed) / max(len(listed), 1) for at, listed in enumerate(longer)]
    return {"topical": column(shares)}


def _stretches(seen: Page, bounds: Sequence[tuple[int, int]]) -> Columns:
    found: Columns = {"votes": np.zeros_like(seen.mass)}
    for number, (start, end) in enumerate(bounds, 1):
        inside = column((seen.place >= start) & (seen.place < end))
        found["votes"] = found["votes"] + inside
        found[f"inside_{number}"] = inside
        found[f"from_start_{number}"] = clipped(seen.place - start, FAR, FAR)
        found[f"to_end_{number}"] = clipped(end - 1 - seen.place, FAR, FAR)
    return found


def _whole(seen: Page, bounds: tuple[int, int]) -> Columns:
    count, total = len(seen.words), float(seen.mass.sum()) or 1.0
    same = {
        "blocks": np.log1p(count),
        "longest": np.log1p(seen.length.max()),
        "marked_share": seen.marked.mean(),
        "prose_share": seen.prose.mean(),
        "stretch_share": seen.mass[slice(*bounds)].sum() / max(float(seen.length.sum()), 1.0),
    }
    return {
        "place": column(seen.place / max(count - 1, 1)),
        "mass_before": np.log1p(before(seen.mass)),
        "mass_after": np.log1p(after(seen.mass)),
        "share_before": column(before(seen.mass) / total),
        **{name: np.full(count, value, dtype=np.float32) for name, value in same.items()},
    }


def _headlines(seen: Page) -> Columns:
    here = seen.headline > 0
    return {
        "since_headline": distance(here),
        "headlines_after": np.minimum(after(seen.headline), 4),
        "mass_since_headline": np.log1p(since(seen.mass, here)),
        "marked_since_headline": np.minimum(since(seen.marked, here), 12),
        "short_since_headline": np.minimum(since(column(seen.length < 8), here), FAR),
    }


def _ends(seen: Page, start: int) -> Columns:
    c = seen.traits
    ends = c["ending"] * (seen.place > start)
    return {
        "past_endings": np.minimum(before(ends), 5),
        "to_ending": distance_after(ends > 0),
        "since_marked": distance(seen.marked > 0),
        "to_comment": distance_after(c["comment"] > 0),
        "replies_after": decayed_after(c["reply"] + c["comment"], 0.85),
        "since_dated": distance(c["dated"] > 0),
        "to_dated": distance_after(c["dated"] > 0),
        "dated_before": np.minimum(before(c["dated"]), 8),
        "bylines_before": np.minimum(before(c["byline"]), 5),
    }


def _around(seen: Page) -> Columns:
    """Return how much of each kind stands around a block, what is near counting more."""
    c, short = seen.traits, column(seen.length < 8)
    found: Columns = {}
    for rate in (0.6, 0.9):
        for name, values in (("mass", seen.mass), ("marked", seen.marked), ("short", short)):
            found[f"{name}_before_{rate}"] = np.log1p(decayed(values, rate))
            found[f"{name}_after_{rate}"] = np.log1p(decayed_after(values, rate))
    teaser = column((seen.length >= 4) & (seen.length <= 22) & (c["sentence"] == 0) & (c["colon"] == 0))
    kinds = {name: c[name] for name in ("dated", "ellipsis", "price", "item")}
    for name, values in {"teasers": teaser, "again": seen.again, "echo": seen.echo, **kinds}.items():
        found[f"{name}_before"], found[f"{name}_after"] = decayed(values, 0.8), decayed_after(values, 0.8)
    for half in (4, 10):
        long = np.minimum(seen.length, 80)
        around = np.maximum(windowed(long, half), 1)
        found[f"prose_within_{half}"] = column(windowed(long * seen.prose, half) / around)
    return found


def _groups(seen: Page) -> Columns:
    """Return what is seen of the group, between two blank lines, that a block stands in."""
    group = np.cumsum(seen.gap_before).astype(int)
    size = np.bincount(group)[group]
    return {
        "gap_after": seen.gap_after,
        "group_size": column(np.minimum(size, 12)),
        "group_words": column(np.log1p(np.bincount(group, weights=seen.length)[group] / size)),
    }


def _anchored(seen: Page) -> Columns:
    """Return where each block stands towards the headline and the first line that closes what is under it."""
    found, c, place = anchor(seen), seen.traits, seen.place
    head, count = found.headline, len(seen.words)
    total, under = float(seen.mass.sum()) or 1.0, float(seen.mass[head + 1 : found.stop].sum())
    gain = np.where(seen.mass > 0, seen.mass, -(2 + 0.3 * np.minimum(seen.length, 40)))
    gain = gain - 50 * found.closing - 15 * c["caption"] - 10 * c["whole"]
    best = head + 2 + int(np.argmax(np.cumsum(gain[head + 1 :]))) if head + 1 < count else count
    mass, closing = np.cumsum(seen.mass), column(found.closing)
    return {
        "headline_worth": np.full(count, found.worth / 100, dtype=np.float32),
        "above": column(place <= head),
        "under_headline": clipped(place - head, 20, 40) if head >= 0 else np.full(count, -50, dtype=np.float32),
        "stops": column(np.where(place <= head, -1, np.minimum(np.cumsum(found.stops), 8))),
        "to_stop": clipped(found.stop - 1 - place, 20, 40),
        "between": column((place > head) & (place < found.stop)),
        "marked_under": column(np.minimum(np.cumsum(seen.marked * (found.text >= 10)), 12)),
        "between_share": np.full(count, under / total, dtype=np.float32),
        "between_mass": np.full(count, np.log1p(under), dtype=np.float32),
        "best_under": column((place > head) & (place < best)),
        "to_best_end": clipped(best - 1 - place, 20, 40),
        "closing_before": decayed(closing, 0.85),
        "closing_after": decayed_after(closing, 0.85),
        "mass_under": column(np.where(place > head, mass - (mass[head] if head >= 0 else 0), -1) / total),
        "since_stop": distance(found.stops),
    }
