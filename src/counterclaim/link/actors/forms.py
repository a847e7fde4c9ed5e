"""Named, described or unnamed; and the names in the words by which an article mentions an actor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from counterclaim.link.actors.bodies import administration, body_id, body_words
from counterclaim.link.actors.lexicon import lexicon
from counterclaim.link.actors.persons import likeness, person_name
from counterclaim.link.actors.words import CACHED, cased, plain, words
from counterclaim.model.reading import Actor

LONGEST = 7  # words of a name
_QUOTED = re.compile(r"[\"“«‘][^\"”»’]{4,}[\"”»’]")
_RUN = re.compile(
    r"[A-Z][\w’'.&-]*(?:[ -](?:(?:of|for|the|and|de|van|von|bin|al|el|der|la|di|da)[ -])*[A-Z][\w’'.&-]*)*"
)
_PRONOUNS = frozenset(
    "i you we he she it they who this that these those his her its their our my your there nobody somebody "
    "everybody everyone someone anyone all".split()
)
_ARTICLE = re.compile(r"(?:al|el|ash|as|ad|ar|at|az|an|ul|d|bin|ben)[-'’](?=[A-Z])")
_SMALL = frozenset("of for the and in on to at with de van von bin al el der la di da del y et".split())


def form(actor: Actor) -> str:
    """Return `named`, `described` (a role, a body without a name) or `unnamed` (`two officials`)."""
    if actor.kind == "person":
        return _person(actor.name, bool(actor.role))
    if actor.kind == "document":
        return "named" if _titled(actor.name) else "described"
    return _body(actor.name, actor.kind)


@lru_cache(maxsize=CACHED)
def _person(name: str, told: bool) -> str:
    written = plain(name).split()
    lower = words(name)
    if not lower or (lower[0] in _PRONOUNS and (len(lower) == 1 or lower[0] != "i")):
        return "unnamed"
    if lower[0] in lexicon().counting and not written[0].istitle():
        return "unnamed"
    inner = [word for word in written if word.casefold().strip(".,") not in (*lexicon().particles, "of", "the")]
    if any(word[0].islower() and not _ARTICLE.match(word) for word in inner) or (
        any(mark in name for mark in "’'") and _possessive(name)
    ):
        return "unnamed" if set(lower) & lexicon().people and not told else "described"
    known = body_id(name)
    if known and not told and (len(lower) > 1 or (lower[0] in lexicon().plain_states or "/" in known)):
        return "named"
    parts = person_name(name).parts
    bare = len(parts) == 1 and (
        parts[0] in lexicon().titles or parts[0] in lexicon().states or parts[0] in lexicon().people
    )
    return "described" if bare or not parts else "named"


def _possessive(name: str) -> bool:
    return bool(re.search(r"\w[’']s\b|s[’'](?=\s)", name))


@lru_cache(maxsize=CACHED)
def _body(name: str, kind: str | None) -> str:
    lists, written, lower = lexicon(), cased(name), words(name)
    if not lower or lower[0] in _PRONOUNS:
        return "unnamed"
    if body_id(name):
        return "named"
    if lower[0] in lists.counting or (kind == "group" and len(lower) == 1):
        return "unnamed"
    people = bool(set(lower) & lists.people)
    own = [word for word in written if word[0].isupper() and _own(word.casefold())]
    small = [word for word in written if word[0].islower() and word not in _SMALL]
    if not own or (people and kind == "group") or _possessive(name):
        return "unnamed" if people and not own else "described"
    if all(word in lists.generic or word == "administration" for word in small):
        return "named"
    return "named" if kind == "group" and _people_listed(name) else "described"


def _own(word: str) -> bool:
    """Say whether a word is somebody's own: no state, no people, no adjective, no common noun."""
    lists = lexicon()
    return (
        word not in lists.states
        and word not in lists.regions
        and word not in lists.adjectives
        and word not in lists.counting | {"the"}
    )


def _people_listed(name: str) -> bool:
    """Say whether a group is persons with names: `Ida Renn and Per Holm`."""
    parts = re.split(r",\s*(?:and\s+)?|\s+and\s+", name)
    return len(parts) > 1 and all(_person(part, False) == "named" for part in parts if part)


def _titled(name: str) -> bool:
    """Say whether a document has a title of its own: in quotation marks, or the name of a treaty or law."""
    if _QUOTED.search(name):
        return True
    written = cased(name)
    capitals = all(word[0].isupper() or word in _SMALL or word in lexicon().works for word in written)
    return capitals and len(written) > 1 and bool(set(words(name)) & lexicon().works)


def mention_names(mention: str, actor: Actor) -> Iterator[str]:
    """Yield the names in a mention that can be the actor's: for persons without titles, for bodies as written."""
    if actor.kind == "person":
        whole = person_name(actor.name)
        for run in _RUN.findall(mention):
            run = run.split(" of ")[0]
            found = person_name(run)
            if len(found.parts) <= 4 and likeness(found, whole).worth is not None:
                yield _without_titles(run)
        return
    if actor.kind == "group" and _people_listed(actor.name):
        return
    head = re.split(r"[,(]| who | which ", mention, maxsplit=1)[0].strip()
    if 0 < len(head.split()) <= LONGEST and any(mark.isupper() for mark in head) and _same_body(head, actor.name):
        yield re.sub(r"^(?:the|an?) ", "", head, flags=re.IGNORECASE)


def _without_titles(run: str) -> str:
    kept = run.split()
    titles = [at for at, word in enumerate(kept[:-1]) if set(words(word)) & lexicon().titles]
    cut = max((at + 1 for at in titles if len(kept) - at > 2 or at == 0), default=0)
    return " ".join(kept[cut:])


@lru_cache(maxsize=CACHED)
def _same_body(mention: str, name: str) -> bool:
    """Say whether a mention names what the actor's name names, and not somebody who belongs to it."""
    if set(words(mention)) & lexicon().people:
        return False
    known, own = body_id(mention), body_id(name)
    if known and own:
        return known == own or known.endswith(own.lstrip("?")) or own.endswith(known.lstrip("?"))
    if administration(mention) or administration(name):
        return False
    ours, theirs = set(body_words(mention)), set(body_words(name))
    return bool(ours & theirs) or (len(ours) == 1 and mention.replace(".", "").isupper())
