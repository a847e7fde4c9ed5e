"""Could somebody check it? Keeps sentences that state what was, is or will be; leaves out judgement, wishes, demands.

The kind of a statement holds for the whole content, while its sentences differ ("It was terrible. We lost nine
boats."), so each sentence is looked at too. Lists are of words that carry judgement whatever they speak of.
"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.read.claims.clauses import main_verb
from counterclaim.read.claims.function_words import (
    ADVERBS,
    AUXILIARIES,
    BE,
    DETERMINERS,
    HAVE,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
)
from counterclaim.read.claims.verbs import BASES, GERUNDS, NOUNS_TOO, PARTICIPLES, PASTS, THIRDS
from counterclaim.read.claims.words import Word

LEAST_WORDS = 3
LEAST_CONTENT = 2  # words that are neither closed-class nor a pronoun

_ATTITUDES = frozenset(
    "hope wish feel thank pray urge condemn welcome love regret appreciate congratulate demand ask encourage "
    "invite wonder doubt guess suppose respect admire reject oppose worry fear look stand".split()
)
_ATTITUDE_ADJECTIVES = frozenset(
    "proud sorry happy glad concerned confident sure grateful sad pleased delighted disappointed honored honoured "
    "worried convinced stunned optimistic hopeful afraid shocked saddened outraged thrilled excited thankful committed "
    "ready determined".split()
)
_POINTING = frozenset("it this that these those we i".split())
_MENTAL = frozenset(
    "think thinks thought believe believes believed trust trusted mean meant love loved like liked feel felt hope "
    "hoped want wanted wish wished fear feared prefer preferred hate hated respect respected idolized".split()
)
JUDGEMENTS = frozenset(
    "good bad great terrible horrible awful wonderful beautiful best worst better worse disgraceful shameful "
    "unacceptable outrageous ridiculous absurd unfortunate tragic sad stupid brave heroic evil cowardly reckless "
    "irresponsible unfair fair wrong right important essential crucial vital critical imperative clear obvious "
    "incredible amazing fantastic disgusting appalling horrific heinous despicable nonsense joke disgrace shame "
    "mistake tragedy disaster catastrophe unprecedented historic dangerous strong weak tough difficult hard easy "
    "interesting surprising remarkable extraordinary inappropriate appropriate reasonable unreasonable unjust "
    "immoral ugly nasty sick pathetic hypocritical provocative unwise foolish naive proud bogus specious deeply "
    "confident totally utterly frankly strongest greatest biggest deserve deserves unusual evident unquestionable "
    "disingenuous premature warranted unwarranted unjustified excessive needless cruel implausible harmful puzzling "
    "solid tired alarming should perhaps maybe must ought likely unlikely wise necessary possible impossible".split()
)
_OPINING = frozenset("deserve deserves deserved sounds sound seems seem feels".split())
_NO_OPENINGS = frozenset("of about against hopefully whatever than to you your you're you've".split())
_SAID = frozenset("said says added told asked wrote continued replied tweeted".split())
_TRUTH = frozenset(
    "true untrue false wrong right correct incorrect baseless groundless unfounded lie lies nonsense fabrication "
    "fabrications inaccurate accurate ridiculous absurd fiction fantasy rubbish fake".split()
)
_SAYINGS = frozenset(
    "claim claims allegation allegations accusation accusations report reports statement statements story stories "
    "charge charges assertion assertions rumour rumours rumor rumors suggestion suggestions".split()
)
_QUESTIONS = frozenset("who what when where why how which whose".split())
_NO_IMPERATIVES = frozenset("may will can might must".split())
_CLOSED = (
    PRONOUNS
    | DETERMINERS
    | PREPOSITIONS
    | AUXILIARIES
    | ADVERBS
    | frozenset("and or but if so then be been being".split())
)


def checkable(listed: Sequence[Word], kind: str | None) -> bool:
    """Say whether the words of one clause state something that could be checked, in a statement of this kind."""
    spelled = [word for word in listed if word.spelled]
    if len(spelled) < LEAST_WORDS or spelled[0].form in _NO_OPENINGS or _question(listed, spelled) or _command(spelled):
        return False
    if _content(spelled) < LEAST_CONTENT or _verdict(spelled) or _attitude(spelled):
        return False
    if _of_the_cue(listed, spelled):
        return False
    verb = _predicate(listed)
    if _leftover(listed, spelled, verb) or _ought(spelled, verb):
        return False
    if kind == "opinion":
        return _states_event(spelled, verb)
    if kind == "plan" and verb is not None and verb.form in ("may", "might", "could", "can"):
        return False
    return not _judges(spelled, verb)


def _of_the_cue(listed: Sequence[Word], spelled: Sequence[Word]) -> bool:
    """Say whether the words open with what their cue asks for, no sentence: (blamed) `for crashing the plane`.

    With a comma it may be a sentence: "By closing the gate, the board flooded the valley".
    """
    rest = [word for word in spelled[1:3] if not word.form.endswith("ly")]
    opened = spelled[0].form in ("for", "from", "with", "over", "by") and bool(rest) and rest[0].form in GERUNDS
    return opened and not any(word.text == "," for word in listed)


def is_vague(listed: Sequence[Word]) -> bool:
    """Say whether words that open with a pronoun say too little to be checked while nobody knows what it means."""
    spelled = [word for word in listed if word.spelled]
    return bool(spelled) and spelled[0].form.split("'")[0] in _POINTING and _content(spelled) <= LEAST_CONTENT


def _content(spelled: Sequence[Word]) -> int:
    return sum(word.form not in _CLOSED for word in spelled)


def _predicate(listed: Sequence[Word]) -> Word | None:
    at = main_verb(listed)
    if at is not None:
        return listed[at]
    return next((word for word in listed[1:] if word.form in AUXILIARIES), None)


def _leftover(listed: Sequence[Word], spelled: Sequence[Word], verb: Word | None) -> bool:
    """Say whether the words only stand beside a quotation ("the minister said to cheers"), or have no subject."""
    if verb is None:
        return spelled[0].form in GERUNDS
    if verb.form in _SAID and len(spelled) <= 6:
        return True
    if spelled[0].form not in GERUNDS:
        return False
    before = listed[: next(at for at, word in enumerate(listed) if word is verb)]
    begun = any(word.text == "," or word.form in SUBORDINATORS | RELATIVES for word in before)
    return begun or not (verb.form in AUXILIARIES or verb.form in THIRDS)


def _question(listed: Sequence[Word], spelled: Sequence[Word]) -> bool:
    if any(word.text == "?" for word in listed[-3:]):
        return True
    first, second = spelled[0].form, spelled[1].form
    return first in AUXILIARIES or (first in _QUESTIONS and second in AUXILIARIES)


def _command(spelled: Sequence[Word]) -> bool:
    """Say whether the words order or invite: "Leave the town", "Let us", "Do not"."""
    first, second = spelled[0].form, spelled[1].form
    if first in ("let", "let's", "please", "don't", "thanks") or (
        first in ("do", "never") and second in {"not", *BASES}
    ):
        return True
    if first not in BASES or first in _NO_IMPERATIVES or first in PASTS:
        return False
    return first not in NOUNS_TOO or second in DETERMINERS | {"me", "us", "him", "her", "them", "to", "it"}


def _verdict(spelled: Sequence[Word]) -> bool:
    """Say whether the words only call something true or false: an answer to a claim, no claim ("That is not true")."""
    forms = [word.form for word in spelled]
    subject = forms[0].split("'")[0] in ("it", "this", "that", "these", "those", "they") or bool(
        _SAYINGS & set(forms[:3])
    )
    sayings = bool(_SAYINGS & set(forms)) and len(forms) <= 14 and bool(BE & set(forms[-8:]))
    if sayings and {"no", "truth"} <= set(forms):
        return True
    return ((subject and len(forms) <= 8) or sayings) and bool(_TRUTH & set(forms[-2:]))


def _attitude(spelled: Sequence[Word]) -> bool:
    """Say whether the words tell what a first person feels, wants or thanks for."""
    first = spelled[0].form
    if first.split("'")[0] not in ("i", "we", "my", "our"):
        return False
    rest = [word.form for word in spelled[1:6] if word.form not in ADVERBS | AUXILIARIES]
    return bool(rest) and (
        rest[0] in _ATTITUDES | _ATTITUDE_ADJECTIVES or rest[0] in _MENTAL or rest[:2] == ["call", "on"]
    )


def _ought(spelled: Sequence[Word], verb: Word | None) -> bool:
    """Say whether the main clause tells what ought to be done."""
    if verb is None:
        return False
    at = next((index for index, word in enumerate(spelled) if word is verb), 0)
    following = [word.form for word in spelled[at + 1 : at + 3]]
    if verb.form in ("should", "must", "ought", "shouldn't", "mustn't"):
        return "have" not in following
    return verb.form in ("need", "needs") and following[:1] == ["to"]


def _judges(spelled: Sequence[Word], verb: Word | None) -> bool:
    """Say whether the main clause says that something is good, bad, important and the like, and no more."""
    if verb is not None and verb.form in _OPINING:
        return True
    if verb is None:
        return False
    at = next((index for index, word in enumerate(spelled) if word is verb), 0)
    following = [word.form for word in spelled[at + 1 : at + 5]]
    linked = verb.form in BE or verb.form.endswith(("'s", "'re")) or (verb.form in MODALS and "be" in following[:2])
    return linked and bool(JUDGEMENTS & set(following))


def _states_event(spelled: Sequence[Word], verb: Word | None) -> bool:
    """Say whether an opinion states an event: past or perfect, with a name or a number, without judging words."""
    forms = {word.form for word in spelled}
    particular = any(word.name for word in spelled[1:]) or any(word.text[0].isdigit() for word in spelled)
    if (
        verb is None
        or not particular
        or (JUDGEMENTS | _MENTAL) & forms
        or verb.form in MODALS
        or spelled[0].form == "if"
    ):
        return False
    at = next((index for index, word in enumerate(spelled) if word is verb), 0)
    following = [word.form for word in spelled[at + 1 : at + 5] if word.form not in ADVERBS | {"been"}]
    if "saying" in following[:2]:
        return False  # "it was in effect saying that …": a reading of what others do
    if verb.form in BE | HAVE:
        return bool(following) and (following[0] in PARTICIPLES or following[0].endswith(("ed", "ing")))
    return verb.form in PASTS or verb.form.endswith("ed") or verb.form == "didn't"
