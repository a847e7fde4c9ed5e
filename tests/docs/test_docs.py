"""The documents are true: each command, option, exit code, key, type and issue code is described."""

from __future__ import annotations

import inspect
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

import counterclaim
from counterclaim.cli import exits
from counterclaim.cli.main import app
from counterclaim.model import document, issue, reading, span
from counterclaim.model.document import Document
from counterclaim.model.reading import Actor, Circumstance, Claim, Evidence, Reading, Response, Said, Statement
from counterclaim.model.span import Span
from tests.shown.examples import FAKE, reading_of

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PROSE = sorted([*ROOT.glob("*.md"), *DOCS.glob("*.md")])


def words(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def commands() -> Iterator[tuple[str, list[str]]]:
    """Yield each command with the long names of its options."""

    def walk(command: Any, name: str) -> Iterator[tuple[str, list[str]]]:
        context = typer.Context(command)
        children = command.list_commands(context) if hasattr(command, "list_commands") else []
        for child in children:
            yield from walk(command.get_command(context, child), f"{name} {child}")
        if not children:
            options = [option for parameter in command.params for option in parameter.opts]
            yield name, [option for option in options if option.startswith("--")]

    yield from walk(typer.main.get_command(app), "counterclaim")


@pytest.mark.parametrize(("name", "options"), list(commands()))
def test_commands_and_their_options_are_described(name: str, options: list[str]) -> None:
    described = re.split(r"^## ", words("commands.md"), flags=re.MULTILINE)
    section = next(part for part in described if part.startswith(f"`{name}"))
    for option in set(options) - {"--help"}:
        assert f"`{option}" in section, option


def test_exit_codes_are_described() -> None:
    listed = dict(re.findall(r"^\| (\d+) \| (\w+) \|", words("commands.md"), flags=re.MULTILINE))
    assert listed == {str(value): name for name, value in vars(exits).items() if name.isupper()}


def test_types_of_the_vocabulary_are_in_the_glossary() -> None:
    for module in (document, issue, reading, span):
        for name, value in vars(module).items():
            if inspect.isclass(value) and value.__module__ == module.__name__:
                assert f"**{name}**" in words("glossary.md"), name


def test_keys_of_the_contract_are_described() -> None:
    whole = Span(0, 1)
    circumstance = Circumstance(name="x", span=whole)
    said = Said(date=None, precision="day", span=whole, candidates=("2022", "2023"))
    full = Reading(
        document=Document(text="a"),
        statements=(
            Statement(
                id="s1", attribution=reading_of(("a", "b", "c")).statements[0].attribution, manner="direct",
                said=said, medium=circumstance, addressee=circumstance, place=circumstance,
            ),
        ),
        actors=(Actor(id="a1", name="x"),),
        claims=(Claim(id="c1", text="x", evidence=(Evidence(statement="s1", span=whole, position="supports"),)),),
        responses=(Response(origin="s1", target="s1", kind="denies"),),
        issues=(issue.Issue(where="x", code="y", message="z"),),
        producer=FAKE,
    )  # fmt: skip
    described = words("format.md")
    for key in keys(full.to_dict()):
        assert f"`{key}`" in described, key


def keys(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from keys(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from keys(inner)


def test_issue_codes_are_described() -> None:
    described = words("issues.md")
    for path in sorted((ROOT / "src").rglob("*.py")):
        for code in re.findall(r'\bcode="([a-z-]+)"', path.read_text(encoding="utf-8")):
            assert f"`{code}`" in described, (path.name, code)


def test_newest_version_of_the_changelog_is_that_of_the_package() -> None:
    newest = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert newest is not None
    assert newest[1] == counterclaim.__version__


@pytest.mark.parametrize("path", PROSE, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)", path.read_text(encoding="utf-8")):
        assert target.startswith("http") or (path.parent / target).exists(), target


@pytest.mark.parametrize("path", PROSE, ids=lambda path: path.name)
def test_make_targets_and_commands_that_are_named_exist(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE))
    assert set(re.findall(r"`make ([a-z]+)`|^\$ make ([a-z]+)$", text)) <= {(one, "") for one in targets}
    known = {name.split()[1] for name, _ in commands()}
    assert set(re.findall(r"^\$ (?:\S+/)?counterclaim ([a-z]+)", text, flags=re.MULTILINE)) <= known


def committed() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a checkout of the repository")
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_committed_files_name_no_registry_and_no_path_of_a_machine() -> None:
    machine = re.compile(
        r"(?<![\w.])/(?:" + "tmp|root|work|home" + r")/\w|\b(?:files\.)?python" + r"hosted\.org|\bpypi\.org"
    )
    for path in committed():
        if path.suffix in (".md", ".toml", ".lock", ".yml", ".cfg", ".txt") or path.name in ("Makefile", "run"):
            found = machine.search(path.read_text(encoding="utf-8"))
            assert found is None, (path.relative_to(ROOT), found)


def test_modules_are_rooms_and_not_drawers() -> None:
    for path in (ROOT / "src" / "counterclaim").rglob("*.py"):
        assert path.stem not in {"utils", "util", "helpers", "common", "misc", "base", "manager"}, path
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 400, path
