"""Propositions that a content states without being a clause, taken only where the grammar leaves no doubt.

denied killing civilians             X killed civilians         denied by X
admitted taking the report           X took the report
denied any involvement in the raid   X was involved in the raid denied by X
vowed to rebuild the dam             X will rebuild the dam
accused Avaria of breaking the pact  Avaria broke the pact
(is said) Mr Orlo || to have left    Mr Orlo left
the claim that the dam burst         the dam burst
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from counterclaim.model.reading import Statement
from counterclaim.model.span import Span, trimmed
from counterclaim.read.claims.clauses import is_clause, says_something
from counterclaim.read.claims.context import Context, is_plural, with_article
from counterclaim.read.claims.function_words import PREPOSITIONS, PRONOUNS
from counterclaim.read.claims.openings import is_introduced
from counterclaim.read.claims.positions import DENIES, SUPPORTS, false_from, false_until
from counterclaim.read.claims.proposition import Part, Proposition
from counterclaim.read.claims.verbs import BASES, past_of_gerund, past_of_participle
from counterclaim.read.claims.words import Word, spelled

_PROMISES = re.compile(
    r"\b(vow|promis|pledg|swor|swear|commit|agree[sd]?\b|plans?\b|planning\b|intends?\b|intention)", re.IGNORECASE
)
_ACCUSES = re.compile(r"\b(accus|suspect)", re.IGNORECASE)
_DENIES = re.compile(r"\bden(y|ie[sd]|ial|ying)", re.IGNORECASE)
_OWNS = re.compile(r"\b(den(y|ie[sd]|ying)|admit|acknowledg|confess)", re.IGNORECASE)
_INFINITIVE = re.compile(r"(?P<not>(?:not|never)\s+)?to\s+(?P<verb>[a-z]+)\b")
_HAVING = re.compile(r"(?:ever\s+|having\s+)+")
_PART_IN = re.compile(
    r"(?:any |all |having any |having )?(?:(?P<was>involvement in|responsibility for)"
    r"|(?P<had>(?:role|part|hand) in|(?:links?|ties|connections?) (?:to|with)|contacts? with|knowledge of))\s+"
)
_WAS = {"involvement in": "involved in", "responsibility for": "responsible for"}
_OF = re.compile(r"\s+of\s+(?:having\s+)?(?P<adverb>[a-z]+ly\s+)?(?P<gerund>[a-z]+ing)\b")
_TO_HAVE = re.compile(r"to\s+have\s+(?P<participle>[a-z]+)\b")
_NOUN_THAT = re.compile(
    r"\b(?:claims?|allegations?|accusations?|reports?|suggestions?|assertions?|idea|notion|fact|evidence|rumou?rs?|"
    r"belief|possibility|assumption|argument|charges?|statements?|speculation|theory|accounts?|warnings?|signs?|proof|complaints?|insinuations?)"
    r"\s+(?P<that>that)\s+",
    re.IGNORECASE,
)
_LONGEST_LEAD = 4  # words before the noun: "the council’s latest false" claims
_NOMINATIVE = {"him": "he", "her": "she", "them": "they", "me": "I", "us": "we"}

Rule = Callable[[Context, Statement, str], Proposition | None]


def constructed(context: Context, statement: Statement, position: str) -> Proposition | None:
    """Return the proposition of a content that is no clause but nominalises one, None where it does not for certain."""
    for rule in _RULES:
        found = rule(context, statement, position)
        if found is not None:
            return found
    return None


def that_clause(context: Context, span: Span) -> Span | None:
    """Return the clause in "the claim that …", where the noun phrase is all there is."""
    noun = _NOUN_THAT.search(context.text, *span)
    if noun is None or is_clause(context.words(Span(span.start, noun.start("that")))):
        return None
    before = spelled(context.words(Span(span.start, noun.start())))
    if len(before) > _LONGEST_LEAD or any(word.form in PREPOSITIONS for word in before):
        return None  # "the release of files on claims that …": no claim is what is spoken of
    clause = trimmed(Span(noun.end(), span.end), context.text)
    listed = context.words(clause)
    return clause if says_something(listed) and listed[0].form not in _VERBLIKE else None


_VERBLIKE = frozenset("is are was were has have had would could will may might can did does do".split())


def _subject(context: Context, statement: Statement) -> tuple[str, bool] | None:
    """Return the name of the statement's actor, and whether it takes a plural verb."""
    actor = context.actor_of(statement)
    if actor is None or actor.kind == "document":
        return None
    return with_article(actor.name, actor.kind, context.text), is_plural(actor.name, actor.kind)


