"""A statement to be corrected, members of clusters, what was decided, and what a decision would change."""

from __future__ import annotations

import pytest

from counterclaim.ledger import Ledger
from counterclaim.ledger.store.tables import records
from counterclaim.model.errors import MissingError
from counterclaim.model.views import ClaimFilter
from counterclaim.model.views.queue import DecidedFilter
from counterclaim.testing.doubtful import doubtful
from tests.ledger.conftest import book as own
from tests.ledger.standing import ids, standing

__all__ = ["own"]
ASH = "Kestrel Power dumped ash in the Tamm"


@pytest.fixture
def desk(own: Ledger) -> Ledger:
    return doubtful(own)


def test_workpiece_has_the_article_its_actors_answers_and_history(desk: Ledger) -> None:
    id = ids(desk, records.statement, words="that a tale")[0]
    desk.judge("statement", id, "not-a-statement", by="Edda", reason="a turn of phrase")
    found = desk.workpiece(id[:10])
    assert found.statement.wrong
    assert [one.named for one in found.actors] == ["Nadia Orlo", "Pavel Rust"]
    assert found.text == desk.stored_document(found.statement.document.id).text
    assert [(one.verdict, one.by, one.reason) for one in found.judgements] == [
        ("not-a-statement", "Edda", "a turn of phrase")
    ]
    with pytest.raises(MissingError):
        desk.workpiece("0" * 32)


@pytest.mark.parametrize(("kind", "size"), [("actor", 4), ("claim", 6)])
def test_cluster_has_its_members_with_their_words(desk: Ledger, kind: str, size: int) -> None:
    if kind == "actor":
        id = next(one.id for one in desk.actors().items if one.name == "Nadia Orlo")
    else:
        id = next(one.id for one in desk.claims(ClaimFilter()).items if one.text == ASH)
    found = desk.cluster(kind, id)
    assert (found.size, len(found.members)) == (size, size)
    assert {one.cluster for one in found.members} == {id}
    days = [one.document.published or "" for one in found.members]
    assert days == sorted(days, reverse=True)
    assert all(one.passage for one in found.members)


CASES = [  # kind, verdict, how many clusters before and after: what is joined becomes one, what is parted two
    ("actor", "same", 2, 1),
    ("actor", "apart", 1, 2),
    ("claim", "same", 2, 1),
    ("claim", "opposed", 2, 1),
    ("claim", "apart", 1, 2),
]


@pytest.mark.parametrize(("kind", "verdict", "before", "after"), CASES)
def test_foreseen_is_what_comes_and_leaves_nothing(
    desk: Ledger, kind: str, verdict: str, before: int, after: int
) -> None:
    one, other = pair(desk, kind, verdict)
    stood, logged = standing(desk), desk.summary()
    seen = desk.foreseen(kind, one, verdict, other, by="Edda")
    assert (standing(desk), desk.summary()) == (stood, logged)
    assert (len(seen.before), len(seen.after), seen.changes) == (before, after, True)
    id = desk.judge(kind, one, verdict, other, by="Edda")
    lines = desk.actors().items if kind == "actor" else desk.claims(ClaimFilter(limit=100)).items
    assert {line for line in lines if line.id in {each.id for each in seen.after}} == set(seen.after)
    desk.withdraw(id, by="Edda")
    assert standing(desk) == stood


def pair(ledger: Ledger, kind: str, verdict: str) -> tuple[str, str]:
    if kind == "actor":
        name = "Chris Vell" if verdict == "same" else "Nadia Orlo"
        one, other = ids(ledger, records.document_actor, name=name)[:2]
    elif verdict == "apart":
        one, other = ids(ledger, records.document_claim, text=ASH)[:2]
    else:
        one, other = (ids(ledger, records.document_claim, text=text)[0] for text in (ASH, "The fish had died in April"))
    return one, other


def test_opposed_turns_positions_and_that_is_foreseen(desk: Ledger) -> None:
    one, other = pair(desk, "claim", "opposed")
    seen = desk.foreseen("claim", one, "opposed", other, by="Edda")
    assert {(old.position, new.position) for old, new in seen.moved if old.claim != new.claim} == {
        ("supports", "denies")
    }


def test_decided_is_listed_newest_first_by_person_with_its_records(desk: Ledger) -> None:
    one, other = pair(desk, "actor", "same")
    statement = ids(desk, records.statement, words="that a tale")[0]
    first = desk.judge("actor", one, "same", other, by="Edda", reason="one man")
    second = desk.judge("statement", statement, "right", by="Ada")
    desk.withdraw(first, by="Ada")
    listed = desk.decisions().items
    assert [one.judgement.id for one in listed] == [second, first]
    assert listed[1].judgement.withdrawn is not None
    assert [each.named for each in listed[1].members] == ["Chris Vell", "Chris Vell"]
    assert [each.words for each in listed[0].statements] == ["that a tale"]
    own = desk.decisions(DecidedFilter(by="Edda", limit=1))
    assert ([each.judgement.id for each in own.items], own.next) == ([first], None)
