"""Who is accused by name, and whether an answer is recorded, as articles come in."""

from __future__ import annotations

from sqlalchemy import select

from counterclaim.ledger import Ledger
from counterclaim.ledger.store.engine import looking
from counterclaim.ledger.store.tables import derived
from counterclaim.testing.book import told
from counterclaim.testing.exact import ExactLinker
from counterclaim.testing.stories import Told
from tests.ledger.positions.accusing import ANSWERED, COMPANY, CUED, DECLINED


def enter(ledger: Ledger, *stories: Told) -> None:
    for story in stories:
        page, reading = told(story)
        ledger.enter(reading, page, ExactLinker())


def accused(ledger: Ledger) -> dict[str, tuple[bool, str, str]]:
    """Return of each accused by name: whether they are a known actor, whether they answered, the claim's status."""
    table, claim, actor = derived.accusation, derived.claim, derived.actor
    query = (
        select(table, claim.c.status, actor.c.id.label("actor"))
        .join(claim)
        .outerjoin(actor, actor.c.id == table.c.accused)
    )
    with looking(ledger.engine) as connection:
        return {row.name: (row.actor is not None, row.answered, row.status) for row in connection.execute(query)}


def test_an_answer_is_found_whenever_and_by_whomever_it_comes(ledger: Ledger) -> None:
    enter(ledger, CUED)
    assert accused(ledger) == {"Marta Sell": (True, "no", "unanswered"), "Sell Shipping": (False, "no", "unanswered")}
    enter(ledger, DECLINED)  # by the spokesman of the accused
    assert accused(ledger)["Sell Shipping"] == (False, "declined", "asserted")
    enter(ledger, ANSWERED)  # by the accused herself, in another outlet
    assert accused(ledger)["Marta Sell"] == (True, "yes", "disputed")


def test_a_name_leads_to_the_actor_who_comes_to_bear_it(ledger: Ledger) -> None:
    enter(ledger, CUED)
    assert accused(ledger)["Sell Shipping"][0] is False
    enter(ledger, COMPANY)
    assert accused(ledger)["Sell Shipping"] == (True, "no", "unanswered")


def test_whoever_says_it_of_themselves_is_not_accused(ledger: Ledger) -> None:
    enter(ledger, ANSWERED)
    assert accused(ledger) == {}
