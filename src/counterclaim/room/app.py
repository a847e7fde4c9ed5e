"""Puts the reading room together. Knows every part of it, and no page."""

from __future__ import annotations

import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from anyio.to_thread import current_default_thread_limiter
from fastapi import Depends, FastAPI
from starlette.middleware.trustedhost import TrustedHostMiddleware

from counterclaim.ledger import Ledger
from counterclaim.room import links
from counterclaim.room.drawing.environment import environment
from counterclaim.room.drawing.files import shipped_files
from counterclaim.room.failures import Failures, handle
from counterclaim.room.keeping import Keeping
from counterclaim.room.pages import ROUTERS
from counterclaim.room.reading import Reads
from counterclaim.room.room import Counters, Room
from counterclaim.room.security.forms import form_checked
from counterclaim.room.security.headers import Headers
from counterclaim.room.security.limits import Limited
from counterclaim.room.security.rates import Rated
from counterclaim.room.security.secret import secret
from counterclaim.room.security.signing import Signing
from counterclaim.room.security.windows import Window
from counterclaim.room.settings import Limits, Settings
from counterclaim.version import __version__

QUARTER, HOUR = 15 * 60, 60 * 60
YOUNG = (50_000, 20, 100)  # new values after which garbage is looked for among them, and how seldom among older ones
WIDER = 10  # how many more wrong passwords one name, or one address, may have than one name from one address


def app(settings: Settings, ledger: Ledger, reader: Reads | None = None) -> FastAPI:
    """Return the reading room of an open ledger; without a reader nothing can be pasted or uploaded.

    Raises RoomError if the secret cannot be read or made. The ledger stays the caller's to close.
    """
    application = FastAPI(
        title="Counterclaim",
        description="Who said what, in which words, and who answered it. Read-only.",
        version=__version__,
        docs_url=None,  # they load from elsewhere, which the policy forbids
        redoc_url=None,
        openapi_url=links.OPENAPI,
        dependencies=[Depends(form_checked)],
        lifespan=_life,
    )
    files = shipped_files()
    application.state.room = Room(
        settings=settings,
        ledger=ledger,
        reader=reader,
        signing=Signing(secret=secret(settings)),
        counters=_counters(settings.limits),
        templates=environment(files),
        files=files,
    )
    for router in ROUTERS:
        application.include_router(router)
    handle(application)
    _guard(application, settings)
    return application


@asynccontextmanager
async def _life(application: FastAPI) -> AsyncIterator[None]:
    """Let as many pages be made at a time as is set, and let no collection of garbage go through the whole program.

    A long article makes some 100,000 values that stay; looking through them and all modules, again and again, took a
    quarter of the time of its first view.
    """
    current_default_thread_limiter().total_tokens = application.state.room.settings.threads
    thresholds = gc.get_threshold()
    gc.collect()
    gc.freeze()
    gc.set_threshold(*YOUNG)
    yield
    gc.set_threshold(*thresholds)
    gc.unfreeze()


def _guard(application: FastAPI, settings: Settings) -> None:
    """Put the guards around the pages; the last one added stands outermost."""
    application.add_middleware(Keeping)
    application.add_middleware(Limited, limits=settings.limits)
    application.add_middleware(Rated, limits=settings.limits)
    application.add_middleware(TrustedHostMiddleware, allowed_hosts=list(settings.hosts), www_redirect=False)
    application.add_middleware(Failures)
    application.add_middleware(Headers, secure=settings.secure)


def _counters(limits: Limits) -> Counters:
    return Counters(
        tries=Window(limits.tries, QUARTER),
        tries_of_name=Window(WIDER * limits.tries, QUARTER),
        tries_of_address=Window(WIDER * limits.tries, QUARTER),
        replies=Window(limits.replies, HOUR),
    )
