"""Which clusters a new record may belong to: those that share its rarest keys, the newest first, a bounded number.

So the cost of one record does not grow with the ledger: of each key at most CAP clusters are looked at; of those the
NEAR with the rarest keys are measured by their vectors, where there are vectors; and the best MOST are compared.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, select, text, update

from counterclaim.ledger.clusters.kinds import KINDS, Kind
from counterclaim.ledger.entering.seam import Candidate, Linker, Profile
from counterclaim.ledger.store.portions import portions
from counterclaim.ledger.store.tables import derived, records

CAP = {"actor": 40, "claim": 100, "appearance": 40}  # clusters looked at under one key, the newest first
NEAR = 150  # clusters whose vectors are measured
MOST = {"actor": 12, "claim": 16, "appearance": 8}  # clusters compared with one record
MEMBERS = 6  # members of a claim compared with, by their ids: as good as by chance, and always the same
SAMPLE = 60  # members of an actor that its profile is made of, where it has to be made again

_ON_SQLITE = """
select asked.value as key, lookup.cluster from json_each(:keys) as asked join lookup on lookup.rowid in (
  select rowid from lookup where kind = :kind and key = asked.value order by last desc limit :cap)
"""
_ON_POSTGRESQL = """
select asked.key, found.cluster from unnest(cast(:keys as text[])) as asked(key) cross join lateral (
  select cluster from lookup where kind = :kind and key = asked.key order by last desc limit :cap) as found
"""
_MEMBERS_ON_SQLITE = """
select claim, node, polarity from json_each(:claims) as asked join claim_member on claim_member.rowid in (
  select rowid from claim_member where claim = asked.value order by node limit :most)
"""
_MEMBERS_ON_POSTGRESQL = """
select found.* from unnest(cast(:claims as text[])) as asked(claim) cross join lateral (
  select claim, node, polarity from claim_member where claim = asked.claim order by node limit :most) as found
