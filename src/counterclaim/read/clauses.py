"""Attributions beside each other: contents that are whole clauses, and what was found twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.model.reading import Attribution
from counterclaim.model.span import Span, hull

JOINED = 60  # characters in which a conjunction stands before its clause
GAP = 40  # characters between a source and its cue: "…, who runs the mine, told"


def coordinated(found: Sequence[Attribution], text: str) -> list[Attribution]:
    """Give a content that is only the last of two that-clauses both, as another attribution of them has both.

    "Claims that A, and that B, were rejected": who claims, claims both, and so both are rejected.
    """
    single = sorted((one.content[0] for one in found if len(one.content) == 1), reverse=True)
    whole = {span.end: span for span in single}  # the longest that ends there
    mended = []
    for one in found:
        mine = one.content[0]
        wide = whole.get(mine.end, mine)
        joined = text[max(0, mine.start - JOINED) : mine.start].rstrip().endswith((" and", " or"))
        clauses = text.startswith("that ", mine.start) and text.startswith("that ", wide.start)
        behind = bool(one.cue) and one.cue[0].start >= mine.end
        fits = len(one.content) == 1 and wide.start < mine.start and joined and clauses and behind
        mended.append(replace(one, content=(wide,)) if fits else one)
    return mended


def with_held(found: Sequence[Attribution], text: str) -> list[Attribution]:
    """Give a content that is only `that` and the source of another attribution all of what that one says.

    "A report claims that an engineer told his superiors: …": a name alone is claimed by nobody.
    """
    by_source = {one.source[0].start: one for one in found if one.source and one.cue and one.content}
    return [_whole(one, by_source.get(one.content[0].start + len("that ")), text) for one in found]


def _whole(one: Attribution, held: Attribution | None, text: str) -> Attribution:
    mine = one.content[0]
    if held is None or len(one.content) > 1 or not text.startswith("that ", mine.start):
        return one
    rest = hull((*held.source, *held.cue, *held.content))
    alone = mine.end <= held.source[-1].end <= held.cue[0].start <= held.source[-1].end + GAP
    behind = held.content[-1].start >= held.cue[-1].end and "\n" not in rest.of(text)
    return replace(one, content=(Span(mine.start, rest.end),)) if alone and behind else one


def once(found: Sequence[Attribution], text: str) -> list[Attribution]:
    """Join attributions of one source and one content, such as `said` and `in an interview`; gold never has two.

    The cue is that of the surer one, or both where nothing stands between them.
    """
    kept: dict[object, Attribution] = {}
    for number, one in enumerate(found):
        mine = (one.source, one.content) if one.source else number  # who is not named may be two
        kept[mine] = _joined(kept[mine], one, text) if mine in kept else one
    return list(kept.values())


def _joined(one: Attribution, other: Attribution, text: str) -> Attribution:
    cues = sorted((*one.cue, *other.cue))
    surer = max(one, other, key=lambda attribution: attribution.score or 0)
    whole = hull(cues)
    between = whole.of(text).strip() == " ".join(span.of(text).strip() for span in cues)
    return replace(surer, cue=(whole,)) if between else surer
