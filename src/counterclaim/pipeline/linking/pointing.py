"""Which words are no claim: they ask, thank or pray, refuse without saying what, or only point at what others said.

"The claims" and "that decision" say nothing to whoever has not read the article; a page for them would show who is for
and who against, and not what. The statements stay in the ledger; they take no position on a claim.
"""

from __future__ import annotations

import re

from counterclaim.link.claims.words import forms
from counterclaim.read.claims.function_words import ADVERBS, AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS

POINTING = 4  # words: a longer phrase says more than what it points at
ASKING = 4  # words: so short a question states nothing, however it begins
_SAYINGS = frozenset(
    "claim claims allegation allegations accusation accusations report reports reporting statement statements story "
    "stories charge charges assertion assertions rumour rumours rumor rumors suggestion suggestions account accounts "
    "comment comments remark remarks question questions request requests call calls issue issues matter matters idea "
    "ideas notion notions news details detail specifics information assessment assessments finding findings offer "
    "proposal proposals decision decisions move moves plan plans argument arguments criticism answer answers error "
    "errors excuse excuses point points thing things something anything nothing everything same latter former "
    "confirmation inquiries inquiry message messages tweet tweets letter letters result results".split()
)
_BARE = frozenset("comment respond reply answer say confirm elaborate specify do so immediately further more".split())
_OPEN = DETERMINERS | PRONOUNS | PREPOSITIONS | AUXILIARIES | ADVERBS | {"and", "or", "to", "not"}
_POINTERS = frozenset("the this that these those such his her their its my our both".split())
_QUESTION = frozenset("who what when where why how which whose whom".split())
_COURTESY = re.compile(
    r"[\W_]*(?:thank (?:you|god)|thanks|full stop|period|end of story|good (?:morning|afternoon|evening|luck|night)|"
    r"god,? (?:bless|help|please|save|willing)|in the name of god|amen|congratulations|rest in peace|"
    r"i will be candid|let me be clear|make no mistake|you know what|believe me)\b[^.!?]{0,60}[.!?,…\W]*$",
    re.IGNORECASE,
)
_PRAYER = re.compile(r"[\W_]*in the name of god\b", re.IGNORECASE)


def says_nothing(words: str) -> bool:
    """Say whether nobody could be for or against these words of a content alone."""
    listed = [form for form in forms(words) if form]
    if not listed or _COURTESY.match(words) or _PRAYER.match(words) or _asks(words, listed):
        return True
    said = [form for form in listed if form not in _OPEN]
    if all(form in _BARE or form in _SAYINGS for form in said) and len(listed) <= 2 * POINTING:
        return True
    if len(listed) <= POINTING and said and all(form in _SAYINGS for form in said):
        return True
    if len(listed) <= 3 and listed[0] in _POINTERS and listed[-1] in _SAYINGS and words.split()[1][:1].islower():
        return True
    return len(listed) == 2 and listed[0] in _POINTERS | PREPOSITIONS and words.split()[-1][:1].islower()


def _asks(words: str, listed: list[str]) -> bool:
    if not words.rstrip("\"”’')] ").endswith("?"):
        return False
    return (
        len(listed) <= ASKING
        or listed[0] in _QUESTION | AUXILIARIES
        or (listed[0] in ("and", "but", "so") and listed[1] in _QUESTION | AUXILIARIES)
    )
