"""The list of statements beside the article: one card a statement, joined to the text by anchors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from counterclaim.export.legend import words
from counterclaim.export.sheet import Sheet, safe
from counterclaim.model.reading import Circumstance, Said

_MANNERS = {"direct": "in these words", "indirect": "in the article’s words", "mixed": "partly in these words"}


def cards(sheet: Sheet) -> str:
    """Return the ordered list of cards."""
    answers = _answers(sheet)
    listed = "".join(
        _card(sheet, number, answers.get(statement.id, ()))
        for number, statement in enumerate(sheet.reading.statements, 1)
    )
    return f'<ol class="cards">{listed}</ol>'


def _card(sheet: Sheet, number: int, answers: Sequence[str]) -> str:
    """Return one statement: who, how it was said, the words, and what else is known."""
    statement, text = sheet.statement(number), sheet.reading.document.text
    key, depth = sheet.key(number), min(sheet.nests[number - 1].depth, 3)
    source = safe(words(statement.attribution.source, text)) or '<em class="none">no source named</em>'
    known = "".join(f"<li>{safe(item)}</li>" for item in (*_known(sheet, number), *answers))
    return (
        f'<li class="card {sheet.hue(number)} depth-{depth}" id="{key}" data-s="{key}">'
        f'<p class="who"><a class="tag {sheet.hue(number)}" href="#at-{key}"'
        f' data-tag="{sheet.tag(number)}" aria-label="Statement {sheet.tag(number)}, in the text"></a> '
        f'<bdi class="source">{source}</bdi> <bdi class="cue">{safe(words(statement.attribution.cue, text))}</bdi></p>'
        f'<blockquote dir="auto">{safe(words(statement.attribution.content, text))}</blockquote>'
        f'<ul class="known">{known}</ul></li>'
    )


def _known(sheet: Sheet, number: int) -> Iterator[str]:
    statement = sheet.statement(number)
    yield _MANNERS[statement.manner]
    parent = sheet.nests[number - 1].parent
    if parent is not None:
        yield f"inside {sheet.tag(parent)}"
    if statement.stance == "denies":
        yield "denies it"
    yield from _circumstances(statement.said, statement.medium, statement.addressee, statement.place)


def _circumstances(said: Said | None, *others: Circumstance | None) -> Iterator[str]:
    if said is not None:
        yield said.date or " or ".join(said.candidates) or "date open"
    for other in others:
        if other is not None:
            yield other.name


def _answers(sheet: Sheet) -> dict[str, list[str]]:
    """Return what each statement answers and what answers it, by the statement's id."""
    tags = {statement.id: sheet.tag(number) for number, statement in enumerate(sheet.reading.statements, 1)}
    found: dict[str, list[str]] = defaultdict(list)
    for response in sheet.reading.responses:
        found[response.origin].append(f"{response.kind} {tags[response.target] if response.target else 'the article'}")
        if response.target:
            found[response.target].append(f"{tags[response.origin]} {response.kind} it")
    return found
