"""Makes a ledger of any size out of invented words: own small articles, written in bulk through the ledger's tables."""
