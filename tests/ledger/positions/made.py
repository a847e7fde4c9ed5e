"""Statements and positions in a few words, for tables."""

from __future__ import annotations

from counterclaim.ledger.positions.values import Answer, Carried, Position, Stated
from counterclaim.model.span import Span


def stated(
    id: str, actor: str | None = None, date: str | None = None, *, original: str = "", **other: object
) -> Stated:
    """Return a statement of an actor; its words are `words of ID`."""
    words = f"words of {id}"
    plain: dict[str, object] = {
        "id": id, "document": f"document of {id}", "reading": f"reading of {id}", "publisher": None, "date": date,
        "node": actor and f"node of {actor}", "actor": actor, "name": actor or "somebody", "role": None,
        "affiliation": None, "cue_words": "said", "cue": (Span(20, 24),), "content": (Span(0, len(words)),),
        "corrected": False, "at": Span(0, len(words)), "words": words, "recorded": "affirms", "stance": "affirms",
        "score": 0.9, "original": original or id, "right": False,
    }  # fmt: skip
    return Stated(**{**plain, **other})  # type: ignore[arg-type]


def position(of: Stated, side: str, claim: str = "c", **other: object) -> Position:
    """Return the own position of a statement on a claim."""
    plain: dict[str, object] = {"claim": claim, "stated": of, "position": side, "span": of.at, "words": of.words}
    return Position(**{**plain, "via": "stance", "node": f"node of {claim}", **other})  # type: ignore[arg-type]


def answer(origin: str, target: str, kind: str, score: float = 0.8) -> Answer:
    """Return an answer between two statements."""
    return Answer(id=f"{origin}>{target}", origin=origin, target=target, kind=kind, score=score, confirmed=False)


def carried(of: Stated, side: str, claim: str = "c", polarity: int = 1, span: Span | None = None) -> Carried:
    """Return what of a statement carries a claim."""
    at = span or of.at
    return Carried(
        claim=claim, node=f"node of {claim}", polarity=polarity, text="a claim", statement=of.id, span=at,
        words=of.words[at.start : at.end], position=side,
    )  # fmt: skip
