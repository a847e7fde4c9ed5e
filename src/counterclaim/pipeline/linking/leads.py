"""Words in front of a content that is no sentence: who says it and, where the article's own order allows it, how.

Of a denial the cue is left out: "Orlo denied any leak" would turn the position that Orlo takes on it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.link.claims import Proposition
from counterclaim.model.reading import Statement
from counterclaim.model.span import Span, hull
from counterclaim.read.claims.context import Context, is_plural, with_article
from counterclaim.read.claims.function_words import AUXILIARIES, BE, DETERMINERS, PRONOUNS
from counterclaim.read.claims.verbs import BASES, PASTS, THIRDS

LONGEST_NAME = 9  # words; longer ones are cut before "who", or left out
LONGEST_CUE = 60  # characters
_BETWEEN = re.compile(
    r"[\s\"“„«‘']*(?:(?:of|for|as|on|about|with|to|by|in|at|against|over|the|an?|that|his|her|their|its|any|what)\s+)*[\"“„«‘']*"
)
_ASIDE = re.compile(
    r",?\s+(?:who|which|that|with knowledge|familiar with|including|interviewed|close to)\s.*$", re.DOTALL
)
_MARKS = re.compile(r"[“”„«»\"]")
_VERB_ENDING = re.compile(r"[a-z]+ed$")


def named(article: Context, statement: Statement) -> str | None:
    """Return how the actor of a statement is called at the front of a sentence; None where nobody is known."""
    actor = article.actor_of(statement)
    if actor is None:
        return None
    name = _ASIDE.sub("", actor.name)
    if len(name.split()) > LONGEST_NAME or name.lower() in PRONOUNS | DETERMINERS:
        return None
    whole = with_article(name, actor.kind, article.text)
    return whole[:1].upper() + whole[1:]


def lead(article: Context, statement: Statement, one: Proposition) -> str | None:
    """Return "Orlo called off ", "Orlo, citing " or "Orlo’s warning of ", if a content stands behind such words.

    None where the cue stands elsewhere, is passive, denies, or is marks alone.
    """
    name = named(article, statement)
    between = _between(article, statement, one)
    if name is None or between is None:
        return None
    cue = " ".join(_MARKS.sub("", hull(statement.attribution.cue).of(article.text)).split())
    if not cue:
        return None
    first = next((form for form in cue.lower().split() if not form.endswith("ly")), "")
    plural = is_plural(article.actor_of(statement).name, article.actor_of(statement).kind)  # type: ignore[union-attr]
    tail = f" {between} " if between else " "
    if (
        first in AUXILIARIES
        or first in PASTS
        or first in THIRDS
        or _VERB_ENDING.match(first)
        or (plural and first in BASES)
    ):
        return None if _passive(cue) else f"{name} {cue}{tail}"
    if first.endswith("ing"):
        return f"{name}, {cue}{tail}"
    if first in BASES or "," in cue or ":" in cue or not (between or cue.split()[-1] in ("of", "that", "to", "for")):
        return None
    return f"{_possessive(name)} {cue}{tail}"


def of_denied(found: tuple[str, tuple[Span, ...]]) -> tuple[str, tuple[str, tuple[Span, ...]]]:
    """Return "There was" for what somebody denied and no article or name makes definite, and what follows it."""
    text, inserted = found
    words = text.split()
    small = words[0].lower() if words else ""
    indefinite = small in ("any", "a", "an", "some") or (
        len(words) > 1 and words[0][1:].islower() and small.isalpha() and small not in DETERMINERS | PRONOUNS
        and small not in BASES | {"to", "about", "as", "on", "of", "for"} and not small.endswith(("ing", "ed"))
        and head_of(words).endswith(("ion", "ment", "doing", "ings", "ity", "ions", "ence", "ism", "cy"))
    )  # fmt: skip
    if not indefinite or inserted:
        return "", found
    rest = text.removeprefix("Any ").removeprefix("any ")
    rest = rest[:1].lower() + rest[1:]
    return ("There were " if head_of(rest.split()).endswith("s") else "There was "), (rest, ())


def _between(article: Context, statement: Statement, one: Proposition) -> str | None:
    """Return the small words between a cue and the content behind it; None if more or something else is there."""
    attribution = statement.attribution
    if not attribution.cue or not attribution.source or one.position == "denies":
        return None
    cue, source = hull(attribution.cue), hull(attribution.source)
    place = hull(one.spans).start
    if not source.end <= cue.start < cue.end <= place or cue.end - cue.start > LONGEST_CUE:
        return None
    gap = article.text[cue.end : place]
    return " ".join(_MARKS.sub(" ", gap).split()) if _BETWEEN.fullmatch(gap) and "\n" not in gap else None


def _passive(cue: str) -> bool:
    """Say whether a cue tells what is done to its source: "was told", "has been accused"."""
    forms = cue.lower().split()
    return bool(BE & set(forms) or "been" in forms) and not any(form.endswith("ing") for form in forms)


def _possessive(name: str) -> str:
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def head_of(words: Sequence[str]) -> str:
    """Return the noun that a phrase is about: the last word before the first small one behind it."""
    for at, word in enumerate(words[1:], 1):
        if word.lower().strip(",") in (
            "of",
            "in",
            "to",
            "for",
            "by",
            "with",
            "on",
            "between",
            "from",
            "that",
            "and",
            "at",
            "about",
        ):
            return words[at - 1].lower().strip(".,")
    return words[-1].lower().strip(".,")
