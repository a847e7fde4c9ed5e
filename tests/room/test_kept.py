"""What is kept holds for one state of the ledger, and no longer."""

from __future__ import annotations

from counterclaim.ledger import Ledger
from counterclaim.room.kept import Kept
from tests.ledger.books import document_of


def test_made_once_for_each_state() -> None:
    kept, made = Kept(), list[str]()

    def make(name: str) -> str:
        made.append(name)
        return name

    assert [kept.of("one", "a", lambda: make("a"), len) for _ in range(3)] == ["a"] * 3
    assert kept.of("one", "b", lambda: make("b"), len) == "b"
    assert kept.of("two", "a", lambda: make("a again"), len) == "a again"
    assert made == ["a", "b", "a again"]
    kept.forget()
    assert kept.of("two", "a", lambda: make("a anew"), len) == "a anew"


def test_what_was_not_used_for_longest_goes() -> None:
    kept, made = Kept(10), list[str]()
    for key in ("a", "b", "a", "c", "a", "b"):
        kept.of("one", key, lambda key=key: made.append(key) or "12345", len)  # type: ignore[misc, func-returns-value]
    assert made == ["a", "b", "c", "b"]
    kept.of("one", "large", lambda: made.append("large") or "x" * 11, len)  # type: ignore[func-returns-value]
    kept.of("one", "a", lambda: made.append("a") or "12345", len)  # type: ignore[func-returns-value]
    assert made == ["a", "b", "c", "b", "large"]


def test_head_changes_with_everything_that_is_entered_or_decided(ledger: Ledger) -> None:
    before = ledger.head()
    assert ledger.head() == before
    view = ledger.document(document_of(ledger, "Minister: ash in the river"))
    judged = ledger.judge("statement", view.statements[0].id, "not-a-statement", by="Edda Roskam")
    after = ledger.head()
    ledger.withdraw(judged, by="Edda Roskam")
    assert len({before, after, ledger.head()}) == 3
