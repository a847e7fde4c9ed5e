"""Dates of news prose: words to typed expressions, and expressions to calendar dates."""
