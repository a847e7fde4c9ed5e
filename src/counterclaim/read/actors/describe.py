"""Figures as actors: the fullest name or description, kind, role, affiliation, rank and mentions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from counterclaim.model.reading import Actor
from counterclaim.model.span import Span
from counterclaim.read.actors.cores import DETERMINERS
from counterclaim.read.actors.figures import Figure
from counterclaim.read.actors.lexicon import is_adjective, lexicon
from counterclaim.read.actors.mentions import Mention
from counterclaim.read.actors.names import Name
from counterclaim.read.actors.phrases import Phrase
from counterclaim.read.actors.profile import Profile, introduction, of_description, profile
from counterclaim.read.actors.pronouns import kind_of
from counterclaim.read.actors.words import Words

_OWN = re.compile(r"\b(?:his|her|its|their)\b( own\b)?", re.IGNORECASE)
_ARTICLES = ("a", "an", "the")
_BARE = ("all", "another", "few", "many", "one", "others", "several", "some", "those")  # tell nobody by themselves
_CUE_IN_CLAUSE = 2  # words: who and a cue of one word
LONGEST_CLAUSE = 14  # words
_KINDS = {
    "state": "organisation",
    "place": "organisation",
    "people": "group",
    "name": "person",
    "thing": "organisation",
}


def actor(
    words: Words,
    figure: Figure,
    sources: Sequence[Mention],
    identity: str,
    author: bool,
    aside: Sequence[Span] = (),
) -> Actor:
    """Return a figure as the actor with this id; `sources` are the mentions that mean it, in text order.

    What stands in `aside`, the captions and menus of a page, tells no role.
    """
    about = _profile(words, figure, sources, aside)
    return Actor(
        id=identity,
        name="author" if author else name_of(words, figure, sources),
        kind="person" if author else kind(figure),
        role=about.role,
        affiliation=about.affiliation,
        rank=about.rank,
        mentions=spans(words, figure, sources),
    )


def kind(figure: Figure) -> str:
    """Return the kind of an actor."""
    found = kind_of(figure)
    if found == "name" and figure.kinds:
        return sorted(figure.kinds)[0]
    if found == "group" and figure.kinds == {"document"}:
        return "document"  # several of them: `the findings`, `official figures`
    return _KINDS.get(found, found)


def name_of(words: Words, figure: Figure, sources: Sequence[Mention]) -> str:
    """Return the fullest name in the article, without title or rank; else the fullest description, without article."""
    if figure.names:
        return _written(words, _fullest(words, figure))
    first = next((one.phrase for one in sources if one.phrase.form in ("description", "pair")), None)
    if figure.members and (first is None or first.form == "description"):
        return " and ".join(_written(words, _fullest(words, member)) for member in figure.members)
    if first is not None and first.form == "pair":
        return _joined(words, figure, first)
    if first is not None:
        return max((_owned(words, figure, one) for one in sources[:3] if one.phrase.form == "description"), key=len)
    if sources and sources[0].phrase.pronoun == "you":
        return "you"  # of "your decision"
    whole = sources[0].phrase.whole if sources else range(0)
    return words.text[words.starts[whole.start] : words.ends[whole.stop - 1]] if whole else "unnamed"


def _joined(words: Words, figure: Figure, phrase: Phrase) -> str:
    """Return the names of several joined by `and`, each in full."""
    listed = [
        _written(words, _fullest(words, member)) if member.names else description(words, part)
        for member, part in zip(figure.members, phrase.parts, strict=True)
    ]
    between = words.lower[phrase.parts[-1].whole.start - 1]
    joint = between if between in ("or", "nor") else "and"
    return f"{', '.join(listed[:-1])} {joint} {listed[-1]}" if len(listed) > 1 else listed[0]


def _owned(words: Words, figure: Figure, mention: Mention) -> str:
    """Return a description, with the owner's name for `her` in `her campaign`."""
    told = _told_by_clause(words, mention)
    if mention.phrase.owner_pronoun is None or figure.owner is None or not figure.owner.names:
        return told
    owner = min((_written(words, name) for name in figure.owner.names), key=len)
    return _OWN.sub(lambda found: f"{owner}'s{found[1] or ''}", told, count=1)


def _fullest(words: Words, figure: Figure) -> Name:
    """Return the name that stands for a figure: for a person the full name written most, for others the fullest."""
    names = [name for name in figure.names if not words.titled[name.first]] or figure.names
    if figure.kind in ("person", "") and all(len(name.key) == 1 for name in names):
        names = [name for name in figure.names if len(name.key) > 1] or names  # also out of a line in title case
    written = Counter(_written(words, name) for name in names)
    if figure.kind in ("state", "people"):
        return _of_state(words, figure, names, written)
    whole = [name for name in names if len(name.key) > 1] if figure.kind in ("person", "") else []
    keys = Counter(name.key for name in whole)
    return max(whole or names, key=lambda name: _weight(words, name, keys, written))