def _named(context: Context, statement: Statement, cue: re.Pattern[str]) -> tuple[Span | None, tuple[str, bool] | None]:
    """Return the one piece of content and the subject of a statement with such a cue; None and None for another one."""
    if not cue.search(_cue(context, statement)):
        return None, None
    return _single(statement), _subject(context, statement)


def _cue(context: Context, statement: Statement) -> str:
    return context.words_of(statement.attribution.cue)


def _single(statement: Statement) -> Span | None:
    content = statement.attribution.content
    return content[0] if len(content) == 1 else None


def _proposition(
    statement: Statement, parts: tuple[Part, ...], evidence: tuple[Span, ...], position: str
) -> Proposition:
    kept = tuple(part for part in parts if isinstance(part, str) or part.start < part.end)
    return Proposition(statement=statement, parts=kept, evidence=evidence, position=position)


def _promised(context: Context, statement: Statement, position: str) -> Proposition | None:
    """Vowed, promised, agreed or plans to do something: "X will …"."""
    span, subject = _named(context, statement, _PROMISES)
    if span is None or subject is None:
        return None
    found = _INFINITIVE.match(context.text, *span)
    if found is None or found["verb"] not in BASES | {"be"} or len(spelled(context.words(span))) < 4:
        return None
    will = f"{subject[0]} will not" if found["not"] else f"{subject[0]} will"
    return _proposition(statement, (will, Span(found.start("verb"), span.end)), (span,), position)


def _denied_doing(context: Context, statement: Statement, position: str) -> Proposition | None:
    """Denied or admitted doing something: "X did …"."""
    span, subject = _named(context, statement, _OWNS)
    if span is None or subject is None:
        return None
    begun = _HAVING.match(context.text, *span)
    rest = Span(begun.end() if begun else span.start, span.end)
    adverb, *listed = _behind_adverb(spelled(context.words(rest)))
    if len(listed) < 2 or (listed[1].form in ("of", "by") and not begun):
        return None
    past = _past(listed[0], perfect=bool(begun and "having" in begun.group()), plural=subject[1])
    if past is None:
        return None
    verb: tuple[Part, ...] = (f"{subject[0]} {past}",) if adverb is None else (subject[0], adverb.span, past)
    behind = _with_pasts(context, Span(listed[0].span.end, rest.end))
    return _proposition(statement, (*verb, *behind), (span,), position)


def _with_pasts(context: Context, span: Span) -> tuple[Part, ...]:
    """Return the words behind a gerund; further ones that "and" or "or" joins to it become past forms too."""
    parts: list[Part] = []
    at = span.start
    for before, word in pairwise(spelled(context.words(span))):
        past = past_of_gerund(word.form) if before.form in ("and", "or") else None
        if past is not None:
            parts += [Span(at, before.span.end), past]
            at = word.span.end
    return (*parts, Span(at, span.end))


def _behind_adverb(listed: tuple[Word, ...]) -> tuple[Word | None, *tuple[Word, ...]]:
    """Return the adverb in front, None where there is none, and the words behind it."""
    if listed and listed[0].form.endswith("ly"):
        return (listed[0], *listed[1:])
    return (None, *listed)


def _past(word: Word, *, perfect: bool, plural: bool) -> str | None:
    if perfect:
        return "had been" if word.form == "been" else past_of_participle(word.form)
    if word.form == "being":
        return "were" if plural else "was"
    return past_of_gerund(word.form)


def _denied_part(context: Context, statement: Statement, position: str) -> Proposition | None:
    """Denied involvement, a role, links: "X was involved in …", "X had links to …"."""
    span, subject = _named(context, statement, _DENIES)
    if span is None or subject is None:
        return None
    found = _PART_IN.match(context.text, *span)
    if found is None:
        return None
    if found["was"]:
        verb = f"{'were' if subject[1] else 'was'} {_WAS[found['was']]}"
        return _proposition(statement, (f"{subject[0]} {verb}", Span(found.end(), span.end)), (span,), position)
    article = "a " if found["had"].startswith(("role", "part", "hand", "link ", "connection ")) else ""
    parts: tuple[Part, ...] = (f"{subject[0]} had {article}".strip(), Span(found.start("had"), span.end))
    return _proposition(statement, parts, (span,), position)


