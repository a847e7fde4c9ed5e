"""Which name an actor bears after one more article. Fictional."""

from __future__ import annotations

import pytest

from counterclaim.ledger.clusters.named import Named, grown

CASES: list[tuple[str, str, str, str, str]] = [
    ("person", "Orlo", "Lena Orlo", "Lena Orlo", "a person known by one word is named in full"),
    ("person", "Lena Orlo", "Orlo", "Lena Orlo", "one word does not take the place of a full name"),
    ("person", "Orlo", "Lena Quandt", "Orlo", "another last name is not a fuller one"),
    ("person", "Orlo", "Harbour Master Lena Orlo", "Orlo", "a long one is more likely a title"),
    ("person", "Senator Orlo", "Lena Orlo", "Lena Orlo", "an office in front of one word is no first name"),
    ("person", "Lena Orlo", "Senator Orlo", "Lena Orlo", "nor does it take the place of one"),
    ("person", "Sen. Orlo", "Senator Orlo", "Sen. Orlo", "nor of another office"),
    ("person", "Hadi", "Omar al-Hadi", "Omar al-Hadi", "the article of a family name is no part of it"),
    ("person", "Hadi", "Omar alHadi", "Hadi", "but only where it is set apart"),
    ("person", "Lena K. Orlo", "Lena Orlo", "Lena Orlo", "an initial in the middle falls away"),
    ("person", "Lena K M Orlo", "Lena Orlo", "Lena Orlo", "and several of them"),
    ("person", "Lena Orlo", "Lena K. Orlo", "Lena Orlo", "and does not come back"),
    ("person", "Lena K. Orlo", "Lena M. Orlo", "Lena K. Orlo", "another initial is no better one"),
    ("person", "Lena Vale Orlo", "Lena Orlo", "Lena Vale Orlo", "a second name stays"),
    ("person", "J. Orlo", "Lena Orlo", "J. Orlo", "an initial in front is not in the middle"),
    ("person", "Harbour Master General Lena Orlo", "Lena Orlo", "Lena Orlo", "a title in front falls away"),
    ("person", "Lena Orlo of the Harrow Board", "Lena Orlo", "Lena Orlo of the Harrow Board", "only in front"),
    ("organisation", "HBA", "Harrow Bridge Authority", "Harrow Bridge Authority", "capitals are written out"),
    ("organisation", "H.B.A.", "Harrow Bridge Authority", "Harrow Bridge Authority", "with points too"),
    ("organisation", "HBA", "Authority for the Bridge", "HBA", "other capitals are another name"),
    ("organisation", "HBA", "Harrow bridge Authority", "HBA", "a word without a capital does not count"),
    ("organisation", "Harrow Bridge Authority", "HBA", "Harrow Bridge Authority", "and not the other way"),
    ("organisation", "Harrow", "Harrow Bridge Authority", "Harrow", "a word is no abbreviation"),
    ("organisation", "Harrow", "Moscow Harrow", "Harrow", "nor does a body have a first name"),
]


@pytest.mark.parametrize(("kind", "known", "later", "expected", "why"), CASES, ids=[why for *_, why in CASES])
def test_name_after_one_more_article(kind: str, known: str, later: str, expected: str, why: str) -> None:
    assert grown(Named(name=known, kind=kind), Named(name=later)).name == expected, why


def test_kind_is_the_first_known_role_and_affiliation_the_last() -> None:
    first = Named(name="Lena Orlo", role="mayor", affiliation="Harrow")
    later = Named(name="Lena Orlo", kind="person", role="minister")
    assert grown(first, later) == Named(name="Lena Orlo", kind="person", role="minister", affiliation="Harrow")
