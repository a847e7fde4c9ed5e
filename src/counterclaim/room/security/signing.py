"""What the room signs: forms, messages, links. Each with a key of its own, made of the one secret."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass

from itsdangerous import BadSignature, TimestampSigner, URLSafeSerializer

FORM_SECONDS = 24 * 3600  # how long a form that lies open may still be sent
HELD_SECONDS = 3600  # how long an article that was read waits to be entered


@dataclass(frozen=True, slots=True, kw_only=True)
class Signing:
    """Signs, and reads what it signed."""

    secret: bytes

    def form_token(self, nonce: str, session: str) -> str:
        """Return the token of a form, bound to the visitor's cookie and, if signed in, to the session."""
        return self._forms().sign(_bound(nonce, session)).decode()

    def form_holds(self, token: str, nonce: str, session: str) -> bool:
        """Say whether the token was made for this visitor, and not too long ago."""
        if not nonce:
            return False
        try:
            said = self._forms().unsign(token.encode("utf-8", "replace"), max_age=FORM_SECONDS)
        except BadSignature:
            return False
        return hmac.compare_digest(said, _bound(nonce, session).encode())

    def messages(self, messages: list[tuple[str, str]]) -> str:
        """Return messages (kind and words) for a cookie."""
        return _text(URLSafeSerializer(self.secret, salt="messages").dumps(messages))

    def messages_of(self, cookie: str) -> list[tuple[str, str]]:
        """Return the messages of a cookie; none if it is not ours."""
        try:
            return [
                (str(kind), str(words)) for kind, words in URLSafeSerializer(self.secret, salt="messages").loads(cookie)
            ]
        except (BadSignature, TypeError, ValueError):
            return []

    def reply_token(self, id: str) -> str:
        """Return the token of the link that says what became of a reply."""
        return _text(URLSafeSerializer(self.secret, salt="reply").dumps(id))

    def reply_id(self, token: str) -> str | None:
        """Return the id of the reply that the token was made for; None if we did not make it."""
        try:
            return str(URLSafeSerializer(self.secret, salt="reply").loads(token))
        except (BadSignature, ValueError):
            return None

    def held_token(self, id: str, account: str) -> str:
        """Return the token of an article that was read for somebody and is held for a while."""
        return self._held(account).sign(id).decode()

    def held_id(self, token: str, account: str) -> str | None:
        """Return what the token was made for; None if it was not made for this account, or too long ago."""
        try:
            return self._held(account).unsign(token.encode("utf-8", "replace"), max_age=HELD_SECONDS).decode()
        except (BadSignature, UnicodeDecodeError):
            return None

    def _held(self, account: str) -> TimestampSigner:
        named = hashlib.sha256(account.encode("utf-8", "replace")).hexdigest()
        return TimestampSigner(self.secret, salt=f"held {named}", digest_method=hashlib.sha256)

    def _forms(self) -> TimestampSigner:
        return TimestampSigner(self.secret, salt="forms", digest_method=hashlib.sha256)


def _bound(nonce: str, session: str) -> str:
    return hashlib.sha256(f"{len(nonce)}:{nonce}{session}".encode("utf-8", "replace")).hexdigest()


def _text(value: str | bytes) -> str:
    return value.decode() if isinstance(value, bytes) else value
