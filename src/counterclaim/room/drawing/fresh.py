"""What is said of the statements of an article that was just read, and is in no ledger yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.shown.answers import alike
from counterclaim.shown.circumstances import Detail, details
from counterclaim.shown.legend import words
from counterclaim.shown.sheet import Sheet
from counterclaim.shown.wording import class_words, manner_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Fresh:
    """One statement: tag, colour, who, words, classes in plain words, circumstances, and its answers.

    `answers` are (how it is called from here, (key, tag) of the statements at the other end).
    """

    key: str
    tag: str
    hue: str
    name: str
    words: str
    known: tuple[str, ...]
    details: tuple[Detail, ...]
    answers: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    score: float | None


def fresh(sheet: Sheet) -> Iterator[Fresh]:
    """Yield the statements of a reading, in their order."""
    text = sheet.reading.document.text
    for number, one in enumerate(sheet.reading.statements, 1):
        yield Fresh(
            key=sheet.key(number),
            tag=sheet.tag(number),
            hue=sheet.hue(number),
            name=sheet.name(number),
            words=words(one.attribution.content, text),
            known=tuple(word for word in (*class_words(one), manner_words(one.manner, one.act)) if word),
            details=tuple(details(one, text)),
            answers=tuple(_answers(sheet, number)),
            score=one.attribution.score,
        )


def _answers(sheet: Sheet, number: int) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    for group in alike(sheet.answers[number - 1]):
        others = tuple((sheet.key(one.number), sheet.tag(one.number)) for one in group if one.number)
        yield group[0].call, others
