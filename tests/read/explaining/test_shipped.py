"""With the shipped weights an explanation agrees with the reading that it explains."""

from __future__ import annotations

from pathlib import Path

from counterclaim.pipeline import Reader
from tests.read.shipped import needs_weights

pytestmark = needs_weights
PAGE = Path(__file__).parents[3] / "examples" / "harrow-dam.txt"


def test_every_statement_is_explained_as_it_is_read() -> None:
    reader = Reader(threads=1)
    reading = reader.read_page(PAGE)
    given = {(one.origin, one.target): one.score for one in reading.responses}
    found: dict[tuple[str, str], float] = {}
    for statement in reading.statements[:12]:
        why = reader.explain(PAGE, statement.id)
        assert why.statement == statement
        assert why.actor.actor == statement.actor
        for label in (why.kind, why.stance, why.act):
            assert label.likeliest[0].label == label.chosen
            assert 0.99 < sum(one.score for one in label.likeliest) + 0.3 * (label is why.kind) < 1.31
        found |= {(one.origin, one.target): one.score for one in why.answers if one.given}
        assert all(one.score >= (why.threshold or 1) for one in (*why.answers, *why.answered) if one.given)
    known = {statement.id for statement in reading.statements[:12]}
    assert found == {pair: score for pair, score in given.items() if pair[0] in known}
    assert found
