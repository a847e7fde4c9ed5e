"""What the words of an attribution say of it by themselves: a linear model over words, beside the networks."""

from counterclaim.read.lexical.model import (
    HOW_SHARE,
    KIND_LEAN,
    KIND_SHARE,
    STANCE_LEAN,
    STANCE_SHARE,
    Lexical,
    Words,
    leaning,
    mixed,
)

__all__ = [
    "HOW_SHARE",
    "KIND_LEAN",
    "KIND_SHARE",
    "STANCE_LEAN",
    "STANCE_SHARE",
    "Lexical",
    "Words",
    "leaning",
    "mixed",
]
