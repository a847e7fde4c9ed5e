"""Counterclaim reads news into a ledger of claims and counterclaims."""

__version__ = "0.1.0"
