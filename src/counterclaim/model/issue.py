"""Issues: data about bad data. A bad article is an Issue, not a crash."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """What was wrong with an input, and where.

    `where` is the input's name (with `#paragraph` or `:line` if known), `code` one of the words
    in docs/issues.md, `message` one line for a person.
    """

    where: str
    code: str
    message: str
