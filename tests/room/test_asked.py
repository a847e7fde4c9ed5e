"""What people ask lists for: what holds, what does not, and the addresses that follow."""

from __future__ import annotations

import pytest

from counterclaim.room.asked import NO_DAY, TURNED, asked, with_choice, with_days
from counterclaim.shown.dates import is_day

DAYS = [  # text, is it a day, what it proves
    ("2031-03-04", True, "a day"),
    ("2031-03", True, "a month"),
    ("2031", True, "a year"),
    ("2028-02-29", True, "a leap day"),
    ("2031-02-29", False, "no leap year"),
    ("2031-13", False, "no month"),
    ("0000", False, "no year"),
    ("2031-3-4", False, "not as ISO writes it"),
    ("２０３１", False, "digits of another script"),
    ("2031-03-04T10:00", False, "an hour"),
    ("' or 1=1", False, "no date at all"),
]


@pytest.mark.parametrize(("text", "expected", "proves"), DAYS, ids=[row[2] for row in DAYS])
def test_days(text: str, expected: bool, proves: str) -> None:
    assert is_day(text) == expected, proves


RANGES = [  # since, until, wrong, what it proves
    ("2031-03", "2031-03-04", {}, "an end inside the month that is the beginning"),
    ("2031-03-04", "2031-03", {}, "a month that holds the day"),
    ("2031-03-04", "2031-02", {"until": TURNED}, "an end before the beginning"),
    ("soon", "2031", {"since": NO_DAY}, "one wrong, the other holds"),
]


@pytest.mark.parametrize(("since", "until", "wrong", "proves"), RANGES, ids=[row[3] for row in RANGES])
def test_ranges(since: str, until: str, wrong: dict[str, str], proves: str) -> None:
    one = with_days(asked("/claims", since=since, until=until))
    assert one.wrong == wrong, proves
    assert set(one.used) == {"since", "until"} - set(wrong)
    assert one.get("since") == since  # what was typed stays in its field


def test_addresses_keep_the_other_filters() -> None:
    one = asked("/claims", status="disputed", outlet="A & B", actor="")
    assert one.here == "/claims?status=disputed&outlet=A+%26+B"
    assert one.with_(status=None) == "/claims?outlet=A+%26+B"
    assert one.with_(actor="abc") == "/claims?status=disputed&outlet=A+%26+B&actor=abc"
    assert one.narrowed
    assert not asked("/claims", order="name", status="").narrowed


def test_a_choice_that_there_is_not_is_as_if_it_was_not_made() -> None:
    one = with_choice(asked("/claims", status="won"), "status", ("disputed",))
    assert one["status"] is None
    assert one.get("status") == ""
