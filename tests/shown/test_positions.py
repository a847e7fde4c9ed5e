from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.model.reading import Claim, Evidence
from counterclaim.model.span import Span
from counterclaim.shown.positions import parted, sides, wording
from counterclaim.shown.sheet import sheet
from counterclaim.testing.full import full_reading
from tests.shown.examples import reading_of


def test_sides_put_what_is_disputed_first_and_name_who_stands_where() -> None:
    found = sides(sheet(full_reading()))
    assert [one.claim.id for one in found] == ["c1", "c3", "c2", "c4"]
    assert {position: [(one.name, one.numbers) for one in stands] for position, stands in found[0].stands.items()} == {
        "supports": [("Edda Roskam", (2,)), ("harbour workers’ union", (8,))],
        "denies": [("Varnholt Line", (1,)), ("Anders Quill", (4,)), ("survey by Amsel University", (14,))],
    }


def test_sides_count_an_actor_once_however_the_article_names_it() -> None:
    reading = reading_of(("The mayor", "said", "one"), ("the mayor", "added", "two"))
    evidence = tuple(Evidence(statement=one, span=Span(0, 1), position="supports") for one in ("s1", "s2", "s2"))
    (found,) = sides(sheet(replace(reading, claims=(Claim(id="c1", text="x", evidence=evidence),))))
    assert [(one.name, one.numbers) for one in found.stands["supports"]] == [("The mayor", (1, 2))]
    assert found.size == 2
    assert not found.disputed


@pytest.mark.parametrize(("many", "kept", "left"), [(8, 8, 0), (9, 2, 8)])
def test_parted_keeps_short_lists_whole_and_what_has_two_sides_always(many: int, kept: int, left: int) -> None:
    reading = full_reading()
    alone = replace(reading.claims[1], id="x")
    listed = sides(sheet(replace(reading, claims=(reading.claims[0], reading.claims[2], *[alone] * (many - 2)))))
    shown, rest = parted(listed)
    assert (len(shown), len(rest)) == ((kept, left) if many <= 8 else (2, many - 2))


@pytest.mark.parametrize(
    ("inserted", "expected"),
    [
        ((), "He was there."),
        ((Span(0, 2),), "[He] was there."),
        ((Span(7, 12), Span(0, 2)), "[He] was [there]."),
        ((Span(0, 6), Span(3, 12)), "[He was] there."),
        ((Span(3, 3),), "He was there."),
        ((Span(12, 13),), "He was there[.]"),
    ],
)
def test_wording_puts_brackets_around_words_that_are_ours(inserted: tuple[Span, ...], expected: str) -> None:
    assert wording(Claim(id="c1", text="He was there.", inserted=inserted)) == expected
