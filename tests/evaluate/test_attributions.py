"""Scores of a file: sums over its articles, the classes of what was matched, and the table with others' figures."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from counterclaim.evaluate.attributions import PUBLISHED, Scores, score, table
from counterclaim.evaluate.gold import GoldArticle
from counterclaim.evaluate.measures import Counts
from counterclaim.model.document import Document
from counterclaim.model.reading import Reading, Statement
from counterclaim.testing.marked import parse

FIRST = "[1.source Renn] [1.cue said] [1.content the weir holds]. [2.source Holm] [2.cue denied] [2.content a sale]."
SECOND = "[source She] [cue hopes] [content for rain]."


def gold(marked: str, *classes: tuple[str | None, str | None, str | None]) -> GoldArticle:
    text, attributions = parse(marked)
    known = classes or ((None, None, None),) * len(attributions)
    kinds, stances, acts = zip(*known, strict=True) if known else ((), (), ())
    return GoldArticle(
        id=text[:5],
        text=text,
        attributions=attributions,
        said=tuple(act != "held" for act in acts),
        kinds=kinds,
        stances=stances,
        acts=acts,
    )


FILE = (
    gold(FIRST, ("fact", "affirms", "said"), ("decision", "denies", "said")),
    gold(SECOND, ("opinion", "affirms", "held")),
)


def reader(*articles: GoldArticle, drop: int = 0, **classes: str | None) -> Callable[[str], Reading]:
    """Return a reader that knows the articles: all but the first `drop` attributions of each, with these classes."""

    def read(text: str) -> Reading:
        [article] = [one for one in articles if one.text == text]
        known = list(zip(article.attributions, article.kinds, article.stances, article.acts, strict=True))[drop:]
        statements = tuple(
            Statement(
                id=f"s{number}",
                attribution=attribution,
                manner="indirect",
                kind=classes.get("kind", kind),
                stance=classes.get("stance", stance),
                act=classes.get("act", act),
            )
            for number, (attribution, kind, stance, act) in enumerate(known, 1)
        )
        return Reading(document=Document(text=text), statements=statements)

    return read


def test_reader_that_repeats_the_gold_is_right_in_all() -> None:
    found = score(FILE, reader(*FILE))
    assert found.articles == 2
    assert {name for name, count in found.counts.items() if count.f1 < 1} == {"said"}
    assert found.counts["said"] == Counts(2, 3, 2)  # what is held is predicted too: the recall is what counts
    assert found.classes == {"kind": (3, 3), "stance": (3, 3), "act": (3, 3)}
    assert found.stance_f1 == 1.0


def test_counts_are_summed_over_the_articles() -> None:
    found = score(FILE, reader(*FILE, drop=1))  # leaves Holm's alone
    assert found.counts["source exact"] == Counts(1, 1, 3)
    assert found.counts["attribution"] == Counts(1, 1, 3)
    assert found.counts["said"] == Counts(1, 1, 2)
    assert found.classes == {"kind": (1, 1), "stance": (1, 1), "act": (1, 1)}  # only what is matched is asked


def test_stance_is_a_mean_over_the_stances_of_the_gold() -> None:
    found = score(FILE, reader(*FILE, stance="affirms"))
    # affirms: 2 right of 3 predicted and 2 gold, F1 4/5; denies: 0; neutral is not in the gold
    assert found.stance_f1 == pytest.approx(0.4)
    assert found.classes["stance"] == (2, 3)


def test_class_that_the_reader_does_not_know_is_wrong() -> None:
    assert score(FILE, reader(*FILE, kind=None)).classes["kind"] == (0, 3)


def test_class_that_the_gold_does_not_know_is_not_asked() -> None:
    bare = gold(SECOND)
    found = score([bare], reader(bare, kind="fact", stance="denies", act="said"))
    assert found.classes == {"kind": (0, 0), "stance": (0, 0), "act": (0, 0)}
    assert found.stance_f1 is None
    assert found.to_dict()["accuracy"] == {}
    assert found.to_dict()["stance_macro_f1"] is None


def test_scores_are_written_as_json_with_their_counts() -> None:
    found = Scores(
        articles=1,
        counts={"attribution": Counts(1, 3, 2)},
        classes={"kind": (2, 3), "act": (0, 0)},
        stance_f1=0.66666,
    )
    assert json.loads(json.dumps(found.to_dict())) == {
        "format": "counterclaim/scores/1",
        "articles": 1,
        "measures": {
            "attribution": {"precision": 0.3333, "recall": 0.5, "f1": 0.4, "right": 1, "predicted": 3, "gold": 2}
        },
        "accuracy": {"kind": 0.6667},
        "stance_macro_f1": 0.6667,
    }


def test_table_shows_the_scores_and_every_published_figure() -> None:
    shown = table(score(FILE, reader(*FILE, drop=1)), "dev.jsonl.gz")
    lines = shown.splitlines()
    assert lines[0] == "dev.jsonl.gz: 2 articles"
    assert "source           0.500     0.500     0.533" in lines  # characters: 4 right, 4 predicted, 11 gold: 8/15
    assert "attribution F1 0.500  (precision 1.000, recall 0.333)" in lines
    assert "said recall    0.500" in lines
    assert "kind right     1.000  (1 of 1 matched)" in lines
    for label, *figures in PUBLISHED:
        [row] = [line for line in lines if line.startswith(label)]
        assert row[52:].split() == ["-" if figure is None else f"{figure:.3f}" for figure in figures]


def test_file_without_articles_has_scores_of_nothing() -> None:
    found = score([], reader())
    assert found.articles == 0
    assert all(count == Counts() for count in found.counts.values())
    assert table(found, "empty.jsonl").startswith("empty.jsonl: 0 articles")
