"""Where a source joins several actors: `A and B`. Reads words only."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.read.actors.cores import RELATIVE, head_at, inside, joins_modifiers
from counterclaim.read.actors.names import Name
from counterclaim.read.actors.words import Words


def joint_of(words: Words, whole: range, names: Sequence[Name]) -> int | None:
    """Return where `and` joins several actors: behind a name or head and before another one; None if nowhere."""
    within = inside(names)
    stop = next((index for index in whole if words.lower[index] in RELATIVE or words.forms[index] in "(—–"), whole.stop)
    joints = ("and", "or", ",") if words.titled[whole.start] else ("and", "or")
    joint = next((i for i in range(whole.start + 1, stop) if words.lower[i] in joints and i not in within), None)
    if joint is None or (joins_modifiers(words, whole, joint) and not _joins_names(whole, stop, joint, names)):
        return None
    first = _phrase_before(words, whole, joint, names)
    second = any(joint < name.first < stop for name in names) or any(head_at(words, i) for i in range(joint + 1, stop))
    return joint if first and second else None


def _joins_names(whole: range, stop: int, joint: int, names: Sequence[Name]) -> bool:
    """Say whether `and` stands between two names, of which the second ends the source."""
    return any(name.last == joint and name.first >= whole.start for name in names) and any(
        name.last == stop and name.first > joint for name in names
    )


def _phrase_before(words: Words, whole: range, joint: int, names: Sequence[Name]) -> bool:
    """Say whether a whole phrase, not an apposition or complement, stands before `and`."""
    ends = {name.last for name in names}
    at = joint - (words.forms[joint - 1] == ",")
    commas = [index for index in range(whole.start, at) if words.forms[index] == ","]
    listed = all(comma in ends and words.lower[comma + 1] not in ("a", "an", "the") for comma in commas)
    own = any(words.lower[index] in ("of", "for", "in", "from", "at", "on", "with") for index in range(whole.start, at))
    return (
        listed
        and not (own and not _inside_name(names, whole.start, at))
        and (at in ends or head_at(words, at - 1) is not None)
    )


def _inside_name(names: Sequence[Name], start: int, stop: int) -> bool:
    return any(name.last == stop and (name.prefix.start if name.prefix else name.first) <= start for name in names)
