"""What the examples of the documents show: made by running them. `python -m tests.docs.shown` writes it anew.

In a document, `<!-- shown: FILE: words | words -->` stands in front of a block of text with those parts of the
terminal view of FILE (in examples/) that hold the words; `<!-- printed -->` in front of what the Python example above
it prints.
"""

from __future__ import annotations

import io
import os
import re
from collections.abc import Callable
from contextlib import redirect_stdout
from functools import cache
from pathlib import Path

from rich.console import Console

from counterclaim import Reader
from counterclaim.cli.view import WIDEST, view
from counterclaim.shown.answers import without_faint

ROOT = Path(__file__).parents[2]
DOCUMENTS = (ROOT / "README.md", ROOT / "docs" / "tutorial.md")
BLOCK = re.compile(
    r"^```python\n(?P<code>.*?)^```$"
    r"|^(?P<mark><!-- (?:printed|shown: (?P<page>\S+): (?P<words>[^\n]*)) -->\n```text\n).*?^```$",
    flags=re.MULTILINE | re.DOTALL,
)


def renewed(document: str, view_of: Callable[[str], str]) -> str:
    """Return a document with its examples run, in their order, and what they show put behind their marks."""
    names: dict[str, object] = {}
    printed = ""

    def block(found: re.Match[str]) -> str:
        nonlocal printed
        if found["code"] is not None:
            printed = _output(found["code"], names)
            return found[0]
        shown = printed if found["page"] is None else parts(view_of(found["page"]), found["words"].split(" | "))
        return f"{found['mark']}{shown}```"

    return BLOCK.sub(block, document)


def parts(whole: str, words: list[str]) -> str:
    """Return the first part of a view that holds each of the words, in their order; ValueError if none does."""
    listed = whole.split("\n\n")
    chosen = []
    for one in words:
        found = next((part for part in listed if one in " ".join(part.split())), None)
        if found is None:
            raise ValueError(f"nothing that is shown holds {one!r}")
        chosen.append(found.rstrip())
    return "\n\n".join(dict.fromkeys(chosen)) + "\n"


@cache
def view_of(name: str) -> str:
    """Return the view of an example as a wide terminal shows it, without colours, read by the shipped weights."""
    out = io.StringIO()
    console = Console(file=out, soft_wrap=True, color_system=None, width=WIDEST)
    reading, faint = without_faint(Reader(threads=1).read_page(ROOT / "examples" / name))
    for line in view(reading, console, WIDEST, faint=faint):
        console.print(line)
    return out.getvalue()


def _output(code: str, names: dict[str, object]) -> str:
    with redirect_stdout(io.StringIO()) as out:
        exec(compile(code, "example", "exec"), names)
    return out.getvalue()


def main() -> None:
    """Write what is shown into the documents."""
    os.chdir(ROOT)
    for path in DOCUMENTS:
        path.write_text(renewed(path.read_text(encoding="utf-8"), view_of), encoding="utf-8")


if __name__ == "__main__":
    main()
