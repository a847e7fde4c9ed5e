"""Ranges of versions, as manifests name them: `>=1.20,<3`."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from typing import Any

from counterclaim.model.errors import WeightsError

_NUMBERS = re.compile(r"\d+(?:\.\d+)*")
_BOUND = re.compile(r"(>=|<=|==|!=|>|<)\s*(\d+(?:\.\d+)*)")
_COMPARED: dict[str, Callable[[Any, Any], Any]] = {
    ">=": operator.ge, "<=": operator.le, "==": operator.eq, "!=": operator.ne, ">": operator.gt, "<": operator.lt,
}  # fmt: skip


def in_range(version: str, wanted: str) -> bool:
    """Say whether a version is in a range such as `>=1.20,<3`; raises WeightsError if that is no range."""
    release = _release(version)
    for part in wanted.split(","):
        match = _BOUND.fullmatch(part.strip())
        if match is None:
            raise WeightsError(f"{wanted!r} is not a range of versions")
        bound = _release(match[2])
        width = max(len(release), len(bound))
        found, limit = (one + (0,) * (width - len(one)) for one in (release, bound))
        if not _COMPARED[match[1]](found, limit):
            return False
    return True


def _release(version: str) -> tuple[int, ...]:
    """Return the numbers that a version begins with."""
    match = _NUMBERS.match(version)
    return tuple(map(int, match[0].split("."))) if match else ()
