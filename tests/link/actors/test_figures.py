"""Actors joined across the articles of real stories; skipped where shared/data or readings of it are absent."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from counterclaim.link.actors import Known, Merged, decide, extend, keys, profile
from counterclaim.model.codec import reading_from_dict

READINGS = Path("/tmp/readings/stories-dev.jsonl.gz")  # training/LOG.md, "Actors across articles", says how it is made


@pytest.mark.skipif(not READINGS.exists(), reason="no readings of shared/data/stories/dev")
def test_presidents_are_one_actor_and_keys_stay_few() -> None:
    known: dict[str, Merged] = {}
    index: dict[str, set[str]] = {}
    for line in gzip.decompress(READINGS.read_bytes()).decode("utf-8").splitlines():
        reading = reading_from_dict(json.loads(line)["reading"])
        for actor in reading.actors:
            one = profile(reading, actor)
            ids = sorted({found for key in keys(one) for found in index.get(key, ())})
            assert len(keys(one)) <= 8
            assert len(ids) <= 20
            chosen = decide(one, [Known(id=name, merged=known[name]) for name in ids]).id or str(len(known))
            known[chosen] = extend(known.get(chosen, Merged()), one)
            for key in keys(one):
                index.setdefault(key, set()).add(chosen)
    named = [one for one in known.values() if one.names.get("Donald Trump", 0) > 1]
    assert len(named) == 1
    assert named[0].articles >= 10
    assert not any("Ivanka" in name for name in named[0].names)
