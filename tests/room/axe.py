"""axe-core, which finds what keeps people out of a page: fetched through npm once, into a folder of this machine's."""

from __future__ import annotations

import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

VERSION = "4.11.0"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def axe() -> str:
    """Return the script of axe-core; skips the test where npm is absent or cannot fetch it."""
    kept = Path(tempfile.gettempdir()) / f"counterclaim-axe-{VERSION}" / "package" / "axe.min.js"
    if not kept.is_file():
        npm = shutil.which("npm")
        if npm is None:
            pytest.skip("axe-core is fetched through npm, which is not here")
        with tempfile.TemporaryDirectory() as folder:
            command = [npm, "pack", f"axe-core@{VERSION}", "--silent", "--pack-destination", folder]
            packed = subprocess.run(command, cwd=folder, capture_output=True, timeout=120, check=False)
            found = list(Path(folder).glob("axe-core-*.tgz"))
            if packed.returncode or not found:
                pytest.skip("npm could not fetch axe-core")
            with tarfile.open(found[0]) as archive:
                archive.extractall(kept.parents[1], filter="data")
    return kept.read_text(encoding="utf-8")


def violations(page: Page, script: str) -> list[str]:
    """Return what axe-core finds on a page: the rule, what it says, and where."""
    page.evaluate(
        script
    )  # the policy of the page forbids scripts of others; what is evaluated is no script of the page
    found = page.evaluate("rules => axe.run(document, { runOnly: { type: 'tag', values: rules } })", RULES)
    return [
        f"{one['id']}: {one['help']}: {node['target']} {node['html'][:160]}"
        for one in found["violations"]
        for node in one["nodes"][:4]
    ]
