"""Entering: one article, one transaction. What is known already is not entered twice."""
