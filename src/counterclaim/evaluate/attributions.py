"""Scores a reader's attributions against gold articles, beside the published figures and the annotators' agreement."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.evaluate.gold import GoldArticle
from counterclaim.evaluate.measures import (
    ROLES,
    Counts,
    attribution_counts,
    matching,
    piece_counts,
    said_counts,
)
from counterclaim.model.reading import STANCES, Reading, Statement

_NAMES = (
    *(f"{role} {measure}" for role in ROLES for measure in ("exact", "begin", "character")),
    "attribution",
    "said",
)
# Figures of others, from DATA.md: (name, source, cue, content exact F1, attribution F1, said recall).
PUBLISHED = (
    ("CofeNet, BERT-base (Wang et al. 2022), PolNeAR test", 0.832, 0.753, 0.729, None, None),
    ("BERT-base alone, PolNeAR test", 0.811, 0.740, 0.689, None, None),
    ("best without BERT, PolNeAR test", 0.733, 0.662, 0.636, None, None),
    ("CoreNLP quote annotator, PolNeAR test", 0.139, None, 0.175, None, None),
    ("PolNeAR's annotators with each other", 0.781, 0.707, 0.715, 0.753, None),
    ("two readers with each other, conflict", 0.954, 0.899, 0.865, 0.927, 0.95),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Sums over the articles of a file: counts by name, and (right, all) for the classes of matched attributions."""

    articles: int
    counts: dict[str, Counts]
    classes: dict[str, tuple[int, int]]
    stance_f1: float | None

    def to_dict(self) -> dict[str, object]:
        """Return the scores with precision, recall and F1, rounded to four places."""
        figures = {
            name: {
                "precision": round(count.precision, 4),
                "recall": round(count.recall, 4),
                "f1": round(count.f1, 4),
                "right": count.right,
                "predicted": count.predicted,
                "gold": count.gold,
            }
            for name, count in self.counts.items()
        }
        accuracy = {name: round(right / whole, 4) for name, (right, whole) in self.classes.items() if whole}
        return {
            "format": "counterclaim/scores/1",
            "articles": self.articles,
            "measures": figures,
            "accuracy": accuracy,
            "stance_macro_f1": None if self.stance_f1 is None else round(self.stance_f1, 4),
        }


def score(articles: Iterable[GoldArticle], read: Callable[[str], Reading]) -> Scores:
    """Read every article with `read` and return the scores."""
    counts = dict.fromkeys(_NAMES, Counts())  # a file without articles has every score too, all of them 0
    classes = {"kind": (0, 0), "stance": (0, 0), "act": (0, 0)}
    stances: list[tuple[str, str | None]] = []
    number = 0
    for number, article in enumerate(articles, 1):  # noqa: B007 - the last number is the count
        statements = read(article.text).statements
        for name, count in _counts(article, statements).items():
            counts[name] += count
        matched = matching([statement.attribution for statement in statements], article.attributions, article.text)
        for name, pairs in class_pairs(article, statements, matched).items():
            right, whole = classes[name]
            classes[name] = (right + sum(a == b for a, b in pairs), whole + len(pairs))
            if name == "stance":
                stances += pairs
    return Scores(articles=number, counts=counts, classes=classes, stance_f1=macro_f1(stances))


def _counts(article: GoldArticle, statements: Sequence[Statement]) -> dict[str, Counts]:
    ours = [statement.attribution for statement in statements]
    found = {
        f"{role} {measure}": count
        for (role, measure), count in piece_counts(ours, article.attributions, article.text).items()
    }
    found["attribution"] = attribution_counts(ours, article.attributions, article.text)
    found["said"] = said_counts(ours, article.attributions, article.said, article.text)
    return found


def class_pairs(
    article: GoldArticle, statements: Sequence[Statement], matched: Mapping[int, int]
) -> dict[str, list[tuple[str, str | None]]]:
    """Return (gold, predicted) kinds, stances and acts of the matched attributions, where the gold knows them."""
    found: dict[str, list[tuple[str, str | None]]] = {"kind": [], "stance": [], "act": []}
    for gold, ours in sorted(matched.items()):
        statement = statements[ours]
        for name, known, guess in (
            ("kind", article.kinds[gold], statement.kind),
            ("stance", article.stances[gold], statement.stance),
            ("act", article.acts[gold], statement.act),
        ):
            if known is not None:
                found[name].append((known, guess))
    return found


def macro_f1(pairs: Sequence[tuple[str, str | None]]) -> float | None:
    """Return the mean F1 over the stances that the gold has; None without gold."""
    scores = []
    for stance in STANCES:
        gold = sum(known == stance for known, _ in pairs)
        if gold:
            right = sum(known == guess == stance for known, guess in pairs)
            scores.append(Counts(right, sum(guess == stance for _, guess in pairs), gold).f1)
    return sum(scores) / len(scores) if scores else None


def table(scores: Scores, name: str) -> str:
    """Return the scores as lines for a terminal, with the figures of others below."""
    heads = ("exact F1", "begin F1", "char F1")
    lines = [f"{name}: {scores.articles} articles", "", f"{'':<12}" + "".join(f"{head:>10}" for head in heads)]
    for role in ROLES:
        figures = [scores.counts[f"{role} {measure}"].f1 for measure in ("exact", "begin", "character")]
        lines.append(f"{role:<12}" + "".join(f"{figure:>10.3f}" for figure in figures))
    both = scores.counts["attribution"]
    lines += [
        "",
        f"attribution F1 {both.f1:.3f}  (precision {both.precision:.3f}, recall {both.recall:.3f})",
        f"said recall    {scores.counts['said'].recall:.3f}",
    ]
    for label, (right, whole) in scores.classes.items():
        if whole:
            lines.append(f"{label + ' right':<14} {right / whole:.3f}  ({right} of {whole} matched)")
    if scores.stance_f1 is not None:
        lines.append(f"stance macro F1 {scores.stance_f1:.3f}")
    lines += ["", f"{'figures of others':<52}{'source':>8}{'cue':>8}{'content':>9}{'attrib.':>9}{'said':>7}"]
    for label, *others in PUBLISHED:
        widths = (8, 8, 9, 9, 7)
        cells = "".join(
            f"{'-' if figure is None else format(figure, '.3f'):>{width}}"
            for figure, width in zip(others, widths, strict=True)
        )
        lines.append(f"{label:<52}{cells}")
    return "\n".join(lines)
