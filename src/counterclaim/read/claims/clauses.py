"""Does a stretch of words say something: is there a finite verb with a subject? Judged by word forms, without a parser.

The tests are of two strengths. A sentence or a that-clause is a clause almost by birth, so `says_something` takes every
past form after a noun for a verb. A bare content may as well be a noun phrase ("false statements published by the
paper", "the errors the paper made"), so `is_clause` wants a verb that is certainly finite and in no relative clause.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.read.claims.finite import NOUN_FORMS, finite, nominal
from counterclaim.read.claims.function_words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)
from counterclaim.read.claims.verbs import BASES, PARTICIPLES, PASTS, THIRDS
from counterclaim.read.claims.words import Word

_REPORTING = frozenset("saying adding claiming suggesting arguing alleging warning noting insisting".split())
_SAID = frozenset(
    "say says said suggest suggests suggested claim claims claimed think thinks thought believe believes believed "
    "argue argues argued allege alleges alleged insist insists insisted know knows knew hope hopes hoped fear "
    "fears feared".split()
)
_OPENERS = RELATIVES | SUBORDINATORS | _REPORTING
_BEFORE_A_NOUN = PREPOSITIONS | AUXILIARIES | {"and", "but"}
_BEGIN_A_SUBJECT = PRONOUNS | DETERMINERS
_PERSONAL = frozenset("i you he she we they it".split())
_ARTICLES = frozenset("a an the his her their its our my".split())
_QUANTITIES = frozenset("both most many some few".split())
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday week weeks month months year years day days night "
    "morning afternoon evening summer winter spring autumn fall time moment ago later yesterday today tomorrow".split()
)
_VERBS = BASES | frozenset(PASTS) | frozenset(PARTICIPLES) | frozenset(THIRDS)
_QUOTATION_MARKS = frozenset("\"“”„«»‘’'")


def is_clause(listed: Sequence[Word]) -> bool:
    """Say whether the words are a clause for certain: a main finite verb with a subject before it."""
    return main_verb(listed) is not None


def says_something(listed: Sequence[Word]) -> bool:
    """Say whether there is a main verb, in words that are known to be no mere noun phrase."""
    return main_verb(listed, lenient=True) is not None


@dataclass(slots=True)
class _Clauses:
    """The relative and subordinate clauses met so far."""

    waiting: int = 0  # begun, and their verb is still to come
    begun: bool = False
    apart: bool = False  # the last one stands between commas: behind its second comma the main clause goes on

    def open(self, *, apart: bool) -> None:
        self.waiting, self.begun, self.apart = self.waiting + 1, True, apart


def main_verb(listed: Sequence[Word], *, lenient: bool = False) -> int | None:
    """Return the index in `listed` of the main clause's finite verb, None where none is certain."""
    places = [at for at, word in enumerate(listed) if word.spelled]
    forms = [listed[at] for at in places]
    first = _after_adjunct(listed, forms)
    clauses = _Clauses()
    if not first and forms and forms[0].form in SUBORDINATORS and not _demonstrative(forms, 0):
        clauses.open(apart=False)
    for index in range(first, len(forms)):
        if _opens(listed, places, forms, index, lenient=lenient):
            clauses.open(apart=_behind_comma(listed, places[index]))
        elif finite(forms, index, lenient=lenient):
            joined = forms[index - 1].form in CONJUNCTIONS  # "who came and saw": no further clause
            if _is_main(listed, places[index], clauses, joined=joined):
                return places[index]
            clauses.waiting -= clauses.waiting > 0 and not joined
            if forms[index].form in _SAID and _begins_subject(forms, index + 1):
                clauses.waiting += 1  # "who said the dam broke": the clause that is said
    return None


def _is_main(listed: Sequence[Word], at: int, clauses: _Clauses, *, joined: bool) -> bool:
    """Say whether a finite verb is the main clause's: no clause waits for it, and it goes on with none before it."""
    if clauses.waiting:
        return False
    listed_on = not clauses.apart and _behind_comma(listed, at) and listed[at].form not in AUXILIARIES
    return not (clauses.begun and (listed_on or joined))


def _opens(listed: Sequence[Word], places: Sequence[int], forms: Sequence[Word], index: int, *, lenient: bool) -> bool:
    """Say whether a relative or subordinate clause begins here."""
    if not index:
        return False
    if forms[index].form in _OPENERS:
        return not _demonstrative(forms, index)
    return not lenient and places[index] == places[index - 1] + 1 and _bare_relative(forms, index)


def _bare_relative(forms: Sequence[Word], index: int) -> bool:
    """Say whether a relative clause begins without a pronoun ("a memo he wrote", "the errors the paper made").

    Not after words of time or behind an opening adverbial: "last week he wrote", "in the spring the paper made".
    """
    before, here = forms[index - 1], forms[index].form
    if (
        not (here in _PERSONAL | _ARTICLES or _counts_nouns(forms, index))
        or forms[0].form in PREPOSITIONS | ADVERBS | PRONOUNS
    ):
        return False
    if before.form in _BEGIN_A_SUBJECT | ADVERBS | _TIMES or before.form.endswith(("ly", "ing")) or not nominal(before):
        return False
    if before.form.endswith("ed") or (before.form in _VERBS and before.form not in NOUN_FORMS):
        return False
    return index > 1 or not before.name


def _counts_nouns(forms: Sequence[Word], at: int) -> bool:
    """Say whether "both" or "many" begins a subject here ("items both towns want"): not "the towns both want it"."""
    following = forms[at + 1].form if at + 1 < len(forms) else ""
    return forms[at].form in _QUANTITIES and following.endswith("s") and following not in AUXILIARIES | set(THIRDS)


def _begins_subject(forms: Sequence[Word], at: int) -> bool:
    return at < len(forms) and (forms[at].form in SUBJECT_PRONOUNS | DETERMINERS or forms[at].name)


def _behind_comma(listed: Sequence[Word], at: int) -> bool:
    at -= 1
    while at > 0 and listed[at].text in _QUOTATION_MARKS:
        at -= 1
    return listed[at].text == ","


def _after_adjunct(listed: Sequence[Word], forms: Sequence[Word]) -> int:
    """Return where the main clause begins: behind the comma after a leading "If …" or "When …"."""
    if not forms or forms[0].form not in SUBORDINATORS:
        return 0
    count = 0
    for word in listed:
        if word.text == "," and count > 2:
            return count
        count += word.spelled
    return 0


def _demonstrative(forms: Sequence[Word], at: int) -> bool:
    """Say whether a `that`, `as` or `since` here begins no clause ("that report", "as president", "said that is")."""
    form, following = forms[at].form, forms[at + 1].form if at + 1 < len(forms) else ""
    if form == "that":
        return forms[at - 1].form in _BEFORE_A_NOUN and following not in SUBJECT_PRONOUNS
    if form in ("since", "after", "before", "until") and following[:1].isdigit():
        return True
    if form == "as" and at and forms[at - 1].form in ("even", "just"):
        return False
    if form == "as" and at and forms[at - 1].form == "such":
        return True
    if form in ("as", "so") and following not in _BEGIN_A_SUBJECT and not forms[min(at + 1, len(forms) - 1)].name:
        return True
    if form in ("as", "since", "before", "after", "until", "once", "like", "while", "when", "if"):
        return not any(finite(forms, later, lenient=True) for later in range(at + 2, min(at + 7, len(forms))))
    return False
