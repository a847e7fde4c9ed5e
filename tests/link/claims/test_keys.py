"""Blocking keys: shared by positions of one event, found again each time, and enough for the gold pairs of stories."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.evaluate.gold_stories import gold_stories
from counterclaim.link.claims.keys import keys
from counterclaim.link.claims.profile import of_wording
from counterclaim.link.claims.words import topic

STORIES = Path(__file__).parents[4] / "shared" / "data" / "stories" / "dev.jsonl.gz"
RECALL = 0.95  # pairs of positions on one gold claim that share a key

DAM = (
    "The dam at Harrow leaks, Orlo said. Harrow residents want the dam closed. Orlo has asked the Harrow council twice."
)
MORE = (
    "Harrow council met about the dam. Councillors in Harrow say the dam is sound; Orlo was not asked, and Orlo left."
)
OTHER = "The ferry Aurelia sank off Amsel. Aurelia was old, said Amsel's harbour master, and the ferry had no pumps."


def test_positions_in_articles_on_one_event_share_a_key_without_a_word_in_common() -> None:
    one = replace(of_wording("It is as full of holes as a sieve"), topic=topic(DAM))
    other = replace(of_wording("For the time being everything is sound"), topic=topic(MORE))
    third = replace(of_wording("For the time being everything is sound"), topic=topic(OTHER))
    assert not set(one.stems) & set(other.stems)
    assert set(keys(one)) & set(keys(other))
    assert not set(keys(one)) & set(keys(third))


def test_rare_words_of_the_position_are_keys_whatever_the_article_is_about() -> None:
    one = replace(of_wording("Orlo bribed Quandt of Tullhaven"), topic=topic(DAM))
    other = replace(of_wording("Quandt was paid in Tullhaven"), topic=topic(OTHER))
    assert set(keys(one)) & set(keys(other))


@given(st.text(max_size=120), st.text(max_size=300))
def test_keys_are_sorted_each_once_and_the_same_again(wording: str, text: str) -> None:
    one = replace(of_wording(wording), topic=topic(text))
    assert list(keys(one)) == sorted(set(keys(one)))
    assert keys(one) == keys(replace(one))


@pytest.mark.skipif(not STORIES.is_file(), reason="the stories are not here")
def test_gold_pairs_of_stories_share_a_key() -> None:
    shared = gold = 0
    for story in gold_stories(STORIES):
        topics = {article.number: topic(article.text) for article in story.articles}
        texts = {article.number: article.text for article in story.articles}
        listed = [
            (one.claim, set(keys(replace(of_wording(one.span.of(texts[one.article])), topic=topics[one.article]))))
            for one in story.positions
        ]
        for (claim, ours), (other, theirs) in combinations(listed, 2):
            gold += claim == other
            shared += claim == other and bool(ours & theirs)
    assert shared >= RECALL * gold
