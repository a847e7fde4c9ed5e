"""A page of the browser that notes whatever it complains about or asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PHONE, DESKTOP = {"width": 360, "height": 760}, {"width": 1400, "height": 900}


class Watched:
    """A page of the browser, and everything that it complained about or asked for."""

    def __init__(self, browser: Browser, address: str, viewport: dict[str, int], **context: object) -> None:
        self.complaints: list[str] = []
        self.context = browser.new_context(viewport=viewport, **context)  # type: ignore[arg-type]
        self.page: Page = self.context.new_page()
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("request", lambda request: self._asked(request.url, address))
        self.page.goto(address)

    def _asked(self, url: str, address: str) -> None:
        if url.partition("#")[0] != address and not url.startswith("data:"):
            self.complaints.append(f"asked for {url}")
