"""Writes trained weights as int8 ONNX with their manifest and model card.

    python training/export.py --run RUN_DIR --heads HEADS_DIR --base FOLDER [--version 0.3.0] [--float]

The lexical weights of lexical.py lie in the folder already.

The networks are exported in 32 bits, checked against torch, and quantised (dynamic, per channel); then the relation
head is rewritten so that it quantises less often (graphs.py), which changes no number. `--float` leaves all in
32 bits, which is how the loss by int8 is measured.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from corpus import CONVENTIONS
from counterclaim.read.responses.features import FEATURES
from counterclaim.read.summaries import PARTS
from encoder import MINILM_SHA256, EncoderSize
from graphs import quantised_before_joined
from heads import Answers, Classes, Mean, mean_of
from model import AttributionModel

PACKAGE = Path(__file__).resolve().parents[1] / "src" / "counterclaim" / "read" / "weights" / "attribution"
NETWORKS = ("encoder.onnx", "relation.onnx", "classes.onnx", "answers.onnx")


class _Encoder(nn.Module):
    def __init__(self, model: AttributionModel) -> None:
        super().__init__()
        self.encoder = model.encoder
        self.cue = model.cue

    def forward(
        self, ids: Tensor, case: Tensor, quoted: Tensor, convention: Tensor, mask: Tensor
    ) -> tuple[Tensor, Tensor]:
        vectors = self.encoder(ids, case, quoted, convention, mask)
        return vectors, self.cue(vectors)


class _Relation(nn.Module):
    def __init__(self, model: AttributionModel) -> None:
        super().__init__()
        self.relation = model.relation

    def forward(self, vectors: Tensor, places: Tensor, seen: Tensor, cue: Tensor) -> Tensor:
        return self.relation(vectors, places, seen, cue)[0]


def write(model: AttributionModel, classes: Mean, answers: Mean, folder: Path) -> None:
    """Write all networks in 32 bits and check their outputs against torch's."""
    for module in (model, classes, answers):
        module.eval()
    shape, width = (2, 40), model.encoder.size.width
    pieces = torch.randint(1000, 20000, shape)
    none = torch.zeros(shape, dtype=torch.long)
    windows = (pieces, none, none, torch.zeros(2, dtype=torch.long), torch.ones_like(none))
    batch, length = torch.export.Dim("batch", min=1), torch.export.Dim("length", min=2, max=512)
    both = {0: batch, 1: length}
    names = ["ids", "case", "quoted", "convention", "mask"]
    shapes = (both, both, both, {0: batch}, both)
    _write(_Encoder(model), windows, names, ["vectors", "cues"], shapes, folder / "encoder.onnx")
    places = torch.randint(0, 300, (3, 256))
    cue = torch.zeros_like(places)
    cue[:, 96:98] = 1
    near = (torch.randn(300, width), places, torch.ones_like(places), cue)
    table = {0: torch.export.Dim("cues", min=1), 1: torch.export.Dim("places", min=2)}
    shapes = ({0: torch.export.Dim("pieces", min=2)}, table, table, table)
    names = ["vectors", "places", "seen", "cue"]
    _write(_Relation(model), near, names, ["roles"], shapes, folder / "relation.onnx")
    summaries = torch.randn(5, PARTS * width)
    rows = {0: torch.export.Dim("statements", min=1)}
    _write(classes, (summaries,), ["summaries"], ["kind", "stance", "act"], ((rows,),), folder / "classes.onnx")
    pairs = (torch.randn(7, len(FEATURES)), torch.randint(0, 5, (7,)), torch.randint(0, 5, (7,)))
    some = {0: torch.export.Dim("pairs", min=1)}
    names = ["summaries", "features", "origin", "target"]
    shapes = ((rows, some, some, some),)  # the inputs of a Mean are one tuple
    _write(answers, (summaries, *pairs), names, ["score", "kind", "silent"], shapes, folder / "answers.onnx")


def _write(
    module: nn.Module, inputs: tuple[Tensor, ...], names: list[str], outputs: list[str], shapes: object, path: Path
) -> None:
    torch.onnx.export(
        module,
        inputs,
        str(path),
        input_names=names,
        output_names=outputs,
        dynamic_shapes=shapes,
        dynamo=True,
        external_data=False,
    )
    _check(module, inputs, path)


def _check(module: nn.Module, inputs: tuple[Tensor, ...], path: Path) -> None:
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    feed = {entry.name: value.numpy() for entry, value in zip(session.get_inputs(), inputs, strict=True)}
    with torch.no_grad():
        wanted = module(*inputs)
        wanted = wanted if isinstance(wanted, tuple) else (wanted,)
    for ours, theirs in zip(session.run(None, feed), wanted, strict=True):
        worst = float(np.abs(ours - theirs.numpy()).max())
        if worst > 2e-3:
            raise SystemExit(f"{path.name} differs from torch by {worst}")


