"""Which language a text is in."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[a-zß-öø-ɏḁ-ỿ]")
_ENGLISH = frozenset(
    "the a an of to in and is was for on with as it by at from be are were has have had he his her she they that this "
    "which who not but or been said will would after when into than more there we you i".split()
)
ENOUGH = 0.22  # share of English function words above which a text is English without further question
SHORT = 12  # words; in fewer nobody can tell, and English is taken for granted
SCRIPT = 8  # letters; with as many, and most of them not Latin, even a short text is not English
SAMPLE = 4000  # characters looked at


def language(text: str) -> str | None:
    """Return the ISO 639-1 code of the language of `text`; None if there is too little of it to tell."""
    sample = text if len(text) <= 2 * SAMPLE else text[:SAMPLE] + " " + text[len(text) // 2 : len(text) // 2 + SAMPLE]
    words = _WORD.findall(sample.lower())
    letters = "".join(words)
    if len(letters) >= SCRIPT and len(_LATIN.findall(letters)) < 0.5 * len(letters):
        found, _ = _identifier().classify(sample)
        return None if found == "en" else str(found)
    if len(words) < SHORT and sum(map(len, words)) < 40:
        return None
    if sum(word in _ENGLISH for word in words) >= ENOUGH * len(words):
        return "en"
    found, sure = _identifier().classify(sample)
    return str(found) if found == "en" or sure > 0.9 or len(words) > 60 else None


@lru_cache(maxsize=1)
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped] # half a second to load: only for doubtful texts

    found = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    found.set_languages([code for code in found.nb_classes if len(code) == 2])  # those of ISO 639-1
    return found
