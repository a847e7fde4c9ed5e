"""Actors across articles: profiles as JSON, decisions among the ledger's actors and those of the same article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from counterclaim.ledger.entering.seam import Asked, Decision, Ids, Profile
from counterclaim.link import actors
from counterclaim.model.reading import Reading

KIND = "actor"


def profiles(reading: Reading, ids: Ids) -> Iterator[Profile]:
    """Yield the profiles of a reading's actors."""
    for actor in reading.actors:
        one = actors.profile(reading, actor)
        value = {"one": {key: listed for key, listed in asdict(one).items() if listed}}
        yield Profile(kind=KIND, node=ids.actors[actor.id], keys=actors.keys(one), value=value)


def merged(listed: Sequence[Profile]) -> dict[str, Any]:
    """Return what profiles of single articles, and of an actor so far, say together."""
    found = actors.merged(())
    for one in listed:
        found = actors.together(found, _merged(one.value))
    return {"all": actors.to_dict(found)}


@dataclass(slots=True)
class _Here:
    """Whom an earlier actor of the same article was decided to be, and what is known of them now."""

    node: str
    keys: frozenset[str]
    known: actors.Known


def decide(asked: Sequence[Asked]) -> Iterator[Decision]:
    """Yield who the actors of an article are; what came near and was not joined is told apart, with the reason."""
    here: list[_Here] = []
    extended: dict[str, actors.Merged] = {}
    for one in asked:
        profile = _profile(one.profile.value["one"])
        known = {
            each.cluster: actors.Known(
                id=each.cluster, merged=extended.get(each.cluster, _merged(each.profiles[0].value))
            )
            for each in one.candidates
        }
        known |= {each.known.id: each.known for each in here if each.keys.intersection(one.profile.keys)}
        found = actors.decide(profile, list(known.values()))
        own = one.profile.node
        if found.id is not None:
            yield Decision(subject=own, object=found.id, verdict="same", score=found.score, reason=found.reason)
        elif found.doubtful:
            other, score, reason = found.doubtful[0]
            said = f"not sure enough: {reason}"
            yield Decision(subject=own, object=other, verdict="apart", score=score, reason=said)
        home = found.id or own
        so_far = known[home].merged if home in known else actors.merged(())
        extended[home] = actors.extend(so_far, profile)
        here = [each for each in here if each.known.id != home]
        keys = frozenset(one.profile.keys)
        here.append(_Here(node=own, keys=keys, known=actors.Known(id=home, merged=extended[home])))


def _profile(value: Mapping[str, Any]) -> actors.Profile:
    listed: dict[str, Any] = {key: tuple(one) if isinstance(one, list) else one for key, one in value.items()}
    return actors.Profile(**listed)


def _merged(value: Mapping[str, Any]) -> actors.Merged:
    return actors.from_dict(value["all"]) if "all" in value else actors.merged([_profile(value["one"])])
