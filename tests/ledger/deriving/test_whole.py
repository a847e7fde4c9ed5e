"""However a ledger came about, what is derived is what its records and judgements give when all is made again."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Table, select

from counterclaim.ledger import Ledger
from counterclaim.ledger.deriving.shown import shown
from counterclaim.ledger.deriving.whole import derive_all
from counterclaim.ledger.store.engine import looking, writing
from counterclaim.ledger.store.tables import derived, judgements, records
from counterclaim.model.reading import RESPONSES, STANCES, Producer
from counterclaim.testing.book import readings, told
from counterclaim.testing.exact import ExactLinker
from tests.ledger.positions.accusing import ACCUSING
from tests.ledger.standing import standing

SEEDS = {"sqlite": range(8), "postgresql": range(2)}
STEPS = 24
Step = Callable[[Ledger, random.Random], Any]


def listed(ledger: Ledger, table: Table) -> list[str]:
    with looking(ledger.engine) as connection:
        return sorted(set(connection.execute(select(table.c.id)).scalars()))


def pairs(kind: str, table: Table, *verdicts: str) -> Step:
    def judged(ledger: Ledger, chance: random.Random) -> None:
        one, other = chance.sample(listed(ledger, table), 2)
        detail = {"kind": chance.choice(RESPONSES)} if kind == "response" else {}
        ledger.judge(kind, one, chance.choice(verdicts), other, by=chance.choice(["Ada", "Ben"]), detail=detail)

    return judged


def statement(ledger: Ledger, chance: random.Random) -> None:
    one = chance.choice(listed(ledger, records.statement))
    verdict, detail = chance.choice(
        [
            ("right", {}),
            ("not-a-statement", {}),
            ("wrong-label", {"stance": chance.choice(STANCES)}),
            ("wrong-actor", {"name": "Ulla Brand"}),
            ("wrong-actor", {"actor": chance.choice(listed(ledger, records.document_actor))}),
        ]
    )
    ledger.judge("statement", one, verdict, by="Ada", detail=detail)


def withdraw(ledger: Ledger, chance: random.Random) -> None:
    table = judgements.judgement
    with looking(ledger.engine) as connection:
        gone = select(table.c.withdraws).where(table.c.withdraws.is_not(None))
        query = select(table.c.id).where(table.c.kind != "withdrawal", table.c.id.not_in(gone))
        left = sorted(connection.execute(query).scalars())
    if left:
        ledger.withdraw(chance.choice(left), by="Ben")


def read_anew(ledger: Ledger, chance: random.Random) -> None:
    """Another model reads an article that is in the ledger, finds less in it, and may be adopted."""
    page, reading = chance.choice([*readings(), *map(told, ACCUSING)])
    less = replace(reading, claims=reading.claims[1:], producer=Producer(name="other", version="2"))
    document = ledger.enter(less, page, ExactLinker()).document
    with looking(ledger.engine) as connection:
        found = select(records.reading.c.id).where(records.reading.c.document == document)
        shown = connection.execute(select(derived.current.c.reading).filter_by(document=document)).scalar()
        known = sorted(connection.execute(found).scalars())
    if shown is not None:
        ledger.adopt(chance.choice(known), ExactLinker())


JUDGING: tuple[Step, ...] = (
    pairs("actor", records.document_actor, "same", "apart"),
    pairs("claim", records.document_claim, "same", "opposed", "apart"),
    pairs("appearance", records.statement, "same", "apart"),
    pairs("response", records.statement, "holds", "not"),
    statement,
    statement,
    withdraw,
    read_anew,
)


def happening(chance: random.Random) -> Iterator[Step]:
    """Yield a random course: all stories in some order, and judgements in between."""
    linker, waiting = ExactLinker(), [*readings(), *map(told, ACCUSING)]
    chance.shuffle(waiting)
    yield from (_entering(page, reading, linker) for page, reading in [waiting.pop(), waiting.pop()])
    for _ in range(STEPS):
        if waiting and chance.random() < 0.4:
            page, reading = waiting.pop()
            yield _entering(page, reading, linker)
        else:
            yield chance.choice(JUDGING)
    yield from (_entering(page, reading, linker) for page, reading in waiting)


def _entering(page: Any, reading: Any, linker: ExactLinker) -> Step:
    return lambda ledger, _: ledger.enter(reading, page, linker)


@pytest.mark.parametrize("seed", range(max(map(len, SEEDS.values()))))
def test_made_again_it_is_the_same(ledger: Ledger, seed: int) -> None:
    if seed not in SEEDS[ledger.engine.dialect.name]:
        pytest.skip("fewer courses here")
    chance = random.Random(seed)
    for step in happening(chance):
        step(ledger, chance)
    before = standing(ledger)
    with writing(ledger.engine) as connection:
        current = {row.document: row.reading for row in connection.execute(select(derived.current))}
        assert shown(connection) == current
        derive_all(connection)
    after = standing(ledger)
    assert {name: rows for name, rows in after.items() if rows != before[name]} == {}
    assert sum(map(len, before.values())) > 50
