"""How inputs are taken: limits and permissions."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class InputOptions:
    """Limits of one run. Sizes are in bytes, times in seconds.

    `largest` bounds one page (20 MB of text is no article); `allow_private` lets URLs point to private, loopback and
    link-local addresses, which are refused otherwise.
    """

    largest: int = 10_000_000
    connect_time: float = 10.0
    whole_time: float = 30.0
    redirects: int = 5
    allow_private: bool = False
