"""The pages of the room: one module each, with a `router`. One line a page, in the order of the navigation."""

from counterclaim.room import api
from counterclaim.room.pages import (
    actors,
    articles,
    claims,
    compare,
    correcting,
    desk,
    feeds,
    files,
    front,
    merging,
    outlets,
    programs,
    reading,
    replies,
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
    replies.router,
    reading.router,
    desk.router,
    correcting.router,
    merging.router,
    theme.router,
    signing_in.router,
    feeds.router,
    programs.router,
    api.router,
)
