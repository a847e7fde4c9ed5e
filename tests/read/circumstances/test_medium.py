"""Names of media: one name for one medium, however it is spelled."""

from __future__ import annotations

import pytest

from counterclaim.read.circumstances.lexicon import lexicon
from counterclaim.read.circumstances.medium import name_of

NAMES = (
    ("press conference", "press conference"),
    ("news conference", "press conference"),
    ("joint news conference", "joint press conference"),
    ("emailed statement", "e-mailed statement"),
    ("email statement", "e-mailed statement"),
    ("written statement", "written statement"),
    ("tweeted", "Twitter"),
    ("series of tweets", "Twitter"),
    ("Facebook post", "Facebook"),
    ("telephone", "phone"),
    ("telephone interview", "phone interview"),
    ("TV interview", "television interview"),
    ("state TV", "state television"),
    ("live TV", "live television"),
    ("email", "e-mail"),
    ("court papers", "court filing"),
    ("court filing", "court filing"),
    ("CNN's \"State of the Union", "CNN's State of the Union"),
    ("video\nmessage", "video message"),
)


@pytest.mark.parametrize(("spelled", "name"), NAMES)
def test_medium_has_one_name(spelled: str, name: str) -> None:
    assert name_of(spelled) == name


def test_names_stay_as_they_are() -> None:
    for name in lexicon("medium-names"):
        assert name_of(name) == name


@pytest.mark.parametrize(
    "name", ["addressee", "dates", "medium", "medium-names", "phrases", "place", "scenes", "sentences"]
)
def test_no_list_of_a_lexicon_repeats_a_word(name: str) -> None:
    for key, listed in lexicon(name).items():
        assert len(set(listed)) == len(listed), (key, [word for word in listed if listed.count(word) > 1])
