"""docs/api.md names every address of the API and every feed, and no others."""

from __future__ import annotations

import re
from pathlib import Path

from counterclaim.room.api import views
from counterclaim.room.pages import feeds

PAGE = (Path(__file__).parents[2] / "docs" / "api.md").read_text(encoding="utf-8")


def test_every_address_is_documented() -> None:
    named = set(re.findall(r"^\| `(/(?:api/v1|feeds)/[^`?]*)", PAGE, re.MULTILINE))
    routes = {route.path for router in (views.router, feeds.router) for route in router.routes}  # type: ignore[attr-defined]
    assert named == {path.replace("{name:path}", "{name}") for path in routes}


def test_every_failure_is_documented() -> None:
    assert {int(code) for code in re.findall(r"^\| (\d{3}) \|", PAGE, re.MULTILINE)} == set(views.FAILURES)
