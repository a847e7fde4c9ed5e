"""What the article settles: who is meant by a mention, who speaks inside a quotation, how an actor is named here."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from counterclaim.model.document import Document
from counterclaim.model.reading import Actor, Statement
from counterclaim.model.span import Span, hull, trimmed
from counterclaim.read.claims.function_words import AUXILIARIES, DETERMINERS, PREPOSITIONS
from counterclaim.read.claims.verbs import PASTS, THIRDS
from counterclaim.read.claims.words import Word, Words, read_words
from counterclaim.read.quotations import Quotation, quotations

_SPOKESPERSON = re.compile(r"\bspokes|\bpress secretary\b", re.IGNORECASE)
_ARTICLE = re.compile(r"(the|an?)\s+$", re.IGNORECASE)
NO_NAMES = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December Sept. Aug. Oct. Nov. Dec. Jan. Feb. I".split()
)  # written with a capital, and no one's name
# What ends the name of a body that takes an article, where the text itself does not show it.
_TAKE_THE = frozenset(
    "coalition government ministry party army campaign department committee council union house pentagon kremlin "
    "agency bank court office association commission senate force forces administration police military navy fbi "
    "cia un eu nsa u.n. e.u. doj irs epa state states nations kingdom club company group foundation institute "
    "university newspaper".split()
)
_BEHIND_A_NAME = PREPOSITIONS | AUXILIARIES | frozenset(THIRDS) | frozenset(PASTS) | {"and"}
_SENTENCE_BREAK = re.compile(r"[.!?]\s|\n")
_MARKS = "\"“”„«‘'"
_POSSESSIVE = re.compile(r"[’']s\s")
_BODIES = ("group", "organisation")


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """One article with its statements and actors, indexed for the rules of this folder."""

    document: Document
    statements: tuple[Statement, ...]
    actors: Mapping[str, Actor]
    mentions: Mapping[Span, Actor]
    quoted: tuple[Quotation, ...]
    lexed: Words
    cues: tuple[Span, ...]  # of each statement, from its first to its last word; empty where it has none

    def cued_within(self, whole: Span) -> list[Statement]:
        """Return the statements whose cue lies in a span."""
        return [
            one
            for one, cue in zip(self.statements, self.cues, strict=True)
            if whole.start <= cue.start < cue.end <= whole.end
        ]

    def words(self, span: Span) -> tuple[Word, ...]:
        """Return the words and marks inside a span, as far as contents reach."""
        return self.lexed.within(span)

    @property
    def text(self) -> str:
        """The text of the document."""
        return self.document.text

    def actor_of(self, statement: Statement) -> Actor | None:
        """Return the actor of a statement where it is settled."""
        return self.actors.get(statement.actor) if statement.actor else None

    def words_of(self, spans: Sequence[Span]) -> str:
        """Return the words of the spans, with a space between pieces."""
        return " ".join(span.of(self.text) for span in spans)

    def quotation_at(self, place: int) -> Quotation | None:
        """Return the innermost quotation around a place."""
        around = [one for one in self.quoted if one.start <= place < one.end]
        return around[-1] if around else None

    def speaker_at(self, place: int, statement: Statement) -> Actor | None:
        """Return who says "I" at a place of a statement's content; None outside quotations."""
        quotation = self.quotation_at(place)
        if self.words_of(statement.attribution.cue).strip().endswith(":"):
            return self.actor_of(statement)
        if quotation is None:
            return self.actor_of(statement) if _whole_paragraphs(self.text, statement) else None
        if self._is_quoted_from_elsewhere(quotation, statement):
            return None
        inside = Span(quotation.start + quotation.mark, quotation.end - quotation.mark)
        if quotation.depth > 1 and any(
            piece.start < quotation.start - 1 < piece.end for piece in statement.attribution.content
        ):
            return self._inner_speaker(inside, statement)
        if any(piece.overlaps(inside) and not _within(piece, inside) for piece in statement.attribution.content):
            return self.actor_of(statement)
        if any(piece == inside or piece.start <= quotation.start + 1 for piece in statement.attribution.content):
            return self.actor_of(statement)
        return self._outer_speaker(inside, statement)

    def _is_quoted_from_elsewhere(self, quotation: Quotation, statement: Statement) -> bool:
        """Say whether a quotation stands in a later sentence of an unquoted content: anybody may speak there."""
        return any(
            piece.start < quotation.start < piece.end
            and self.text[piece.start] not in _MARKS
            and _SENTENCE_BREAK.search(self.text, piece.start, quotation.start)
            for piece in statement.attribution.content
        )

    def _inner_speaker(self, inside: Span, statement: Statement) -> Actor | None:
        """Return the actor of the statement that a quotation inside a quotation is; None where it is none's.

        "It is as if they said, ‘We broke the gate’": nobody who is known says "we" here.
        """
        for other in self.statements:
            content = other.attribution.content
            if other is not statement and content and inside.holds(Span(content[0].start + 1, content[-1].end - 1)):
                return self.actor_of(other)
        return None

    def _outer_speaker(self, inside: Span, statement: Statement) -> Actor | None:
        """Return the actor of the narrowest other statement whose content holds the quotation."""
        holding = [
            other
            for other in self.statements
            if other is not statement
            and any(
                (piece.overlaps(inside) and not _within(piece, inside)) or piece.holds(inside)
                for piece in other.attribution.content
            )
        ]
        if not holding:
            return self.actor_of(statement)
        return self.actor_of(min(holding, key=lambda one: sum(b - a for a, b in one.attribution.content)))


