"""Replies: what people answer to statements and claims about them. Held until the desk decides.

A `Reply` holds the e-mail and is for the desk; what anybody may see is a `PublishedReply`, which has none.
"""

from counterclaim.ledger.replies.book import Replies
from counterclaim.ledger.replies.reply import (
    KINDS,
    STATES,
    Decision,
    NewReply,
    PublishedReply,
    Reply,
    ReplyStatus,
    problems,
)

__all__ = ["KINDS", "STATES", "Decision", "NewReply", "PublishedReply", "Replies", "Reply", "ReplyStatus", "problems"]