def _accused(context: Context, statement: Statement, position: str) -> Proposition | None:
    """Accused somebody of doing something: "somebody did …", in one piece or in two."""
    content = statement.attribution.content
    if not content or len(content) > 2 or not _ACCUSES.search(_cue(context, statement)):
        return None
    last = content[-1]
    found = _OF.search(context.text, content[0].end - 1 if len(content) == 2 else last.start, last.end)
    if len(content) == 2:
        found = _OF.match(context.text, last.start - 1, last.end) or found
    if found is None:
        return None
    whom = trimmed(content[0] if len(content) == 2 else Span(last.start, found.start()), context.text)
    who, plural = _accused_subject(context, whom)
    past = _accusation(found["gerund"], plural=plural)
    if who is None or past is None:
        return None
    adverb: tuple[Part, ...] = (trimmed(Span(*found.span("adverb")), context.text),) if found["adverb"] else ()
    behind = _with_pasts(context, Span(found.end(), last.end))
    return _proposition(statement, (who, *adverb, past, *behind), content, position)


def _accusation(gerund: str, *, plural: bool | None) -> str | None:
    if gerund == "being":
        return None if plural is None else "were" if plural else "was"
    return past_of_gerund(gerund)


def _accused_subject(context: Context, whom: Span) -> tuple[Part | None, bool | None]:
    """Return the one accused as a subject, and whether it is plural (None where that is not certain)."""
    listed = spelled(context.words(whom))
    if not listed or len(listed) > 12 or is_clause(listed):
        return None, None
    if len(listed) == 1 and listed[0].form in PRONOUNS:
        actor = context.mentions.get(whom)
        if actor is not None:
            return with_article(actor.name, actor.kind, context.text), is_plural(actor.name, actor.kind)
        return _NOMINATIVE.get(listed[0].form, whom), listed[0].form in ("them", "us", "they")
    if any(word.form == "and" for word in listed):
        return whom, True
    known = next((actor for actor in context.actors.values() if actor.name == whom.of(context.text)), None)
    if known is not None:
        return whom, is_plural(known.name, known.kind)
    return whom, False if listed[-1].name and not listed[-1].form.endswith("s") else None


def _said_to_have(context: Context, statement: Statement, position: str) -> Proposition | None:
    """(Is alleged) somebody || to have done something: "somebody did …"."""
    content = statement.attribution.content
    if len(content) != 2:
        return None
    found = _TO_HAVE.match(context.text, *content[1])
    if found is None or is_clause(context.words(content[0])):
        return None
    participle = found["participle"]
    if len(spelled(context.words(Span(found.end(), content[1].end)))) < 1:
        return None  # "Orlo hid": too little
    past = "had been" if participle == "been" else past_of_participle(participle)
    if past is None:
        return None
    rest: tuple[Part, ...] = (past, Span(found.end(), content[1].end))
    if past == participle:
        rest = (Span(found.start("participle"), content[1].end),)
    return _proposition(statement, (content[0], *rest), content, position)


def _noun_that(context: Context, statement: Statement, position: str) -> Proposition | None:
    """Rejected the claim that something was so: "something was so"."""
    span = _single(statement)
    if span is None or not _NOUN_THAT.search(context.text, *span):
        return None
    if is_introduced(context.text, span) or is_clause(context.words(span)):
        return None
    clause = that_clause(context, span)
    return None if clause is None else _proposition(statement, (clause,), (clause,), position)


def _called_false(context: Context, statement: Statement, position: str) -> Proposition | None:
    """(Any suggestion) that something was so (is false): "something was so", denied, whatever the stance.

    Also in "it is not true that …". Only whoever denies that it is false puts it forward.
    """
    span = _single(statement)
    clause = None if span is None else _clause_called_false(context, span)
    given = SUPPORTS if _DENIES.search(_cue(context, statement)) else DENIES
    return None if clause is None else _proposition(statement, (clause,), (clause,), given)


def _clause_called_false(context: Context, span: Span) -> Span | None:
    end, start = false_from(context.text, span), false_until(context.text, span)
    if end is not None:
        return that_clause(context, Span(span.start, end))
    clause = None if start is None else trimmed(Span(start, span.end), context.text)
    return clause if clause is not None and says_something(context.words(clause)) else None


_RULES: tuple[Rule, ...] = (_called_false, _promised, _denied_doing, _denied_part, _accused, _said_to_have, _noun_that)
