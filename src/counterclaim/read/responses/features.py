"""What is known of two statements as a pair, before any network looks at them: order, place, actors, common words."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log, log1p

import numpy as np
from numpy.typing import NDArray

from counterclaim.model.reading import Actor, Attribution
from counterclaim.model.span import Span
from counterclaim.read.responses.words import LEXICONS, Wording, wordings

REACH = 60  # statements between the two ends; the farthest answer in train is 58 away

FEATURES = (
    *("before", "next", "near", "distance", "characters", "paragraphs", "same paragraph", "touching"),
    *("headline answers", "headline answered", "inside the answer", "around the answer"),
    *("same actor", "actor unknown", "names its actor", "content names its actor", "is named by it", "nearest other"),
    *("common words", "common share", "common rare", "sentence words", "no common words"),
    *(f"answer: {name}" for name in ("pointing", "truth", "reply", "assent", "refusal", "negation")),
    *(f"answered: {name}" for name in ("pointing", "truth", "reply", "assent", "refusal", "negation")),
    *("only one negates", "answer quoted", "answered quoted", "size"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """Candidate pairs: `origin` may answer `target` (both [P]), with features [P, F]; sorted by origin."""

    origin: NDArray[np.int64]
    target: NDArray[np.int64]
    features: NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    wording: tuple[Wording, ...]
    place: tuple[int, ...]
    paragraph: tuple[int, ...]
    actor: tuple[str | None, ...]
    named: tuple[frozenset[str], ...]
    told: tuple[frozenset[str], ...]
    quoted: tuple[bool, ...]
    rarity: dict[str, float]


def pairs(text: str, attributions: Sequence[Attribution], actors: Sequence[Actor], of: Sequence[str | None]) -> Pairs:
    """Return all ordered pairs at most REACH statements apart; `of` has the id of each attribution's actor."""
    known = _known(text, attributions, actors, of)
    order = sorted(range(len(attributions)), key=lambda number: known.wording[number].whole)
    rank = {number: place for place, number in enumerate(order)}
    listed = [
        (one, other)
        for one in range(len(attributions))
        for other in range(len(attributions))
        if one != other and abs(rank[one] - rank[other]) <= REACH
    ]
    nearest = [_nearest(number, order, rank, known) for number in range(len(attributions))]
    rows = [_row(one, other, rank, nearest[one], attributions, known) for one, other in listed]
    return Pairs(
        origin=np.asarray([one for one, _ in listed], dtype=np.int64),
        target=np.asarray([other for _, other in listed], dtype=np.int64),
        features=np.asarray(rows, dtype=np.float32).reshape(len(listed), len(FEATURES)),
    )


def _known(text: str, attributions: Sequence[Attribution], actors: Sequence[Actor], of: Sequence[str | None]) -> _Known:
    wording = tuple(wordings(text, attributions))
    breaks = [at for at in range(len(text)) if text[at] == "\n"]
    mentions = sorted((span, actor.id) for actor in actors for span in actor.mentions)
    starts = [span.start for span, _ in mentions]
    counts = Counter(stem for one in wording for stem in one.sentence)
    return _Known(
        wording=wording,
        place=tuple(one.whole.start for one in wording),
        paragraph=tuple(bisect_left(breaks, one.whole.start) for one in wording),
        actor=tuple(of),
        named=tuple(_named(one.scene, mentions, starts) for one in wording),
        told=tuple(
            frozenset().union(*(_named(span, mentions, starts) for span in one.content)) for one in attributions
        ),
        quoted=tuple(any(span.of(text)[:1] in "\"“'‘«„" for span in one.content) for one in attributions),
        rarity={stem: log((1 + len(wording)) / count) for stem, count in counts.items()},
    )


def _named(span: Span, mentions: list[tuple[Span, str]], starts: list[int]) -> frozenset[str]:
    first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
    return frozenset(actor for _, actor in mentions[first:last])


def _nearest(number: int, order: Sequence[int], rank: dict[int, int], known: _Known) -> int | None:
    """Return the nearest earlier statement of another actor."""
    for place in range(rank[number] - 1, -1, -1):
        if known.actor[order[place]] != known.actor[number]:
            return order[place]
    return None


def _row(
    one: int, other: int, rank: dict[int, int], nearest: int | None, attributions: Sequence[Attribution], known: _Known
) -> list[float]:
    """Return the features of `one` as an answer to `other`, in the order of FEATURES."""
    answer, answered = known.wording[one], known.wording[other]
    apart = rank[one] - rank[other]
    lines = abs(known.paragraph[one] - known.paragraph[other])
    common = answer.content & answered.content
    least = min(len(answer.content), len(answered.content)) or 1
    mine, theirs = known.actor[one], known.actor[other]
    around = any(span.holds(answered.whole) for span in attributions[one].content)
    return [
        float(apart > 0),
        float(abs(apart) == 1),
        float(abs(apart) <= 3),
        log1p(abs(apart)),
        log1p(abs(known.place[one] - known.place[other])) / 4,
        log1p(lines),
        float(lines == 0),
        float(answer.whole.overlaps(answered.whole)),
        float(known.paragraph[one] == 0),
        float(known.paragraph[other] == 0),
        float(around),
        float(any(span.holds(answer.whole) for span in attributions[other].content)),
        float(mine is not None and mine == theirs),
        float(mine is None or theirs is None),
        float(theirs is not None and theirs != mine and theirs in known.named[one]),
        float(theirs is not None and theirs != mine and theirs in known.told[one]),
        float(mine is not None and theirs != mine and mine in known.told[other]),
        float(other == nearest),
        log1p(len(common)),
        len(common) / least,
        sum(known.rarity[stem] for stem in common) / 6,
        log1p(len(answer.sentence & answered.content)),
        float(not common),
        *map(float, answer.touched),
        *map(float, answered.touched),
        float(answer.touched[len(LEXICONS) - 1] != answered.touched[len(LEXICONS) - 1]),
        float(known.quoted[one]),
        float(known.quoted[other]),
        log1p(len(attributions)),
    ]
