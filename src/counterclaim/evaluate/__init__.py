"""Gold annotation to scores. Knows the gold formats of DATA.md and nothing of how readings are made."""
