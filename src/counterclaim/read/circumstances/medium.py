"""Through which medium a statement was made: a press conference, a letter, Twitter, the phone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from counterclaim.model.reading import Circumstance
from counterclaim.model.span import Span
from counterclaim.read.circumstances.attached import Attached
from counterclaim.read.circumstances.lexicon import any_of, lexicon
from counterclaim.read.circumstances.phrases import TELLS, Phrase

_LEXICON = lexicon("medium")
_NORMAL = {variant: name for name, variants in lexicon("medium-names").items() for variant in (name, *variants)}
_QUALIFIERS = {
    "emailed": "e-mailed",
    "email": "e-mailed",
    "e-mail": "e-mailed",
    "TV": "television",
    "telephone": "phone",
}

_KEPT = rf"(?:{any_of(_LEXICON['kept'])}\s+)*"
_CLOSE = rf"(?![\w'’-])(?=\s*$|[\s\"”]+(?:{any_of(_LEXICON['after'])}\b|[A-Z]|\w+ed\b|\w+ly\b))"
_NOUN = re.compile(rf"(?<![\w-])(?P<name>{_KEPT}{any_of(_LEXICON['occasions'] + _LEXICON['writings'])}){_CLOSE}")
_OCCASION = re.compile(rf"(?<![\w-])(?P<name>{_KEPT}{any_of(_LEXICON['occasions'])}){_CLOSE}")
_REMOTE = re.compile(rf"(?<![\w-])(?P<name>{any_of(_LEXICON['remote'])}){_CLOSE}")
_PLATFORM = re.compile(rf"(?<![\w-])(?P<name>{any_of(_LEXICON['platforms'])})(?![\w'’-])")
_PAGE = re.compile(rf"(?<![\w-])(?P<name>(?:{any_of(_LEXICON['platforms'])}\s+)?{any_of(_LEXICON['pages'])}){_CLOSE}")
_BROADCASTER = re.compile(
    rf"(?<![\w-])(?P<name>{any_of(_LEXICON['broadcasters'])}(?:['’]s?)?(?:\s+[\"“'‘]?(?:[A-Z&\d][\w&-]*|of|the))*)(?![\w-])"
)
_PLATFORM_NAME = re.compile(
    rf"\b{any_of(name for name in _LEXICON['platforms'] if name[0].isupper() and name != 'TV')}\b"
)
_CUE = re.compile(rf"(?<![\w-])(?P<name>{any_of(_LEXICON['tweets'] + _LEXICON['mails'])})(?!\w)")
_ISSUED_NOUN = re.compile(rf"(?<![\w-])(?P<name>{_KEPT}{any_of(_LEXICON['issued'])})(?![\w'’-])")
# What a page has under a tweet that it shows: "— Ilan Vey (@ilanvey) March 3, 2020".
_EMBEDDED = re.compile(r"[—–-]{1,2}\s?[^\n()]{1,60}\((?P<handle>@\w{2,30})\)")
_ISSUED = re.compile(rf"\b{any_of(_LEXICON['issuing'])}\b")


def medium(text: str, found: Sequence[Attached], cue: Span) -> Circumstance | None:
    """Return the medium that the phrases of a cue, or the cue itself ("tweeted"), tell; None if they tell none."""
    for one in found:
        span = medium_of(text, one.phrase)
        if span is not None and not one.within_event:
            return _circumstance(text, _posted_on(text, found, one, span))
    span = next(_search(_CUE, text, cue), None) or _issued(text, cue)
    if span is None and (embedded := _EMBEDDED.match(text, cue.start)):
        return Circumstance(name="Twitter", span=Span(*embedded.span("handle")))
    return None if span is None else _circumstance(text, span)


def _circumstance(text: str, span: Span) -> Circumstance:
    return Circumstance(name=name_of(span.of(text)), span=span)


def _posted_on(text: str, found: Sequence[Attached], one: Attached, span: Span) -> Span:
    """Return the platform for "in a post on Twitter", else the words themselves."""
    if name_of(span.of(text)) not in _LEXICON["posts"]:
        return span
    following = [other for other in found if other.previous is one.phrase and other.phrase.lead in ("on", "to")]
    return next((place for other in following for place in _search(_PLATFORM, text, other.phrase.span)), span)


def medium_of(text: str, phrase: Phrase) -> Span | None:
    """Return the words in a phrase that name a medium: "at | a press conference", "told | a rally"; None if none do."""
    return None if phrase.date is not None or phrase.empty else next(_spans(text, phrase), None)


def _spans(text: str, phrase: Phrase) -> Iterator[Span]:
    """Yield what a phrase can mean, the surest first."""
    lead = phrase.lead
    if lead in ("by", "via", "over", "through", "with", "on"):
        yield from _search(_REMOTE, text, phrase.span)
    if lead in ("on", "via", "over", "through", "in", "by"):
        yield from _search(_PAGE, text, phrase.span)
    if lead in ("on", "via", "over", "through", "by"):
        yield from _search(_PLATFORM, text, phrase.span)
    if lead == "on":
        yield from _search(_BROADCASTER, text, phrase.span)
    if lead in ("in", "at", "during", "via", "through"):
        yield from _search(_NOUN, text, phrase.span)
    if lead in TELLS:
        yield from _search(_OCCASION, text, phrase.span)


def _search(pattern: re.Pattern[str], text: str, span: Span) -> Iterator[Span]:
    match = pattern.search(text, *span)
    if match:
        yield Span(*match.span("name"))


def _issued(text: str, cue: Span) -> Span | None:
    """Return the medium that a cue issues: "released a report", "issued a statement saying"."""
    verb = _ISSUED.search(text, *cue)
    return next(_search(_ISSUED_NOUN, text, Span(verb.end(), cue.end)), None) if verb else None


def name_of(spelled: str) -> str:
    """Return the normal name of a medium: "emailed statement" is an "e-mailed statement", "tweet" is Twitter."""
    platform = _PLATFORM_NAME.search(spelled)
    if platform:
        return platform.group()
    parts = re.sub(r"[\"“”]|(?<!\w)['‘]", "", spelled).split()
    for start in range(len(parts)):
        last = " ".join(parts[start:])
        name = _NORMAL.get(last) or _NORMAL.get(last.lower())
        if name is not None:
            kept = () if name[0].isupper() else parts[:start]
            return " ".join([*(_QUALIFIERS.get(word, word) for word in kept), name])
    return " ".join([*(_QUALIFIERS.get(word, word) for word in parts[:-1]), parts[-1]])
