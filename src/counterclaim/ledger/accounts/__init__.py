"""Accounts of the reading room: who may sign in, as what, and who is signed in."""

from counterclaim.ledger.accounts.accounts import ROLES, Account
from counterclaim.ledger.accounts.book import Accounts

__all__ = ["ROLES", "Account", "Accounts"]
