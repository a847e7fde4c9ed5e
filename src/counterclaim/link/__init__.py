"""Readings and what the ledger holds: same actor, same claim, which position, who answers whom across articles."""
