from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.model.span import Span
from counterclaim.read.claims.merging import gist, grouped
from tests.read.claims.cases import Case, claims_of, read, shown
from tests.read.claims.tables.checkable import CHECKABLE
from tests.read.claims.tables.constructions import CONSTRUCTIONS
from tests.read.claims.tables.merging import MERGING
from tests.read.claims.tables.nesting import NESTING
from tests.read.claims.tables.positions import POSITIONS
from tests.read.claims.tables.splitting import SPLITTING
from tests.read.claims.tables.wording import WORDING

TABLE = SPLITTING + CHECKABLE + WORDING + POSITIONS + CONSTRUCTIONS + NESTING + MERGING


@pytest.mark.parametrize("one", TABLE, ids=[one.proves for one in TABLE])
def test_claims_are_worded_and_positioned(one: Case) -> None:
    assert tuple(map(shown, claims_of(one))) == one.expected


def test_the_table_is_large_and_every_row_has_its_own_reason() -> None:
    assert len({one.proves for one in TABLE}) == len(TABLE) >= 100


@pytest.mark.parametrize("one", TABLE, ids=[one.proves for one in TABLE])
def test_evidence_lies_in_the_content_of_its_statement(one: Case) -> None:
    _, statements, _ = read(one)
    contents = {each.id: each.attribution.content for each in statements}
    for claim in claims_of(one):
        for piece in claim.evidence:
            assert any(content.holds(piece.span) for content in contents[piece.statement])


def test_a_claim_and_its_denial_in_the_very_same_words_are_one_claim() -> None:
    """Though only one of them has a name for the pronoun; and the group that says the same elsewhere is theirs too."""
    elsewhere, here = (Span(0, 20),), (Span(40, 60),)
    alleged = replace(gist("She had shut the mill."), evidence=elsewhere)
    denied = replace(gist("Orla Tarn had shut the mill."), evidence=here)
    claimed = replace(gist("She had shut the mill."), evidence=here)
    other = replace(gist("The dam was opened by rebels."), evidence=here)
    assert grouped([alleged, denied, claimed, other]) == [[0, 1, 2], [3]]
    assert grouped([alleged, denied]) == [[0], [1]]
