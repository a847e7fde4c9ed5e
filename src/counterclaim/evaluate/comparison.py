"""Figures of whole readings for a terminal: beside their targets, the agreement of two annotators, the baselines."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.evaluate.readings import ReadingScores
from counterclaim.evaluate.responses import ResponseCounts, reliability, thresholds

# Figure: targets on gold attributions, end to end on PolNeAR, end to end on conflict; then the agreement of two
# annotators from DATA.md: PolNeAR (56 articles, gold attributions), conflict (12 articles, end to end).
BESIDE: dict[str, tuple[float | None, ...]] = {
    "actor B3 F1": (0.93, None, 0.90, 0.99, 0.957),
    "actor name right": (0.85, None, 0.83, 0.96, 0.936),
    "kind right": (0.80, None, 0.75, 0.945, 0.934),
    "stance macro F1": (0.80, None, 0.78, 0.984, 1.0),
    "response pairs F1": (0.55, 0.40, 0.40, 0.876, 0.743),
    "contradictions precision": (None, 0.70, None, None, None),
    "answering statements F1": (None, None, None, 0.931, None),
}
_NOTHING = (None,) * 5
_SHOWN = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)  # thresholds in the table; the JSON has them all


def table(scores: ReadingScores, name: str) -> str:
    """Return the scores as lines: both settings, the counts behind them, the baselines, what a score is worth."""
    articles = f"{scores.articles} article{'' if scores.articles == 1 else 's'}"
    without = f", {scores.left_out} without it left out" if scores.left_out else ""
    return "\n".join(
        [
            f"{name}: {articles} with a second layer{without}",
            "",
            *_figures(scores),
            "",
            *_counts(scores),
            "",
            *_baselines(scores),
            *_worth(scores.end_to_end.responses),
        ]
    )


def _figures(scores: ReadingScores) -> Iterator[str]:
    yield f"{'':<26}{'gold attributions':>18}{'end to end, targets':>29}{'two annotators':>20}"
    heads = ("reached", "target", "reached", "PolNeAR", "conflict", "PolNeAR", "conflict")
    yield f"{'':<26}" + _row(*heads)
    found = scores.end_to_end.figures
    for label, figure in scores.gold.figures.items():
        target, polnear, conflict, *agreement = BESIDE.get(label, _NOTHING)
        cells = (figure, target, found[label], polnear, conflict, *agreement)
        yield f"{label:<26}" + _row(*("-" if cell is None else f"{cell:.3f}" for cell in cells))


def _row(*cells: str) -> str:
    return "".join(f"{cell:>{width}}" for cell, width in zip(cells, (9, 9, 11, 9, 9, 11, 9), strict=True))


def _counts(scores: ReadingScores) -> Iterator[str]:
    yield f"{'':<26}{'attributions':>15}{'with':>8}{'pairs of responses':>26}{'own voice':>18}"
    yield f"{'':<26}" + _cells("matched", "actor", "right", "predicted", "gold", "predicted", "gold")
    for label, one in (("gold attributions", scores.gold), ("end to end", scores.end_to_end)):
        pairs = one.responses.pairs
        numbers = (one.actors.asked, pairs.right, pairs.predicted, pairs.gold, *one.responses.own_voice)
        yield f"{label:<26}" + _cells(f"{one.matched} of {one.gold}", *map(str, numbers))
    yield "Responses to the article's own voice are in no figure but the last."


def _cells(*cells: str) -> str:
    return "".join(f"{cell:>{width}}" for cell, width in zip(cells, (15, 8, 8, 10, 8, 10, 8), strict=True))


def _baselines(scores: ReadingScores) -> Iterator[str]:
    kind, right = scores.kind_always
    yield "baselines on gold attributions"
    yield f"response pairs F1 {scores.cue_words.f1:.3f}  (answering words in the cue, the nearest other source)"
    yield f"kind right        {right:.3f}  (always {kind or 'none'})"


def _worth(counts: ResponseCounts) -> Iterator[str]:
    """Yield what the scores are worth end to end, if any response has one."""
    if all(one.score is None for one in counts.judged):
        return
    yield ""
    yield f"{'end to end':<14}{'pairs':>18}{'contradictions':>20}"
    yield f"{'score at least':<14}{'precision':>10}{'recall':>8}{'precision':>12}{'recall':>8}"
    for one in thresholds(counts):
        if one.score in _SHOWN:
            pairs, against = one.pairs, one.contradictions
            yield (
                f"{one.score:<14.1f}{pairs.precision:>10.3f}{pairs.recall:>8.3f}"
                f"{against.precision:>12.3f}{against.recall:>8.3f}"
            )
    for label in ("pairs", "contradictions"):
        yield ""
        yield f"{label:<16}{'count':>7}{'mean score':>12}{'right':>8}"
        for held in reliability(counts, contradictions=label == "contradictions"):
            yield f"{held.low:.1f} to {held.high:.1f}      {held.count:>7}{held.score:>12.3f}{held.right:>8.3f}"
