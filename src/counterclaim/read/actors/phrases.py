"""Reads the noun phrase of a source: pronoun, name or description; its head, determiner and modifiers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.model.span import Span, hull
from counterclaim.read.actors.cores import bracketed, core_of, determiner_of, head_of, is_plural, modifiers_of
from counterclaim.read.actors.lexicon import lexicon
from counterclaim.read.actors.names import Name
from counterclaim.read.actors.pairs import joint_of, office_end
from counterclaim.read.actors.roles import is_role
from counterclaim.read.actors.words import Words

PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "himself"), "he"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
    **dict.fromkeys(("it", "its", "itself"), "it"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), "they"),
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), "i"),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves"), "we"),
    **dict.fromkeys(("you", "your", "yours", "yourself"), "you"),
    **dict.fromkeys(("who", "whom", "whose", "which", "that"), "who"),
}
_OWN = frozenset(["his", "her", "its", "their"])
_PARTITIVE = frozenset(
    "one some many several most few both all none any each two three four five six seven half majority number lot "
    "group couple handful dozens hundreds thousands scores plurality series range host bunch percent share".split()
)
_LEADING = frozenset("by in from with to of and but according for as per :".split())
_ABBREVIATION = 2  # letters: "Va." behind a name is a state, no apposition
_POSSESSIVE = ("'s", "’s", "‘s")
_REFLEXIVE = ("himself", "herself", "itself", "themselves", "alone", "too", "also")
_NOUNS = ("ally", "assembly", "anomaly", "monopoly")  # that end as adverbs do
_FULL = 2  # words of a full name
_COMMON_BODIES = ("group", "organization", "organisation", "network", "militia", "newspaper", "agency", "company")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """What a source says of its actor.

    `form` is `pronoun`, `name`, `description`, `pair` (two or more coordinated) or `empty`. `core` are the word
    indices up to the head; `whole` those of the source. `modifiers` are the plain content words beside the head.
    """

    form: str
    whole: range
    core: range
    pronoun: str | None = None
    name: Name | None = None
    head: str = ""
    kinds: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()
    determiner: str = "none"
    plural: bool = False
    modifiers: frozenset[str] = frozenset()
    owner: Name | None = None
    owner_pronoun: str | None = None  # of "her campaign"
    apposed: bool = False  # the name stands in an apposition: "the spokesman, Ilan Vey"
    parts: tuple[Phrase, ...] = ()  # of a pair


EMPTY = Phrase(form="empty", whole=range(0), core=range(0))


def phrase(words: Words, spans: Sequence[Span], names: Sequence[Name]) -> Phrase:
    """Return the phrase of a source; `names` are the names of the text that stand in it."""
    whole = _trimmed(words, spans)
    if not whole or (len(whole) == 1 and words.lower[whole.start] in ("a", "an", "the")):
        return EMPTY
    pronoun = PRONOUNS.get(_bare(words.lower[whole.start])) if words.forms[whole.start] != "US" else None
    if pronoun and (len(whole) == 1 or words.lower[whole.start + 1 : whole.stop] in (["all"], ["both"])):
        return Phrase(form="pronoun", whole=whole, core=whole[:1], pronoun=pronoun)
    joint = joint_of(words, whole, names)
    if joint is not None:
        return _pair(words, whole, joint, names)
    return _single(words, whole, names)


def wording(words: Words, one: Phrase) -> str:
    """Return the words of a phrase in lower case, without an article, to compare descriptions."""
    listed = [words.lower[index] for index in one.whole]
    return " ".join(listed[1:] if listed[:1] in (["a"], ["an"], ["the"]) else listed)


def _pair(words: Words, whole: range, joint: int, names: Sequence[Name]) -> Phrase:
    """Return the phrase of several joined by `and`, with a phrase for each of them."""
    first = whole.start + (words.lower[whole.start] in ("both", "either", "neither"))
    brackets = bracketed(words, whole)
    edges = [index for index in range(first, joint) if words.forms[index] == "," and index not in brackets] + [joint]
    starts = [first, *(edge + 1 for edge in edges)]
    parts = [range(start, stop) for start, stop in zip(starts, [*edges, whole.stop], strict=True) if start < stop]
    office = office_end(words, whole, joint, names)
    if office is not None:
        parts = [range(first, office), range(joint + 1, whole.stop)]
    return Phrase(
        form="pair",
        whole=whole,
        core=whole,
        plural=True,
        kinds=frozenset(["group"]),
        parts=tuple(_part(words, part, names) for part in parts),
    )


def _part(words: Words, part: range, names: Sequence[Name]) -> Phrase:
    pronoun = PRONOUNS.get(words.lower[part.start]) if len(part) == 1 and words.forms[part.start] != "US" else None
    if pronoun:
        return Phrase(form="pronoun", whole=part, core=part, pronoun=pronoun)
    return _single(words, part, names)


def _single(words: Words, whole: range, names: Sequence[Name]) -> Phrase:
    core = core_of(words, whole, names)
    name = _named(words, whole, core, names)
    if name is not None:
        return _of_name(words, whole, core, name)
    return described(words, whole, core, names)


def _bare(word: str) -> str:
    return word.replace("’", "'").partition("'")[0]


def _trimmed(words: Words, spans: Sequence[Span]) -> range:
    """Return the word indices of a source without prepositions, marks and possessive marks at its edges."""
    if not spans:
        return range(0)
    joined = spans[0] if len(spans) == 1 else _first_solid(words, spans)
    whole = words.between(*joined)
    first, last = whole.start, whole.stop
    if words.forms[first : first + 1] == ["["] and words.lower[first + 1 : first + 2] and _pronoun(words, first + 1):
        first += 1
    while first < last - 1 and (words.lower[first] in _LEADING or not words.forms[first][0].isalnum()):
        if words.forms[first] in "([@#":
            break
        first += 1
    while last > first and _trailing(words, first, last - 1):
        last -= 1
    return range(first, last)


def _pronoun(words: Words, index: int) -> bool:
    return words.lower[index] in PRONOUNS


def _trailing(words: Words, first: int, index: int) -> bool:
    lower = words.lower[index]
    if lower in _POSSESSIVE or not lower[0].isalnum() or (index > first and lower in _REFLEXIVE):
        return True
    adverb = words.forms[index].islower() and lower.endswith("ly") and lower not in lexicon().heads
    return adverb and index > first and words.forms[index - 1][0].isupper() and lower not in _NOUNS


def _first_solid(words: Words, spans: Sequence[Span]) -> Span:
    """Return the hull of the pieces if they stand close together, else the longest piece."""
    whole = hull(spans)
    short = len(words.between(*whole)) <= sum(len(words.between(*span)) for span in spans) + 3
    return whole if short else max(spans, key=lambda span: span.end - span.start)


def _named(words: Words, whole: range, core: range, names: Sequence[Name]) -> Name | None:
    """Return the name that the phrase is about: the one its core ends with, or an apposition that is a name alone."""
    for name in names:
        if name.first < core.start < name.last == core.stop:  # the source was torn: Ilan | Vey, a spokesman
            return name
        if core.start <= name.first < core.stop <= name.last:
            return name
        if name.last == core.stop - 1 and name.first == core.start + 1 and words.lower[core.stop - 1] in _COMMON_BODIES:
            of_state = " ".join(name.key) in lexicon().adjectives  # the Kenyan group is not Kenya
            return name if words.lower[core.start] == "the" and not of_state else None
    if core.stop >= whole.stop:
        return None
    officer = _officer(words, whole, core, names)
    if officer is not None:
        return officer
    many = is_plural(*head_of(words, core))
    for comma in range(core.stop, whole.stop):
        if words.forms[comma] in (",", "—", "–") or (words.forms[comma - 1 : comma + 1] == ["-", "-"] and not many):
            apposed = _apposed(words, whole, comma + 1, names)
            if apposed is not None:
                return apposed
        elif words.lower[comma] in ("who", "which", "that") and words.lower[comma - 1] not in ("of", "for", "at"):
            break  # not at the chair of that panel, Ilan Vey
        elif words.lower[comma] in ("named", "called") or words.lower[comma - 1 : comma + 1] == ["known", "as"]:
            return next((name for name in names if name.first == comma + 1 and len(name.key) > 1), None)
    return None


def _officer(words: Words, whole: range, core: range, names: Sequence[Name]) -> Name | None:
    """Return who stands behind an office and its body: `envoy to the United Nations Alma Sorel`.

    Between the preposition and the name there are capitals alone, so that what a `spokesman for Alma Sorel` says
    is not hers.
    """
    if not is_role(words, core.stop - 1) or words.lower[core.stop] not in ("of", "to", "for", "in"):
        return None
    end = next((index for index in range(core.stop, whole.stop) if words.forms[index] in ",(—–"), whole.stop)
    name = next((one for one in names if one.last == end), None)
    if name is None or len(name.key) < _FULL:
        return None
    first = name.prefix.start if name.prefix else name.first
    between = range(core.stop + 1, first)
    whose = [index for index in between if words.lower[index] not in ("the", "of", "and")]
    return name if whose and all(words.forms[index][0].isupper() for index in whose) else None


def _apposed(words: Words, whole: range, start: int, names: Sequence[Name]) -> Name | None:
    for name in names:
        first = name.prefix.start if name.prefix else name.first
        if first in (start, start + (words.lower[start : start + 1] == ["the"])):
            alone = name.last >= whole.stop or words.forms[name.last] in (",", "(", "—", "–")
            if _listed(words, whole, name, names):
                return None
            state = len(name.key) == 1 and (name.key[0].startswith(("r-", "d-")) or len(name.key[0]) <= _ABBREVIATION)
            return name if alone and not state else None
    return None


def _listed(words: Words, whole: range, name: Name, names: Sequence[Name]) -> bool:
    """Say whether a name between commas is one of a list: `workers of Keel, Vey, Harrow Mill and others`."""
    if words.forms[name.last : name.last + 1] != [","] or name.last + 1 >= whole.stop:
        return False
    before = any(other.last == name.first - 1 for other in names)
    return before and any((other.prefix or range(other.first, 0)).start == name.last + 1 for other in names)


def _of_name(words: Words, whole: range, core: range, name: Name) -> Phrase:
    head = lexicon().heads.get(name.key[-1])
    kinds = head.kinds if head and len(name.key) > 1 else frozenset[str]()
    apposed = name.first >= core.stop
    return Phrase(
        form="name",
        whole=whole,
        core=core,
        name=name,
        head=head_of(words, core)[0] if apposed else name.key[-1],
        kinds=kinds,
        classes=head.classes if head and len(name.key) > 1 else frozenset(),
        determiner=determiner_of(words, core),
        modifiers=modifiers_of(words, range(core.start, name.first), core, name.key[-1]),
        apposed=apposed,
    )


def described(words: Words, whole: range, core: range, names: Sequence[Name]) -> Phrase:
    """Return the phrase of a description: its head is the last word of `core`, or of what stands behind `one of`."""
    start, stop, single = core.start, core.stop, False
    if stop < whole.stop and words.lower[stop] == "of" and words.lower[stop - 1] in _PARTITIVE:
        single = words.lower[stop - 1] == "one"
        inner = core_of(words, range(stop + 1, whole.stop), names)
        if len(inner):
            start, stop = inner.start, inner.stop
    head, entry = head_of(words, range(start, stop))
    owner = next((name for name in names if name.first >= core.start and name.last < stop), None)
    return Phrase(
        form="description",
        whole=whole,
        core=range(core.start, stop),
        head=head,
        kinds=entry.kinds if entry else frozenset(),
        classes=entry.classes if entry else frozenset(),
        determiner=determiner_of(words, core),
        plural=not single and is_plural(words.lower[stop - 1], entry),
        modifiers=modifiers_of(words, whole, range(start, stop), head),
        owner=owner,
        owner_pronoun=PRONOUNS.get(words.lower[start]) if words.lower[start] in _OWN else None,
    )
