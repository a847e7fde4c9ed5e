"""One position, as the commands print it."""

from __future__ import annotations

import pytest
from rich.console import Console

from counterclaim.cli.entries import actor_entry, answer_entry, claim_entry, hit_entry, position_entry
from counterclaim.cli.lines import Lines
from counterclaim.model.span import Span
from counterclaim.model.views import (
    ActorLine,
    AnswerLine,
    ClaimLine,
    Day,
    DocumentLine,
    Hit,
    PositionLine,
    StatementLine,
    Who,
)

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


LINES = Lines(console=Console(), width=None)


@pytest.mark.parametrize(
    ("snippet", "expected", "why"),
    [
        ("Ash in the river\n\nNobody", ["document  Ash in the river", "Nobody"], "the headline stands once"),
        ("ash lay there.\n\nNobody", ["document  Ash in the river", "… ash lay there. Nobody"], "a passage is told so"),
        ("Ash in the river", ["document  Ash in the river"], "the headline alone"),
    ],
)
def test_document_that_is_found_shows_its_headline_then_the_passage(
    snippet: str, expected: list[str], why: str
) -> None:
    hit = Hit(kind="document", id="d1", snippet=snippet, marks=(Span(0, 3),), title="Ash in the river")
    drawn = list(hit_entry(hit, LINES))
    assert [line.plain.strip() for line in drawn[:-1]] == expected, why
    assert any("underline" in str(span.style) for line in drawn for span in line.spans)


def test_actor_is_not_described_twice() -> None:
    one = ActorLine(id="a1", name="Miners' widow", role="widow", affiliation="Miners")
    assert next(iter(actor_entry(one, LINES))).plain == "Miners' widow"


def test_claim_of_no_known_outlet_says_so() -> None:
    one = ClaimLine(id="c1", text="It rained.", status="asserted", rule="", supports=1)
    assert "outlet not known" in list(claim_entry(one, LINES))[-1].plain
