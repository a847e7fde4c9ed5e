"""Where a source joins several actors: `A and B`. Reads words only."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.read.actors.cores import RELATIVE, bracketed, head_at, inside, joins_modifiers
from counterclaim.read.actors.lexicon import lexicon
from counterclaim.read.actors.names import Name
from counterclaim.read.actors.roles import POSSESSIVE, is_role
from counterclaim.read.actors.words import Words

_PRONOUNS = ("he", "she", "they", "i", "we")
_THE_ACRONYM = 3  # words: `or the RSB`
_LINKS = ("of", "for", "in", "from", "at", "on", "with", "by", "between")


def joint_of(words: Words, whole: range, names: Sequence[Name]) -> int | None:
    """Return where `and` joins several actors: behind a name or head and before another one; None if nowhere."""
    brackets = bracketed(words, whole)
    within = inside(names) | brackets
    ends = (i for i in whole if i not in within and (words.lower[i] in RELATIVE or words.forms[i] in "(—–"))
    stop = next(ends, whole.stop)
    joints = ("and", "or", ",") if words.titled[whole.start] else ("and", "or")
    joint = next((i for i in range(whole.start + 1, stop) if words.lower[i] in joints and i not in within), None)
    if joint is None or _same_in_short(words, whole, joint):
        return None
    if office_end(words, whole, joint, names) is not None:
        return joint
    spoken = joint == whole.start + 1 and words.lower[whole.start] in _PRONOUNS
    before = joint
    while before - 1 in brackets:
        before -= 1
    if (
        not spoken
        and joins_modifiers(words, whole, joint)
        and not _joins_names(words, whole, stop, joint, before, names)
    ):
        return None
    first = spoken or _phrase_before(words, whole, joint, names, brackets)
    named = any(joint < name.first < stop for name in names)
    second = named or any(head_at(words, i) for i in range(joint + 1, stop)) or _determined(words, joint, stop)
    return joint if first and second else None


def _same_in_short(words: Words, whole: range, joint: int) -> bool:
    """Say whether an acronym behind `or` ends the source, of the same body: `the River Safety Board, or RSB`."""
    last = words.forms[whole.stop - 1]
    alone = words.lower[joint] == "or" and whole.stop - joint <= _THE_ACRONYM and last.isupper() and len(last) > 1
    before = "".join(words.forms[index][0] for index in range(whole.start, joint) if words.forms[index][0].isupper())
    return alone and (words.forms[joint - 1] == "," or before.endswith(last))


def office_end(words: Words, whole: range, joint: int, names: Sequence[Name]) -> int | None:
    """Return the comma behind the first of two people whose office stands between them; None if there is none.

    `Alma Sorel, head of the harbour board, and Mayor Ivo Maren`.
    """
    first = next((name for name in names if whole.start <= name.first < joint), None)
    if first is None or words.forms[joint - 1] != "," or words.forms[first.last] != "," or first.last == joint - 1:
        return None
    between = range(first.last + 1, joint - 1)
    second = next((name for name in names if (name.prefix or range(name.first, 0)).start == joint + 1), None)
    alone = second is not None and (second.last >= whole.stop or words.forms[second.last] == ",")
    people = (
        second is not None and min(len(first.key), len(second.key)) > 1 and second.key[-1] not in lexicon().body_words
    )
    told = any(is_role(words, index) for index in between) and not any(words.forms[index] == "," for index in between)
    return first.last if alone and people and told else None


def _determined(words: Words, joint: int, stop: int) -> bool:
    """Say whether a phrase with an article of its own stands behind `and`: `Sorel and the delegation`."""
    return joint + 2 < stop + 1 and words.lower[joint + 1 : joint + 2] == ["the"]


def _joins_names(words: Words, whole: range, stop: int, joint: int, before: int, names: Sequence[Name]) -> bool:
    """Say whether `and` stands between two names, of which the second ends the source; the first ends at `before`."""
    return any(name.last == before and name.first >= whole.start for name in names) and any(
        name.first > joint and (name.last == stop or words.forms[name.last : name.last + 1] in (["("], [","]))
        for name in names
    )


def _phrase_before(words: Words, whole: range, joint: int, names: Sequence[Name], brackets: set[int]) -> bool:
    """Say whether a whole phrase, not an apposition or complement, stands before `and`."""
    ends = {name.last for name in names} | {index + 1 for index in brackets if words.forms[index] == ")"}
    at = joint - (words.forms[joint - 1] == ",")
    commas = [index for index in range(whole.start, at) if words.forms[index] == "," and index not in brackets]
    if not all(comma in ends and words.lower[comma + 1] not in ("a", "an", "the") for comma in commas):
        return False
    if any(words.lower[index] in POSSESSIVE for comma in commas[-1:] for index in range(comma, at)):
        return False  # Ada Sorel, the mint's chair and owner
    if commas and is_role(words, at - 1) and words.forms[joint + 1].islower():
        return False  # Ada Sorel, chair and owner of the mint
    links = [i for i in range(whole.start, at) if words.lower[i] in _LINKS and i not in brackets]
    own = links and not _inside_name(names, whole.start, at) and not _at_home(words, joint, links, names)
    return not own and (at in ends or head_at(words, at - 1) is not None)


def _at_home(words: Words, joint: int, links: Sequence[int], names: Sequence[Name]) -> bool:
    """Say whether people are joined, each with a home: `Alma Sorel of Keel, Ada Vey of Harrow and Mayor Ivo Maren`."""
    people = {name.last for name in names if len(name.key) > 1}
    homes = {name.first for name in names}
    ended = any(name.last == joint for name in names)
    second = next((name for name in names if name.first > joint), None)
    each = all(link in people and link + 1 in homes and words.lower[link] in ("of", "from") for link in links)
    return ended and each and second is not None and len(second.key) > 1


def _inside_name(names: Sequence[Name], start: int, stop: int) -> bool:
    return any(name.last == stop and (name.prefix.start if name.prefix else name.first) <= start for name in names)
