"""Weights of matching: what differs from its manifest is refused; what the shipped ones must reach."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from counterclaim.link.claims.pairs import RELATIONS, PairModel
from counterclaim.link.claims.passages import Passage, passage
from counterclaim.link.claims.profile import of_wording
from counterclaim.link.claims.vectors import WIDTH, Vectors
from counterclaim.link.weights import NEEDED, SHIPPED, load, manifest
from counterclaim.model.errors import WeightsError
from counterclaim.model.span import Span
from tests.link.claims.table import ROWS

HEAD = 'format = 1\nname = "tiny"\nversion = "0.1"\nthreshold = 0.4\n'
FLOOR = 0.70  # rows of the table that come out right; `opposed` for all would be 0.43
needs_weights = [
    pytest.mark.weights,
    pytest.mark.skipif(not (SHIPPED / "manifest.toml").is_file(), reason="the trained weights are not installed"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "tiny"
    made.mkdir()
    lines = []
    for name in NEEDED:
        (made / name).write_bytes(f"the bytes of {name}".encode())
        lines.append(f'"{name}" = "{hashlib.sha256((made / name).read_bytes()).hexdigest()}"')
    (made / "manifest.toml").write_text(HEAD + "[files]\n" + "\n".join(lines) + "\n", encoding="utf-8")
    return made


def rewrite(old: str, new: str) -> Callable[[Path], object]:
    def alter(folder: Path) -> None:
        path = folder / "manifest.toml"
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    return alter


def test_manifest_says_what_the_file_says(folder: Path) -> None:
    found = load(folder)
    assert (found.name, found.version, found.threshold, sorted(found.files)) == ("tiny", "0.1", 0.4, sorted(NEEDED))
    assert len(found.producer.digest) == 16


ALTERED: list[tuple[Callable[[Path], object], str, str]] = [
    (lambda folder: (folder / "pairs.onnx").write_bytes(b"other"), "pairs.onnx is altered", "other bytes"),
    (lambda folder: (folder / "words.json").unlink(), "words.json is missing", "a missing file"),
    (lambda folder: (folder / "manifest.toml").unlink(), "manifest.toml is missing", "no manifest"),
    (lambda folder: (folder / "manifest.toml").write_bytes(b"\xff"), "cannot be read", "no text"),
    (rewrite("format = 1", "format = 2"), "has format 2, this version reads format 1", "a later format"),
    (rewrite("threshold = 0.4\n", ""), "'threshold'", "an entry missing"),
    (rewrite("threshold = 0.4", 'threshold = "high"'), "high", "a wrong entry"),
    (rewrite('"words.json"', '"phrases.json"'), "no digest for words.json", "a file that nothing vouches for"),
    (rewrite("[files]", "[others]"), "'files'", "no digests"),
]


@pytest.mark.parametrize(("alter", "message", "why"), ALTERED, ids=[why for *_, why in ALTERED])
def test_load_refuses_what_differs(folder: Path, alter: Callable[[Path], object], message: str, why: str) -> None:
    alter(folder)
    with pytest.raises(WeightsError) as caught:
        load(folder)
    assert message in str(caught.value), why


class TestShipped:
    """The weights of the package itself."""

    pytestmark = needs_weights

    def test_shipped_weights_verify(self) -> None:
        assert load(SHIPPED) == manifest(SHIPPED)

    @pytest.mark.parametrize("name", NEEDED)
    def test_copy_with_one_bit_changed_is_refused(self, tmp_path: Path, name: str) -> None:
        copy = shutil.copytree(SHIPPED, tmp_path / "copy")
        content = bytearray((copy / name).read_bytes())
        content[len(content) // 2] ^= 1
        (copy / name).write_bytes(content)
        with pytest.raises(WeightsError, match=f"{name} is altered"):
            PairModel(weights=copy)

    def test_vectors_have_length_one_and_do_not_hang_on_company(self) -> None:
        vectors = Vectors()
        texts = ["The dam leaks.", "A very much longer sentence about the harbour of Tull and its many boats.", ""]
        together = vectors.of(texts)
        assert together.shape == (3, WIDTH)
        assert np.linalg.norm(together, axis=1) == pytest.approx(1, abs=1e-3)
        assert np.array_equal(together[:1], vectors.of(texts[:1]))
        assert vectors.of([]).shape == (0, WIDTH)

    def test_vector_of_a_span_is_read_in_its_text(self) -> None:
        vectors = Vectors()
        text = "Talks on the harbour have failed, he said. For the time being they are dead."
        inside = passage(text, (Span(43, 76),))
        alone, within, whole = vectors.of([text[43:], inside, Passage(text=text)])
        assert inside.spans[0].of(inside.text) == text[43:]
        assert within @ whole > alone @ whole

    def test_contents_of_one_text_have_nearly_the_vectors_that_they_have_alone(self) -> None:
        vectors = Vectors()
        near = "The Harrow dam leaks, Orlo said. It does not, said Quandt, who built it."
        text = f"{near} {'The boats of Tull were late again. ' * 12}The harbour stays shut, he said."
        contents = [(Span(0, 20),), (Span(33, 44),), (Span(len(text) - 32, len(text) - 9),)]
        together = vectors.within(text, contents)
        alone = vectors.of([passage(text, spans) for spans in contents])
        assert np.array_equal(together, vectors.within(text, contents))
        assert np.linalg.norm(together, axis=1) == pytest.approx(1, abs=1e-3)
        assert np.array_equal(together[2], alone[2])
        assert (together * alone).sum(1).min() > 0.9
        assert vectors.within(text, []).shape == (0, WIDTH)

    def test_pair_model_is_symmetric_and_reaches_its_floor_on_the_table(self) -> None:
        model, vectors = PairModel(), Vectors()
        ours, theirs = vectors.of([row.one for row in ROWS]), vectors.of([row.other for row in ROWS])
        pairs = [(of_wording(row.one), of_wording(row.other)) for row in ROWS]
        found = model.of(pairs, ours, theirs)
        turned = model.of([(b, a) for a, b in pairs], theirs, ours)
        table, back = (np.asarray([one[:3] for one in listed]) for listed in (found, turned))
        assert table == pytest.approx(back, abs=1e-4)
        assert table.sum(1) == pytest.approx(1, abs=1e-4)
        right = [RELATIONS[row] == wanted.relation for row, wanted in zip(table.argmax(1), ROWS, strict=True)]
        assert sum(right) / len(right) >= FLOOR
