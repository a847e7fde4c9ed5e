"""Claims: the checkable propositions inside the contents of statements, each in a wording that stands alone."""

from counterclaim.read.claims.claims import claims

__all__ = ["claims"]
