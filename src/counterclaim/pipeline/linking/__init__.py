"""Fits `link/` to the seam of the ledger: profiles of a reading, decisions on what the ledger holds. Knows no SQL."""

from counterclaim.pipeline.linking.linker import LinkerOfRecords

__all__ = ["LinkerOfRecords"]
