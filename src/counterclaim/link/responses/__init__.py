"""Who answers whom across articles: pure functions over what the ledger knows of two statements, no store."""

from counterclaim.link.responses.decide import RULES, Answer, Rules, answers, decide
from counterclaim.link.responses.profile import Answered, Profile, Taken, profile

__all__ = ["RULES", "Answer", "Answered", "Profile", "Rules", "Taken", "answers", "decide", "profile"]