def _of_state(words: Words, figure: Figure, names: Sequence[Name], written: Counter[str]) -> Name:
    """Return the name of a state by which it is a source; its capital only where its own name is none."""
    sources = {place.index for place in figure.places if place.source >= 0}
    used = {_written(words, name) for name in names if name.first in sources}
    adjectives = lexicon().adjectives

    def weight(name: Name) -> tuple[bool, bool, bool, int, int]:
        word, key = _written(words, name), " ".join(name.key)
        return not is_adjective(key), word in used, key not in adjectives, written[word], -name.first

    return max(names, key=weight)


def _weight(words: Words, name: Name, keys: Counter[tuple[str, ...]], written: Counter[str]) -> tuple[int, ...]:
    """Weigh the names of one figure: of a person the full name that stands most often, else the longest."""
    size, opens = (len(name.key), name.last - name.first), words.initial[name.first] and not name.prefix
    if keys:
        return (not opens, keys[name.key], *size, -name.first)
    return (*size, written[_written(words, name)], -name.first)


def _written(words: Words, name: Name) -> str:
    return " ".join(words.text[words.starts[name.first] : words.ends[name.last - 1]].split())


def description(words: Words, phrase: Phrase) -> str:
    """Return a description in the article's words without its article and without what a comma adds."""
    first, last = phrase.whole.start, phrase.whole.stop
    while first < last - 1 and words.lower[first] in _ARTICLES and not _counts(words, range(first + 1, last)):
        first += 1
    if phrase.form == "description":
        ends = [index for index in range(phrase.core.stop, last) if _closes(words, index)]
        last = ends[0] if ends and ends[0] > first else last
        last += words.forms[last : last + 1] == ["%"]
        last = _behind_bracket(words, first, last)
    return " ".join(words.text[words.starts[first] : words.ends[last - 1]].split())


def _counts(words: Words, rest: range) -> bool:
    """Say whether nothing but a number stands behind an article, which is no name without it: `the two`."""
    return len(rest) == 1 and (words.lower[rest.start] in DETERMINERS or words.forms[rest.start].isdigit())


def _behind_bracket(words: Words, first: int, last: int) -> int:
    """Return where a description ends with the bracket that opens in it: `head of the Tide Office (TO)`."""
    inside = words.forms[first:last]
    return last + (inside.count("(") > inside.count(")") and words.forms[last : last + 1] == [")"])


def _told_by_clause(words: Words, mention: Mention) -> str:
    """Return a description, of `those` alone with the clause that tells who they are: `those who fear a flood`."""
    told, phrase = description(words, mention.phrase), mention.phrase
    stop = phrase.whole.stop
    if told.lower() not in _BARE or words.lower[stop : stop + 1] != ["who"] or not mention.content:
        return told
    inside = words.between(words.starts[stop], mention.content[0].end)
    own = words.at(mention.content[0].start) == stop + _CUE_IN_CLAUSE  # else: those who are ill want a bed
    near = own and inside and len(inside) <= LONGEST_CLAUSE and words.sentences[inside[-1]] == words.sentences[stop]
    return f"{told} {' '.join(words.text[words.starts[stop] : words.ends[inside[-1]]].split())}" if near else told


def _closes(words: Words, index: int) -> bool:
    """Say whether a comma or a dash ends a description here: not the comma of `2,104 voters`."""
    form = words.forms[index]
    if form == ",":
        around = words.text[words.starts[index] - 1 : words.ends[index] + 1]
        return not (around[0].isdigit() and around[-1].isdigit())
    return form in "—–" or words.text[words.starts[index] : words.starts[index] + 2] == "--"


def _profile(words: Words, figure: Figure, sources: Sequence[Mention], aside: Sequence[Span]) -> Profile:
    if figure.names and figure.kind not in ("organisation", "state"):
        told = [name for name in figure.names if not any(span.overlaps(name.span(words)) for span in aside)]
        return profile(words, [introduction(words, name) for name in told])
    if figure.names or kind(figure) not in ("person", "group"):
        return Profile()
    return next(
        (of_description(words, one.phrase.whole) for one in sources if one.phrase.form == "description"), Profile()
    )


def spans(words: Words, figure: Figure, sources: Sequence[Mention]) -> tuple[Span, ...]:
    """Return every span that means the figure, in text order; of two that overlap the longer one."""
    found = [Span(words.starts[place.index], words.ends[place.end - 1]) for place in figure.places]
    kept: list[Span] = []
    for span in sorted(found, key=lambda one: (one.start, -one.end)):
        if kept and span.overlaps(kept[-1]):
            kept[-1] = max(kept[-1], span, key=lambda one: one.end - one.start)
            continue
        kept.append(span)
    return tuple(kept)
