"""Links what one reading brought with what the ledger holds: candidates, decisions, judgements, clusters."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, delete, insert, or_, select

from counterclaim.ledger.clusters import KINDS, rederived
from counterclaim.ledger.clusters.attach import attach_all
from counterclaim.ledger.clusters.components import CLOSENESS
from counterclaim.ledger.clusters.members import Member, clusters_of
from counterclaim.ledger.entering.candidates import candidates, keep_profile
from counterclaim.ledger.entering.seam import Asked, Decision, Linker, Profile
from counterclaim.ledger.judgements import Judgement
from counterclaim.ledger.judgements.rows import row_of
from counterclaim.ledger.records import log, producers
from counterclaim.ledger.records.spelling import written
from counterclaim.ledger.store.portions import portions
from counterclaim.ledger.store.tables import derived, judgements, records
from counterclaim.model.reading import Producer

ORDER = ("actor", "appearance", "claim")  # statements are told apart by their actors
SIGN = {"same": 1, "opposed": -1}


@dataclass(slots=True)
class Linked:
    """What linking changed: for each kind the clusters that new nodes are in, and the judgements made."""

    clusters: dict[str, set[str]] = field(default_factory=lambda: {kind: set() for kind in ORDER})
    moved: dict[str, set[str]] = field(default_factory=lambda: {kind: set() for kind in ORDER})
    names: set[str] = field(default_factory=set)  # borne by actors before they were touched
    judgements: int = 0

    def add(self, other: Linked) -> None:
        """Take in what else changed."""
        for kind in ORDER:
            self.clusters[kind] |= other.clusters[kind]
            self.moved[kind] |= other.moved[kind]
        self.names |= other.names
        self.judgements += other.judgements


def link(connection: Connection, profiles: Sequence[Profile], linker: Linker, *, at: str) -> Linked:
    """Put new records into clusters; those that are in one already stay there."""
    linked = Linked()
    for kind in ORDER:
        some = [profile for profile in profiles if profile.kind == kind]
        new = _new(connection, kind, some)
        keep_profiles(connection, new)
        if new:
            _link_kind(connection, kind, new, linker, at, linked)
    return linked


def _new(connection: Connection, kind: str, profiles: Sequence[Profile]) -> list[Profile]:
    known = KINDS[kind]
    there: set[str] = set()
    for some in portions([profile.node for profile in profiles]):
        there |= set(connection.execute(select(known.node).where(known.node.in_(some))).scalars())
    once = {profile.node: profile for profile in reversed(profiles) if profile.node not in there}
    return list(once.values())[::-1]


def keep_profiles(connection: Connection, profiles: Sequence[Profile]) -> None:
    """Keep what records are matched by; of a record read anew, the new profile."""
    table = derived.node
    for some in portions([profile.node for profile in profiles]):
        connection.execute(delete(table).where(table.c.id.in_(some)))
    rows: list[dict[str, Any]] = [
        {
            "id": profile.node,
            "kind": profile.kind,
            "found_by": written(list(profile.keys)),
            "profile": json.dumps(profile.value, ensure_ascii=False, separators=(",", ":")),
            "vector": profile.vector,
        }
        for profile in profiles
    ]
    if rows:
        connection.execute(insert(table), rows)


def _link_kind(
    connection: Connection, kind: str, new: Sequence[Profile], linker: Linker, at: str, linked: Linked
) -> None:
    found = candidates(connection, kind, new, linker)
    actors = _actors_of(connection, new) if kind == "appearance" else {}
    asked = [Asked(profile=profile, candidates=found[profile.node], actor=actors.get(profile.node)) for profile in new]
    decisions = list(linker.decide(kind, asked))
    judged_before = _judged(connection, kind, [profile.node for profile in new])
    linked.judgements += judge(connection, kind, decisions, linker.producer, at)
    if kind == "actor":
        linked.names |= borne(connection, {*judged_before, *(one.object for one in decisions)})
    waiting = _attached(connection, kind, new, decisions, judged_before, linked)
    if waiting:
        changed = rederived(connection, kind, waiting)
        linked.clusters[kind] |= changed.clusters
        linked.moved[kind] |= changed.moved
    if kind == "actor":
        _merge_profiles(connection, new, linker)


def judge(connection: Connection, kind: str, decisions: Iterable[Decision], producer: Producer, at: str) -> int:
    """Enter decisions as judgements of a model; return how many were new."""
    rows = {
        row["id"]: row
        for row in (
            row_of(
                Judgement(
                    kind=kind,
                    subject=one.subject,
                    object=one.object,
                    verdict=one.verdict,
                    detail=one.detail,
                    score=one.score,
                    reason=one.reason,
                    producer=producer,
                    person=False,
                    at=at,
                )
            )
            for one in decisions
        )
    }
    if rows:
        producers.entered(connection, producers.MODEL, producer)
        connection.execute(insert(judgements.judgement), list(rows.values()))
        entries = [(id, log.fingerprint(row)) for id, row in rows.items()]
        log.extend(connection, at=at, kind="judgement", entries=entries)
    return len(rows)


def _attached(
    connection: Connection,
    kind: str,
    new: Sequence[Profile],
    decisions: Sequence[Decision],
    judged_before: Collection[str],
    linked: Linked,
) -> list[str]:
    """Attach what hangs on one judgement or on none; return the others, which need a derivation."""
    joining: dict[str, list[Decision]] = {}
    for one in decisions:
        if one.verdict in SIGN:
            joining.setdefault(one.subject, []).append(one)
    homes = _homes(connection, kind, {edge.object for edges in joining.values() for edge in edges})
    attached: dict[str, Member] = {}
    for profile in new:
        edges = joining.get(profile.node, [])
        if profile.node in judged_before or len(edges) > 1 or any(edge.object not in homes for edge in edges):
            continue
        member = _beside(homes[edges[0].object], edges[0]) if edges else Member(cluster=profile.node)
        homes[profile.node] = attached[profile.node] = member
    attach_all(connection, kind, attached)
    linked.clusters[kind] |= {member.cluster for member in attached.values()}
    return [profile.node for profile in new if profile.node not in attached]


def _homes(connection: Connection, kind: str, nodes: Collection[str]) -> dict[str, Member]:
    """Return in which clusters known nodes are, and of ids of clusters whose oldest node is not shown, these."""
    known = KINDS[kind]
    found, table = clusters_of(connection, known, nodes), known.rows
    if table is not None:
        for some in portions([node for node in nodes if node not in found]):
            rows = connection.execute(select(table.c.id).where(table.c.id.in_(some))).scalars()
            found.update((id, Member(cluster=id)) for id in rows)
    return found


def _beside(other: Member, edge: Decision) -> Member:
    """Return the membership of a node that a judgement joins to a member."""
    relation = str(edge.detail.get("relation", "identical"))
    closest = other.relation if other.relation != "first" else relation
    return Member(
        cluster=other.cluster,
        polarity=SIGN[edge.verdict] * other.polarity,
        relation=max(relation, closest, key=lambda one: CLOSENESS.get(one, 2)),
    )


def _judged(connection: Connection, kind: str, nodes: Sequence[str]) -> set[str]:
    """Return which of the nodes were judged before: those of a document that was read already."""
    table, found = judgements.judgement, set[str]()
    for some in portions(nodes):
        query = select(table.c.subject, table.c.object).where(
            table.c.kind == kind, or_(table.c.subject.in_(some), table.c.object.in_(some))
        )
        for row in connection.execute(query):
            found |= {row.subject, row.object}
    return found & set(nodes)


def _actors_of(connection: Connection, profiles: Sequence[Profile]) -> dict[str, str]:
    """Return the ledger's actors of new statements."""
    one, member, shown = records.statement, derived.actor_member, derived.current
    query = (
        select(one.c.id, member.c.actor)
        .join(shown, shown.c.reading == one.c.reading)
        .join(member, member.c.node == one.c.actor)
    )
    found: dict[str, str] = {}
    for some in portions([profile.node for profile in profiles]):
        found.update((row.id, row.actor) for row in connection.execute(query.where(one.c.id.in_(some))))
    return found