def neighbours(width: int) -> dict[str, np.ndarray]:
    """Return an input of the relation head: three cues, the first near the document's start."""
    places = np.arange(256)[None, :] + np.array([[-96], [0], [40]])
    seen = (places >= 0).astype(np.int64)
    cue = np.zeros_like(seen)
    cue[:, 96:98] = 1
    vectors = np.random.default_rng(1).normal(size=(300, width)).astype(np.float32)
    return {"vectors": vectors, "places": np.clip(places, 0, 299), "seen": seen, "cue": cue}


def quantise(source: Path, target: Path) -> None:
    """Write the int8 form of a network: weights per channel, activations as they come."""
    prepared = source.with_suffix(".pre.onnx")
    quant_pre_process(str(source), str(prepared), skip_symbolic_shape=True)
    quantize_dynamic(
        str(prepared),
        str(target),
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,
        op_types_to_quantize=["MatMul", "Gemm", "Gather"],
    )


def manifest(
    folder: Path,
    version: str,
    bias: float,
    threshold: float,
    weighing: tuple[list[float], list[float]],
    scores: list[dict[str, object]],
) -> str:
    """Return manifest.toml for the files in `folder`."""
    names = (*NETWORKS, "lexical.json", "lexical.npy", "tokenizer.json")  # lexical.py comes before
    lines = [
        "format = 1",
        'name = "counterclaim-attribution"',
        f'version = "{version}"',
        'task = "attributions: source, cue, content; kind, stance, act; responses"',
        'base = "all-MiniLM-L6-v2"',
        f'base_sha256 = "{MINILM_SHA256}"',
        'licence = "Apache-2.0"',
        'training_data = ["polnear/train", "conflict/train", "training/annotation"]',
        f"conventions = {json.dumps(list(CONVENTIONS))}",
        'default_convention = "conflict"',
        f"cue_bias = {bias}",
        f"response_threshold = {threshold}",
        f"response_words = {json.dumps(weighing[0])}",
        f"response_scale = {json.dumps(weighing[1])}",
        f"summary = {PARTS * EncoderSize().width}",
        "max_length = 512",
        'onnxruntime = ">=1.20"',
        "",
        "[labels]",
        'cue = ["O", "B", "I", "E", "S"]',
        'role = ["O", "B-source", "I-source", "E-source", "S-source", '
        '"B-content", "I-content", "E-content", "S-content"]',
        'kind = ["fact", "opinion", "plan", "directive", "decision", "other"]',
        'stance = ["affirms", "denies", "neutral"]',
        'act = ["said", "held"]',
        'response = ["denies", "disputes", "confirms", "declines", "retracts"]',
        "",
        "[files]",
        *(f'"{name}" = "{hashlib.sha256((folder / name).read_bytes()).hexdigest()}"' for name in names),
    ]
    for score in scores:
        lines += ["", "[[scores]]", *(f"{json.dumps(key)} = {json.dumps(value)}" for key, value in score.items())]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Export a run into the package (or elsewhere)."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--heads", type=Path, required=True, help="folder of second.py")
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=PACKAGE)
    parser.add_argument("--version", default="0.1.0")
    parser.add_argument("--bias", type=float, default=0.0)
    parser.add_argument("--threshold", type=float, default=0.2, help="least score of a response")
    parser.add_argument("--only", nargs="*", choices=NETWORKS, help="networks to write; the others stay")
    parser.add_argument("--float", action="store_true", dest="plain")
    arguments = parser.parse_args()
    model = AttributionModel(EncoderSize())
    size = PARTS * EncoderSize().width
    classes = mean_of(arguments.heads / "classes.pt", lambda: Classes(size))
    answers = mean_of(arguments.heads / "responses.pt", lambda: Answers(size, len(FEATURES)))
    path = arguments.run / "model.pt"
    state = torch.load(path) if path.exists() else torch.load(arguments.run / "state.pt")["average"]
    model.load_state_dict(state)
    arguments.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(model, classes, answers, folder)
        for network in arguments.only or NETWORKS:
            if arguments.plain:
                shutil.copy(folder / network, arguments.out / network)
            else:
                quantise(folder / network, arguments.out / network)
        if not arguments.plain:
            done = quantised_before_joined(arguments.out / "relation.onnx", neighbours(model.encoder.size.width))
            print(f"relation.onnx: {done} blocks are quantised before they are joined")
    shutil.copy(arguments.base / "tokenizer.json", arguments.out / "tokenizer.json")
    weighing = tuple(json.loads((arguments.heads / name).read_text()) for name in ("words.json", "scale.json"))
    final = [json.loads(line) for line in (arguments.heads / "scores.jsonl").read_text().splitlines()]
    text = manifest(arguments.out, arguments.version, arguments.bias, arguments.threshold, weighing, final)
    (arguments.out / "manifest.toml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
