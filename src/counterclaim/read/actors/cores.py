"""The inner parts of a noun phrase: where its core ends, its head, determiner, number and modifiers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from counterclaim.read.actors.lexicon import Head, lexicon
from counterclaim.read.actors.names import Name, plain
from counterclaim.read.actors.words import Words

DETERMINERS = {
    **dict.fromkeys(("a", "an"), "a"),
    **dict.fromkeys(("another", "other", "others"), "another"),
    "the": "the",
    **dict.fromkeys(("this", "that", "these", "those", "such", "same"), "this"),
    **dict.fromkeys(("his", "her", "its", "their", "our", "my", "your", "whose"), "own"),
    **dict.fromkeys(
        "some many several most few both all no any each every more two three four five six seven eight "
        "nine ten dozens hundreds thousands scores one".split(),
        "some",
    ),
}
_CUTS = frozenset(
    "who which that whose whom where when of in from for at with on to by about against near under including involved "
    "within inside across over after before during close familiar speaking called named known based led written "
    "obtained released published conducted briefed wearing as if because while than and or but is was has had".split()
)
RELATIVE = frozenset(["who", "which", "that", "whose", "whom"])
_CUT_MARKS = frozenset("(—–-:;[")
_COMPASS = ("new", "north", "south", "west", "rhode")
_COMPOUND = 2


def inside(names: Sequence[Name]) -> set[int]:
    """Return the word indices inside names and the titles before them, where no phrase is cut."""
    return {
        index for name in names for index in range((name.prefix.start if name.prefix else name.first) + 1, name.last)
    }


def bracketed(words: Words, whole: range) -> set[int]:
    """Return the indices of brackets that close again within a source, and of what stands in them."""
    found: set[int] = set()
    opened = None
    for index in whole:
        if words.forms[index] == "(":
            opened = index
        elif words.forms[index] == ")" and opened is not None:
            found.update(range(opened, index + 1))
            opened = None
    return found


def core_of(words: Words, whole: range, names: Sequence[Name]) -> range:
    """Return the indices up to the head: cut at commas, relative words and prepositions that stand in no name."""
    within = inside(names)
    for index in whole[1:]:
        lower = words.lower[index]
        if index in within:
            continue
        if lower == "," and _list_of_modifiers(words, whole, index):
            continue
        if lower == "and" and joins_modifiers(words, whole, index):
            continue
        such = words.lower[index : index + 2] == ["such", "as"]
        if lower == "," or lower in _CUTS or words.forms[index] in _CUT_MARKS or such:
            return range(whole.start, index)
    return whole


def _list_of_modifiers(words: Words, whole: range, index: int) -> bool:
    """Say whether a comma stands between modifiers: `the Harrow, N.H., company`, `a long, angry letter`."""
    following = words.lower[index + 1 : min(index + 6, whole.stop)]
    if words.lower[whole.start] not in ("the", "a", "an") or len(following) < _COMPOUND or following[0] in DETERMINERS:
        return False
    place = "," in following[1:3] and not head_at(words, index - 1)
    return place or (
        head_at(words, index - 1) is None and head_at(words, index + 2) is not None and "," not in following[:2]
    )


def joins_modifiers(words: Words, whole: range, index: int) -> bool:
    """Say whether `and` joins adjectives of one head (`U.S. and Afghan officials`), not two phrases."""
    before = head_at(words, index - 1)
    behind = words.lower[index + 1 : index + 2]
    return before is None and not any(word in DETERMINERS for word in behind) and index + 2 < whole.stop


def head_at(words: Words, index: int) -> Head | None:
    """Return what the lexicon knows of a word as a head."""
    return lexicon().heads.get(words.lower[index])


def head_of(words: Words, core: range) -> tuple[str, Head | None]:
    """Return the head of a core, two words if they are one (`prime minister`), and what the lexicon knows of it."""
    heads = lexicon().heads
    last = core.stop - 1
    double = " ".join(words.lower[max(core.start, last - 1) : last + 1])
    if double in heads:
        return double, heads[double]
    word = words.lower[last]
    return word, heads.get(word) or heads.get(word.rpartition("-")[2])


def is_plural(word: str, entry: Head | None) -> bool:
    """Say whether a head means several."""
    if entry is not None and "person" in entry.kinds:
        return False
    if entry is not None and "group" in entry.kinds:
        return True
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


def determiner_of(words: Words, core: range) -> str:
    """Return the class of determiner that a core begins with: a, the, this, own, some, none."""
    first = words.lower[core.start]
    found = DETERMINERS.get(first)
    if found is None and any(words.lower[index] in ("'s", "’s", "‘s", "’", "'") for index in core):
        return "own"
    return found or ("some" if first[0].isdigit() else "none")


def modifiers_of(words: Words, whole: range, core: range, head: str) -> frozenset[str]:
    """Return the content words of a phrase beside its head, adjectives of states as the state."""
    lists = lexicon()
    taken = []
    for index in whole:
        lower = words.lower[index]
        if index >= core.stop and lower in ("who", "which", "that", ","):
            break
        if lower[0].isalnum() and lower not in lists.function and lower not in head:
            word = plain(words.forms[index])
            taken.append(lists.states.get(lower, lists.states.get(word, words.demonyms.get(word, word))))
    joined = {f"{one} {other}" for one, other in pairwise(taken) if one in _COMPASS}
    return frozenset(taken) | joined
