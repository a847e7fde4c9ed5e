"""Judgements to components: who is joined with whom, and with which polarity. Pure; knows no tables.

People come first, their newest judgement before their older ones; then models, the surest before the less sure.
A judgement that would join what a person set apart, or turn against the polarity that stands already, has no effect.
So the result depends on the set of judgements alone, never on the order in which they were entered into the book.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

CLOSENESS = {"identical": 0, "cut": 1, "reworded": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """One judgement on two nodes: `polarity` is 1 (same), -1 (opposed) or 0 (apart)."""

    one: str
    other: str
    polarity: int
    person: bool
    score: float
    at: str
    id: str
    relation: str = "identical"


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """Nodes that are one, oldest first, each with its polarity towards the oldest (1 itself)."""

    nodes: tuple[str, ...]
    polarity: dict[str, int]
    joined: tuple[Edge, ...]  # the judgements that join them


@dataclass(slots=True)
class _Forest:
    """Union-find in which each node knows its polarity towards its root, and each root whom it must not join."""

    parent: dict[str, str]
    sign: dict[str, int]
    size: dict[str, int]
    apart: dict[str, set[str]] = field(default_factory=dict)

    def root(self, node: str) -> tuple[str, int]:
        """Return the node's root, and its polarity towards it; the way there is shortened."""
        path = []
        while self.parent[node] != node:
            path.append(node)
            node = self.parent[node]
        sign = 1
        for one in reversed(path):
            sign *= self.sign[one]
            self.sign[one], self.parent[one] = sign, node
        return node, sign

    def join(self, edge: Edge) -> bool:
        """Join the two ends unless that is forbidden or known; say whether the edge now holds them together."""
        (one, sign), (other, other_sign) = self.root(edge.one), self.root(edge.other)
        if one == other or other in self.apart.get(one, ()):
            return False
        if self.size[one] < self.size[other]:
            one, other = other, one
        self.parent[other], self.sign[other] = one, sign * other_sign * edge.polarity
        self.size[one] += self.size.pop(other)
        for enemy in self.apart.pop(other, set()):
            self.apart[enemy].discard(other)
            self._part(one, enemy)
        return True

    def set_apart(self, edge: Edge) -> None:
        one, other = self.root(edge.one)[0], self.root(edge.other)[0]
        if one != other:
            self._part(one, other)

    def _part(self, one: str, other: str) -> None:
        self.apart.setdefault(one, set()).add(other)
        self.apart.setdefault(other, set()).add(one)


def components(nodes: Sequence[str], edges: Iterable[Edge]) -> tuple[Component, ...]:
    """Return the components of nodes that are given oldest first; edges with an end outside are left out."""
    known = set(nodes)
    listed = [edge for edge in edges if edge.one in known and edge.other in known and edge.one != edge.other]
    forest = _Forest(parent={node: node for node in nodes}, sign=dict.fromkeys(nodes, 1), size=dict.fromkeys(nodes, 1))
    joined = []
    for edge in (*_persons(listed), *_models(listed)):
        if edge.polarity == 0:
            forest.set_apart(edge)
        elif forest.join(edge):
            joined.append(edge)
    return _gathered(nodes, forest, joined)


def _persons(edges: Sequence[Edge]) -> list[Edge]:
    """Return the newest judgement of people on each pair, newest first."""
    return _newest(one for one in edges if one.person)


def _models(edges: Sequence[Edge]) -> list[Edge]:
    """Return what models join by their newest judgement on each pair, surest first."""
    some = [one for one in _newest(one for one in edges if not one.person) if one.polarity != 0]
    return sorted(some, key=lambda one: (-one.score, one.at, one.id))


def _newest(edges: Iterable[Edge]) -> list[Edge]:
    newest: dict[frozenset[str], Edge] = {}
    for edge in sorted(edges, key=lambda one: (one.at, one.id), reverse=True):
        newest.setdefault(frozenset((edge.one, edge.other)), edge)
    return list(newest.values())


def _gathered(nodes: Sequence[str], forest: _Forest, joined: Sequence[Edge]) -> tuple[Component, ...]:
    together: dict[str, list[str]] = {}
    for node in nodes:
        together.setdefault(forest.root(node)[0], []).append(node)
    edges: dict[str, list[Edge]] = {}
    for edge in joined:
        edges.setdefault(forest.root(edge.one)[0], []).append(edge)
    found = []
    for root, some in together.items():
        first = forest.root(some[0])[1]
        polarity = {node: forest.root(node)[1] * first for node in some}
        found.append(Component(nodes=tuple(some), polarity=polarity, joined=tuple(edges.get(root, ()))))
    return tuple(found)


def relations(component: Component, original: str) -> dict[str, str]:
    """Return how each node's words relate to the original's: the loosest relation on the way to it."""
    beside: dict[str, list[tuple[str, str]]] = {}
    for edge in component.joined:
        beside.setdefault(edge.one, []).append((edge.other, edge.relation))
        beside.setdefault(edge.other, []).append((edge.one, edge.relation))
    found, ahead = {original: "first"}, [(original, "identical")]
    while ahead:
        node, so_far = ahead.pop()
        for other, relation in beside.get(node, ()):
            if other not in found:
                found[other] = max(so_far, relation, key=lambda one: CLOSENESS.get(one, 2))
                ahead.append((other, found[other]))
    return found
