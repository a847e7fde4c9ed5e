"""Keys under which a statement is found again in other articles: the words decide, the actor's name does not.

Runs of three content stems are hashed; of each two neighbours the one with the smaller hash is kept (winnowing:
Schleimer, Wilkerson, Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003). So two
statements that share four content stems in a row (some eight words) share a key, wherever the run stands in either,
and whatever was cut around it.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

from counterclaim.link.appearances.profile import Profile

RUN = 3  # stems in a hashed run
WINDOW = 2  # of so many neighbouring runs one is kept
MOST = 24  # keys of one statement; those with the smallest hashes are kept, so that two long ones keep the same
_BYTES = 6


def keys(profile: Profile) -> tuple[str, ...]:
    """Return the keys of a statement, at most MOST, without repeats; none where its words tell too little."""
    if not profile.telling:
        return ()
    runs = [_hash("run", profile.stems[at : at + RUN]) for at in range(len(profile.stems) - RUN + 1)]
    if len(runs) < WINDOW:
        return (*runs, _hash("whole", profile.words))
    kept = {min(runs[at : at + WINDOW]) for at in range(len(runs) - WINDOW + 1)}
    return tuple(sorted(kept)[:MOST])


def _hash(kind: str, listed: Sequence[str]) -> str:
    return blake2b("\x1f".join((kind, *listed)).encode("utf-8", "surrogatepass"), digest_size=_BYTES).hexdigest()
