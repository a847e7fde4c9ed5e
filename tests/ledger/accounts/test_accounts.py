"""Accounts on both databases: made, changed, removed; sessions that end when they should."""

from __future__ import annotations

from time import perf_counter

import pytest
from sqlalchemy import select, update

from counterclaim.ledger import Ledger
from counterclaim.ledger.accounts import passwords
from counterclaim.ledger.store.engine import writing
from counterclaim.ledger.store.tables.room import account, session
from counterclaim.model.errors import AccountError

WORD = "correct horse battery"


def test_account_signs_in_with_its_password_alone(ledger: Ledger) -> None:
    ledger.accounts.add("Edda Roskam", WORD, "desk")
    token = ledger.accounts.sign_in("edda  roskam", WORD)
    assert token is not None
    known = ledger.accounts.signed_in(token)
    assert known is not None
    assert (known.name, known.role) == ("Edda Roskam", "desk")
    assert ledger.accounts.sign_in("Edda Roskam", WORD.upper()) is None
    assert ledger.accounts.sign_in("Edda", WORD) is None
    assert ledger.accounts.signed_in("made up") is None


@pytest.mark.parametrize(
    ("name", "password", "role", "why"),
    [
        ("Edda Roskam", WORD, "desk", "there is one already"),
        ("EDDA ROSKAM", WORD, "desk", "there is one that differs by case"),
        ("", WORD, "desk", "no name"),
        ("a" * 65, WORD, "desk", "too long a name"),
        ("Edda\x00", WORD, "desk", "a control character"),
        ("<b>Edda", WORD, "desk", "markup"),
        ("Bo", "short", "desk", "too short a password"),
        ("Bo", "a" * 12, "desk", "one character again and again"),
        ("Bo", "ab" * 501, "desk", "too long a password"),
        ("Bo", WORD, "king", "no such role"),
    ],
)
def test_accounts_that_are_not_fit_are_not_made(ledger: Ledger, name: str, password: str, role: str, why: str) -> None:
    ledger.accounts.add("Edda Roskam", WORD, "desk")
    with pytest.raises(AccountError):
        ledger.accounts.add(name, password, role)
    assert [one.name for one in ledger.accounts.listed()] == ["Edda Roskam"], why


def test_neither_password_nor_token_is_stored(ledger: Ledger) -> None:
    ledger.accounts.add("Edda", WORD, "desk")
    token = ledger.accounts.sign_in("Edda", WORD)
    with ledger.engine.connect() as connection:
        rows = [*connection.execute(select(account)), *connection.execute(select(session))]
    assert len(rows) == 2
    assert WORD not in repr(rows)
    assert token
    assert token not in repr(rows)
    assert rows[0].password.startswith("$argon2id$")


def test_signing_in_anew_ends_the_former_session(ledger: Ledger) -> None:
    ledger.accounts.add("Edda", WORD, "desk")
    first = ledger.accounts.sign_in("Edda", WORD)
    second = ledger.accounts.sign_in("Edda", WORD, former=first)
    assert first
    assert second
    assert first != second
    assert ledger.accounts.signed_in(first) is None
    assert ledger.accounts.signed_in(second) is not None


@pytest.mark.parametrize("act", ["sign_out", "end_sessions", "change_password", "remove"])
def test_sessions_end(ledger: Ledger, act: str) -> None:
    ledger.accounts.add("Edda", WORD, "desk")
    token = ledger.accounts.sign_in("Edda", WORD)
    assert token
    {
        "sign_out": lambda: ledger.accounts.sign_out(token),
        "end_sessions": lambda: ledger.accounts.end_sessions("Edda"),
        "change_password": lambda: ledger.accounts.change_password("Edda", WORD + "!"),
        "remove": lambda: ledger.accounts.remove("Edda"),
    }[act]()
    assert ledger.accounts.signed_in(token) is None


def test_sessions_expire_and_are_cleared_away(ledger: Ledger) -> None:
    ledger.accounts.add("Edda", WORD, "desk")
    token = ledger.accounts.sign_in("Edda", WORD)
    assert token
    with writing(ledger.engine) as connection:
        connection.execute(update(session).values(expires="2020-01-01T00:00:00.000000+00:00"))
    assert ledger.accounts.signed_in(token) is None
    ledger.accounts.sign_in("Edda", WORD)
    with ledger.engine.connect() as connection:
        assert len(connection.execute(select(session)).all()) == 1


def test_role_changes_hold_at_once(ledger: Ledger) -> None:
    ledger.accounts.add("Edda", WORD, "reader")
    token = ledger.accounts.sign_in("Edda", WORD)
    assert token
    ledger.accounts.change_role("Edda", "admin")
    known = ledger.accounts.signed_in(token)
    assert known is not None
    assert known.may("desk")
    with pytest.raises(AccountError):
        ledger.accounts.change_role("Edda", "king")
    with pytest.raises(AccountError):
        ledger.accounts.change_role("Bo", "desk")


def test_dear_hashes_take_as_long_for_unknown_names() -> None:
    stored = passwords.hashed(WORD)
    passwords._nobody.cache_clear()
    passwords.right(None, WORD)  # makes the hash of nobody

    def seconds(hashed: str | None) -> float:
        taken = []
        for _ in range(5):
            start = perf_counter()
            assert not passwords.right(hashed, "something else")
            taken.append(perf_counter() - start)
        return min(taken)

    known, unknown = seconds(stored), seconds(None)
    assert 0.5 < unknown / known < 2  # they do the same work; without it the quotient is below 0.01


@pytest.mark.parametrize("name", ["Edda\x00", "Edda \ud800"], ids=["NUL", "half a character"])
def test_a_name_that_no_database_takes_is_nobodys(ledger: Ledger, name: str) -> None:
    ledger.accounts.add("Edda", WORD, "desk")
    assert ledger.accounts.find(name) is None
    assert ledger.accounts.sign_in(name, WORD) is None
    with pytest.raises(AccountError):
        ledger.accounts.change_role(name, "admin")
