"""The pages of the room: one module each, with a `router`. One line a page, in the order of the navigation."""

from counterclaim.room import api
from counterclaim.room.pages import (
    actors,
    articles,
    claims,
    compare,
    feeds,
    files,
    front,
    outlets,
    programs,
    search,
    signing_in,
    theme,
)

ROUTERS = (
    front.router,
    claims.router,
    actors.router,
    outlets.router,
    compare.router,
    search.router,
    files.router,
    articles.router,
    theme.router,
    signing_in.router,
    feeds.router,
    programs.router,
    api.router,
)
