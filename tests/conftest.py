"""What holds for all tests: no time limit on one example, since a busy machine may take any time; and one browser.

The browser is one for the whole run: two that are driven from one process get in each other's way. Without playwright
or Chromium the tests that ask for it are skipped.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from counterclaim.testing.chromium import ARGUMENTS, EXECUTABLE

if TYPE_CHECKING:
    from playwright.sync_api import Browser

settings.register_profile("counterclaim", deadline=None)
settings.load_profile("counterclaim")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if EXECUTABLE is None:
        pytest.skip("Chromium is not installed")
    with playwright.sync_playwright() as started:
        chromium = started.chromium.launch(executable_path=EXECUTABLE, args=ARGUMENTS)
        yield chromium
        chromium.close()
