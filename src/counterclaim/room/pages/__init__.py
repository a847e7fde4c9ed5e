"""The pages of the room: one module each, with a `router`. One line a page, in the order of the navigation."""

from counterclaim.room.pages import articles, files, signing_in, theme

ROUTERS = (
    files.router,
    articles.router,
    theme.router,
    signing_in.router,
)
