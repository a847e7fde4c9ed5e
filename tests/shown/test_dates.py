from __future__ import annotations

import pytest

from counterclaim.shown.dates import date_words, either, when_words


@pytest.mark.parametrize(
    ("iso", "precision", "expected"),
    [
        ("2017-10-06", "day", "Friday, October 6, 2017"),
        ("2017-10-06T14:40:00+00:00", "time", "Friday, October 6, 2017, 14:40"),
        ("2017-10-06", "time", "Friday, October 6, 2017"),
        ("2017-10-02", "week", "in the week of October 2, 2017"),
        ("2017-10", "month", "in October 2017"),
        ("2017-10-01", "month", "in October 2017"),
        ("2017", "year", "in 2017"),
        ("2017-01-01", "year", "in 2017"),
        ("2017", "day", "2017"),
        ("2017-02-30", "day", "2017-02-30"),
        ("last spring", "day", "last spring"),
        ("", "day", ""),
    ],
)
def test_when_words_are_no_preciser_than_the_date_is_known(iso: str, precision: str, expected: str) -> None:
    assert when_words(iso, precision) == expected


@pytest.mark.parametrize(
    ("candidates", "precision", "expected"),
    [
        (("2017-10-06", "2023-10-06"), "day", "Friday, October 6 of 2017 or 2023"),
        (("2017-10-06", "2018-10-06"), "day", "October 6 of 2017 or 2018"),
        (("2006-10-06", "2017-10-06", "2023-10-06"), "day", "Friday, October 6 of 2006, 2017 or 2023"),
        (("2017-10-06", "2017-10-13"), "day", "Friday, October 6, 2017 or Friday, October 13, 2017"),
        (("2017-10", "2018-10"), "month", "in October 2017 or in October 2018"),
        (("2017", "2018"), "year", "in 2017 or in 2018"),
        (("2017-10-06T14:40", "2023-10-06T14:40"), "time", "Friday, October 6 of 2017 or 2023, 14:40"),
        (("2017-10-06", "soon"), "day", "Friday, October 6, 2017 or soon"),
        (("2017-10-06",), "day", "Friday, October 6 of 2017"),
    ],
)
def test_either_says_what_a_date_is_open_between(candidates: tuple[str, ...], precision: str, expected: str) -> None:
    assert either(candidates, precision) == expected


def test_date_words_name_no_weekday_unless_asked() -> None:
    assert date_words("2017-10-06", "day") == "October 6, 2017"
