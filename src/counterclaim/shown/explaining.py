"""Why a statement is read as it is, in calm words: parts with a title and lines, for any door to draw."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterclaim.model.explanation import ActorReason, AnswerReason, CircumstanceReason, Explanation, LabelReason
from counterclaim.shown.circumstances import details
from counterclaim.shown.dates import when_words
from counterclaim.shown.legend import words
from counterclaim.shown.sheet import Sheet
from counterclaim.shown.signs import actor_words, pair_words
from counterclaim.shown.wording import KINDS, MANNERS, answer_words

RULES = {
    "name": "The words of the source have the name, or a part of it.",
    "pronoun": "The source is a pronoun. Everybody mentioned before whom it can mean was weighed.",
    "description": "The source is a description. Everybody mentioned nearby whom it can mean was weighed, and whether "
    "it is somebody new.",
    "again": "These words were read before as part of another source, so it is the same one.",
    "pair": "The source joins several; they are one actor together.",
    "adjective": "The source is an adjective of a state: it means who speaks for that state, or the state itself.",
    "I, inside": "“I” or “we” inside the words of another statement means who makes that one.",
    "I, quoted": "“I” or “we” in a quotation means the latest source before it.",
    "author": "“I” or “we” outside any quotation means who writes.",
    "listener": "“You” means nobody whom the article names.",
    "continued": "There is neither source nor cue: the quotation goes on from the statement before it.",
    "none": "No source is named, and the sentence gives none.",
}
_PARTS = {"source": "the source", "implied": "the source, which the sentence gives", "before": "before", "name": "name"}
STANCES = {"affirms": "says that it is so", "denies": "denies", "neutral": "takes no side"}
ACTS = {"said": "said", "held": "held, not said"}
SCORES = (
    "Scores lie between 0 and 1. Those of labels and of candidates add up to one. That of an answer is the share of "
    "right ones among pairs of its score. None of them says whether what was stated is true."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A title with what was decided, and the reasons, a line each."""

    title: str
    lines: tuple[str, ...]


def parts(why: Explanation, one: Sheet) -> Iterator[Part]:
    """Yield the parts of an explanation; `one` is the sheet of its reading."""
    number = one.reading.statements.index(why.statement) + 1
    yield Part(title="Found", lines=tuple(_found(why)))
    yield Part(title=f"Who: {one.name(number) or 'nobody named'}", lines=tuple(_who(why.actor, one)))
    yield _label("Kind", why.kind, KINDS | {"other": "other"})
    yield _label("Stance", why.stance, STANCES)
    yield _label("Act", why.act, ACTS)
    yield _manner(why)
    yield Part(title="Circumstances", lines=tuple(_circumstances(why)))
    yield Part(title="What it answers", lines=tuple(_answers(why.answers, why.threshold, one, back=False)))
    yield Part(title="What answers it", lines=tuple(_answers(why.answered, why.threshold, one, back=True)))
    yield Part(title="What the scores mean", lines=(SCORES,))


def _found(why: Explanation) -> Iterator[str]:
    cue = words(why.statement.attribution.cue, why.reading.document.text)
    named = f"The cue “{cue}”" if cue else "There is no cue"
    if why.score is None:
        yield f"{named}; the statement was given, not found."
    else:
        yield f"{named}: {why.score:.2f}, how sure the model is that these words tell of a statement."


def _who(why: ActorReason, one: Sheet) -> Iterator[str]:
    yield RULES[why.rule]
    if why.actor is None and why.candidates and why.least is not None:
        yield f"No candidate reaches {why.least:.2f}, so the source stays open."
    if why.words:
        yield "Read from: " + " · ".join(f"“{_line(each.text)}” ({_PARTS[each.what]})" for each in why.words)
    if why.candidates:
        listed = (f"{each.name or 'somebody not mentioned before'} {each.score:.2f}" for each in why.candidates)
        yield "Weighed: " + " · ".join(listed)
    signs = actor_words(why.signs)
    if signs:
        yield "What spoke for the first of them most: " + "; ".join(signs)


def _label(title: str, why: LabelReason, plain: dict[str, str]) -> Part:
    if why.chosen is None:
        return Part(title=f"{title}: not known", lines=("The words gave the model nothing to read.",))
    listed = " · ".join(f"{plain[each.label]} {each.score:.2f}" for each in why.likeliest)
    return Part(title=f"{title}: {plain[why.chosen]}", lines=(listed or "No scores were kept.",))


def _manner(why: Explanation) -> Part:
    manner = why.manner
    line = f"{manner.quoted} of the {manner.characters} characters of its words stand in quotation marks."
    return Part(title=f"Manner: {MANNERS[manner.manner]}", lines=(line,))


def _circumstances(why: Explanation) -> Iterator[str]:
    against = {each.what: each for each in why.circumstances}
    for each in details(why.statement, why.reading.document.text):
        read = f", read from “{_line(each.as_written)}”" if each.as_written else ""
        yield f"{each.label}: {each.words}{read}" + (_counted(against.get("said")) if each.label == "When" else "")
    if not why.circumstances:
        yield "Neither when nor where, how or to whom it was said is told by the words around the cue."


def _counted(said: CircumstanceReason | None) -> str:
    if said is None:
        return ""
    if said.against is None:
        return "; the day of publication is not known"
    precision = ("year", "month", "day")[min(said.against.count("-"), 2)]
    return f"; the article was published on {when_words(said.against[:10], precision)}"


def _answers(listed: Sequence[AnswerReason], threshold: float | None, one: Sheet, *, back: bool) -> Iterator[str]:
    if threshold is None:
        yield "No pairs of statements were weighed."
        return
    if not any(each.given for each in listed):
        yield f"Nothing{' that' if back else ''} reaches {threshold:.2f}, the score that is needed." + (
            " The likeliest:" if listed else ""
        )
    numbers = {statement.id: number for number, statement in enumerate(one.reading.statements, 1)}
    for each in listed:
        origin, target = one.tag(numbers[each.origin]), one.tag(numbers[each.target])
        other = origin if back else target
        yield f"{answer_words(each.kind, back=back)} {other}: {each.score:.2f}, {_standing(each, threshold)}"
        yield "    " + "; ".join(pair_words(each.signs, origin, target))
        if each.lowered:
            yield "    Lowered, as both stand against the same third actor."


def _standing(each: AnswerReason, threshold: float) -> str:
    if each.given:
        return f"given, as it reaches {threshold:.2f}"
    if each.score >= threshold:
        return "not given: a statement answers one other at most, the likeliest"
    return f"not given: below {threshold:.2f}"


def _line(text: str) -> str:
    return " ".join(text.split())
