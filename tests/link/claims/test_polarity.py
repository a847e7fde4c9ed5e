"""Whether a wording says that something is not so; fictional wordings, each with what it proves."""

from __future__ import annotations

import pytest

from counterclaim.link.claims.guards import flatly_denied, guard
from counterclaim.link.claims.polarity import is_negated
from counterclaim.link.claims.profile import of_wording

SAYS_SO = (
    ("The company, which has no permit, dumped waste", "a relative clause"),
    ("The company that has no permit dumped waste", "a relative clause without commas"),
    ("People who did not see it complained", "who, without commas"),
    ("The company dumped waste because nobody stopped it", "a reason behind"),
    ("Because nobody stopped it, the company dumped waste", "a reason in front"),
    ("The river rose, although it did not rain, by two metres", "a concession in between"),
    ("If the gates had not been opened, the villages would be dry", "a condition"),
    ("Not only the gates were opened, the sirens failed too", "not only"),
    ("The gates are no longer open", "no longer"),
    ("Nothing but rain raised the river", "nothing but"),
    ("No less than forty people died", "no less than"),
    ("There is no doubt that the gates were open", "no doubt"),
    ("The mayor asked them not to leave", "an infinitive"),
    ("The gates were raised without a warning", "without"),
    ("The firm with no permit dumped waste", "behind a preposition"),
    ("It rained, but nobody drowned", "the second of two clauses"),
    ("Three people died, none of them children", "an addition"),
    ("The river rose by two metres, not four", "a correction"),
)
SAYS_NOT = (
    ("The company, which has a permit, did not dump waste", "the verb, behind a relative clause"),
    ("People who saw it did not complain", "the verb, behind who"),
    ("The river did not rise, although it rained", "the verb, before a concession"),
    ("No gate was opened", "the subject"),
    ("Nobody drowned, but it rained", "the first of two clauses"),
    ("None of the gates was opened", "none of"),
    ("At no time was the gate open", "at no time"),
    ("The board neither opened the gates nor shut the sirens", "neither and nor are one negation"),
    ("No, we did not open it", "an answer and a negation are one"),
    ("The board can\u2019t explain it", "a contraction"),
    ("The bank has confirmed nothing", "the object"),
    ("The mayor is not to blame", "not to, behind be"),
    ("But that doesn\u2019t mean much", "that as a subject"),
    ("that no gate was opened", "behind the word that opens a content"),
)


@pytest.mark.parametrize(("wording", "why"), SAYS_SO, ids=[row[1] for row in SAYS_SO])
def test_negations_elsewhere_do_not_negate_a_wording(wording: str, why: str) -> None:
    assert not is_negated(wording), why


@pytest.mark.parametrize(("wording", "why"), SAYS_NOT, ids=[row[1] for row in SAYS_NOT])
def test_a_negated_verb_or_subject_does(wording: str, why: str) -> None:
    assert is_negated(wording), why


def test_a_negation_in_a_relative_clause_leaves_a_claim_on_its_side() -> None:
    plain, aside = of_wording("The company dumped waste"), of_wording("The company, which has no permit, dumped waste")
    assert (plain.sign, aside.sign) == (1, 1)
    said = guard(plain, aside)
    assert said is None or said.relation != "opposed"


def test_a_turn_of_phrase_is_no_flat_denial() -> None:
    raised = of_wording("Rain raised the river")
    assert not flatly_denied(of_wording("Nothing but rain raised the river"), raised)
    assert flatly_denied(of_wording("Nothing raised the river"), raised)
