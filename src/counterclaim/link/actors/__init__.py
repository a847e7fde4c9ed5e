"""The same actor across articles and outlets. Pure functions; whoever calls them stores keys and merged profiles.

    profile(reading, actor) -> Profile             what one article says of one of its actors
    keys(profile) -> tuple[str, ...]               blocking keys: ask the index for the actors that share one
    decide(profile, known) -> Decision             which of these it is, or none, and who must look
    merged(profiles), extend(merged, profile)      what all articles together say; together(one, other) adds two up
    to_dict(merged), from_dict(written)            as JSON, for the ledger

Enter an article so: make the profile of each actor, look its keys up, decide among the actors found, extend the one
decided for (or a new one), store the keys under it. Two actors of one article may be decided to be one (`China` and
`the Chinese government`); then the second extends it too. What is one actor and what is only near is written in
`bodies.py`; how names of persons agree in `persons.py`; what speaks for and against in `evidence.py`.
"""

from counterclaim.link.actors.decide import Decision, Known, decide
from counterclaim.link.actors.keys import keys
from counterclaim.link.actors.merged import Merged, extend, from_dict, merged, to_dict, together
from counterclaim.link.actors.profile import Profile, profile

__all__ = [
    "Decision",
    "Known",
    "Merged",
    "Profile",
    "decide",
    "extend",
    "from_dict",
    "keys",
    "merged",
    "profile",
    "to_dict",
    "together",
]
