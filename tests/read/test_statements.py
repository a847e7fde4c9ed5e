"""Statements: numbered as given, with the manner in which each was put."""

from __future__ import annotations

import pytest

from counterclaim.model.document import Document
from counterclaim.model.reading import Attribution
from counterclaim.model.span import Span
from counterclaim.read.parsed import Classes
from counterclaim.read.statements import manner, statements
from counterclaim.testing.marked import parse

MANNERS = [
    ('[content "The weir holds,"] [source Renn] [cue said].', "direct", "quoted whole, marks included"),
    ('"[content The weir holds]," [source Renn] [cue said].', "direct", "quoted whole, marks left out"),
    ("[source Renn] [cue said] [content the weir holds].", "indirect", "not quoted"),
    ('[source Renn] [cue said] [content the weir is "not for sale" to anyone].', "mixed", "quoted in part"),
    (
        "[content «Le grand barrage tient»,] [cue said] [source Renn].",
        "direct",
        "one comma outside is a slip of the span",
    ),
    ('[content "It holds,"] [source Renn] [cue said], [content "for now."]', "direct", "a broken quotation"),
    ('[content "It holds,"] [source Renn] [cue said], [content but not for long].', "mixed", "quoted, then told"),
    ("[source Renn] [cue said] [content “it was ‘over’ by noon”].", "direct", "a quotation in the quotation"),
    ("[content “It holds and will hold], [source Renn] [cue said].", "direct", "a mark that nobody closed"),
    ("[source Renn] [cue said] [content the town’s weir holds].", "indirect", "an apostrophe is no mark"),
    ('[source "Iron" Renn] [cue said] [content it holds].', "indirect", "marks elsewhere do not count"),
    ("[source Renn] [cue spoke].", "indirect", "no content, nothing quoted"),
]


@pytest.mark.parametrize(("marked", "expected", "why"), MANNERS)
def test_manner_is_read_off_the_marks(marked: str, expected: str, why: str) -> None:
    text, attributions = parse(marked)
    assert [one.manner for one in statements(Document(text=text), attributions)] == [expected], why


def test_manner_of_a_whole_text_of_spaces_is_indirect() -> None:
    assert manner("   ", [Span(0, 3)], [Span(0, 3)]) == "indirect"


def test_statements_keep_the_given_order_and_are_numbered_by_it() -> None:
    text, (first, second) = parse(
        "[1.source Renn] [1.cue said] [1.content a]. [2.source Holm] [2.cue denied] [2.content b]."
    )
    made = statements(Document(text=text), [second, first])
    assert [(one.id, one.attribution) for one in made] == [("s1", second), ("s2", first)]


def test_classes_go_to_their_statements() -> None:
    attribution = Attribution(content=(Span(0, 3),))
    classes = [Classes(kind="fact", stance="denies", act="held"), Classes()]
    first, second = statements(Document(text="abc"), [attribution, attribution], classes)
    assert (first.kind, first.stance, first.act) == ("fact", "denies", "held")
    assert (second.kind, second.stance, second.act) == (None, None, None)


def test_without_classes_all_stay_unknown() -> None:
    [one] = statements(Document(text="abc"), [Attribution(content=(Span(0, 3),))])
    assert (one.kind, one.stance, one.act, one.actor, one.said) == (None,) * 5


def test_classes_and_attributions_must_be_as_many() -> None:
    with pytest.raises(ValueError, match="shorter"):
        statements(Document(text="abc"), [Attribution(), Attribution()], [Classes()])


def test_no_attribution_is_no_statement() -> None:
    assert statements(Document(text="The weir."), []) == ()
