"""The sources of a text as mentions: where each stands, what phrase it is, and whose content it stands in."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.model.reading import Attribution
from counterclaim.model.span import Span, hull
from counterclaim.read.actors.implied import implied_source
from counterclaim.read.actors.names import Name
from counterclaim.read.actors.phrases import EMPTY, Phrase, phrase
from counterclaim.read.actors.relatives import antecedent
from counterclaim.read.actors.words import Words

_SEEMING = frozenset("appear appeared appears emerged emerges seem seemed seems".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One source: the numbers of the attributions that share it, and how it stands in the text.

    `index` is its first word, `enclosing` the number of the innermost attribution in whose content it stands,
    `quoted` whether it stands in quotation marks, `behind` whether it follows its cue (`said he`).
    """

    numbers: tuple[int, ...]
    phrase: Phrase
    index: int
    quoted: bool
    behind: bool
    content: tuple[Span, ...]
    cue: tuple[str, ...] = ()  # words of the cue, lower case
    enclosing: int | None = None
    enclosing_cue: tuple[str, ...] = ()


def mentions(words: Words, names: Sequence[Name], attributions: Sequence[Attribution]) -> list[Mention]:
    """Return the sources of the attributions in text order; equal sources are one mention, empty ones are none."""
    shared: dict[tuple[Span, ...], list[int]] = {}
    for number, attribution in enumerate(attributions):
        marked = tuple(Span(*span) for span in sorted(attribution.source))
        spans = marked or implied_source(words, attributions, number)
        if spans and not _impersonal(words, attribution):
            shared.setdefault(spans, []).append(number)
    firsts = [name.first for name in names]
    found = [_mention(words, names, firsts, attributions, spans, tuple(numbers)) for spans, numbers in shared.items()]
    found = [mention for mention in found if mention.phrase.form != "empty"]
    return sorted(found, key=lambda mention: (mention.index, mention.numbers))


def _mention(
    words: Words,
    names: Sequence[Name],
    firsts: Sequence[int],
    attributions: Sequence[Attribution],
    spans: tuple[Span, ...],
    numbers: tuple[int, ...],
) -> Mention:
    whole = hull(spans)
    inside = words.between(*whole)
    near = names[max(0, bisect_left(firsts, inside.start) - 8) : bisect_left(firsts, inside.stop)]
    read = phrase(words, spans, [name for name in near if name.last > inside.start])
    if read.pronoun == "who":
        demonstrative = words.lower[read.whole.start] == "that"  # takes up what was said, not who said it
        read = antecedent(words, read.whole.start, near) or (EMPTY if demonstrative else read)
    index = read.whole.start if read.whole else inside.start
    cue = attributions[numbers[0]].cue
    around = enclosing(attributions, whole, numbers)
    return Mention(
        numbers=numbers,
        phrase=read,
        index=index,
        quoted=index < len(words.forms) and words.quoted[index],
        behind=bool(cue) and cue[0].end <= whole.start,
        content=attributions[numbers[0]].content,
        cue=_words_of(words, cue),
        enclosing=around,
        enclosing_cue=() if around is None else _words_of(words, attributions[around].cue),
    )


def _words_of(words: Words, spans: Sequence[Span]) -> tuple[str, ...]:
    return tuple(words.lower[index] for span in spans for index in words.between(*span))


def _impersonal(words: Words, attribution: Attribution) -> bool:
    """Say whether a source is the `it` of `it appears`, which is nobody."""
    source = [words.lower[index] for span in attribution.source for index in words.between(*span)]
    cue = [words.lower[index] for span in attribution.cue for index in words.between(*span)]
    return source == ["it"] and cue[:1] != [] and cue[0] in _SEEMING


def enclosing(attributions: Sequence[Attribution], span: Span, apart: Sequence[int] = ()) -> int | None:
    """Return the number of the attribution with the shortest piece of content that holds `span`."""
    best: tuple[int, int] | None = None
    for number, attribution in enumerate(attributions):
        for piece in attribution.content:
            if number not in apart and piece.start <= span.start and span.end <= piece.end:
                best = min(best or (piece.end - piece.start, number), (piece.end - piece.start, number))
    return best[1] if best else None
