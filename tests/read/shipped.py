"""The trained weights, where they are installed: tests that need them are marked and otherwise skipped."""

from __future__ import annotations

import pytest

from counterclaim.read.weights import SHIPPED

needs_weights = [
    pytest.mark.weights,
    pytest.mark.skipif(not SHIPPED.is_dir(), reason="the trained weights are not installed"),
]