def borne(connection: Connection, nodes: Collection[str]) -> set[str]:
    """Return the names of the actors that these nodes belong to."""
    member, table, found = derived.actor_member, derived.actor, set[str]()
    query = select(table.c.name).join(member, member.c.actor == table.c.id)
    for some in portions(nodes):
        found |= set(connection.execute(query.where(member.c.node.in_(some))).scalars())
        found |= set(connection.execute(select(table.c.name).where(table.c.id.in_(some))).scalars())
    return found


def _merge_profiles(connection: Connection, new: Sequence[Profile], linker: Linker) -> None:
    """Add the profiles of new members to those of their actors, where these are known."""
    member, table = derived.actor_member, derived.actor
    values: Mapping[str, Profile] = {profile.node: profile for profile in new}
    query = select(member.c.node, table.c.id, table.c.profile, table.c.documents).join(
        table, table.c.id == member.c.actor
    )
    joined: dict[str, list[Profile]] = {}
    before: dict[str, Any] = {}
    for some in portions(list(values)):
        for row in connection.execute(query.where(member.c.node.in_(some))):
            joined.setdefault(row.id, []).append(values[row.node])
            before[row.id] = row
    for actor, profiles in joined.items():
        if before[actor].profile:
            so_far = Profile(kind="actor", node=actor, keys=(), value=json.loads(before[actor].profile))
            keep_profile(connection, actor, linker.merged([so_far, *profiles]))
        elif {profile.node for profile in profiles} >= _members(connection, actor):
            keep_profile(connection, actor, linker.merged(profiles))


def _members(connection: Connection, actor: str) -> set[str]:
    member = derived.actor_member
    return set(connection.execute(select(member.c.node).where(member.c.actor == actor).limit(50)).scalars())
