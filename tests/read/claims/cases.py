"""Cases written as text: attributions in marks, mentions in ⟪a:he⟫, words of ours in the expected wording in ⟦ ⟧.

    case("a clause", "[source Orla Tarn] [cue said] [content that the dam held].", "+ The dam held.")

An expected line is the claim's positions in order (+ supports, - denies, 0 declines) and its wording. `about` says
what is not the default (a fact that is affirmed and said) of a statement by its number: "2 plan denies b held".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from counterclaim.model.document import Document, Published
from counterclaim.model.reading import ACTS, KINDS, STANCES, Actor, Attribution, Circumstance, Claim, Said, Statement
from counterclaim.model.span import Span
from counterclaim.read.claims import claims
from counterclaim.read.statements import statements
from counterclaim.testing.marked import parse

CAST = (
    Actor(id="a", name="Orla Tarn", kind="person", role="minister", affiliation="Avaria"),
    Actor(id="b", name="Piet Voss", kind="person", role="mayor of Elmar"),
    Actor(id="c", name="Coalition spokesperson", kind="person", role="spokesperson", affiliation="Coalition"),
    Actor(id="d", name="river authority", kind="organisation"),
    Actor(id="e", name="two senior officials", kind="group"),
    Actor(id="f", name="Avarian Defence Ministry", kind="organisation"),
    Actor(id="g", name="Avaria", kind="organisation"),
    Actor(id="h", name="inquiry report", kind="document"),
    Actor(id="i", name="Northern Front", kind="organisation"),
    Actor(id="j", name="3 in 10", kind="organisation"),
)
_MENTION = re.compile(r"⟪(?P<actor>[a-z]):(?P<words>[^⟫]*)⟫")
_SIGNS = {"supports": "+", "denies": "-", "declines": "0"}


@dataclass(frozen=True, slots=True)
class Case:
    proves: str
    marked: str
    expected: tuple[str, ...]
    about: tuple[str, ...] = ()
    published: str | None = None


def case(proves: str, marked: str, *expected: str, about: str = "", published: str | None = None) -> Case:
    return Case(proves, marked, expected, tuple(filter(None, about.split("; "))), published)


def read(one: Case) -> tuple[Document, tuple[Statement, ...], tuple[Actor, ...]]:
    """Return the document, statements and actors of a case."""
    with_mentions, attributions = parse(one.marked)
    text, moved, mentions = _without_mentions(with_mentions)
    shifted = [_shifted(attribution, moved) for attribution in attributions]
    document = Document(text=text, published=Published(date=one.published) if one.published else None)
    made = [replace(each, kind="fact", stance="affirms", act="said") for each in statements(document, shifted)]
    for line in one.about:
        number, *words = line.split()
        made[int(number) - 1] = _told(made[int(number) - 1], words)
    cast = tuple(replace(actor, mentions=tuple(mentions.get(actor.id, ()))) for actor in CAST)
    return document, tuple(made), cast


def _shifted(attribution: Attribution, moved: list[int]) -> Attribution:
    source, cue, content = (
        tuple(Span(moved[start], moved[end]) for start, end in spans)
        for spans in (attribution.source, attribution.cue, attribution.content)
    )
    return Attribution(source=source, cue=cue, content=content)


def _told(statement: Statement, words: list[str]) -> Statement:
    for word in words:
        if word in KINDS:
            statement = replace(statement, kind=word)
        elif word in STANCES:
            statement = replace(statement, stance=word)
        elif word in ACTS:
            statement = replace(statement, act=word)
        elif word.startswith("said="):
            statement = replace(statement, said=Said(date=word[5:], precision="day"))
        elif word.startswith("place="):
            statement = replace(statement, place=Circumstance(name=word[6:], span=Span(0, 1)))
        else:
            statement = replace(statement, actor=word)
    return statement


def _without_mentions(text: str) -> tuple[str, list[int], dict[str, list[Span]]]:
    """Return the text without mention marks, the new place of each old one, and the mentions by actor."""
    kept: list[str] = []
    moved: list[int] = []
    mentions: dict[str, list[Span]] = {}
    at = 0
    for found in _MENTION.finditer(text):
        for letter in text[at : found.start()]:
            moved.append(len(kept))
            kept.append(letter)
        moved += [len(kept)] * (found.start("words") - found.start())  # the mark itself
        start = len(kept)
        for letter in found["words"]:
            moved.append(len(kept))
            kept.append(letter)
        moved.append(len(kept))
        mentions.setdefault(found["actor"], []).append(Span(start, len(kept)))
        at = found.end()
    for letter in text[at:]:
        moved.append(len(kept))
        kept.append(letter)
    return "".join(kept), [*moved, len(kept)], mentions


def claims_of(one: Case) -> tuple[Claim, ...]:
    return claims(*read(one))


def shown(claim: Claim) -> str:
    """Return a claim as the cases write it: one sign a statement, and the wording with our words marked."""
    words = claim.text
    for start, end in reversed(claim.inserted):
        words = f"{words[:start]}⟦{words[start:end]}⟧{words[end:]}"
    signs = dict.fromkeys((piece.statement, _SIGNS[piece.position]) for piece in claim.evidence)
    return f"{''.join(sign for _, sign in signs)} {words}"
