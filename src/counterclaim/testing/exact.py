"""A linker for tests, without inference: what is equal in name, wording or words is one actor, claim or statement.

People of one name with different affiliations are two; a wording with "not" is opposed to the same one without.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from counterclaim.ledger.entering.seam import Answering, Asked, Candidate, Decision, Ids, Profile
from counterclaim.ledger.records.spelling import words
from counterclaim.model.reading import Producer, Reading


class ExactLinker:
    """Stands where matching stands."""

    @property
    def producer(self) -> Producer:
        """A producer that nobody takes for a real one."""
        return Producer(name="exact", version="1")

    def profiles(self, reading: Reading, ids: Ids) -> Sequence[Profile]:
        """Return names, words and wordings, in lower case, as keys."""
        return tuple(_profiles(reading, ids))

    def nearest(self, kind: str, new: Profile, known: Mapping[str, bytes], most: int) -> Sequence[str]:
        """Return the first ones: here is nothing to measure by."""
        return sorted(known)[:most]

    def decide(self, kind: str, asked: Sequence[Asked]) -> Sequence[Decision]:
        """Return what is equal; an earlier one of the same article counts as known."""
        found: list[Decision] = []
        for number, one in enumerate(asked):
            others = [*_known(one.candidates), *(each.profile for each in asked[:number])]
            decision = next(filter(None, (_decided(kind, one.profile, other) for other in others)), None)
            found += [decision] if decision else []
        return found

    def answer(self, asked: Sequence[tuple[Answering, Sequence[Answering]]]) -> Sequence[Decision]:
        """Return nothing: who answers whom across articles is no matter of equal words."""
        return ()

    def merged(self, profiles: Sequence[Profile]) -> dict[str, Any]:
        """Return the first affiliation that is known."""
        known = [profile.value for profile in profiles if profile.value.get("affiliation")]
        return dict(known[0] if known else profiles[0].value)


def _profiles(reading: Reading, ids: Ids) -> Iterator[Profile]:
    text = reading.document.text
    for actor in reading.actors:
        value = {"name": actor.name.lower(), "affiliation": actor.affiliation}
        yield Profile(kind="actor", node=ids.actors[actor.id], keys=(actor.name.lower(),), value=value)
    for one in reading.statements:
        said = words(text, one.attribution.content).lower()
        yield Profile(kind="appearance", node=ids.statements[one.id], keys=(said,), value={"words": said})
    for claim in reading.claims:
        listed = claim.text.lower().split()
        plain = " ".join(word for word in listed if word != "not")
        worded: dict[str, Any] = {"wording": plain, "sign": -1 if "not" in listed else 1}
        yield Profile(kind="claim", node=ids.claims[claim.id], keys=(plain,), value=worded)


def _known(candidates: Sequence[Candidate]) -> Iterator[Profile]:
    for candidate in candidates:
        yield from candidate.profiles


def _decided(kind: str, new: Profile, known: Profile) -> Decision | None:
    if new.node == known.node:
        return None
    mine, theirs = new.value, known.value
    if kind == "actor" and mine["name"] == theirs["name"]:
        apart = mine["affiliation"] and theirs["affiliation"] and mine["affiliation"] != theirs["affiliation"]
        return None if apart else _decision(new, known, "same")
    if kind == "appearance" and mine["words"] == theirs["words"] and " " in mine["words"]:
        return _decision(new, known, "same", {"relation": "identical"})
    if kind == "claim" and mine["wording"] == theirs["wording"]:
        return _decision(new, known, "same" if mine["sign"] == theirs["sign"] else "opposed")
    return None


def _decision(new: Profile, known: Profile, verdict: str, detail: Mapping[str, Any] | None = None) -> Decision:
    return Decision(
        subject=new.node, object=known.node, verdict=verdict, score=1.0, reason="equal words", detail=dict(detail or {})
    )
