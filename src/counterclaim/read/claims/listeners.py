"""Who stands between a source and the pronoun that opens its content, and could be meant by it instead.

Knows words only: "told Ms Orlo that she" leaves it open who is meant, "told Harbour News that she" does not.
"""

from __future__ import annotations

import re

from counterclaim.read.claims.context import NO_NAMES

_AHEAD = r"(?=\s*(?:that\b|,|(?:on|in|last|earlier)\b|$))"  # no noun goes on behind it, as in "told CIVT agents they"
# Neither he nor they.
_OUTLET = re.compile(
    r"\b(?:[A-Z][\w&.’'-]*\s+)*"
    r"(?:News|Times|Post|Journal|Tribune|Herald|Telegraph|Today|Radio|Television|TV|Press|Beast|Mail|Guardian|Observer|"
    r"Independent|Monitor|Chronicle|Globe|Gazette|Mirror|Review|Bee|Caller|[A-Z]{2,4})"
    r"(?:\s+(?:agency|network|newspaper|channel|website|magazine))?" + _AHEAD
)
# Neither he nor she, but perhaps they.
_BODY = re.compile(
    r"\b(?:[A-Z][\w&.’'-]*\s+)*"
    r"(?:[Cc]ommittee|Congress|Parliament|Senate|[Cc]ommission|[Cc]ouncil|[Cc]ourt|[Mm]inistry)" + _AHEAD
)
# Nobody at all.
_DAYS = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)(?=\s+\d)"
)


def may_be_meant(between: str, pronoun: str) -> bool:
    """Say whether words between source and pronoun name somebody whom the pronoun could mean."""
    between = _DAYS.sub("", between)
    if pronoun not in ("it", "its"):
        between = _OUTLET.sub("", between)
    if pronoun in ("he", "she", "his"):
        between = _BODY.sub("", between)
    return any(part[:1].isupper() and part.strip(",.") not in NO_NAMES for part in between.split())
