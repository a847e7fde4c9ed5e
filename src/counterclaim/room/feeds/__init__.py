"""Atom feeds: what is new on the front page, on a claim, of an actor, in an outlet, in a search.

| module | job |
|---|---|
| `atom.py` | entries -> a feed as XML (RFC 4287). Knows nothing of ledgers |
| `entries.py` | views -> entries, each with the permalink that it always has |
| `offered.py` | which feed a page offers to feed readers |
"""
