"""Which statement answers which, inside one article."""

from counterclaim.read.responses.decide import calibrated, chances, decide, weighed
from counterclaim.read.responses.features import FEATURES, Pairs, pairs
from counterclaim.read.responses.pointing import WEIGHT, pointed
from counterclaim.read.responses.sides import sided

__all__ = ["FEATURES", "WEIGHT", "Pairs", "calibrated", "chances", "decide", "pairs", "pointed", "sided", "weighed"]
