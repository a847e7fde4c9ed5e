"""Dates: only what is written, with its precision; what does not exist is no date."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.ingest.dates import published

WRITTEN = [
    ("2022-03-14", ("2022-03-14", "day"), "ISO"),
    ("2022-03-14T09:30:00Z", ("2022-03-14", "day"), "with a time"),
    ("2022-03", ("2022-03", "month"), "a month"),
    ("2022", ("2022", "year"), "a year"),
    ("March 14, 2022", ("2022-03-14", "day"), "month first"),
    ("14th Sept. 2022", ("2022-09-14", "day"), "day first, in short"),
    ("Posted on 1 May 2022 by Menk", ("2022-05-01", "day"), "among words"),
    ("2022-02-30", None, "no such day"),
    ("2022-13", None, "no such month"),
    ("31 June 2022", None, "no such day, in words"),
    ("03/04/2022", None, "nobody knows which is the month"),
    ("Monday", None, "no date"),
    ("", None, "nothing"),
    (None, None, "nothing given"),
]


@pytest.mark.parametrize(("written", "expected", "why"), WRITTEN)
def test_published_reads_what_is_written(written: str | None, expected: tuple[str, str] | None, why: str) -> None:
    found = published(written, "here")
    assert (found and (found.date, found.precision)) == expected, why
    assert found is None or found.found == "here"


@given(st.text(max_size=40) | st.from_regex(r"[0-9٠-٩ -]{4,12}"))
def test_published_takes_any_string(written: str) -> None:
    published(written, "here")
