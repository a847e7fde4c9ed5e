"""Readings to files: JSON Lines and one-file HTML. Knows file formats; knows no model and no network."""
