"""Passwords as argon2id hashes. Checking takes as long for an account that does not exist."""

from __future__ import annotations

import secrets
from functools import cache
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST, LONGEST = 10, 1000  # characters
AT_ONCE = 2  # a check takes 64 MiB: many at once, as in an attack, must not take the memory of the machine

_hasher = PasswordHasher()
_turn = BoundedSemaphore(AT_ONCE)


def problem(password: str) -> str:
    """Return what is wrong with a new password; empty if nothing is."""
    if len(password) < SHORTEST:
        return f"a password needs at least {SHORTEST} characters"
    if len(password) > LONGEST:
        return f"a password has at most {LONGEST} characters"
    return "" if len(set(password)) > 2 else "a password needs more than two different characters"


def hashed(password: str) -> str:
    """Return the hash to store, with salt and parameters."""
    with _turn:
        return _hasher.hash(password)


def right(stored: str | None, password: str) -> bool:
    """Say whether the password is that of the hash; for None (no such account) it takes as long, and is never right."""
    with _turn:
        try:
            return _hasher.verify(stored or _nobody(), password[: LONGEST + 1]) and stored is not None
        except (VerificationError, InvalidHashError):
            return False


def outdated(stored: str) -> bool:
    """Say whether the hash was made with weaker parameters than are used now."""
    return _hasher.check_needs_rehash(stored)


@cache
def _nobody() -> str:
    return _hasher.hash(secrets.token_hex())
