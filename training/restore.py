"""Makes torch weights of the shipped int8 networks again, so that training can go on from them on a new machine.

    python training/restore.py --weights src/counterclaim/read/weights/attribution --out RUN_DIR

The 8 bits are multiplied out, so the restored model is the shipped one, rounded as shipped. Heads that only help to
learn (`flat`, and the classes of the relation head) are not shipped and start anew.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from encoder import EncoderSize
from model import AttributionModel

UNSHIPPED = ("flat.", "relation.classes.", "relation.kind.", "relation.stance.", "relation.act.")
PRODUCTS = ("MatMulInteger", "DynamicQuantizeMatMul")


def _plain(tables: dict[str, np.ndarray], name: str) -> np.ndarray:
    """Return a quantised table in 32 bits; scales are one for all or one a column."""
    stem = name.removesuffix("_quantized")
    whole = tables[name].astype(np.float32) - tables[f"{stem}_zero_point"].astype(np.float32)
    return whole * tables[f"{stem}_scale"]


def restored(path: Path, names: list[str]) -> dict[str, Tensor]:
    """Return the tensors of one network; `names` are its linear layers in the order of the graph."""
    graph = onnx.load(path).graph
    tables = {entry.name: numpy_helper.to_array(entry) for entry in graph.initializer}
    products = [node.input[1] for node in graph.node if node.op_type in PRODUCTS]
    if len(products) != len(names):
        raise SystemExit(f"{path.name} has {len(products)} products of matrices, {len(names)} are known")
    state = {f"{name}.weight": _plain(tables, table).T for name, table in zip(names, products, strict=True)}
    for name, table in tables.items():
        if name.endswith(".weight_quantized"):  # an embedding keeps its name
            state[name.removesuffix("_quantized")] = _plain(tables, name)
        elif name.endswith((".weight", ".bias", "segment", "inside")):
            state[name] = table
    return {name: torch.from_numpy(np.array(table)) for name, table in state.items()}


def model_of(folder: Path) -> AttributionModel:
    """Return the attribution model with the weights in `folder`."""
    model = AttributionModel(EncoderSize())
    layers = range(model.encoder.size.layers)
    encoder = [f"encoder.layers.{n}.{part}" for n in layers for part in ("qkv", "out", "up", "down")]
    blocks = [f"blocks.{n}.{part}" for n in range(len(model.relation.blocks)) for part in ("up", "down")]
    state = restored(folder / "encoder.onnx", [*encoder, "cue"])
    relation = restored(folder / "relation.onnx", ["piece", "cue", *blocks, "roles"])
    state |= {f"relation.{name.removeprefix('relation.')}": tensor for name, tensor in relation.items()}
    missing, unexpected = model.load_state_dict(state, strict=False)
    if unexpected or any(not name.startswith(UNSHIPPED) for name in missing):
        raise SystemExit(f"tensors missing {missing} or unexpected {unexpected}")
    return model


def main() -> None:
    """Write model.pt."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    torch.save(model_of(arguments.weights).state_dict(), arguments.out / "model.pt")


if __name__ == "__main__":
    main()
