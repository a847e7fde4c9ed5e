from __future__ import annotations

import json
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.link.actors import Known, Merged, Profile, decide, extend, from_dict, keys, merged, to_dict, together
from tests.link.actors.made import made

WORDS = st.sampled_from(["ida", "per", "tull", "amsel", "onnel", "renn", "holm", "vell", "osk"])
DAYS = st.none() | st.dates().map(lambda day: day.isoformat())
PROFILES = st.builds(
    Profile,
    name=WORDS,
    kind=st.sampled_from(["person", "organisation", None]),
    role=st.none() | WORDS,
    affiliation=st.none() | WORDS,
    names=st.lists(WORDS, max_size=3, unique=True).map(tuple),
    published=DAYS,
    places=st.lists(st.sampled_from(["no", "ru", "us"]), max_size=3, unique=True).map(tuple),
    context=st.lists(st.integers(0, 400).map(str), max_size=40, unique=True).map(tuple),
)


@settings(max_examples=60)
@given(st.lists(PROFILES, max_size=14), st.integers(0, 14), st.randoms())
def test_what_is_known_does_not_depend_on_order_or_grouping(
    profiles: list[Profile], cut: int, chance: random.Random
) -> None:
    whole = merged(profiles)
    assert together(merged(profiles[:cut]), merged(profiles[cut:])) == whole
    shuffled = profiles.copy()
    chance.shuffle(shuffled)
    assert merged(shuffled) == whole
    if profiles:
        assert extend(merged(profiles[:-1]), profiles[-1]) == whole


@settings(max_examples=60)
@given(st.lists(PROFILES, max_size=6))
def test_what_is_known_survives_json(profiles: list[Profile]) -> None:
    whole = merged(profiles)
    assert from_dict(json.loads(json.dumps(to_dict(whole)))) == whole


def test_an_actor_of_many_articles_takes_bounded_room() -> None:
    profiles = [
        Profile(
            name="Ida Renn", role=f"role {day}", context=(f"name{day}", "tull"), published=f"20{day // 10:02}-01-01"
        )
        for day in range(900)
    ]
    whole = merged(profiles)
    assert whole.articles == whole.names["Ida Renn"] == 900
    assert len(json.dumps(to_dict(whole))) < 10_000
    assert whole.context["tull"] == "2089-01-01"  # the latest day is kept


NAMES = [
    (["Ida Renn", "Ida Renn", "I. Renn", "Renn"], "Ida Renn", "the fullest common name"),
    (["Ida Renn"] * 9 + ["Ida Maria Osk Renn"], "Ida Renn", "a rare longer one is not common"),
    (["body: Moscow", "body: Moscow", "body: Russian government"], "Russia", "a state goes by its plain name"),
    (["body: NATO", "body: North Atlantic Treaty Organization"], "North Atlantic Treaty Organization", "in full"),
    (["Ida Renn Ida M. Renn", "Ida Renn"], "Ida Renn", "not the words of a link behind it"),
]


@pytest.mark.parametrize(("lines", "name", "proves"), NAMES)
def test_display_name_is_the_fullest_common_one(lines: list[str], name: str, proves: str) -> None:
    assert merged(map(made, lines)).name == name, proves


SEPARATE = [
    ["Igor Konashenkov | spokesman | Russian MoD", "Maj. Gen. Igor Konashenkov", "Igor Konashenkov | | Russia"],
    ["Ida Renn | engineer", "Ida Renn | | Norway", "Ida M. Renn"],
    ["John Smith | senator | Utah | 2015-01-01", "John Smith | senator | Utah | 2015-02-01"],
    ["John Smith | quarterback | | 2015-01-01 | opera", "John Smith | quarterback | | 2015-01-02 | opera"],
    ["body: Moscow", "body: Russia", "body: Russian government"],
    ["body: ISIS", "body: Islamic State", "body: Daesh"],
    ["body: Pentagon", "body: US Defense Department"],
    ["body: Tull police", "body: Tull Police Department"],
    ["group: two officials"],
    ["group: two officials"],
]


def clusters(order: list[tuple[int, Profile]]) -> dict[int, list[int]]:
    """Enter profiles in an order, as a ledger does: by keys, then by decision; return the labels in each cluster."""
    known: dict[str, Merged] = {}
    index: dict[str, set[str]] = {}
    found: dict[int, list[int]] = {}
    for label, profile in order:
        ids = sorted({one for key in keys(profile) for one in index.get(key, ())})
        chosen = decide(profile, [Known(id=one, merged=known[one]) for one in ids]).id or str(len(known))
        known[chosen] = extend(known.get(chosen, Merged()), profile)
        found.setdefault(int(chosen), []).append(label)
        for key in keys(profile):
            index.setdefault(key, set()).add(chosen)
    return found


@pytest.mark.parametrize("seed", range(30))
def test_order_of_entering_does_not_change_the_clusters(seed: int) -> None:
    entered = [(label, made(line)) for label, lines in enumerate(SEPARATE) for line in lines]
    random.Random(seed).shuffle(entered)
    found = sorted(sorted(labels) for labels in clusters(entered).values())
    assert found == sorted([label] * len(lines) for label, lines in enumerate(SEPARATE))
