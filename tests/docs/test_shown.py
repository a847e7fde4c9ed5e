"""What the documents show is what is read: their examples run, and print what stands below them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from counterclaim.testing.full import full_reading
from tests.docs.shown import BLOCK, DOCUMENTS, ROOT, parts, renewed, view_of

VIEW = "Title\nabout\n\nA1   Ada  said\n     it is so\n\nB2   Bo  denied\n     it\n"


@pytest.mark.weights
@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_examples_run_and_show_what_is_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    document = path.read_text(encoding="utf-8")
    assert any(found["code"] for found in BLOCK.finditer(document))
    assert any(found["page"] for found in BLOCK.finditer(document))
    assert renewed(document, view_of) == document, "renew it: python -m tests.docs.shown"


@pytest.mark.parametrize(
    ("document", "expected", "why"),
    [
        (
            "<!-- shown: x: denied -->\n```text\nold\n```\n",
            "<!-- shown: x: denied -->\n```text\nB2   Bo  denied\n     it\n```\n",
            "the part that holds the words",
        ),
        (
            "<!-- shown: x: said it -->\n```text\n```\n",
            "<!-- shown: x: said it -->\n```text\nA1   Ada  said\n     it is so\n```\n",
            "words may run over the end of a line",
        ),
        (
            "```python\na = 1\n```\n\n```python\nprint(a)\n```\n\n<!-- printed -->\n```text\nold\n```\n",
            "```python\na = 1\n```\n\n```python\nprint(a)\n```\n\n<!-- printed -->\n```text\n1\n```\n",
            "examples go on from each other",
        ),
        ("```text\nas it is\n```\n", "```text\nas it is\n```\n", "what has no mark stays"),
    ],
)
def test_what_is_shown_is_put_behind_its_mark(document: str, expected: str, why: str) -> None:
    assert renewed(document, lambda name: VIEW) == expected, why


def test_words_that_nothing_holds_are_an_error() -> None:
    with pytest.raises(ValueError, match="nothing that is shown"):
        parts(VIEW, ["confirmed"])


def test_json_of_the_formats_is_that_of_the_full_reading() -> None:
    document = (ROOT / "docs" / "format.md").read_text(encoding="utf-8")
    found = re.search(r"^```json\n(.*?)^```", document, flags=re.MULTILINE | re.DOTALL)
    assert found is not None
    shown = json.loads(found[1])
    full = json.loads(json.dumps(full_reading().to_dict()))
    assert list(shown) == list(full)
    assert list(shown["document"]) == list(full["document"])
    assert full["document"]["text"].startswith(shown["document"].pop("text").removesuffix("…"))
    assert shown["document"].items() <= {**full["document"]}.items()
    for key in ("actors", "statements", "claims", "responses"):
        assert shown[key], key
        assert all(one in full[key] for one in shown[key]), key
