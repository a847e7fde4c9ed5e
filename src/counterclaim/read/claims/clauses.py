"""Does a stretch of words say something: is there a finite verb with a subject? Judged by word forms, without a parser.

The tests are of two strengths. A sentence or a that-clause is a clause almost by birth, so `says_something` only looks
for a finite verb. A bare content may as well be a noun phrase ("false statements published by the paper"), so
`is_clause` wants a verb that belongs to no relative clause and has its subject before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.read.claims.verbs import BASES, NOUNS_TOO, PARTICIPLES, PASTS, THIRDS
from counterclaim.read.claims.words import Word

BE = frozenset("is are was were am isn't aren't wasn't weren't ain't".split())
HAVE = frozenset("has have had hasn't haven't hadn't".split())
MODALS = frozenset(
    "will would can could may might must shall should won't wouldn't can't cannot couldn't mightn't mustn't shouldn't "
    "ought".split()
)
DO = frozenset("do does did don't doesn't didn't".split())
AUXILIARIES = BE | HAVE | MODALS | DO
CONTRACTED = ("'re", "'ve", "'ll", "'d", "'m")
NEGATIONS = frozenset("not never no neither nor none nobody nothing nowhere without cannot".split())
SUBJECT_PRONOUNS = frozenset("i you he she it we they who this that these those there everyone nobody someone".split())
PRONOUNS = SUBJECT_PRONOUNS | frozenset(
    "me him her us them one none nothing everything anything something anyone everybody anybody somebody both all some "
    "many most few which what".split()
)
DETERMINERS = frozenset(
    "a an the this that these those his her its their our my your any some no every each another such more most "
    "many few several all both".split()
)
RELATIVES = frozenset("who which that whom whose where when what how why whether if".split())
SUBORDINATORS = frozenset(
    "after because since although though before until unless while as once if when where so whereas".split()
)
PREPOSITIONS = frozenset(
    "of in on at by for with from to about against into over under between during through without within among "
    "across toward towards around near behind after before amid despite since until upon like than as off out up "
    "down along".split()
)
ADVERBS = frozenset(
    "also never still always just really now then already even only ever often soon probably certainly clearly simply "
    "actually not definitely recently currently repeatedly effectively finally again once later first together both "
    "all".split()
)
_CONJUNCTIONS = frozenset(("and", "or", "but", "nor"))
_BEFORE_A_NOUN = PREPOSITIONS | AUXILIARIES | {"and", "but"}
_BEGIN_A_SUBJECT = PRONOUNS | DETERMINERS
_BEFORE_AN_INFINITIVE = MODALS | DO | {"to", "and", "or"}
_NO_SUBJECT = DETERMINERS | PREPOSITIONS | AUXILIARIES | _CONJUNCTIONS
_DEMONSTRATIVES = frozenset(("this", "that", "these", "those"))
_REPORTING = frozenset("saying adding claiming suggesting arguing alleging warning noting insisting".split())
# Past forms that cannot be passive participles: after a noun they are its verb, whatever follows.
_INTRANSITIVE = frozenset(
    "died arrived happened occurred learned agreed refused disappeared appeared collapsed voted lied resigned "
    "retired talked worked lived waited failed succeeded responded replied listened remained emerged existed "
    "belonged participated looked collaborated cooperated colluded complied protested apologized travelled "
    "traveled crashed exploded vanished continued started stopped".split()
)


def is_clause(listed: Sequence[Word]) -> bool:
    """Say whether the words are a clause for certain: a main finite verb with a subject before it."""
    return main_verb(listed) is not None


def says_something(listed: Sequence[Word]) -> bool:
    """Say whether there is a main verb, in words that are known to be no mere noun phrase."""
    return main_verb(listed, lenient=True) is not None


def main_verb(listed: Sequence[Word], *, lenient: bool = False) -> int | None:
    """Return the index in `listed` of the main clause's finite verb, None where none is certain.

    `lenient` takes every past form after a noun for a verb, which is right in sentences and that-clauses.
    """
    spelled = [(at, word) for at, word in enumerate(listed) if word.spelled]
    forms = [word for _, word in spelled]
    first = _after_adjunct(listed, forms)
    begun = not first and bool(forms) and forms[0].form in SUBORDINATORS and not _demonstrative(forms, 0)
    waiting = int(begun)  # relative and subordinate clauses begun, whose verb is still to come
    apart = False  # the last such clause stands between commas: what follows its second comma is the main clause again
    for index in range(first, len(forms)):
        if index and forms[index].form in _OPENERS and not _demonstrative(forms, index):
            waiting, begun = waiting + 1, True
            apart = _behind_comma(listed, spelled[index][0])
        elif _finite(forms, index, lenient=lenient):
            listed_on = not apart and _listed_on(listed, spelled[index][0])
            if not waiting and not (begun and (listed_on or _coordinated(forms, index))):
                return spelled[index][0]
            if waiting and not _coordinated(forms, index):
                waiting -= 1
    return None


def _listed_on(listed: Sequence[Word], at: int) -> bool:
    """Say whether a lexical verb stands right behind a comma: after a relative clause it goes on with that clause."""
    return _behind_comma(listed, at) and listed[at].form not in AUXILIARIES


def _behind_comma(listed: Sequence[Word], at: int) -> bool:
    at -= 1
    while at > 0 and listed[at].text in _QUOTATION_MARKS:
        at -= 1
    return listed[at].text == ","


_QUOTATION_MARKS = frozenset("\"“”„«»‘’'")
_OPENERS = RELATIVES | SUBORDINATORS | _REPORTING


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
    if form in ("as", "so") and following not in _BEGIN_A_SUBJECT and not forms[min(at + 1, len(forms) - 1)].name:
        return True
    if form in ("as", "since", "before", "after", "until", "once", "like", "while", "when", "if"):
        return not any(_finite(forms, later, lenient=True) for later in range(at + 2, min(at + 7, len(forms))))
    return False


def _coordinated(forms: Sequence[Word], at: int) -> bool:
    """Say whether a verb here joins the one before ("who came and saw"): it ends no further clause."""
    return forms[at - 1].form in _CONJUNCTIONS


def _finite(forms: Sequence[Word], at: int, *, lenient: bool) -> bool:
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
    if before.form in AUXILIARIES or before.form in ("to", "be", "been", "being", "having") or not _nominal(before):
        return False
    after = forms[at + 1] if at + 1 < len(forms) else None
    return _lexical(forms[at], before, after, lenient=lenient)


def _auxiliary(forms: Sequence[Word], at: int) -> bool:
    """Say whether `will`, `can`, `may`, `might` and the like are verbs here: not "the will of", "in May"."""
    word, before = forms[at], forms[at - 1]
    if word.form in ("will", "might", "can", "must") and before.form in DETERMINERS - PRONOUNS - {"this", "that"}:
        return False
    if word.form == "may" and word.name and before.form in PREPOSITIONS:
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


def _nominal(word: Word) -> bool:
    """Say whether a word can end a subject."""
    return word.form in PRONOUNS or (word.form not in _NO_SUBJECT and not word.form.endswith("'s"))


def _lexical(word: Word, before: Word, after: Word | None, *, lenient: bool) -> bool:
    if before.form in _DEMONSTRATIVES and word.form in NOUN_FORMS:
        return False
    sure = before.form in SUBJECT_PRONOUNS or before.name
    if word.form in PASTS or (word.form.endswith("ed") and len(word.form) > 4 and "-" not in word.form):
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
    if _object(after):
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
