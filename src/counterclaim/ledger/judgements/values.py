"""A judgement as a value: who decided what about which records, why, and when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from counterclaim.ledger.records import ids
from counterclaim.ledger.records.producers import MODEL, PERSON
from counterclaim.ledger.records.spelling import written
from counterclaim.model.errors import LedgerError
from counterclaim.model.ids import digest
from counterclaim.model.reading import RESPONSES, Producer

VERDICTS = {
    "actor": ("same", "apart"),
    "claim": ("same", "opposed", "apart"),
    "appearance": ("same", "apart"),
    "response": ("holds", "not"),
    "statement": ("right", "not-a-statement", "wrong-actor", "wrong-words", "wrong-label"),
    "withdrawal": ("withdrawn",),
}
PAIRED = ("actor", "claim", "appearance", "response")  # the kinds that compare two records


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One decision about one or two records (subject, object); tables/judgements.py says what each kind holds.

    Of a statement, the object is the document actor whose it is, so that the judgement is found from there too.

    `at` is ISO 8601 in UTC. Raises LedgerError if verdict, object or detail do not belong to the kind.
    """

    kind: str
    subject: str
    verdict: str
    producer: Producer
    at: str
    object: str | None = None
    detail: Mapping[str, Any] = field(default_factory=dict)
    person: bool = True
    score: float | None = None
    reason: str = ""
    withdraws: str | None = None

    def __post_init__(self) -> None:
        if self.verdict not in VERDICTS.get(self.kind, ()):
            raise LedgerError(f"{self.kind} {self.verdict}: there is no such judgement")
        if (self.object is None) if self.kind in PAIRED else (self.object and self.kind != "statement"):
            raise LedgerError(f"{self.kind}: a judgement of this kind is about {_number(self.kind)}")
        if self.subject == self.object:
            raise LedgerError(f"{self.kind} {self.subject}: two different records are needed")
        if self.kind == "response" and self.verdict == "holds" and self.detail.get("kind") not in RESPONSES:
            raise LedgerError(f"response: its kind must be one of {', '.join(RESPONSES)}")

    @property
    def id(self) -> str:
        """The judgement's identity: a hash of everything in it but score and reason."""
        return digest(
            "judgement", self.kind, self.subject, self.object or "", self.verdict, written(dict(self.detail)),
            self.producer_id, self.at,
        )  # fmt: skip

    @property
    def producer_id(self) -> str:
        """The id of the model or person behind it."""
        return ids.producer_id(PERSON if self.person else MODEL, self.producer)


def _number(kind: str) -> str:
    return "two records" if kind in PAIRED else "one record"
