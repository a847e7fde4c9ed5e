"""Links into the original page: every browser that knows text fragments finds the words."""

from __future__ import annotations

import pytest

from counterclaim.shown.originals import deep_link

PAGE = "https://gazette.example/ash"


@pytest.mark.parametrize(
    ("url", "words", "expected", "why"),
    [
        (PAGE, "the ash", f"{PAGE}#:~:text=the%20ash", "few words are looked for as they are"),
        (PAGE, "one two three four five six seven eight nine", f"{PAGE}#:~:text=one%20two%20three%20four,"
         "six%20seven%20eight%20nine", "of many, the beginning and the end"),
        (PAGE, "well-known, he & she", f"{PAGE}#:~:text=well%2Dknown%2C%20he%20%26%20she", "signs of the directive"),
        (PAGE, "We never … did it", f"{PAGE}#:~:text=We%20never", "a content in pieces: up to the first gap"),
        (f"{PAGE}#part", "ash", f"{PAGE}#part:~:text=ash", "an address that has a fragment keeps it"),
        (PAGE, "  ", PAGE, "no words"),
        ("", "ash", "", "no address"),
        (PAGE, "\"><script>", f"{PAGE}#:~:text=%22%3E%3Cscript%3E", "nothing gets out of an attribute"),
    ],
)  # fmt: skip
def test_link_leads_to_the_words(url: str, words: str, expected: str, why: str) -> None:
    assert deep_link(url, words) == expected, why
