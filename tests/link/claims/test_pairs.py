"""What may overrule the pair model's chances, and what it may not say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.link.claims.guards import flatly_denied
from counterclaim.link.claims.pairs import Chances, overruled
from counterclaim.link.claims.profile import of_wording

AGREE, APART = Chances(0.8, 0.1, 0.1), Chances(0.3, 0.1, 0.6)


@pytest.mark.parametrize(
    ("one", "other", "flat", "proves"),
    [
        ("No gate of the Harrow dam was opened.", "The gates had been raised at night.", True, "none against some"),
        ("There was nobody in the hall.", "Fourteen people in the hall were killed.", True, "there was nobody"),
        ("that nobody died", "Nine bodies were carried out.", True, "a content as it stands"),
        ("No gate was opened.", "Nobody touched the gates.", False, "both say that there was none"),
        ("The gates rose.", "The gates had been raised.", False, "neither does"),
        ("The board did not know.", "The board knew.", False, "a verb that is denied is another matter"),
        ("There was nobody in it.", "They struck a depot, and saw no civilians.", False, "the other says so too"),
        ("No gate was opened.", "The gates were opened without a warning.", True, "without a warning: they were"),
        (
            "No gate was opened.",
            "A gate was raised, three days after its director had written that none was.",
            True,
            "a negation in another clause",
        ),
        ("Northern gates were raised.", "The gates rose.", False, "`No` is a word of its own"),
    ],
)
def test_flat_denial_is_never_on_the_side_of_what_it_denies(one: str, other: str, flat: bool, proves: str) -> None:
    pair = of_wording(one), of_wording(other)
    assert flatly_denied(*pair) is flatly_denied(*pair[::-1]) is flat, proves
    if flat:
        likely, unlikely = overruled(AGREE, *pair), overruled(APART, *pair)
        assert likely.opposed > 0.9, proves
        assert likely.reason == "the one says that there was none, the other does not"
        assert unlikely.other > 0.9, proves


def test_who_denies_the_flat_denial_may_agree() -> None:
    assert not flatly_denied(of_wording("No gate was opened", position="denies"), of_wording("The gates rose"))


def test_two_sentences_of_one_statement_are_two_claims() -> None:
    one = replace(of_wording("The weir at Tull leaks"), document="d", statement="s1")
    other = replace(of_wording("The sirens failed"), document="d", statement="s1", start=50, end=60)
    likely = Chances(0.5, 0.4, 0.1)
    assert overruled(likely, one, other).one_claim == 0
    for elsewhere in (replace(other, statement="s2"), replace(other, document="e")):
        assert overruled(likely, one, elsewhere) == likely


def test_the_same_words_of_one_statement_stay_one_claim() -> None:
    one = replace(of_wording("The weir at Tull leaks"), document="d", statement="s1")
    assert overruled(Chances(0.5, 0.4, 0.1), one, replace(one, start=50, end=60)).same > 0.9
