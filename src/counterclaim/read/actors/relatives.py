"""Whom a relative pronoun means: the name or the noun phrase right in front of it. Reads words only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from counterclaim.read.actors.lexicon import lexicon
from counterclaim.read.actors.names import NUMBERED, Name
from counterclaim.read.actors.phrases import Phrase, described
from counterclaim.read.actors.roles import is_role
from counterclaim.read.actors.words import Words

_MARKS = ',—–-"”'
_LINKS = frozenset(["of", "from", "at", "in", "for", "with", "on", "to"])
_DETERMINERS = frozenset(
    "a an the this that these those his her its their some many several most few one two three all".split()
)
REACH = 14  # words: longer noun phrases before "who" are rare in the training articles


def antecedent(words: Words, index: int, names: Sequence[Name]) -> Phrase | None:
    """Return the phrase that the relative pronoun at `index` takes up, if one stands in front of it."""
    stop = _stop(words, index)
    demonstrative = words.lower[index] == "that" and words.forms[index - 1 : index] == [","]  # `Surely, that calls for`
    if stop <= 0 or demonstrative:
        return None
    near = [name for name in names if stop - REACH <= name.first and name.last <= stop]
    name = _person_before(words, stop, near)
    if name is not None:
        return Phrase(form="name", whole=range(name.first, name.last), core=range(name.first, name.last), name=name)
    start = _start(words, stop)
    start = _wider(words, start, stop) if words.lower[index] == "who" else start
    if start >= stop:
        return None
    whole = range(start, stop)
    return described(words, whole, _core(words, whole), near)


def apposed_to(words: Words, whole: range, names: Iterable[Name]) -> Name | None:
    """Return the name that a whole phrase between marks stands in apposition to: `Norland -- a member -- asked`."""
    opened, closed = _mark_before(words, whole.start), words.forms[whole.stop : whole.stop + 1]
    if not opened or closed not in ([","], ["—"], ["–"], ["-"]) or words.lower[whole.start] not in ("a", "an", "the"):
        return None
    name = next((one for one in names if one.last == whole.start - opened), None)
    if name is None or words.forms[whole.start - 1] != words.forms[whole.stop]:
        return None
    first = name.prefix.start if name.prefix else name.first
    return name if words.initial[first] else None


def _mark_before(words: Words, start: int) -> int:
    """Return how many words the comma or dash in front of a phrase has; 0 if none stands there."""
    if words.forms[max(0, start - 2) : start] == ["-", "-"]:
        return 2
    return int(words.forms[start - 1 : start] in ([","], ["—"], ["–"]))


def _stop(words: Words, index: int) -> int:
    """Return where the antecedent ends: before commas, an age, a bracket in between."""
    stop = index
    while stop > 0 and words.sentences[stop - 1] == words.sentences[index]:
        form = words.forms[stop - 1]
        if form == ")":
            opening = next((at for at in range(stop - 1, max(0, stop - 12), -1) if words.forms[at] == "("), stop - 1)
            stop = opening
        elif form in _MARKS or _age(words, stop - 1) or _moved(words, stop - 1, index):
            stop -= 1
        else:
            break
    return stop


def _age(words: Words, at: int) -> bool:
    """Say whether a number is an age behind a comma, not the number of an article."""
    return words.forms[at].isdigit() and words.lower[at - 1] not in NUMBERED


def _moved(words: Words, at: int, index: int) -> bool:
    """Say whether a preposition was moved in front of the pronoun: `to whom`."""
    return words.lower[at] in ("of", "in", "for", "with", "to") and words.lower[index] in ("whom", "which")


def _person_before(words: Words, stop: int, near: Sequence[Name]) -> Name | None:
    """Return the name that ends at `stop`, or the person whom an apposition or place that ends there belongs to."""
    last = next((name for name in reversed(near) if name.last == stop), None)
    first = last.prefix.start if last is not None and last.prefix else last.first if last is not None else stop
    if last is not None and words.lower[first - 2 : first] == [",", "not"]:  # it is Sorel, not Vey, who …
        return next((name for name in near if name.last == first - 2), last)
    if last is not None and words.lower[first - 1 : first] not in (["of"], ["from"], ["at"], ["in"], ["for"]):
        return last
    linked = next(
        (name for name in reversed(near) if name.last < stop and words.lower[name.last] in (*_LINKS, ",")), None
    )
    if linked is None or any(
        words.lower[at] in lexicon().function - _LINKS - _DETERMINERS for at in range(linked.last, stop)
    ):
        return None
    apposed = words.forms[linked.last] == "," and any(is_role(words, at) for at in range(linked.last, stop))
    return linked if (apposed or words.lower[linked.last] in ("of", "from")) and len(linked.key) > 1 else None


def _start(words: Words, stop: int) -> int:
    """Return where the noun phrase that ends at `stop` begins, complements with `of` included."""
    start = stop
    while start > max(0, stop - REACH) and words.sentences[start - 1] == words.sentences[stop - 1]:
        lower = words.lower[start - 1]
        if lower in _DETERMINERS:
            return start - 1 if words.lower[start - 2 : start - 1] != ["of"] else _start(words, start - 2)
        if lower in lexicon().function and lower not in ("of", "in", "from", "at", "for"):
            break
        if not lower[0].isalnum() and lower not in ("'s", "’s"):
            break
        start -= 1
    while start < stop and words.lower[start] in _LINKS:
        start += 1
    return start


def _wider(words: Words, start: int, stop: int) -> int:
    """Return where the people begin who are somewhere: `farmers in the camp who`, since no camp is a who."""
    inside = words.lower[start] == "the" and words.lower[start - 1 : start] in (["in"], ["at"], ["on"])
    if not inside or start < 2 or _are_people(words.lower[stop - 1]) or not _are_people(words.lower[start - 2]):
        return start
    return min(_start(words, start - 1), start - 2)


def _are_people(word: str) -> bool:
    head = lexicon().heads.get(word)
    return head is not None and bool(head.kinds & {"person", "group"})


def _core(words: Words, whole: range) -> range:
    for index in whole[1:]:
        if words.lower[index] in _LINKS:
            return range(whole.start, index)
    return whole
