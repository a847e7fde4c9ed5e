"""Wire copy: one statement that many outlets print is one statement with many appearances. Pure functions, no store.

`keys` are asked of the ledger, `decide` chooses among what it returns, `variants` shows how outlets cut and reworded.
"""

from counterclaim.link.appearances.decide import RULES, Decision, Rules, decide
from counterclaim.link.appearances.keys import keys
from counterclaim.link.appearances.profile import Days, Profile, profile
from counterclaim.link.appearances.variants import Difference, variants

__all__ = ["RULES", "Days", "Decision", "Difference", "Profile", "Rules", "decide", "keys", "profile", "variants"]
