"""Renews the digests in a folder's manifest.toml, after one of its files was made anew.

python training/digests.py FOLDER [--version 0.3.0] [--add NAME...]
"""

from __future__ import annotations

import argparse
import hashlib
import re
from pathlib import Path


def renewed(folder: Path, version: str | None, added: list[str]) -> str:
    """Return the manifest with the digests of the files as they are, those that are added behind the others."""
    text = (folder / "manifest.toml").read_text(encoding="utf-8")
    head, files, tail = re.split(r"(?ms)^\[files\]\n(.*?)(?=^\[\[|\Z)", text, maxsplit=1)
    names = re.findall(r'^"([^"]+)"', files, re.MULTILINE)
    names += [name for name in added if name not in names]
    lines = [f'"{name}" = "{hashlib.sha256((folder / name).read_bytes()).hexdigest()}"' for name in names]
    if version:
        head = re.sub(r'(?m)^version = ".*"$', f'version = "{version}"', head)
    return head + "[files]\n" + "\n".join(lines) + "\n\n" + tail


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--version")
    parser.add_argument("--add", nargs="*", default=[])
    arguments = parser.parse_args()
    text = renewed(arguments.folder, arguments.version, arguments.add)
    (arguments.folder / "manifest.toml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