def _within(piece: Span, inside: Span) -> bool:
    """Say whether a piece is a part of what is quoted, and not the whole of it."""
    return inside.holds(piece) and piece.start > inside.start + 1


def context(document: Document, statements: Sequence[Statement], actors: Sequence[Actor]) -> Context:
    """Return the indexed article; a source that is the mention of its statement's actor counts as one."""
    known = {actor.id: actor for actor in actors}
    mentions = {
        source: known[one.actor] for one in statements if one.actor in known for source in one.attribution.source[:1]
    }
    mentions.update({trimmed(mention, document.text): actor for actor in actors for mention in actor.mentions})
    return Context(
        document=document,
        statements=tuple(statements),
        actors=known,
        mentions=mentions,
        quoted=quotations(document.text),
        lexed=read_words(
            document.text, [hull(one.attribution.content) for one in statements if one.attribution.content]
        ),
        cues=tuple(hull(one.attribution.cue) if one.attribution.cue else Span(0, 0) for one in statements),
    )


def _whole_paragraphs(text: str, statement: Statement) -> bool:
    """Say whether a content is a block of its own (a tweet, a letter), where the first person needs no marks."""
    if not statement.attribution.content or statement.manner != "indirect":
        return False
    whole = hull(statement.attribution.content)
    return text[: whole.start].rstrip(" \t")[-1:] in ("", "\n") and len(whole.of(text)) > 40


def speaks_for(actor: Actor) -> str | None:
    """Return whose "we" an actor's is: a body's own, a spokesperson's body; None where a person's "we" is open."""
    if actor.kind in _BODIES:
        return actor.name
    described = f"{actor.role or ''} {actor.name}"
    return actor.affiliation if actor.affiliation and _SPOKESPERSON.search(described) else None


def is_plural(name: str, kind: str | None) -> bool:
    """Say whether a name takes a plural verb: people together, or bodies that are written as a plural."""
    if kind == "group" or " and " in name:
        return True
    last = name.rsplit(" ", 1)[-1]
    return kind != "person" and last.islower() and last.endswith("s") and not last.endswith(("ss", "us", "is"))


@lru_cache(maxsize=256)
def with_article(name: str, kind: str | None, text: str) -> str:
    """Return a name with the article that this text puts before it: "the Coalition", "a senior official", "Russia"."""
    if name.split(" ", 1)[0].lower() in DETERMINERS or _POSSESSIVE.search(name):
        return name
    if kind == "person" and name.rsplit(" ", 1)[-1][:1].isupper():
        return name
    if name[:1].isupper() and name.rsplit(" ", 1)[-1].lower() in _TAKE_THE:
        return f"the {name}"
    articles = [
        before.group(1).lower() if (before := _ARTICLE.search(text, max(0, at - 5), at)) else ""
        for at in _places(text, name)
    ]
    if not articles:
        return name if name[:1].isupper() or name.endswith("s") or name[:1].isdigit() else f"the {name}"
    if name[:1].isupper():
        return f"the {name}" if 2 * articles.count("the") > len(articles) else name
    best = "the" if "the" in articles else max(articles, key=len)
    return f"{best} {name}".strip()


def _places(text: str, name: str) -> list[int]:
    """Return where a name stands on its own, not in front of another noun ("the Avaria inquiry")."""
    found = re.finditer(rf"\b{re.escape(name)}(?!\w|\s+(?-i:[A-Z]))(?:\s+(?P<next>\w+))?", text, re.IGNORECASE)
    return [one.start() for one in found if not one["next"] or one["next"].lower() in _BEHIND_A_NAME]
