"""Puts names for pronouns where the article settles them: third person by mentions, first person inside quotations.

Only the first pronoun of an actor in a claim is named; those that follow have their antecedent in the claim itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from counterclaim.model.reading import Actor, Statement
from counterclaim.model.span import Span
from counterclaim.read.claims.agreement import CONTRACTED, Replacement, agreeing, expanded
from counterclaim.read.claims.context import Context, is_plural, speaks_for, with_article
from counterclaim.read.claims.function_words import ADVERBS, AUXILIARIES, DETERMINERS, PREPOSITIONS, SUBORDINATORS
from counterclaim.read.claims.listeners import may_be_meant
from counterclaim.read.claims.proposition import Proposition
from counterclaim.read.claims.verbs import GERUNDS, PASTS, THIRDS
from counterclaim.read.claims.words import Word

_SUBJECT, _OBJECT, _POSSESSIVE = "subject", "object", "possessive"
_THIRD = {
    "he": _SUBJECT, "she": _SUBJECT, "they": _SUBJECT, "it": _SUBJECT, "him": _OBJECT, "them": _OBJECT,
    "his": _POSSESSIVE, "their": _POSSESSIVE, "its": _POSSESSIVE,
}  # fmt: skip
_FIRST = {"i": _SUBJECT, "me": _OBJECT, "my": _POSSESSIVE}
_FIRST_PLURAL = {"we": _SUBJECT, "us": _OBJECT, "our": _POSSESSIVE}
_SHARED = frozenset(
    "country countries nation nations people peoples citizens democracy elections election world lives time "
    "allies children economy society history values border borders troops soldiers military security interests "
    "interest government constitution flag homeland planet future streets cities communities territory "
    "sovereignty land relationship".split()
)
_FEMALE = frozenset("woman girl mother wife daughter sister spokeswoman congresswoman chairwoman widow queen".split())
_MALE = frozenset("man boy father husband son brother spokesman congressman chairman widower king".split())
_CUE_VERBS = frozenset(PASTS) | frozenset(THIRDS) | frozenset(GERUNDS) | {"say", "have"}
_OPENING = frozenset(["he", "she", "they", "it", "his", "her", "their", "its"])  # a content may open with
_FEWEST_QUOTED = 4
# A share of those asked, which is no body that "it" could mean: "1 in 10", "52%", "a majority of voters".
_SHARE = re.compile(
    r"\d\s?%|\b\d+ (?:in|of|out of) (?:\d|ten)|\b(?:percent|per cent|majority|half|third|thirds|quarter)\b"
)
_LATER = {
    "he": {_SUBJECT: "he", _OBJECT: "him", _POSSESSIVE: "his"},
    "she": {_SUBJECT: "she", _OBJECT: "her", _POSSESSIVE: "her"},
    "it": {_SUBJECT: "it", _OBJECT: "it", _POSSESSIVE: "its"},
    "they": {_SUBJECT: "they", _OBJECT: "them", _POSSESSIVE: "their"},
}


@dataclass(slots=True)
class _Named:
    """Who has been named so far in the wording of one claim."""

    context: Context
    proposition: Proposition
    names: set[str] = field(default_factory=set)


def named(context: Context, proposition: Proposition) -> list[Replacement]:
    """Return the words to put for pronouns in the document spans of a proposition, in order."""
    state = _Named(context, proposition)
    state.names.update(_names_before(context, proposition))
    listed = [word for span in proposition.spans for word in context.words(span)]
    found: list[Replacement] = []
    for at, word in enumerate(listed):
        found += _replaced(state, listed, at)
        if word.name and word.span in context.mentions:
            state.names.add(context.mentions[word.span].name)
    return found


def _names_before(context: Context, proposition: Proposition) -> set[str]:
    """Return the names that words of ours at the front of the wording have put already."""
    first = proposition.parts[0]
    return {actor.name for actor in context.actors.values() if isinstance(first, str) and actor.name in first}


def _replaced(state: _Named, listed: Sequence[Word], at: int) -> Iterator[Replacement]:
    word = listed[at]
    head, mark, tail = word.form.partition("'")
    if head in _FIRST or head in _FIRST_PLURAL:
        yield from _first_person(state, listed, at, head, mark + tail)
    elif head in _THIRD or (head == "her" and not tail):
        yield from _third_person(state, listed, at, head, mark + tail)


def _third_person(state: _Named, listed: Sequence[Word], at: int, head: str, tail: str) -> Iterator[Replacement]:
    word = listed[at]
    actor = state.context.mentions.get(Span(word.span.start, word.span.start + len(head))) or _leading(state, at, head)
    if actor is None or _already(state, actor, listed[:at]):
        return
    case = _THIRD.get(head) or _case_of_her(listed, at)
    state.names.add(actor.name)
    name = with_article(actor.name, actor.kind, state.context.text)
    yield Span(word.span.start, word.span.start + len(head)), _in_case(name, case)
    plural = head == "they" and is_plural(actor.name, actor.kind)
    if tail in ("'ll", "'d", "'ve", "'re"):
        yield Span(word.span.start + len(head), word.span.end), " " + expanded(tail, listed, at, plural=plural)
    elif tail == "'s" and case == _SUBJECT:  # else "the board's not for sale" reads as a genitive
        following = listed[at + 1].form if at + 1 < len(listed) else ""
        yield Span(word.span.start + len(head), word.span.end), " has" if following in ("been", "had", "got") else " is"
    elif head == "they" and not plural and not tail:
        yield from agreeing(listed, at)


def _leading(state: _Named, at: int, head: str) -> Actor | None:
    """Return the statement's own actor for a pronoun that opens an indirect content ("Ms Orlo said she would go").

    Only where nobody else is named between source and pronoun, and the number fits.
    """
    statement = state.proposition.statement
    actor = state.context.actor_of(statement)
    if not _opening(state, at) or actor is None or head not in _OPENING:
        return None
    if (
        not _one_fits(actor, head)
        or _other_gender(state.context, actor, head)
        or not statement.attribution.source
        or not _finite_cue(state.context, statement)
        or _quoted_apart(state.context, statement.attribution.source[0].start, state.proposition.start)
    ):
        return None
    source, pronoun = statement.attribution.source[0], state.proposition.spans[0].start
    between = state.context.text[source.end : pronoun]
    if source.end > pronoun or "\n" in between or len(between) > 60 or may_be_meant(between, head):
        return None
    return actor


def _opening(state: _Named, at: int) -> bool:
    """Say whether a pronoun is the first word, or the second behind "while", "if" and so on."""
    if at != 1:
        return not at
    return state.context.words(state.proposition.spans[0])[0].form in SUBORDINATORS


def _quoted_apart(context: Context, source: int, pronoun: int) -> bool:
    """Say whether the pronoun stands in a quotation that does not hold the source too."""
    return context.quotation_at(pronoun) not in (None, context.quotation_at(source))


def _other_gender(context: Context, actor: Actor, head: str) -> bool:
    """Say whether the article shows that "he" cannot mean her, or the other way round."""
    shown = _pronoun(context, actor, plural=False)
    described = set(actor.name.lower().split()) | set((actor.role or "").lower().split())
    if head in ("he", "his"):
        return shown == "she" or bool(_FEMALE & described)
    return head in ("she", "her") and (shown == "he" or bool(_MALE & described))


def _finite_cue(context: Context, statement: Statement) -> bool:
    """Say whether the cue is a verb: in "the south's claim that it would talk", "it" may be the north."""
    return any(
        word.rstrip(",:").lower() in _CUE_VERBS
        for span in statement.attribution.cue
        for word in span.of(context.text).split()
    )


def _one_fits(actor: Actor, head: str) -> bool:
    if head in ("he", "she", "his", "her"):
        return actor.kind == "person"
    if head in ("it", "its"):
        return actor.kind == "organisation" and not _SHARE.search(actor.name)
    return actor.kind in ("group", "organisation")


def _already(state: _Named, actor: Actor, before: Sequence[Word]) -> bool:
    if actor.name in state.names:
        return True
    last = actor.name.rsplit(" ", 1)[-1].lower()
    return any(word.form.removesuffix("'s") == last for word in before)


def _case_of_her(listed: Sequence[Word], at: int) -> str:
    following = listed[at + 1] if at + 1 < len(listed) else None
    if following is None or not following.spelled:
        return _OBJECT
    return _OBJECT if following.form in PREPOSITIONS | DETERMINERS | AUXILIARIES | ADVERBS | {"and"} else _POSSESSIVE


def _in_case(name: str, case: str) -> str:
    if case != _POSSESSIVE:
        return name
    return f"{name}’" if name.endswith("s") and name[-2:-1] not in "su" else f"{name}’s"


def _first_person(state: _Named, listed: Sequence[Word], at: int, head: str, tail: str) -> Iterator[Replacement]:
    """Name the one who speaks; verbs that agreed with "I" or "we" are mended, and nothing else."""
    word = listed[at]
    if (
        _is_catchword(state.context, word)
        or (head == "us" and word.text == "US")
        or (head == "our" and _everyones(listed, at))
    ):
        return
    actor = state.context.speaker_at(word.span.start, state.proposition.statement)
    name = None if actor is None else actor.name if head in _FIRST else speaks_for(actor)
    if actor is None or name is None or (tail and tail not in CONTRACTED):
        return
    case = _FIRST.get(head) or _FIRST_PLURAL[head]
    own = name == actor.name
    plural = is_plural(name, actor.kind if own else "organisation")
    repeated = name in state.names
    state.names.add(name)
    pronoun = _pronoun(state.context, actor, plural=plural) if own else "it"
    shown = (
        _LATER[pronoun][case]
        if repeated and pronoun
        else _in_case(with_article(name, actor.kind if own else None, state.context.text), case)
    )
    yield Span(word.span.start, word.span.start + len(head)), shown
    plural_verb = plural or (repeated and pronoun == "they")
    if tail:
        yield Span(word.span.start + len(head), word.span.end), " " + expanded(tail, listed, at, plural=plural_verb)
    elif case == _SUBJECT and not plural_verb:
        yield from agreeing(listed, at)


def _is_catchword(context: Context, word: Word) -> bool:
    """Say whether a pronoun stands in a quotation of three words at most: "an ‘us and them’ story"."""
    around = context.quotation_at(word.span.start)
    return around is not None and len(context.text[around.start : around.end].split()) < _FEWEST_QUOTED


def _everyones(listed: Sequence[Word], at: int) -> bool:
    """Say whether "our" speaks for a country or for mankind, not for a body: "our elections", "our history"."""
    return any(word.form.removesuffix("'s").removesuffix("'") in _SHARED for word in listed[at + 1 : at + 4])


def _pronoun(context: Context, actor: Actor, *, plural: bool) -> str | None:
    """Return the pronoun that the article itself uses for an actor, None while it uses none."""
    if actor.kind != "person":
        return "they" if plural else "it"
    for span, meant in context.mentions.items():
        form = span.of(context.text).lower()
        if meant is actor and form in ("he", "his", "him"):
            return "he"
        if meant is actor and form in ("she", "her"):
            return "she"
    return None
