"""One module a change; each goes from the one before it."""
