"""What people decided, as training data: nothing of it is left out, each article in the order of its text."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from counterclaim.ledger import Ledger
from counterclaim.ledger.records.spelling import read_spans
from counterclaim.ledger.store.engine import looking
from counterclaim.ledger.store.tables import records


def statements(ledger: Ledger) -> dict[str, list[Any]]:
    """Return the statements of each document, in the order of the text."""
    found: dict[str, list[Any]] = {}
    with looking(ledger.engine) as connection:
        for row in connection.execute(select(records.statement)):
            found.setdefault(row.document, []).append(row)
    return {key: sorted(some, key=lambda row: read_spans(row.content)) for key, some in sorted(found.items())}


def test_statements_stand_in_the_order_of_the_text(book: Ledger) -> None:
    most = max(statements(book).values(), key=len)
    for row in reversed(most):
        book.judge("statement", row.id, "right", by="Ada")
    (article,) = book.decided()
    assert [one["id"] for one in article["attributions"]] == [row.id for row in most]
    spelled = [row.content for row in most]
    assert spelled != sorted(spelled), "they would stand otherwise by their spelling"


def test_answers_to_other_articles_and_printings_are_pairs(book: Ledger) -> None:
    (one, *_), (other, *_), *_ = statements(book).values()
    book.judge("response", one.id, "holds", other.id, by="Ada", detail={"kind": "denies"}, reason="by name")
    book.judge("response", other.id, "not", one.id, by="Ada")
    book.judge("appearance", one.id, "apart", other.id, by="Ada")
    found = {(row["pair"], row["one"]["id"], row["other"]["id"], row["label"]) for row in book.decided()}
    ends = min(one.id, other.id), max(one.id, other.id)
    assert {entry for entry in found if entry[0] == "response"} == {
        ("response", one.id, other.id, "denies"), ("response", other.id, one.id, "other"),
    }  # fmt: skip
    assert [{*entry[1:3]} for entry in found if entry[0] == "appearance"] == [{*ends}]
    pair = next(row for row in book.decided() if row["reason"] == "by name")
    assert (pair["one"]["words"], pair["one"]["document"]) == (one.words, one.document)
    assert pair["other"]["document"] == other.document
