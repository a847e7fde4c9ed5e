"""Is this word a finite verb here? Judged by its form and by the words beside it."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.read.claims.function_words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    CONTRACTED,
    DEMONSTRATIVES,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    SUBJECT_PRONOUNS,
)
from counterclaim.read.claims.verbs import BASES, NOUNS_TOO, PARTICIPLES, PASTS, THIRDS
from counterclaim.read.claims.words import Word

_BEFORE_AN_INFINITIVE = MODALS | DO | {"to", "and", "or"}
_LONG = 5  # letters: shorter words are small in many a headline
_NO_SUBJECT = DETERMINERS | PREPOSITIONS | AUXILIARIES | CONJUNCTIONS
# Past forms that take an infinitive: "agreed to go"; after any other one "to" may belong to a participle ("tied to").
_BEFORE_TO = frozenset(
    "wanted planned tried agreed refused decided promised vowed threatened failed began started continued sought "
    "hoped attempted chose pledged intended managed needed offered declined appeared seemed tended happened "
    "claimed came went moved rushed returned travelled traveled fled".split()
)
# Past forms that cannot be passive participles: after a noun they are its verb, whatever follows.
_INTRANSITIVE = frozenset(
    "admitted confessed objected testified reacted contributed approved disapproved died arrived happened "
    "occurred learned agreed refused disappeared appeared collapsed voted lied resigned retired talked worked "
    "lived waited failed succeeded responded replied listened remained emerged existed belonged participated "
    "looked collaborated cooperated colluded complied protested apologized travelled traveled crashed exploded "
    "vanished continued started stopped".split()
)


def finite(forms: Sequence[Word], at: int, *, lenient: bool) -> bool:
    """Say whether the word at `at` is a finite verb, by its form and its neighbours."""
    form = forms[at].form
    if "'" in form and _contraction(form):
        return True
    if not at:
        return False
    if form in AUXILIARIES:
        return _auxiliary(forms, at)
    at_before = at - 1
    while at_before > 0 and (forms[at_before].form in ADVERBS or forms[at_before].form.endswith("ly")):
        at_before -= 1
    before = forms[at_before]
    if before.form in AUXILIARIES or before.form in ("to", "be", "been", "being", "having") or not nominal(before):
        return False
    if forms[at].name and _in_name(forms, at):
        return False
    if form == "like":
        return before.form in SUBJECT_PRONOUNS  # "firms like Tarn": nearly always the preposition
    after = forms[at + 1] if at + 1 < len(forms) else None
    if form in NOUN_FORMS and before.name and _governed(forms, at_before) and not _object(after):
        return False
    return _lexical(forms[at], before, after, lenient=lenient)


def _auxiliary(forms: Sequence[Word], at: int) -> bool:
    """Say whether `will`, `can`, `may`, `might` and the like are verbs here: not "the will of", "in May"."""
    word, before = forms[at], forms[at - 1]
    if word.form in ("will", "might", "can", "must") and before.form in DETERMINERS - PRONOUNS - {"this", "that"}:
        return False
    if word.form == "may" and word.name and before.form in PREPOSITIONS:
        return False
    if word.form in HAVE and before.form in HAVE | {"to"}:
        return False
    if word.form in ("have", "do"):
        return before.form not in _BEFORE_AN_INFINITIVE
    return True


def _contraction(form: str) -> bool:
    """Say whether a contraction holds a finite verb: I'm, they've, it's; not a possessive."""
    head, _, _ = form.partition("'")
    return (
        form.endswith(CONTRACTED) or form in ("let's",) or (form.endswith("'s") and head in PRONOUNS | {"here", "what"})
    )


def nominal(word: Word) -> bool:
    """Say whether a word can end a subject."""
    return word.form in PRONOUNS or (word.form not in _NO_SUBJECT and not word.form.endswith("'s"))


def _in_name(forms: Sequence[Word], at: int) -> bool:
    """Say whether a capital letter is that of a name, not of a headline's verb.

    Such a name has "the" before it ("the Avarian States"), or a word that a headline would not write small.
    """
    first = at
    while first and forms[first - 1].name and forms[first - 1].form != "the":
        first -= 1
    before = forms[first - 1] if first else None
    if before is None:
        return False
    return (before.form == "the" and first < at) or (before.text.islower() and len(before.text) >= _LONG)


def _guessed_past(word: Word) -> bool:
    """Say whether a word that no list holds is a past form by its ending; with a capital it is a name ("Mohammed")."""
    return word.form.endswith("ed") and len(word.form) > 4 and "-" not in word.form and not word.name


def _governed(forms: Sequence[Word], at: int) -> bool:
    """Say whether a name hangs on a preposition: "by Avarian" (forces), where the noun goes on."""
    while at and forms[at - 1].name:
        at -= 1
    return at > 0 and forms[at - 1].form in ("by", "of", "with", "from", "against")


def _lexical(word: Word, before: Word, after: Word | None, *, lenient: bool) -> bool:
    if before.form in DEMONSTRATIVES and word.form in NOUN_FORMS:
        return False
    sure = before.form in SUBJECT_PRONOUNS or before.name
    if word.form in PASTS or _guessed_past(word):
        return _past(word, before, after, sure=sure, lenient=lenient)
    if word.form in THIRDS:
        base = THIRDS[word.form]
        if base in NOUNS_TOO:
            return sure or lenient or (_object(after) and not _may_follow_a_noun(after))
        return sure or lenient or not before.form.endswith("s") or _object(after)
    if word.form in BASES:
        plural = before.form in ("i", "you", "we", "they", "who", "people", "many", "most", "some", "both", "those")
        if plural or not before.form.endswith("s") or before.form.endswith("ss"):
            return plural
        if word.form in NOUNS_TOO:
            return lenient or (_object(after) and not _may_follow_a_noun(after))
        return lenient or _object(after) or not word.name
    return False


NOUN_FORMS = NOUNS_TOO | frozenset(form for form, base in THIRDS.items() if base in NOUNS_TOO)


def _past(word: Word, before: Word, after: Word | None, *, sure: bool, lenient: bool) -> bool:
    """Say whether a past form is finite, not a participle that goes with the noun ("statements published by")."""
    if after is not None and after.form == "by":
        return False
    unambiguous = word.form in PASTS and word.form not in PARTICIPLES and word.form not in NOUNS_TOO
    if unambiguous or lenient or before.form in SUBJECT_PRONOUNS or word.form in _INTRANSITIVE:
        return True
    if _object(after) and (after is None or after.form != "to" or word.form in _BEFORE_TO):
        return True
    return sure and (after is None or after.form not in PREPOSITIONS or word.form not in NOUNS_TOO)


def _may_follow_a_noun(after: Word | None) -> bool:
    """Say whether the next word goes with a noun as well ("plans to build", "conduct that ended")."""
    return after is not None and after.form in ("to", "that", "which", "who", "what")


_OBJECTS = ((DETERMINERS | PRONOUNS) - {"there"}) | {"to"}


def _object(after: Word | None) -> bool:
    """Say whether the next word begins an object or a clause: the word before is then a verb."""
    if after is None:
        return False
    return after.form in _OBJECTS or after.name or after.text.isdigit()
