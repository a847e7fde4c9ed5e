"""Opens networks on the processor."""

from __future__ import annotations

from pathlib import Path

import onnxruntime

# ONNX Runtime's fused "add, then normalise" takes a row number by number; apart, the two are faster: 53 ms instead of
# 59 for a window of 257 pieces, 60 instead of 63 for 16 cues (training/LOG.md).
SLOWER = ("SkipLayerNormFusion",)


def session(path: Path, threads: int, *, reuse: bool = True) -> onnxruntime.InferenceSession:
    """Return a session; without `reuse`, one whose outputs may have more rows than its inputs."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.enable_mem_reuse = reuse
    return onnxruntime.InferenceSession(
        path, options, providers=["CPUExecutionProvider"], disabled_optimizers=list(SLOWER)
    )
