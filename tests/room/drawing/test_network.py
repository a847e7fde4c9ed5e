"""The small picture of disputes: arrows only where somebody answered, everything inside the picture."""

from __future__ import annotations

from counterclaim.model.views import ActorLine, Dispute, Who
from counterclaim.room.drawing.network import OTHERS, network

ORLO = ActorLine(id="orlo", name="Nadia Orlo")


def dispute(name: str, claims: int = 1, denied: int = 0, denied_by: int = 0) -> Dispute:
    return Dispute(actor=Who(id=name, name=name), claims=claims, denied=denied, denied_by=denied_by)


def test_arrows_lead_from_who_denied() -> None:
    found = network(ORLO, [dispute("Rust", 1, 1, 0), dispute("Vell", 1, 0, 2), dispute("Marr", 2)])
    assert found is not None
    rust, vell, marr = found.ties
    assert float(rust.arrows[0].split(",")[0]) > 100  # its point is at the other actor
    assert float(vell.arrows[0].split(",")[0]) < 100
    assert marr.arrows == ()
    assert found.said == "Nadia Orlo disputes with 3 actors: Rust, Vell, Marr."


def test_many_others_are_left_to_the_list() -> None:
    found = network(ORLO, [dispute(f"n{number}") for number in range(OTHERS + 3)])
    assert found is not None
    assert (len(found.ties), found.left) == (OTHERS, 3)
    assert all(0 < tie.y < found.height for tie in found.ties)


def test_nobody_disputes() -> None:
    assert network(ORLO, []) is None
