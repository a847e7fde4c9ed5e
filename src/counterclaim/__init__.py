"""Counterclaim reads news into a ledger of claims and counterclaims.

    from counterclaim import Reader

    reading = Reader().read_text('"The dam is safe," the minister said.')
    reading.statements[0].attribution.source

`import counterclaim` itself loads nothing; each name below is loaded when it is first used (PEP 562).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from counterclaim.version import __version__

if TYPE_CHECKING:
    from counterclaim.ledger import Ledger
    from counterclaim.model.document import Document, RawPage
    from counterclaim.model.errors import CounterclaimError, InputError, LedgerError, WeightsError
    from counterclaim.model.issue import Issue
    from counterclaim.model.reading import Attribution, Reading, Statement
    from counterclaim.model.span import Span
    from counterclaim.pipeline import Reader

__all__ = [
    "Attribution",
    "CounterclaimError",
    "Document",
    "InputError",
    "Issue",
    "Ledger",
    "LedgerError",
    "RawPage",
    "Reader",
    "Reading",
    "Span",
    "Statement",
    "WeightsError",
    "__version__",
]

_HOME = {
    "Attribution": "counterclaim.model.reading",
    "CounterclaimError": "counterclaim.model.errors",
    "Document": "counterclaim.model.document",
    "InputError": "counterclaim.model.errors",
    "Issue": "counterclaim.model.issue",
    "Ledger": "counterclaim.ledger",
    "LedgerError": "counterclaim.model.errors",
    "RawPage": "counterclaim.model.document",
    "Reader": "counterclaim.pipeline",
    "Reading": "counterclaim.model.reading",
    "Span": "counterclaim.model.span",
    "Statement": "counterclaim.model.reading",
    "WeightsError": "counterclaim.model.errors",
}


def __getattr__(name: str) -> object:
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
