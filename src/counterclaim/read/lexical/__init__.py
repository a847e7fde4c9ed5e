"""What the words of an attribution say of it by themselves: a linear model over words, beside the networks."""

from counterclaim.read.lexical.model import Lexical, Words, mixed

__all__ = ["Lexical", "Words", "mixed"]
