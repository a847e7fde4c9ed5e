"""The list of statements beside the article: one card a statement, joined to the text and to what it answers."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.shown.answers import Answer
from counterclaim.shown.circumstances import Detail, details
from counterclaim.shown.cutting import cut
from counterclaim.shown.legend import words
from counterclaim.shown.names import described, titled
from counterclaim.shown.sheet import DEEPEST, Sheet, safe
from counterclaim.shown.wording import class_words, manner_words

EXCERPT = 90  # characters of the statement at the other end of an answer: enough to know it again


def cards(sheet: Sheet) -> str:
    """Return the ordered list of cards."""
    listed = "".join(_card(sheet, number) for number in range(1, len(sheet.reading.statements) + 1))
    return f'<ol class="cards">{listed}</ol>'


def _card(sheet: Sheet, number: int) -> str:
    """Return one statement: who, how it was said, the words, what else is known, and what it answers."""
    statement, text = sheet.statement(number), sheet.reading.document.text
    key, depth = sheet.key(number), min(sheet.nests[number - 1].depth, DEEPEST)
    return (
        f'<li class="card {sheet.hue(number)} depth-{depth}" id="{key}" data-s="{key}">'
        f'<p class="who">{sheet.tag_link(number, f"at-{key}")} {_source(sheet, number)} '
        f'<bdi class="cue">{safe(words(statement.attribution.cue, text))}</bdi></p>{_described(sheet, number)}'
        f'<blockquote dir="auto">{safe(words(statement.attribution.content, text))}</blockquote>'
        f'<ul class="known">{"".join(_known(sheet, number))}</ul>'
        f"{_circumstances(sheet, number)}{_answers(sheet, number)}</li>"
    )


def _source(sheet: Sheet, number: int) -> str:
    who = sheet.who[number - 1]
    name = titled(who.actor) if who.actor else who.name
    if not name:
        return '<em class="none source">no source named</em>'
    if who.actor is None and who.as_written:
        return f'<em class="none source">{safe(name)}</em> {_written(who.as_written)}'
    return f'<bdi class="source">{safe(name)}</bdi> {_written(who.as_written)}'.rstrip()


def _written(source: str) -> str:
    return f'<bdi class="written">(“{safe(source)}”)</bdi>' if source else ""


def _described(sheet: Sheet, number: int) -> str:
    who = sheet.who[number - 1]
    about = described(who.actor, who.as_written) if who.actor else ""
    return f'<p class="described" dir="auto">{safe(about)}</p>' if about else ""


def _known(sheet: Sheet, number: int) -> Iterator[str]:
    statement, parent = sheet.statement(number), sheet.nests[number - 1].parent
    for word in class_words(statement):
        yield f'<li class="class">{safe(word)}</li>'
    manner = manner_words(statement.manner, statement.act)
    if manner:
        yield f"<li>{manner}</li>"
    if parent is not None:
        to = sheet.key(parent)
        yield f'<li>inside <a class="answer" href="#{to}" data-to="{to}">{sheet.tag(parent)}</a></li>'


def _circumstances(sheet: Sheet, number: int) -> str:
    listed = "".join(map(_circumstance, details(sheet.statement(number), sheet.reading.document.text)))
    return f'<dl class="circumstances">{listed}</dl>' if listed else ""


def _circumstance(one: Detail) -> str:
    written = f' <q class="written">{safe(one.telling)}</q>' if one.telling else ""
    return f"<div><dt>{one.label}</dt><dd><bdi>{safe(one.words)}</bdi>{written}</dd></div>"


def _answers(sheet: Sheet, number: int) -> str:
    listed = "".join(_answer(sheet, answer) for answer in sheet.answers[number - 1])
    return f'<ul class="answers">{listed}</ul>' if listed else ""


def _answer(sheet: Sheet, answer: Answer) -> str:
    """Return one end of a response: a link to the other end, with who states it and how it begins."""
    arrow = f'<span class="arrow" aria-hidden="true">{"↰" if answer.back else "↳"}</span>'
    score = "" if answer.score is None else f' <span class="score">({answer.score:.2f})</span>'
    return f"<li>{arrow}<span>{answer.call} {_other_end(sheet, answer)}{score}</span></li>"


def _other_end(sheet: Sheet, answer: Answer) -> str:
    text = sheet.reading.document.text
    if answer.number is None:
        own = words(answer.evidence, text).strip()
        key = f"{sheet.prefix}answered-{answer.response}"
        link = f'<a class="answer" href="#{key}" data-r="{key}"><bdi class="begins">{safe(own)}</bdi></a>'
        return f"what the article says: {link}" if own else "what the article says in its own words"
    key = sheet.key(answer.number)
    told = (answer.back and answer.evidence) or sheet.statement(answer.number).attribution.content
    return (
        f'<a class="answer {sheet.hue(answer.number)}" href="#{key}" data-to="{key}"><b class="letter">'
        f"{sheet.tag(answer.number)}</b> <bdi>{safe(sheet.name(answer.number)) or 'no source named'}</bdi></a>: "
        f'<bdi class="begins">{safe(cut(words(told, text), EXCERPT))}</bdi>'
    )
