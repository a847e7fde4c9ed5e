"""Hashes of these tests are cheap ones: what they cost is tested apart."""

from __future__ import annotations

import pytest
from argon2 import PasswordHasher

from counterclaim.ledger.accounts import passwords


@pytest.fixture(autouse=True)
def cheap(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if "dear" not in request.node.name:
        monkeypatch.setattr(passwords, "_hasher", PasswordHasher(time_cost=1, memory_cost=1024, parallelism=1))
        passwords._nobody.cache_clear()
