"""Gold articles with a second layer, and readings of them, written in short."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.evaluate.gold import GoldArticle, GoldResponse
from counterclaim.model.document import Document
from counterclaim.model.reading import Actor, Reading, Response, Statement
from counterclaim.testing.marked import parse

# Four statements of three people and one of nobody.
MARKED = (
    "[1.source Ida Renn] [1.cue said] [1.content the weir holds]. [2.source Holm] [2.cue denied] [2.content that]. "
    "[3.source She] [3.cue called] [3.content him a fool]. [4.cue Asked] [4.content about the gates], "
    "[5.source the warden] [5.cue gave] [5.content no answer]."
)
NAMES = {"r": "Ida Renn", "h": "Aksel Holm", "w": "the warden"}
ACTORS = ("r", "h", "r", None, "w")
KINDS = ("fact", "fact", "opinion", "directive", "other")
STANCES = ("affirms", "denies", "affirms", "neutral", "neutral")
RESPONSES = ((1, 0, "denies"), (2, 1, "disputes"), (4, 3, "declines"), (0, None, "confirms"))


def gold(responses: Sequence[tuple[int, int | None, str]] = RESPONSES) -> GoldArticle:
    """Return the article with these responses (from, to, kind)."""
    text, attributions = parse(MARKED)
    return GoldArticle(
        id="weir",
        text=text,
        attributions=attributions,
        said=(True,) * 5,
        kinds=KINDS,
        stances=STANCES,
        acts=(None,) * 5,
        actor_ids=ACTORS,
        actors=tuple(Actor(id=id, name=name) for id, name in NAMES.items()),
        responses=tuple(GoldResponse(origin=origin, target=target, kind=kind) for origin, target, kind in responses),
    )


def reading(
    *,
    actors: Sequence[str | None] = ACTORS,
    names: dict[str, str] = NAMES,
    responses: Sequence[tuple[int, int | None, str]] = RESPONSES,
    scores: Sequence[float | None] = (),
    drop: int = 0,
) -> Reading:
    """Return a reading of the article that leaves out the first `drop` statements; responses name gold positions."""
    text, attributions = parse(MARKED)
    statements = tuple(
        Statement(id=f"s{place}", attribution=attribution, manner="indirect", actor=actor, kind=kind, stance=stance)
        for place, (attribution, actor, kind, stance) in enumerate(
            zip(attributions, actors, KINDS, STANCES, strict=True)
        )
    )
    listed = zip(responses, scores or [None] * len(responses), strict=True)
    return Reading(
        document=Document(text=text),
        statements=statements[drop:],
        actors=tuple(Actor(id=id, name=name) for id, name in names.items()),
        responses=tuple(
            Response(origin=f"s{origin}", target=None if target is None else f"s{target}", kind=kind, score=score)
            for (origin, target, kind), score in listed
        ),
    )


def same(count: int = 5) -> dict[int, int]:
    """Return the matching in which statement i is attribution i."""
    return {place: place for place in range(count)}
