"""The desk's queue: what is doubtful, the most used first; what a person decided is not asked again."""

from __future__ import annotations

import pytest

from counterclaim.ledger import Ledger
from counterclaim.model.errors import MissingError
from counterclaim.model.views.queue import Doubt, QueueFilter
from counterclaim.testing.doubtful import doubtful
from tests.ledger.conftest import book as own

__all__ = ["own"]
ALL = QueueFilter(limit=100)


@pytest.fixture
def desk(own: Ledger) -> Ledger:
    return doubtful(own)


def of(ledger: Ledger, kind: str) -> list[Doubt]:
    return list(ledger.queue(QueueFilter(kind=kind, limit=100)).items)


def test_everything_doubtful_is_there_with_its_reason(desk: Ledger) -> None:
    weak, open_ = sorted(of(desk, "statement"), key=lambda one: one.why)[::-1]
    assert (weak.why, weak.statement.cue_words if weak.statement else "") == (
        ("the model is not sure of it (score 0.42)",), "insisted",
    )  # fmt: skip
    assert open_.why == ("it is open who states it",)
    assert [one.judged.score for one in of(desk, "claim") if one.judged] == [0.41]
    assert sorted(one.pair[0].named for one in of(desk, "actor")) == ["Nadia Orlo", "Pavel Rust"]
    assert {one.answer.kind for one in of(desk, "answer") if one.answer} == {"denies", "declines", "retracts"}
    assert len(desk.queue(ALL).items) == sum(len(of(desk, kind)) for kind in ("statement", "answer", "claim", "actor"))


def test_the_most_used_comes_first_and_each_only_once(desk: Ledger) -> None:
    items = desk.queue(ALL).items
    uses = [one.claim.documents for one in items]
    assert uses == sorted(uses, reverse=True)
    assert uses[0] > uses[-1]
    assert len({(one.kind, one.id) for one in items}) == len(items)


@pytest.mark.parametrize("limit", [1, 2, 3])
def test_pages_give_the_whole_in_its_order(desk: Ledger, limit: int) -> None:
    found: list[Doubt] = []
    page = desk.queue(QueueFilter(limit=limit))
    found += page.items
    while page.next:
        page = desk.queue(QueueFilter(limit=limit, after=page.next))
        found += page.items
    assert found == list(desk.queue(ALL).items)
    with pytest.raises(MissingError):
        desk.queue(QueueFilter(after="nonsense"))


def test_passages_show_the_very_words(desk: Ledger) -> None:
    for one in desk.queue(ALL).items:
        passages = [*one.passages, *(each.passage for each in one.pair if each.passage)]
        assert passages
        for passage in passages:
            text = desk.stored_document(passage.document.id).text
            assert text[passage.start : passage.start + len(passage.text)] == passage.text
            for _, span in passage.marks:
                assert passage.start <= span.start < span.end <= passage.start + len(passage.text)


def test_what_a_person_decided_is_gone_until_it_is_withdrawn(desk: Ledger) -> None:
    before = desk.queue(ALL).items
    for one in before:
        if one.statement:
            id = desk.judge("statement", one.id, "right", by="Edda")
        elif one.answer:
            ends = one.answer.origin.id, one.answer.target.id
            id = desk.judge("response", ends[0], "holds", ends[1], by="Edda", detail={"kind": one.answer.kind})
        else:
            id = desk.judge(one.kind, one.pair[1].node, "same", one.pair[0].node, by="Edda")
        left = {(each.kind, each.id) for each in desk.queue(ALL).items}
        assert (one.kind, one.id) not in left
        desk.withdraw(id, by="Edda")
        assert desk.queue(ALL).items == before
