"""Mends the verb behind a name that was put for "I" or "we": "I own" -> owns, "we've" -> has. Never changes tense."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.model.span import Span
from counterclaim.read.claims.function_words import ADVERBS, AUXILIARIES, DETERMINERS
from counterclaim.read.claims.verbs import BASES, PARTICIPLES, PASTS, third
from counterclaim.read.claims.words import Word

Replacement = tuple[Span, str]

CONTRACTED = {"'m": "is", "'re": "is", "'ve": "has", "'ll": "will", "'d": "would", "'s": "is"}
_SINGULAR = {
    "am": "is", "are": "is", "have": "has", "do": "does", "were": "was", "aren't": "isn't", "haven't": "hasn't",
    "don't": "doesn't", "weren't": "wasn't",
}  # fmt: skip


def expanded(tail: str, listed: Sequence[Word], at: int, *, plural: bool) -> str:
    """Return the verb of a contraction, for a name: "I'm" -> is, "we've" -> has, "I'd been" -> had."""
    following = listed[at + 1].form if at + 1 < len(listed) else ""
    if tail == "'d":
        perfect = following in ("been", "had", "never", "already") or following.endswith("ed")
        return "had" if perfect or (following in PARTICIPLES and following not in BASES) else "would"
    verb = CONTRACTED[tail]
    return {"is": "are", "has": "have"}.get(verb, verb) if plural else verb


def agreeing(listed: Sequence[Word], at: int) -> Iterator[Replacement]:
    """Mend the verb behind the pronoun, and one that "and" joins to it: "I know and respect" -> knows, respects."""
    if at and (listed[at - 1].form in AUXILIARIES or _joined_subject(listed, at)):
        return
    verb = at + 1
    while verb < len(listed) and (listed[verb].form in ADVERBS or listed[verb].form.endswith("ly")):
        verb += 1
    while verb < len(listed):
        mended = _singular(listed[verb].form)
        if mended is None:
            return
        yield listed[verb].span, mended
        if verb + 2 >= len(listed) or listed[verb + 1].form not in ("and", "or"):
            return
        verb += 2


def _joined_subject(listed: Sequence[Word], at: int) -> bool:
    """Say whether the pronoun is the second half of a subject: "Ms Orlo and I", "my wife and I"."""
    if at < 2 or listed[at - 1].form not in ("and", "or"):
        return False
    return listed[at - 2].name or (at > 2 and listed[at - 3].form in DETERMINERS)


def _singular(form: str) -> str | None:
    if form in _SINGULAR:
        return _SINGULAR[form]
    return third(form) if form in BASES and form not in PASTS else None
