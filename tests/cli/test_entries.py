"""One position, as the commands print it."""

from __future__ import annotations

import pytest
from rich.console import Console

from counterclaim.cli.entries import answer_entry, position_entry
from counterclaim.cli.lines import Lines
from counterclaim.model.span import Span
from counterclaim.model.views import AnswerLine, Day, DocumentLine, PositionLine, StatementLine, Who

DOCUMENT = DocumentLine(id="d1", title="Ash", url=None, publisher="Lorne Gazette", published="2031-03-03")
ORLO = Who(id="a1", name="Nadia Orlo")
STATEMENT = StatementLine(id="s1", number=1, document=DOCUMENT, actor=ORLO, words="ash was dumped")


def position(via: str, score: float | None, *, confirmed: bool = False) -> PositionLine:
    return PositionLine(
        id="p1", claim="c1", position="denies", actor=ORLO, statement="s1", document=DOCUMENT, span=Span(0, 3),
        words="ash", day=Day(date="2031-03-03"), via=via, score=score, confirmed=confirmed,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "expected", "why"),
    [
        (position("stance", 0.3), "", "its own words: no answer is spoken of"),
        (position("response", 0.5), " · as an answer", "half of such answers are right"),
        (position("response", 0.49), " · perhaps as an answer", "fewer are"),
        (position("response", 0.49, confirmed=True), " · as an answer · confirmed by a person", "a person said so"),
        (position("response", None), " · as an answer", "given by a person, without a score"),
    ],
)
def test_position_says_how_sure_the_answer_is_that_it_follows_from(one: PositionLine, expected: str, why: str) -> None:
    head = next(iter(position_entry(one, Lines(console=Console(), width=None)))).plain
    assert head.strip() == f"Nadia Orlo  printed March 3, 2031 · Lorne Gazette{expected}", why


@pytest.mark.parametrize(("score", "word"), [(0.9, "denies"), (0.2, "perhaps denies"), (None, "denies")])
def test_answer_says_how_sure_it_is(score: float | None, word: str) -> None:
    one = AnswerLine(id="r1", kind="denies", origin=STATEMENT, target=STATEMENT, score=score)
    head = next(iter(answer_entry(one, Lines(console=Console(), width=None)))).plain
    assert head.strip().startswith(f"Nadia Orlo {word} Nadia Orlo")
