"""Weights: what differs from its manifest in anything is refused, with the file's name."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from counterclaim.model.errors import WeightsError
from counterclaim.read.weights import NEEDED, SHIPPED, load, manifest, verify
from tests.read.shipped import needs_weights

HEAD = """format = 1
name = "tiny"
version = "0.3"
conventions = ["courier", "gazette"]
default_convention = "gazette"
cue_bias = 0.25
summary = 28
response_threshold = 0.4
response_words = [1.0, 0.0, 0.0]
response_scale = [1.0, 0.0]
max_length = 512
onnxruntime = ">=1.20,<99"
"""
Alter = Callable[[Path], object]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of small files and their manifest."""
    made = tmp_path / "tiny"
    made.mkdir()
    lines = []
    for name in NEEDED:
        (made / name).write_bytes(f"the bytes of {name}".encode())
        lines.append(f'"{name}" = "{hashlib.sha256((made / name).read_bytes()).hexdigest()}"')
    (made / "manifest.toml").write_text(HEAD + "[files]\n" + "\n".join(lines) + "\n", encoding="utf-8")
    return made


def rewrite(old: str, new: str) -> Alter:
    """Return what replaces words of the manifest."""

    def alter(folder: Path) -> None:
        path = folder / "manifest.toml"
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    return alter


def make_folder_of(name: str) -> Alter:
    def alter(folder: Path) -> None:
        (folder / name).unlink()
        (folder / name).mkdir()

    return alter


def test_manifest_says_what_the_file_says(folder: Path) -> None:
    found = load(folder)
    assert (found.name, found.version, found.conventions) == ("tiny", "0.3", ("courier", "gazette"))
    assert (found.default_convention, found.cue_bias, found.folder) == ("gazette", 0.25, folder)
    assert (found.summary, found.response_threshold) == (28, 0.4)
    assert sorted(found.files) == sorted(NEEDED)


def test_verify_answers_for_every_file(folder: Path) -> None:
    (folder / "encoder.onnx").write_bytes(b"other bytes")
    (folder / "tokenizer.json").unlink()
    assert [(one.file, one.ok) for one in verify(folder)] == [
        ("answers.onnx", True),
        ("classes.onnx", True),
        ("encoder.onnx", False),
        ("lexical.json", True),
        ("lexical.npy", True),
        ("relation.onnx", True),
        ("tokenizer.json", False),
    ]


ALTERED: list[tuple[Alter, str, str]] = [
    (lambda folder: (folder / "encoder.onnx").write_bytes(b"other"), "encoder.onnx is altered", "other bytes"),
    (
        lambda folder: (folder / "encoder.onnx").write_bytes((folder / "encoder.onnx").read_bytes() + b"\0"),
        "encoder.onnx is altered",
        "one byte more",
    ),
    (lambda folder: (folder / "relation.onnx").write_bytes(b""), "relation.onnx is altered", "an empty file"),
    (lambda folder: (folder / "classes.onnx").write_bytes(b"other"), "classes.onnx is altered", "other classes"),
    (lambda folder: (folder / "answers.onnx").unlink(), "answers.onnx is missing", "no network for the answers"),
    (lambda folder: (folder / "tokenizer.json").unlink(), "tokenizer.json is missing", "a missing file"),
    (make_folder_of("tokenizer.json"), "tokenizer.json is missing", "a folder in a file's place"),
    (lambda folder: (folder / "manifest.toml").unlink(), "manifest.toml is missing", "no manifest"),
    (shutil.rmtree, "manifest.toml is missing", "no folder"),
    (lambda folder: (folder / "manifest.toml").write_bytes(b"\xff\xfe"), "cannot be read", "a manifest of other bytes"),
    (rewrite("[files]", "[files"), "cannot be read", "a manifest that is no TOML"),
    (rewrite("format = 1", "format = 2"), "has format 2, this version reads format 1", "a later format"),
    (rewrite("format = 1\n", ""), "has format None", "no format"),
    (rewrite('version = "0.3"\n', ""), "'version'", "an entry missing"),
    (rewrite("cue_bias = 0.25", 'cue_bias = "much"'), "much", "a wrong entry"),
    (rewrite("summary = 28\n", ""), "'summary'", "no length of a summary, as in weights before these heads"),
    (rewrite("response_threshold = 0.4\n", ""), "'response_threshold'", "no threshold for responses"),
    (rewrite("response_threshold = 0.4", 'response_threshold = "high"'), "high", "a threshold that is no number"),
    (rewrite("max_length = 512", "max_length = 256"), "has max_length 256; windows of 257", "an encoder too short"),
    (rewrite("max_length = 512\n", ""), "'max_length'", "no longest row"),
    (rewrite(">=1.20,<99", ">=1.20,<1.0"), "needs onnxruntime >=1.20,<1.0; installed is", "another ONNX Runtime"),
    (rewrite(">=1.20,<99", "newest"), "'newest' is not a range of versions", "a range that is none"),
    (rewrite("[files]", "[others]"), "'files'", "no digests at all"),
    (rewrite('"relation.onnx"', '"relative.onnx"'), "no digest for relation.onnx", "a file that nothing vouches for"),
    (rewrite('"answers.onnx"', '"replies.onnx"'), "no digest for answers.onnx", "nor for one of the heads"),
]


@pytest.mark.parametrize(("alter", "message", "why"), ALTERED, ids=[why for *_, why in ALTERED])
def test_load_refuses_what_differs(folder: Path, alter: Alter, message: str, why: str) -> None:
    load(folder)
    alter(folder)
    with pytest.raises(WeightsError) as caught:
        load(folder)
    assert message in str(caught.value), why


def test_producer_is_known_by_all_its_files(folder: Path) -> None:
    before = manifest(folder).producer
    assert (before.name, before.version, len(before.digest)) == ("tiny", "0.3", 16)
    assert manifest(folder).producer == before
    digest = manifest(folder).files["relation.onnx"]
    rewrite(digest, digest[::-1])(folder)
    assert manifest(folder).producer.digest != before.digest


class TestShipped:
    """The weights of the package itself."""

    pytestmark = needs_weights

    def test_shipped_weights_verify(self) -> None:
        assert all(one.ok for one in verify())
        assert load() == manifest()

    @pytest.mark.parametrize("name", NEEDED)
    def test_reader_refuses_a_copy_with_one_bit_changed(self, tmp_path: Path, name: str) -> None:
        from counterclaim.read.reader import AttributionReader

        copy = shutil.copytree(SHIPPED, tmp_path / "copy")
        content = bytearray((copy / name).read_bytes())
        content[len(content) // 2] ^= 1
        (copy / name).write_bytes(content)
        with pytest.raises(WeightsError, match=f"{name} is altered"):
            AttributionReader(weights=copy)

    @pytest.mark.parametrize("name", [*NEEDED, "manifest.toml"])
    def test_reader_refuses_a_copy_with_a_file_missing(self, tmp_path: Path, name: str) -> None:
        from counterclaim.read.reader import AttributionReader

        copy = shutil.copytree(SHIPPED, tmp_path / "copy")
        (copy / name).unlink()
        with pytest.raises(WeightsError, match=f"{name} is missing"):
            AttributionReader(weights=copy)