"""


def candidates(
    connection: Connection, kind: str, profiles: Sequence[Profile], linker: Linker
) -> dict[str, tuple[Candidate, ...]]:
    """Return for each new record (by its node) the clusters that it may belong to, the most likely first."""
    under = _looked_up(connection, kind, {key for profile in profiles for key in profile.keys})
    if kind == "claim":
        wide = {profile.node: _best(profile, under, NEAR) for profile in profiles}
        chosen = _nearest(connection, profiles, wide, linker)
    else:
        chosen = {profile.node: _best(profile, under, MOST[kind]) for profile in profiles}
    clusters = {cluster for some in chosen.values() for cluster in some}
    known = _actors(connection, clusters, linker) if kind == "actor" else _members(connection, KINDS[kind], clusters)
    return {
        node: tuple(_with_keys(known[cluster], shared) for cluster, shared in some.items() if cluster in known)
        for node, some in chosen.items()
    }


def _with_keys(candidate: Candidate, keys: int) -> Candidate:
    return Candidate(
        cluster=candidate.cluster,
        profiles=candidate.profiles,
        polarities=candidate.polarities,
        actors=candidate.actors,
        keys=keys,
    )


def _looked_up(connection: Connection, kind: str, keys: Collection[str]) -> dict[str, list[str]]:
    on_sqlite = connection.dialect.name == "sqlite"
    query = text(_ON_SQLITE if on_sqlite else _ON_POSTGRESQL)
    found: dict[str, list[str]] = {}
    for some in portions(keys):
        given: Any = json.dumps(some) if on_sqlite else some
        for key, cluster in connection.execute(query, {"keys": given, "kind": kind, "cap": CAP[kind]}):
            found.setdefault(key, []).append(cluster)
    return found


def _best(profile: Profile, under: Mapping[str, Sequence[str]], most: int) -> dict[str, int]:
    """Return the clusters that share most with a record, a rare key counting more; with the number of shared keys."""
    weight: dict[str, float] = {}
    shared: dict[str, int] = {}
    for key in profile.keys:
        clusters = under.get(key, ())
        for cluster in clusters:
            weight[cluster] = weight.get(cluster, 0.0) + 1 / len(clusters)
            shared[cluster] = shared.get(cluster, 0) + 1
    best = sorted(weight, key=lambda cluster: (-weight[cluster], -shared[cluster], cluster))[:most]
    return {cluster: shared[cluster] for cluster in best}


def _nearest(
    connection: Connection, profiles: Sequence[Profile], wide: Mapping[str, dict[str, int]], linker: Linker
) -> dict[str, dict[str, int]]:
    """Return the clusters whose oldest records have the nearest vectors; those that have none do not count."""
    node, vectors = derived.node, dict[str, bytes]()
    for some in portions({cluster for clusters in wide.values() for cluster in clusters}):
        query = select(node.c.id, node.c.vector).where(node.c.id.in_(some), node.c.vector.is_not(None))
        vectors.update((row.id, row.vector) for row in connection.execute(query))
    chosen = {}
    for profile in profiles:
        clusters = wide[profile.node]
        known = {cluster: vectors[cluster] for cluster in clusters if cluster in vectors}
        best = linker.nearest("claim", profile, known, MOST["claim"]) if known else list(clusters)[: MOST["claim"]]
        chosen[profile.node] = {cluster: clusters[cluster] for cluster in best}
    return chosen


def _actors(connection: Connection, clusters: Iterable[str], linker: Linker) -> dict[str, Candidate]:
    """Return actors by their merged profiles; one that has to be made again is made and kept."""
    table = derived.actor
    found: dict[str, Candidate] = {}
    for some in portions(set(clusters)):
        query = select(table.c.id, table.c.profile).where(table.c.id.in_(some))
        for row in connection.execute(query).all():
            value = json.loads(row.profile) if row.profile else _merged(connection, row.id, linker)
            profile = Profile(kind="actor", node=row.id, keys=(), value=value)
            found[row.id] = Candidate(cluster=row.id, profiles=(profile,))
    return found


def _merged(connection: Connection, actor: str, linker: Linker) -> dict[str, Any]:
    member, node = derived.actor_member, derived.node
    query = (
        select(node.c.id, node.c.profile)
        .join(member, member.c.node == node.c.id)
        .where(member.c.actor == actor)
        .order_by(node.c.id)
        .limit(SAMPLE)
    )
    profiles = [
        Profile(kind="actor", node=row.id, keys=(), value=json.loads(row.profile)) for row in connection.execute(query)
    ]
    value = linker.merged(profiles)
    keep_profile(connection, actor, value)
    return dict(value)


def keep_profile(connection: Connection, actor: str, value: Mapping[str, Any]) -> None:
    """Keep the merged profile of an actor."""
    spelled = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    connection.execute(update(derived.actor).where(derived.actor.c.id == actor).values(profile=spelled))


def _members(connection: Connection, kind: Kind, clusters: Collection[str]) -> dict[str, Candidate]:
    """Return claims, or statements, by some of their members; of a statement's appearances the original alone."""
    chosen = {cluster: {cluster: 1} for cluster in clusters} if kind.name == "appearance" else {}
    on_sqlite = connection.dialect.name == "sqlite"
    query = text(_MEMBERS_ON_SQLITE if on_sqlite else _MEMBERS_ON_POSTGRESQL)
    for some in portions(clusters) if kind.name == "claim" else ():
        given: Any = json.dumps(some) if on_sqlite else some
        for cluster, node, polarity in connection.execute(query, {"claims": given, "most": MEMBERS}):
            chosen.setdefault(cluster, {})[node] = polarity
    nodes = {node for members in chosen.values() for node in members}
    profiles, actors = _profiles(connection, nodes), _stating(connection, kind, nodes)
    return {
        cluster: Candidate(
            cluster=cluster,
            profiles=tuple(profiles[node] for node in members if node in profiles),
            polarities=members,
            actors={node: actors.get(node) for node in members},
        )
        for cluster, members in chosen.items()
    }


def _profiles(connection: Connection, nodes: Collection[str]) -> dict[str, Profile]:
    table = derived.node
    found: dict[str, Profile] = {}
    for some in portions(nodes):
        for row in connection.execute(select(table).where(table.c.id.in_(some))):
            value = json.loads(row.profile)
            found[row.id] = Profile(kind=row.kind, node=row.id, keys=(), value=value, vector=row.vector)
    return found


def _stating(connection: Connection, kind: Kind, nodes: Collection[str]) -> dict[str, str]:
    """Return the actors to whom statements belong."""
    if kind.name != "appearance":
        return {}
    one, member, shown = records.statement, derived.actor_member, derived.current
    query = (
        select(one.c.id, member.c.actor)
        .join(shown, shown.c.reading == one.c.reading)
        .join(member, member.c.node == one.c.actor)
    )
    found: dict[str, str] = {}
    for some in portions(nodes):
        found.update((row.id, row.actor) for row in connection.execute(query.where(one.c.id.in_(some))))
    return found
