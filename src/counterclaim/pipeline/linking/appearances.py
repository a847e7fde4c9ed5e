"""Appearances: profiles of statements as JSON, and decisions which are printings of one that the ledger holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from counterclaim.ledger.entering.seam import Asked, Decision, Ids, Profile
from counterclaim.link import appearances
from counterclaim.link.appearances import Days
from counterclaim.link.appearances.words import words
from counterclaim.model.reading import Actor, Reading
from counterclaim.model.span import Span

KIND = "appearance"


def profiles(reading: Reading, ids: Ids) -> Iterator[Profile]:
    """Yield the profiles of a reading's statements."""
    for statement in reading.statements:
        node = ids.statements[statement.id]
        one = appearances.profile(reading, statement, id=node)
        cue = " ".join(word for span in statement.attribution.cue for word in words(span.of(reading.document.text)))
        yield Profile(kind=KIND, node=node, keys=appearances.keys(one), value={**to_dict(one), "cue": cue})


def decide(asked: Sequence[Asked]) -> Iterator[Decision]:
    """Yield which statements of an article are printings of others, those before them in the article included."""
    here: list[tuple[frozenset[str], appearances.Profile]] = []
    for one in asked:
        new = from_dict(one.profile.node, one.profile.value, one.actor)
        known = [
            from_dict(original.node, original.value, each.actors.get(original.node))
            for each in one.candidates
            for original in each.profiles
        ]
        keys = frozenset(one.profile.keys)
        known += [profile for others, profile in here if others & keys]
        found = appearances.decide(new, known)
        if found.id is not None:
            detail = {"relation": found.relation}
            yield Decision(
                subject=new.statement, object=found.id, verdict="same", score=round(found.score, 4),
                reason=found.reason, detail=detail,
            )  # fmt: skip
        else:
            here.append((keys, new))


def to_dict(one: appearances.Profile) -> dict[str, Any]:
    """Return a profile as JSON holds it."""
    value: dict[str, Any] = {
        "document": one.document,
        "words": " ".join(one.words),
        "stems": " ".join(one.stems),
        "quoted": round(one.quoted, 3),
        "actor": None if one.actor is None else _actor(one.actor),
        "stance": one.stance,
        "said": None if one.said is None else [one.said.first.isoformat(), one.said.last.isoformat()],
        "published": None if one.published is None else one.published.isoformat(),
        "spans": [list(span) for span in one.spans],
        "context": " ".join(sorted(one.context)),
    }
    return {key: part for key, part in value.items() if part}


def _actor(actor: Actor) -> dict[str, Any]:
    return {key: part for key, part in asdict(replace(actor, mentions=())).items() if part}


def from_dict(node: str, value: Mapping[str, Any], cluster: str | None) -> appearances.Profile:
    """Return what `to_dict` wrote."""
    said = [date.fromisoformat(day) for day in value.get("said", ())]
    published = value.get("published")
    return appearances.Profile(
        statement=node,
        document=value["document"],
        words=tuple(value.get("words", "").split()),
        stems=tuple(value.get("stems", "").split()),
        quoted=value.get("quoted", 0.0),
        actor=Actor(**value["actor"]) if "actor" in value else None,
        cluster=cluster,
        stance=value.get("stance"),
        said=Days(first=said[0], last=said[1]) if said else None,
        published=date.fromisoformat(published) if published else None,
        spans=tuple(Span(*pair) for pair in value.get("spans", ())),
        context=frozenset(value.get("context", "").split()),
    )
