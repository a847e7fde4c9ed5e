"""What holds for all tests: hypothesis sets no time limit on one example, since a busy machine may take any time."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("counterclaim", deadline=None)
settings.load_profile("counterclaim")
