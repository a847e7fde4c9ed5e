"""What somebody did not say: "X never said that the dam leaks", "the bank has confirmed nothing". Pure: words in.

Who is told not to have said a thing stands on no side of it, and who confirms nothing confirms nothing.
"""

from __future__ import annotations

import re

_NOT = r"(?:never|not|hardly|nowhere|neither|nor|cannot|\w+n[’']t)"
_SAYING = (
    r"(?:sa(?:y|id|ys)|tell|told|state[ds]?|claim(?:ed|s)?|writ(?:e|ten)|wrote|alleged?|suggest(?:ed)?|announced?|"
    r"mention(?:ed)?|assert(?:ed)?|report(?:ed)?|promised?|implied|imply|insist(?:ed)?|declared?|"
    r"confirm(?:ed)?|verif(?:y|ied)|acknowledged?|admit(?:ted)?)"
)
_UNSAID = re.compile(rf"\b{_NOT}\s+(?:[\w’'-]+\s+){{0,3}}?{_SAYING}\b", re.IGNORECASE)
_AFTER_ALL = re.compile(r"\bnot (?:only|just|merely|simply)\b", re.IGNORECASE)
_NOTHING = re.compile(r"\W*(?:nothing|no such|none of|neither)\b", re.IGNORECASE)
_CONFIRMS = re.compile(r"\bconfirm(?:s|ed|ing)?\b", re.IGNORECASE)


def is_unsaid(cue: str) -> bool:
    """Say whether a cue tells that its source did not say what follows: "had not told investigators"."""
    return _UNSAID.search(cue) is not None and _AFTER_ALL.search(cue) is None


def confirms_nothing(cue: str, words: str) -> bool:
    """Say whether words of confirmation confirm nothing: by their cue, or by what follows it."""
    return is_unsaid(cue) or (_CONFIRMS.search(cue) is not None and _NOTHING.match(words) is not None)
