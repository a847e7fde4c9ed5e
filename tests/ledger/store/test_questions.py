"""A question is asked about any number of ids at once, on both databases."""

from __future__ import annotations

from sqlalchemy import bindparam, select

from counterclaim.ledger import Ledger
from counterclaim.ledger.store.questions import about, asked
from counterclaim.ledger.store.tables import derived
from counterclaim.ledger.views.lines import claim_lines

claim = derived.claim
BY_ID = about(select(claim.c.id), claim.c.id)
BY_ID_OR_WORDS = about(select(claim.c.id).where(claim.c.status == bindparam("status")), claim.c.id, claim.c.text)


def test_rows_of_all_ids_are_found_and_none_is_no_id(book: Ledger) -> None:
    with book.engine.connect() as connection:
        known = list(connection.execute(select(claim.c.id)).scalars())
        many = [*known, None, *(f"no claim {number}" for number in range(3000)), "\"'\\ , {}[]"]
        assert {row.id for row in asked(connection, BY_ID, many)} == set(known)
        assert asked(connection, BY_ID, [None]) == ()


def test_one_of_several_columns_holds_the_id_and_other_values_are_bound(book: Ledger) -> None:
    with book.engine.connect() as connection:
        one = next(iter(claim_lines(connection, connection.execute(select(claim.c.id)).scalars()).values()))
        for given in (one.id, one.text):
            rows = asked(connection, BY_ID_OR_WORDS, [given], status=one.status)
            assert one.id in {row.id for row in rows}
        assert not asked(connection, BY_ID_OR_WORDS, [one.id], status="none")
