"""Why a statement is read as it is: what was weighed while reading, put beside what was chosen. Decides nothing."""

from counterclaim.read.explaining.explain import explain

__all__ = ["explain"]
