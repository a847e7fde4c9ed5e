from __future__ import annotations

import json

from counterclaim.model.reading import ACTS, KINDS, MANNERS, RESPONSES, STANCES
from counterclaim.testing.full import full_reading

FULL = full_reading()
TEXT = FULL.document.text


def test_full_reading_has_every_class_and_every_kind_of_response() -> None:
    assert {one.kind for one in FULL.statements} == set(KINDS)
    assert {one.stance for one in FULL.statements} == set(STANCES)
    assert {one.manner for one in FULL.statements} == set(MANNERS)
    assert {one.act for one in FULL.statements} == set(ACTS)
    assert {one.kind for one in FULL.responses} == set(RESPONSES)
    assert {piece.position for claim in FULL.claims for piece in claim.evidence} == {"supports", "denies", "declines"}
    assert any(one.target is None for one in FULL.responses)
    assert any(one.candidates for one in FULL.statements)
    assert any(one.said and one.said.candidates for one in FULL.statements)


def test_full_reading_is_whole_its_ids_are_known_and_its_evidence_lies_in_contents() -> None:
    statements = {one.id: one for one in FULL.statements}
    actors = {one.id for one in FULL.actors}
    assert {one.actor for one in FULL.statements} - {None} <= actors
    assert {one for statement in FULL.statements for one in statement.candidates} <= actors
    assert {one.origin for one in FULL.responses} | {one.target for one in FULL.responses} - {None} <= set(statements)
    for claim in FULL.claims:
        for piece in claim.evidence:
            assert any(span.holds(piece.span) for span in statements[piece.statement].attribution.content), claim.id
        assert all(0 <= span.start < span.end <= len(claim.text) for span in claim.inserted)


def test_full_reading_can_be_written() -> None:
    assert json.loads(json.dumps(FULL.to_dict()))["document"]["text"] == TEXT
