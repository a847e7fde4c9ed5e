"""What is taken of a reading: words, the share in marks, days, and what is spoken of around."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.link.appearances import Days, profile
from counterclaim.link.appearances.words import stem
from counterclaim.model.document import Document, Published
from counterclaim.model.reading import Actor, Attribution, Reading, Said, Statement
from counterclaim.model.span import Span

TEXT = 'The board said that "no gate of the dam" was opened on Friday, Mira Dovac heard in Oste.'


def reading(content: str, manner: str, said: Said | None = None, published: str | None = "2022-03-15") -> Reading:
    start = TEXT.index(content)
    one = Statement(
        id="s1",
        attribution=Attribution(content=(Span(start, start + len(content)),)),
        manner=manner,
        actor="a1",
        said=said,
        stance="denies",
    )
    document = Document(text=TEXT, title="Board denies all", published=Published(date=published) if published else None)
    return Reading(document=document, statements=(one,), actors=(Actor(id="a1", name="board"),))


def test_takes_words_and_surroundings() -> None:
    made = reading('that "no gate of the dam" was opened on Friday', "mixed")
    found = profile(made, made.statements[0], id="S9", cluster="A3")
    assert found.words == ("no", "gate", "of", "the", "dam", "was", "opened", "on", "friday")
    assert found.stems == tuple(map(stem, ("gate", "dam", "opened", "friday")))
    assert (found.statement, found.cluster, found.stance, found.document) == ("S9", "A3", "denies", made.document.id)
    assert found.quoted == pytest.approx(5 / 10)
    assert found.actor == made.actors[0]
    assert set(map(stem, ("board", "mira", "oste"))) <= found.context
    assert stem("gate") not in found.context


@pytest.mark.parametrize(("manner", "share"), [("direct", 1.0), ("indirect", 0.0)])
def test_the_manner_tells_what_is_quoted(manner: str, share: float) -> None:
    made = reading("no gate of the dam", manner)
    assert profile(made, made.statements[0], id="S9").quoted == share


DAY, OPEN = date(2022, 3, 14), ("2021-10-06", "2022-10-06")


@pytest.mark.parametrize(
    ("said", "days"),
    [
        (None, None),
        (Said(date="2022-03-14", precision="day"), Days(first=DAY, last=DAY)),
        (Said(date="2022-03", precision="month"), Days(first=date(2022, 3, 1), last=date(2022, 3, 31))),
        (Said(date="2022-12", precision="month"), Days(first=date(2022, 12, 1), last=date(2022, 12, 31))),
        (Said(date="2021", precision="year"), Days(first=date(2021, 1, 1), last=date(2021, 12, 31))),
        (Said(date="2022-03-14", precision="week"), Days(first=DAY, last=date(2022, 3, 20))),
        (Said(date=None, precision="day"), None),
        (Said(date="some day", precision="day"), None),
        (Said(date=None, precision="day", candidates=OPEN), Days(first=date(2021, 10, 6), last=date(2022, 10, 6))),
    ],
    ids=["unknown", "a day", "a month", "December", "a year", "a week", "not bounded", "no date", "candidates"],
)
def test_the_days_on_which_it_can_have_been_said(said: Said | None, days: Days | None) -> None:
    made = reading("no gate of the dam", "direct", said)
    assert profile(made, made.statements[0], id="S9").said == days


@pytest.mark.parametrize(("published", "day"), [("2022-03-15", date(2022, 3, 15)), ("2022-03", None), (None, None)])
def test_only_a_day_counts_as_published(published: str | None, day: date | None) -> None:
    made = reading("no gate of the dam", "direct", published=published)
    assert profile(made, made.statements[0], id="S9").published == day


def test_a_gap_between_days() -> None:
    month = Days(first=date(2022, 3, 1), last=date(2022, 3, 31))
    assert month.apart(Days(first=DAY, last=DAY)) == 0
    assert month.apart(Days(first=date(2022, 4, 2), last=date(2022, 4, 3))) == 2
    assert Days(first=date(2022, 4, 2), last=date(2022, 4, 3)).apart(month) == 2
