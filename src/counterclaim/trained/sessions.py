"""Opens networks on the processor."""

from __future__ import annotations

from pathlib import Path

import onnxruntime


def session(path: Path, threads: int, *, reuse: bool = True) -> onnxruntime.InferenceSession:
    """Return a session; without `reuse`, one whose outputs may have more rows than its inputs."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.enable_mem_reuse = reuse
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
