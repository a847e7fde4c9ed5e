"""Makes one claim of propositions that the article states twice: headline, lead and body, or a claim and its denial."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.model.span import Span
from counterclaim.read.claims.function_words import AUXILIARIES, DETERMINERS, NEGATIONS, PREPOSITIONS, PRONOUNS
from counterclaim.read.claims.verbs import GERUNDS, PARTICIPLES, PASTS, THIRDS

# Least share of common content words (of all that two wordings have). Chosen on the pairs it would merge in
# conflict/train and stories/train, read one by one: of the non-overlapping pairs at 0.6 and more all but one state the
# same (the one differed in a month, which now counts as a number); between 0.5 and 0.6 half do, below 0.5 two of five.
OVERLAP = 0.6
# The same for words that one statement has inside another's: the outer one nearly always says something more.
OVERLAP_INSIDE = 0.8
LEAST_SHARED = 3

_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’-][^\W\d_]+)*")
_DATES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september "
    "october november december yesterday today tomorrow".split()
)  # count as numbers: "by Wednesday" is not "by October"
_NUMBERS = {
    word: str(value)
    for value, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
}
_STOP = (
    PRONOUNS
    | DETERMINERS
    | PREPOSITIONS
    | AUXILIARIES
    | frozenset("and or but be been being so also very just then than there here 's mr mrs ms dr president".split())
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gist:
    """What is compared of a wording: content words in order, numbers, whether it negates, whether it reports words.

    `evidence` are the places in the document that it comes from.
    """

    stems: tuple[str, ...]
    numbers: frozenset[str]
    negated: bool
    report: bool = False
    evidence: tuple[Span, ...] = ()


def gist(wording: str) -> Gist:
    """Return the gist of a wording."""
    forms = [form.lower().replace("’", "'") for form in _WORD.findall(wording)]
    negated = any(form in NEGATIONS or form.endswith("n't") for form in forms)
    stems = tuple(_stem(form.removesuffix("'s").removesuffix("'")) for form in forms if form not in _STOP)
    return Gist(
        stems=tuple(dict.fromkeys(stem for stem in stems if stem)),
        numbers=frozenset(_NUMBERS.get(form, form).replace(",", "") for form in forms if _is_number(form)),
        negated=negated,
    )


def _is_number(form: str) -> bool:
    return form[0].isdigit() or form in _NUMBERS or form in _DATES


def same(one: Gist, other: Gist) -> bool:
    """Say whether two wordings state the same: common content words in one order, equal numbers and polarity."""
    if (one.negated, one.numbers, one.report) != (other.negated, other.numbers, other.report):
        return False
    shared = set(one.stems) & set(other.stems)
    every = len(set(one.stems) | set(other.stems))
    if len(shared) < min(LEAST_SHARED, len(one.stems), len(other.stems)) or not every:
        return False
    least = OVERLAP_INSIDE if any(a.overlaps(b) for a in one.evidence for b in other.evidence) else OVERLAP
    return len(shared) / every >= least and _in_order(one.stems, other.stems, shared)


def _of_same_words(one: Gist, other: Gist) -> bool:
    """Say of two that were read from one place whether they are the claim that is denied, and the denial of it.

    One may have a name where the other has kept the pronoun.
    """
    few, many = sorted((set(one.stems), set(other.stems)), key=len)
    return one.report == other.report and few <= many


def _in_order(one: Sequence[str], other: Sequence[str], shared: set[str]) -> bool:
    """Say whether the common words come in the same order; "A attacked B" is not "B attacked A"."""
    return [stem for stem in one if stem in shared] == [stem for stem in other if stem in shared]


def _stem(form: str) -> str:
    for table in (THIRDS, PASTS, PARTICIPLES, GERUNDS):
        if form in table:
            return table[form]
    return form[:-1] if form.endswith("s") and not form.endswith(("ss", "us", "is")) and len(form) > 3 else form


def grouped(gists: Sequence[Gist]) -> list[list[int]]:
    """Return the indices of propositions that state the same, each group led by its first; groups in order of that.

    A proposition joins the first group whose first member it matches, so that groups do not drift, or which has one of
    the very same words.
    """
    groups: list[list[int]] = []
    read_from: dict[tuple[Span, ...], list[int]] = {}  # a table, since an article may have thousands
    for index, one in enumerate(gists):
        alike = next((group for group in groups if same(gists[group[0]], one)), None)
        beside = read_from.setdefault(one.evidence, []) if one.evidence else []
        twin = next((other for other in beside if _of_same_words(gists[other], one)), None)
        there = None if twin is None else next(group for group in groups if twin in group)
        beside.append(index)
        if alike is not None and there is not None and alike is not there:
            groups.remove(max(alike, there))
            alike, there = min(alike, there), max(alike, there)
            alike[:] = sorted([*alike, *there])
        group = alike or there
        if group is None:
            groups.append([index])
        else:
            group.append(index)
    return groups
