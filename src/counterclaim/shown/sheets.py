"""The style sheets that all doors share: colours by day and by night, and what marks a statement in a text."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

NAMES = ("light.css", "dark.css", "marks.css")


@cache
def style(name: str) -> str:
    """Return one of the shared style sheets, by its name in `NAMES`.

    `dark.css` stands behind `light.css`, and holds only where the page is dark.
    """
    return (files("counterclaim.shown") / "static" / name).read_text(encoding="utf-8")


def house_style() -> str:
    """Return all of it as one sheet, dark where the reader's system is."""
    night = f"@media (prefers-color-scheme: dark) {{\n{style('dark.css')}}}\n"
    return style("light.css") + night + style("marks.css")
