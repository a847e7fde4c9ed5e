"""What every page works with. Made once, by `app`."""

from __future__ import annotations

from dataclasses import dataclass, field

from jinja2 import Environment
from starlette.requests import HTTPConnection

from counterclaim.ledger import Ledger
from counterclaim.room.drawing.files import File
from counterclaim.room.kept import Kept
from counterclaim.room.reading import Reads
from counterclaim.room.security.signing import Signing
from counterclaim.room.security.windows import Window
from counterclaim.room.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Counters:
    """How often something happened, apart from plain requests: wrong passwords and replies."""

    tries: Window  # by address and name
    tries_of_name: Window
    tries_of_address: Window
    replies: Window  # by address


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Settings, the open ledger, a reader or none, and what signs, counts and draws."""

    settings: Settings
    ledger: Ledger
    reader: Reads | None
    signing: Signing
    counters: Counters
    templates: Environment
    files: dict[str, File]
    kept: Kept = field(default_factory=Kept)


def room_of(request: HTTPConnection) -> Room:
    """Return the room that a request came to."""
    room: Room = request.app.state.room
    return room
