"""Loads the lexicons in `words/`: lists of words by name. Knows nothing of what they are used for."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).with_name("words")


@cache
def lexicon(name: str) -> dict[str, tuple[str, ...]]:
    """Return the lists of `words/<name>.json`; a list is a string of words, or an array where they have spaces."""
    lists = json.loads((_FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return {key: tuple(value.split() if isinstance(value, str) else value) for key, value in lists.items()}


@cache
def words(name: str, key: str) -> frozenset[str]:
    """Return one list of a lexicon as a set."""
    return frozenset(lexicon(name)[key])


def any_of(choices: Iterable[str]) -> str:
    """Return a pattern that matches any of the choices, longer ones first; their spaces match any white space."""
    ordered = sorted(choices, key=lambda choice: (-len(choice), choice))
    return "(?:" + "|".join(re.escape(choice).replace("\\ ", r"\s+") for choice in ordered) + ")"
