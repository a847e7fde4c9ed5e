"""Runs `counterclaim read` with a standard output that nobody reads. For a process of its own."""

from __future__ import annotations

import os
import sys
from functools import partial

from counterclaim import pipeline
from counterclaim.cli.main import main
from counterclaim.testing.fake import FakeModel


def run(path: str) -> None:
    """Close the reading end of standard output, then read `path` with the fake model."""
    reading, writing = os.pipe()
    os.dup2(writing, 1)
    os.close(reading)
    pipeline.Reader = partial(pipeline.Reader, model=FakeModel())  # type: ignore[misc, assignment]
    sys.argv = ["counterclaim", "read", path]
    main()
