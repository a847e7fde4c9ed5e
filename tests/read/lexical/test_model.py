"""The linear model over words: arithmetic on weights made by hand, refusals, and what the shipped ones must say."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from counterclaim.model.errors import WeightsError
from counterclaim.model.reading import KINDS, RESPONSES, STANCES
from counterclaim.read.lexical import KIND_LEAN, STANCE_LEAN, Lexical, leaning, mixed
from counterclaim.read.lexical.model import COLUMNS, log_chances
from counterclaim.read.weights import SHIPPED
from tests.read.lexical.test_features import TEXT, attribution
from tests.read.shipped import needs_weights

VOWED = attribution("Mira Dovac", "vowed", "that the gates “will stay shut” until Monday")


def made(folder: Path, weights: dict[str, list[float]], bias: list[float] | None = None) -> Path:
    """Write weights of some features, each with its columns."""
    data = {"features": list(weights), "bias": bias or [0.0] * COLUMNS}
    (folder / "lexical.json").write_text(json.dumps(data), encoding="utf-8")
    np.save(folder / "lexical.npy", np.asarray(list(weights.values()), dtype=np.float16), allow_pickle=False)
    return folder


def column(
    kind: str | None = None, *, stance: str | None = None, answers: float = 0.0, how: str | None = None
) -> list[float]:
    """Return a row that speaks for a kind, a stance, for an answer, and for how it answers."""
    row = [float(one == kind) for one in KINDS] + [float(one == stance) for one in STANCES]
    return [*row, answers, *(float(one == how) for one in RESPONSES)]


def test_features_that_are_known_count_once(tmp_path: Path) -> None:
    folder = made(
        tmp_path, {"cue=vowed": column("plan"), "c=that": column(stance="denies", answers=0.5, how="disputes")}
    )
    words = Lexical(folder).of(TEXT, [VOWED, attribution("", "", "The harbour is shut")])
    assert np.exp(words.kind[0]).sum() == pytest.approx(1)
    assert KINDS[int(words.kind[0].argmax())] == "plan"
    assert STANCES[int(words.stance[0].argmax())] == "denies"
    assert words.answers.tolist() == [0.5, 0.0]
    assert RESPONSES[int(words.how[0].argmax())] == "disputes"
    assert np.exp(words.how).sum(1).tolist() == pytest.approx([1, 1])
    assert np.exp(words.kind[1]).tolist() == pytest.approx([1 / len(KINDS)] * len(KINDS))


def test_verb_of_denial_is_nearly_certain(tmp_path: Path) -> None:
    lexical = Lexical(made(tmp_path, {"c=gates": column(stance="affirms")}))
    text = "That the gates were opened was rejected by Mira Dovac. She rejoiced."
    cues = [attribution("Mira Dovac", "rejected", "the gates", text), attribution("She", "rejoiced", "the gates", text)]
    stances = lexical.of(text, cues).stance
    assert [STANCES[int(row.argmax())] for row in stances] == ["denies", "affirms"]


def test_no_attributions_give_empty_tables(tmp_path: Path) -> None:
    words = Lexical(made(tmp_path, {"cue=vowed": column("plan")})).of(TEXT, [])
    assert (words.kind.shape, words.stance.shape, words.answers.shape) == ((0, len(KINDS)), (0, len(STANCES)), (0,))
    assert words.how.shape == (0, len(RESPONSES))


def test_mixture_is_of_log_chances_by_share() -> None:
    network, words = np.asarray([[2.0, 0.0]], dtype=np.float32), np.asarray([[0.0, 2.0]], dtype=np.float32)
    both = mixed(network, log_chances(words), 0.5)
    assert both[0, 0] == pytest.approx(both[0, 1])
    assert both == pytest.approx((log_chances(network) + log_chances(words)) / 2)
    most = mixed(network, log_chances(words), 0.7)
    assert most == pytest.approx(0.3 * log_chances(network) + 0.7 * log_chances(words))


def test_a_rare_label_is_given_where_it_is_nearly_as_likely() -> None:
    scores = np.asarray([[0.0, -4.0, -1.0], [0.0, -4.0, -1.5]], dtype=np.float32)
    leant = leaning(scores, STANCES, STANCE_LEAN)
    assert [STANCES[best] for best in leant.argmax(1)] == ["neutral", "affirms"]
    assert leaning(scores, STANCES, {}).tolist() == scores.tolist()


def test_only_labels_that_there_are_lean() -> None:
    assert set(KIND_LEAN) <= set(KINDS)
    assert set(STANCE_LEAN) <= set(STANCES)


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda folder: (folder / "lexical.npy").unlink(), "cannot be read"),
        (lambda folder: (folder / "lexical.json").write_text("{}"), "cannot be read"),
        (lambda folder: (folder / "lexical.json").write_text('{"features": [], "bias": []}'), "another shape"),
        (lambda folder: np.save(folder / "lexical.npy", np.zeros((1, 3), np.float16)), "another shape"),
    ],
)
def test_weights_of_another_form_are_refused(tmp_path: Path, spoil: object, message: str) -> None:
    folder = made(tmp_path, {"cue=vowed": column("plan")})
    Lexical(folder)
    spoil(folder)  # type: ignore[operator]
    with pytest.raises(WeightsError, match=message):
        Lexical(folder)


class TestShipped:
    """The weights of the package itself."""

    pytestmark = needs_weights

    @pytest.mark.parametrize(
        ("source", "cue", "content", "kind", "stance"),
        [
            ("Dovac", "vowed", "to rebuild the mill", "plan", "affirms"),
            ("Dovac", "called on", "the board to resign", "directive", "affirms"),
            ("The council", "voted", "to sell the quay", "decision", "affirms"),
            ("Quandt", "denied", "that the gates were opened", "fact", "denies"),
            ("Quandt", "declined to say", "whether the gates were opened", "other", "neutral"),
            ("Levay", "called", "it a disgrace", "opinion", "affirms"),
        ],
    )
    def test_shipped_words_know_plain_cases(self, source: str, cue: str, content: str, kind: str, stance: str) -> None:
        text = f"{source} {cue} {content}."
        words = Lexical(SHIPPED).of(text, [attribution(source, cue, content, text)])
        assert KINDS[int(words.kind[0].argmax())] == kind
        assert STANCES[int(words.stance[0].argmax())] == stance
