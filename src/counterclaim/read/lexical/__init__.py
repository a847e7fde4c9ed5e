"""What the words of an attribution say of it by themselves: a linear model over words, beside the networks."""

from counterclaim.read.lexical.model import HOW_SHARE, KIND_SHARE, STANCE_SHARE, Lexical, Words, mixed

__all__ = ["HOW_SHARE", "KIND_SHARE", "STANCE_SHARE", "Lexical", "Words", "mixed"]
