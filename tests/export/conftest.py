"""The browser that the tests of the page share; without playwright or Chromium they are skipped."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from counterclaim.testing.chromium import ARGUMENTS, EXECUTABLE

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if EXECUTABLE is None:
        pytest.skip("Chromium is not installed")
    with playwright.sync_playwright() as started:
        chromium = started.chromium.launch(executable_path=EXECUTABLE, args=ARGUMENTS)
        yield chromium
        chromium.close()
