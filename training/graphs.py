"""Rewrites a quantised network so that it does less for the very same numbers."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray
from onnx import NodeProto, ValueInfoProto


def quantised_before_joined(path: Path, feed: dict[str, NDArray[np.generic]]) -> int:
    """Quantise a block's input once instead of its three shifted copies; return in how many blocks that was done.

    A block of the relation head joins what stands before a place, at it and after it. All three are one table, shifted
    and filled with zeros: its extremes are those of the joined one, so that scale and 8 bits are the same, and a third
    of the numbers is quantised, a quarter of the bytes is padded and joined. Networks without such blocks stay as they
    are. Raises SystemExit unless both forms give the very same outputs for `feed`.
    """
    before = _outputs(path, feed)
    model = onnx.load(path)
    nodes = list(model.graph.node)
    made = {output: node for node in nodes for output in node.output}
    stale: set[str] = set()  # tensors of 32 bits that now have 8
    done = 0
    for quantise in [node for node in nodes if node.op_type == "DynamicQuantizeLinear"]:
        joined = made.get(quantise.input[0])
        pad = _pad_behind(joined, made) if joined is not None else None
        if joined is None or pad is None:
            continue
        left, middle, right = joined.input
        whole, _, zero = quantise.output
        stale |= {pad.output[0], left, right, joined.output[0]}
        quantise.input[0], quantise.output[0] = middle, f"{middle}_once"
        joined.input[1], joined.output[0] = quantise.output[0], whole
        sizes = pad.input[1]
        del pad.input[:]
        pad.input.extend([quantise.output[0], sizes, zero])
        nodes = [node for node in nodes if node is not quantise]
        nodes.insert(next(at for at, node in enumerate(nodes) if node is pad), quantise)  # before what needs it
        done += 1
    if done:
        _replace(model, nodes, stale)
        onnx.save(model, path)
        if not all(np.array_equal(one, other) for one, other in zip(before, _outputs(path, feed), strict=True)):
            raise SystemExit(f"{path.name} gives other numbers when it is quantised before it is joined")
    return done


def _pad_behind(joined: NodeProto, made: dict[str, NodeProto]) -> NodeProto | None:
    """Return the padding whose two slices a node joins around the tensor that was padded; None for any other node."""
    if joined.op_type != "Concat" or len(joined.input) != 3:
        return None
    left, middle, right = joined.input
    slices = [made.get(side) for side in (left, right)]
    padded = {node.input[0] for node in slices if node is not None and node.op_type == "Slice"}
    pad = made.get(padded.pop()) if len(padded) == 1 and None not in slices else None
    return pad if pad is not None and pad.op_type == "Pad" and pad.input[0] == middle else None


def _replace(model: onnx.ModelProto, nodes: list[NodeProto], stale: set[str]) -> None:
    """Put the nodes in the place of the model's, and forget the types of tensors that have others now."""
    graph = model.graph
    ordered = [NodeProto.FromString(node.SerializeToString()) for node in nodes]
    kept = [ValueInfoProto.FromString(info.SerializeToString()) for info in graph.value_info if info.name not in stale]
    del graph.node[:]
    graph.node.extend(ordered)
    del graph.value_info[:]
    graph.value_info.extend(kept)


def _outputs(path: Path, feed: dict[str, NDArray[np.generic]]) -> list[NDArray[np.float32]]:
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    outputs: list[NDArray[np.float32]] = session.run(None, feed)
    return outputs
