"""The tables of the ledger. Ids are hashes of identity fields; times are ISO 8601 in UTC; spans are code points.

Short lists (spans, sections, candidates) are JSON in a text column, so that the file opens in Datasette as it is.
"""

from counterclaim.ledger.store.tables import derived, judgements, records, room
from counterclaim.ledger.store.tables.schema import metadata

__all__ = ["derived", "judgements", "metadata", "records", "room"]
