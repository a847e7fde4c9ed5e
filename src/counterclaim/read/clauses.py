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
    return [replace(one, content=(_held(one, found, text),)) if _bare(one, text) else one for one in found]


def _bare(one: Attribution, text: str) -> bool:
    return len(one.content) == 1 and text.startswith("that ", one.content[0].start)


def _held(one: Attribution, found: Sequence[Attribution], text: str) -> Span:
    mine = one.content[0]
    for other in found:
        if other is one or not (other.source and other.cue and other.content):
            continue
        source, rest = other.source[0], hull((*other.source, *other.cue, *other.content))
        alone = mine.start + len("that ") == source.start and mine.end <= other.source[-1].end
        behind = 0 <= other.cue[0].start - other.source[-1].end <= GAP and "\n" not in rest.of(text)
        if alone and behind and other.content[-1].start >= other.cue[0].end:
            return Span(mine.start, rest.end)
    return mine


def once(found: Sequence[Attribution], text: str) -> list[Attribution]:
    """Join attributions of one source and one content, such as `said` and `in an interview`; gold never has two.

    The cue is that of the surer one, or both where nothing stands between them.
    """
    kept: list[Attribution] = []
    for one in found:
        place = next((at for at, other in enumerate(kept) if _same(one, other)), None)
        if place is None:
            kept.append(one)
        else:
            kept[place] = _joined(kept[place], one, text)
    return kept


def _same(one: Attribution, other: Attribution) -> bool:
    return bool(one.source) and (one.source, one.content) == (other.source, other.content)


def _joined(one: Attribution, other: Attribution, text: str) -> Attribution:
    cues = sorted((*one.cue, *other.cue))
    surer = max(one, other, key=lambda attribution: attribution.score or 0)
    whole = hull(cues)
    between = whole.of(text).strip() == " ".join(span.of(text).strip() for span in cues)
    return replace(surer, cue=(whole,)) if between else surer
