"""What was judged of records, in words: "these two are the same claim", by whom, and whether it still holds."""

from __future__ import annotations

import json

from counterclaim.model.views import JudgementLine
from counterclaim.room.drawing.words import RELATIONS
from counterclaim.shown.wording import answer_words

_SAID = {
    ("actor", "same"): "Two names mean the same actor",
    ("actor", "apart"): "Two names do not mean the same actor",
    ("claim", "same"): "Two wordings are the same claim",
    ("claim", "opposed"): "Two wordings say the contrary of each other",
    ("claim", "apart"): "Two wordings are not the same claim",
    ("appearance", "same"): "Two printings are the same statement",
    ("appearance", "apart"): "Two printings are not the same statement",
    ("response", "holds"): "One statement answers another",
    ("response", "not"): "One statement does not answer another",
    ("statement", "right"): "A statement is right as it was read",
    ("statement", "not-a-statement"): "What was read as a statement is none",
    ("statement", "wrong-actor"): "A statement is another actor’s",
    ("statement", "wrong-words"): "The words of a statement were marked again",
    ("statement", "wrong-label"): "What kind of statement it is was corrected",
    ("withdrawal", "withdrawn"): "An earlier decision was withdrawn",
}


def judgement_words(line: JudgementLine) -> str:
    """Return what was judged, in words."""
    said = _SAID.get((line.kind, line.verdict), f"{line.kind}: {line.verdict}".capitalize())
    detail = _detail(line.detail)
    kind, relation = detail.get("kind"), detail.get("relation")
    if line.kind == "response" and isinstance(kind, str):
        try:
            said += f" (it {answer_words(kind, back=False)})" if line.verdict == "holds" else ""
        except KeyError:
            return said
    if line.kind == "appearance" and isinstance(relation, str) and relation in RELATIONS:
        said += f" ({RELATIONS[relation]})"
    return said


def _detail(text: str) -> dict[str, object]:
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
