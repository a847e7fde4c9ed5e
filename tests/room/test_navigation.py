"""What stands at the top of every page: the articles for everybody, the desk for those who work at it."""

from __future__ import annotations

import re

import pytest

from counterclaim.room import links
from tests.room.visits import Visits


def sections(page: str) -> list[str]:
    nav = re.search(r'<nav class="sections".*?</nav>', page, re.DOTALL)
    assert nav is not None
    return re.findall(r">(\w+)</a>", nav[0])


@pytest.mark.parametrize(
    ("name", "desk"),
    [
        ("", False),  # who has not signed in
        ("Rita Lesser", False),  # a reader
        ("Edda Roskam", True),
        ("Ada Minne", True),  # an admin may do what the desk may
    ],
)
def test_the_desk_is_shown_only_to_those_who_may_work_there(client: Visits, name: str, desk: bool) -> None:
    if name:
        client.sign_in(name)
    shown = sections(client.get(links.FRONT).text)
    assert shown == ["Front", "Articles", "Claims", "Actors", "Outlets", "Compare"] + ["Desk"] * desk


def test_the_list_of_articles_is_marked_in_the_navigation(client: Visits) -> None:
    page = client.get(links.ARTICLES).text
    assert f'<a href="{links.ARTICLES}" aria-current="page">Articles</a>' in page
