"""Matching behind the ledger's seam: profiles survive JSON, decisions name records, a whole book links and is whole."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from counterclaim.ledger import Ledger
from counterclaim.ledger.entering.enter import own_ids
from counterclaim.ledger.entering.seam import Asked, Candidate, Profile
from counterclaim.ledger.store.tables import derived
from counterclaim.link.appearances import profile as appearance
from counterclaim.pipeline.linking import actors, appearances
from counterclaim.pipeline.linking.carried import carried
from counterclaim.testing.book import readings, told
from counterclaim.testing.stories import STORIES

BY_KEY = {story.key: story for story in STORIES}


def spelled(profile: Profile) -> Profile:
    """Return a profile as the ledger gives it back."""
    return replace(profile, value=json.loads(json.dumps(profile.value)))


def test_profiles_of_statements_survive_json() -> None:
    for _, reading in readings():
        ids = own_ids(reading)
        for statement, profile in zip(reading.statements, appearances.profiles(reading, ids), strict=True):
            expected = appearance(reading, statement, id=profile.node, cluster="x")
            found = appearances.from_dict(profile.node, spelled(profile).value, "x")
            actor = None if expected.actor is None else replace(expected.actor, mentions=())
            assert found == replace(expected, actor=actor, quoted=round(expected.quoted, 3))


def test_an_actor_is_known_again_by_the_merged_profile() -> None:
    """The minister of one article is the minister of another; the decision names the ledger's actor."""
    profiles = []
    for key in ("ash", "ash again"):
        _, reading = told(BY_KEY[key])
        profiles.append(spelled(next(iter(actors.profiles(reading, own_ids(reading))))))
    known = Profile(kind="actor", node="first", keys=(), value=json.loads(json.dumps(actors.merged(profiles[:1]))))
    asked = Asked(profile=profiles[1], candidates=(Candidate(cluster="first", profiles=(known,)),))
    (decision,) = actors.decide([asked])
    assert (decision.subject, decision.object, decision.verdict) == (profiles[1].node, "first", "same")


def test_merging_one_by_one_is_merging_all() -> None:
    listed = [one for _, reading in readings() for one in actors.profiles(reading, own_ids(reading))][:4]
    so_far = Profile(kind="actor", node="x", keys=(), value=actors.merged(listed[:2]))
    assert actors.merged([so_far, *listed[2:]]) == actors.merged(listed)


def test_a_content_without_a_claim_becomes_one() -> None:
    _, reading = told(BY_KEY["bridge"])
    bare = replace(reading, claims=())
    found = carried(bare)
    assert [one.evidence[0].statement for one in found.claims] == ["s1"]
    assert carried(found) == found, "twice is once"
    ids = [one.id for one in carried(replace(told(BY_KEY["ash again"])[1], claims=reading.claims)).claims]
    assert len(ids) == len(set(ids))


@pytest.mark.weights
def test_the_stories_are_linked_with_the_shipped_weights_and_the_book_is_whole(tmp_path: Path) -> None:
    from counterclaim.pipeline.linking import LinkerOfRecords

    linker = LinkerOfRecords(threads=1)
    with Ledger.open(tmp_path / "book.db") as ledger:
        for page, reading in readings():
            ledger.enter(carried(reading), page, linker)
        with ledger.engine.connect() as connection:
            actor, printed = derived.actor, derived.appearance
            names = [(row.name, row.documents) for row in connection.execute(select(actor).order_by(actor.c.name))]
            assert ("Nadia Orlo", 3) in names
            assert ("Pavel Rust", 3) in names
            assert names.count(("Chris Vell", 1)) == 2, "an engineer and a striker of one name"
            relations = list(connection.execute(select(printed.c.relation)).scalars())
            assert "identical" in relations, "the e-mail was printed twice"
        assert list(ledger.audit()) == []
