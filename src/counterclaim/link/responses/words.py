"""The words that make a statement an answer: in its cue or its content, as folded words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

# He denied, rejected, dismissed it; it is false, untrue, a lie.
DENIAL = frozenset(
    "deny denies denied denying denial denials refute refutes refuted refuting rebut rebuts rebutted reject rejects "
    "rejected rejecting rejection dismiss dismisses dismissed dismissing dismissal contradict contradicts contradicted "
    "false falsehood falsehoods untrue lie lies lying baseless unfounded groundless fabricated fabrication invented "
    "invention bogus hoax nonsense incorrect inaccurate".split()
)
# She disputed, doubted, criticised it: against it, without calling it untrue.
DISPUTE = frozenset(
    "dispute disputes disputed disputing doubt doubts doubted question questions questioned challenge challenges "
    "challenged criticise criticises criticised criticize criticizes criticized condemn condemns condemned slam slams "
    "slammed blast blasts blasted counter counters countered misleading ridiculous absurd outrageous".split()
)
REPLY = frozenset(
    "answer answers answered answering reply replies replied replying respond responds responded responding response "
    "retort retorted".split()
)
ASSENT = frozenset(
    "confirm confirms confirmed confirming acknowledge acknowledges acknowledged admit admits admitted admitting "
    "concede concedes conceded echo echoes echoed".split()
)
# She took it back: as a cue, or in her own words, "I withdraw it". ("He withdrew from the treaty" is another matter.)
RETRACTION = frozenset(
    "retract retracts retracted retracting withdraw withdraws withdrew corrected apologise apologises apologised "
    "apologize apologizes apologized misspoke".split()
)
_OWN = frozenset(("i", "we"))
REFUSAL = frozenset("decline declines declined declining refuse refuses refused refusing".split())
_SILENCE = frozenset("comment respond reply answer say confirm discuss speak".split())
# What somebody said, as an answer names it: "the ministry's accusation", "Brandt's account".
POINTING = frozenset(
    "accusation accusations allegation allegations account assertion assertions charge charges claim claims comment "
    "comments criticism denial denials explanation figure figures number numbers remark remarks report reports "
    "statement statements story version words".split()
)


def touches(words: Iterable[str], lexicon: frozenset[str]) -> bool:
    """Say whether a word of the lexicon is among the words."""
    return not lexicon.isdisjoint(words)


def assents(cue: Sequence[str], said: Sequence[str]) -> bool:
    """Say whether a cue confirms what is said; "did not confirm" and "has confirmed nothing" do not."""
    return touches(cue, ASSENT) and not any(map(_negates, cue)) and tuple(said[:1]) not in (("nothing",), ("none",))


def takes_back(cue: Sequence[str], said: Sequence[str]) -> bool:
    """Say whether something is taken back by the cue, or by "I" or "we" with the verb behind it."""
    return touches(cue, RETRACTION) or any(who in _OWN and verb in RETRACTION for who, verb in pairwise(said))


def refuses(words: Iterable[str]) -> bool:
    """Say whether a cue refuses words: declined to comment, would not say, did not respond."""
    listed = frozenset(words)
    negated = any(map(_negates, listed))
    return touches(listed, REFUSAL) or (negated and touches(listed, _SILENCE))


def _negates(word: str) -> bool:
    return word in ("not", "no", "never", "cannot", "neither") or word.endswith("n't")
