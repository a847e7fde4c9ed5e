"""Judgements to components: a table of small graphs; each row says what it proves."""

from __future__ import annotations

import itertools
import random

import pytest

from counterclaim.ledger.clusters.components import Edge, components, relations


def edge(spelled: str, number: int) -> Edge:
    """Return an edge of `a=b 0.9`, `a!b 0.9` (opposed), `a|b` (apart); a trailing `*` says that a person made it."""
    ends, _, rest = spelled.partition(" ")
    person = rest.endswith("*")
    sign = next(one for one in "=!|" if one in ends)
    one, other = ends.split(sign)
    return Edge(
        one=one,
        other=other,
        polarity={"=": 1, "!": -1, "|": 0}[sign],
        person=person,
        score=float(rest.rstrip("*") or 0),
        at=f"2031-01-01T00:00:{number:02}",
        id=f"{number:02}",
    )


def spelled(edges: list[str], nodes: str = "abcdef") -> set[str]:
    """Return components as `a+b-c`: oldest first, each with its polarity."""
    found = components(list(nodes), [edge(one, number) for number, one in enumerate(edges)])
    return {
        "".join(("+" if one.polarity[node] > 0 else "-") + node for node in one.nodes)[1:]
        for one in found
        if len(one.nodes) > 1
    }


@pytest.mark.parametrize(
    ("edges", "expected", "proves"),
    [
        (["a=b 0.9", "b=c 0.8"], {"a+b+c"}, "what is joined by way of another is one"),
        (["a!b 0.9", "b!c 0.8"], {"a-b+c"}, "opposed to the opposed is the same side"),
        (["a=b 0.9", "b=c 0.8", "a|c *"], {"a+b"}, "a person's apart cuts the least sure judgement between"),
        (["a=b 0.7", "b=c 0.8", "a|c *"], {"b+c"}, "the sure one stays"),
        (["a=b *", "a|b *"], set(), "of two judgements of people the later one counts"),
        (["a|b *", "a=b *"], {"a+b"}, "the later one counts, this way round too"),
        (["a|b 0.9", "a=b *"], {"a+b"}, "a person beats a model"),
        (["a=b 0.99", "a|b *"], set(), "a person beats the surest model"),
        (["a=b 0.9", "a|b 0.5"], set(), "a model's later judgement on a pair takes the place of its earlier one"),
        (["a=b *", "b=c *", "a|c *"], {"b+c"}, "people against people: the newest first"),
        (["a!b 0.9", "b=c 0.8", "a=c 0.7"], {"a-b-c"}, "a judgement against the polarity that stands has no effect"),
        (["a=c 0.9", "b=d 0.8", "a|b *", "c=d 0.7"], {"a+c", "b+d"}, "apart holds for all that is joined with them"),
        (["a=b 0.9", "a=x 0.9"], {"a+b"}, "what is not in the book has no effect"),
    ],
)  # fmt: skip
def test_components(edges: list[str], expected: set[str], proves: str) -> None:
    assert spelled(edges) == expected, proves


def test_components_depend_on_the_set_of_judgements_alone() -> None:
    """Five nodes, random judgements: the order in which they are given changes nothing."""
    chance = random.Random(4)
    for _ in range(60):
        pairs = list(itertools.combinations("abcde", 2))
        edges = [
            edge(f"{one}{chance.choice('==!|')}{other} {chance.random():.2f}{chance.choice(['', '', '*'])}", number)
            for number, (one, other) in enumerate(chance.sample(pairs, 7))
        ]
        expected = components(list("abcde"), edges)
        for _ in range(4):
            chance.shuffle(edges)
            again = components(list("abcde"), edges)
            assert [(one.nodes, one.polarity) for one in again] == [(one.nodes, one.polarity) for one in expected]


def test_relation_to_the_original_is_the_loosest_on_the_way() -> None:
    edges = [
        Edge(one="b", other="a", polarity=1, person=False, score=1, at="1", id="1", relation="cut"),
        Edge(one="c", other="b", polarity=1, person=False, score=1, at="2", id="2", relation="identical"),
        Edge(one="d", other="c", polarity=1, person=False, score=1, at="3", id="3", relation="reworded"),
    ]
    (found,) = components(list("abcd"), edges)
    assert relations(found, "a") == {"a": "first", "b": "cut", "c": "cut", "d": "reworded"}
