"""Ids: the same thing has the same id, another thing another one, in every process."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from counterclaim.model.document import Document, Published
from counterclaim.model.ids import ID_LENGTH, digest
from counterclaim.model.span import Span

ANY_TEXT = st.text(st.characters())  # lone surrogates too: a broken page may hold them


def test_digest_is_stable_across_versions_and_processes() -> None:
    # recorded once: ledgers hold ids, so a change here orphans their records
    assert digest("document", "", "The weir holds.") == "18c378b9d3a99d6af508"
    assert Document(text="The weir holds.", url="https://ostmark.example/weir").id == "b4ae7a7b24ae214ef67b"


@given(st.lists(ANY_TEXT, max_size=4))
def test_digest_has_one_form_whatever_the_fields_hold(fields: list[str]) -> None:
    found = digest("claim", *fields)
    assert len(found) == ID_LENGTH
    assert set(found) <= set("0123456789abcdef")
    assert found == digest("claim", *fields)


@given(st.lists(ANY_TEXT, max_size=4), st.lists(ANY_TEXT, max_size=4))
@example(["a\x1fb"], ["a", "b"])
@example(["a\x1fb"], ["a b"])
@example(["a\x1e"], ["a\x1e\x1e"])
@example(["\x1e\x1f"], ["\x1f\x1e"])
@example(["\x1e", ""], ["\x1f"])
def test_digest_differs_where_a_field_differs(one: list[str], other: list[str]) -> None:
    assert (digest("claim", *one) == digest("claim", *other)) == (one == other)


OTHERS = [
    (("statement", "a", "b"), "another kind"),
    (("claim", "b", "a"), "another order"),
    (("claim", "ab"), "the same letters in one field"),
    (("claim", "a", "b", ""), "an empty field more"),
]


@pytest.mark.parametrize(("other", "why"), OTHERS)
def test_digest_tells_fields_apart(other: tuple[str, ...], why: str) -> None:
    assert digest("claim", "a", "b") != digest(*other), why


def test_document_id_is_of_address_and_text_alone() -> None:
    plain = Document(text="The weir holds.")
    known = Document(
        text="The weir holds.",
        title="Weir",
        title_span=Span(0, 3),
        publisher="Ostmark Courier",
        published=Published(date="2031-04-02"),
        language="en",
        furniture=(Span(4, 8),),
    )
    assert plain.id == known.id
    assert plain.id != Document(text="The weir holds. ").id
    assert plain.id != Document(text="The weir holds.", url="https://ostmark.example/weir").id
