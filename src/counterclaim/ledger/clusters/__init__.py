"""Clusters: which records are one actor, one claim, one statement. Derived of judgements, by one rule, at any time."""

from counterclaim.ledger.clusters.attach import attach
from counterclaim.ledger.clusters.components import Component, Edge, components
from counterclaim.ledger.clusters.kinds import KINDS, Kind
from counterclaim.ledger.clusters.members import cluster_of
from counterclaim.ledger.clusters.rederive import Changed, rederive, rederived, whole

__all__ = [
    "KINDS",
    "Changed",
    "Component",
    "Edge",
    "Kind",
    "attach",
    "cluster_of",
    "components",
    "rederive",
    "rederived",
    "whole",
]
