"""Test doubles and test notation, for the package's own tests and its users'. Nothing in the package imports it."""
