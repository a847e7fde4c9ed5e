"""Statements that go on in the scene of the one before: "he added", "said A, adding B", "in the same interview".

Only where the words make that sure; a plain "he said" in the next sentence may be from another day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from counterclaim.model.reading import Attribution
from counterclaim.model.span import Span
from counterclaim.read.circumstances.lexicon import words
from counterclaim.read.circumstances.setting import Setting

_SAME = re.compile(r"\b(?:(?:the|that)\s+)?same\s+(?:\w+\s+)?$|\b(?:[Tt]he|that)\s+$")
_PRONOUNS = frozenset(("he", "she", "they", "it"))
_RELATIVES = frozenset(("who", "which", "that", "whom"))
_NEAR = 400  # characters (two or three sentences) between a statement and the "he added" that goes on from it


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """An attribution with its setting and its place: its sentence, and the content that holds it, if one does."""

    attribution: Attribution
    setting: Setting
    cue: Span
    sentence: Span
    inside: Span | None


def carried(text: str, scenes: Sequence[Scene]) -> list[Setting]:
    """Return the settings of scenes in text order, each with what it takes over from one before."""
    done: list[Scene] = []
    for scene in scenes:
        done.append(replace(scene, setting=_carried(text, scene, done)))
    return [scene.setting for scene in done]


def _carried(text: str, scene: Scene, before: Sequence[Scene]) -> Setting:
    level = [one for one in before if one.inside == scene.inside]
    if scene.setting.medium is not None and scene.setting.date is None:
        return _of_same_medium(text, scene, level)
    if scene.setting.told or not level:
        return scene.setting
    previous = next((one for one in reversed(level) if not _relative(text, one)), level[-1])
    return previous.setting if _goes_on(text, scene, previous) else scene.setting


def _goes_on(text: str, scene: Scene, previous: Scene) -> bool:
    spelled = scene.cue.of(text).lower().split()
    if not spelled or words("scenes", "elsewhere").intersection(spelled):
        return False
    if scene.sentence == previous.sentence:
        going_on = spelled[0].endswith("ing")
        same = scene.attribution.source == previous.attribution.source or (going_on and not scene.attribution.source)
        return same and (going_on or bool(words("scenes", "joins").intersection(spelled[:2])))
    if words("scenes", "goes_on").isdisjoint(spelled[-1:]):
        return False
    between = text[previous.sentence.end : scene.sentence.start].strip()
    return len(between) <= _NEAR and _same_source(text, scene, previous)


def _same_source(text: str, scene: Scene, previous: Scene) -> bool:
    """Say whether the source is a pronoun or shares a name with the one before."""
    mine, theirs = _source(text, scene), _source(text, previous)
    if not mine or not theirs:
        return False
    if " ".join(mine).lower() in _PRONOUNS:
        return True
    return any(word in theirs for word in mine if word[0].isupper() and len(word) > 2 and word.lower() not in ("the",))


def _source(text: str, scene: Scene) -> list[str]:
    return [word for span in scene.attribution.source for word in re.findall(r"[\w-]+", span.of(text))]


def _relative(text: str, scene: Scene) -> bool:
    """Say whether the statement stands in a relative clause about somebody: "a senator who mocked the vote"."""
    return " ".join(_source(text, scene)).lower() in _RELATIVES


def _of_same_medium(text: str, scene: Scene, level: Sequence[Scene]) -> Setting:
    """Return the setting with what the last statement in the same medium told, if "the same interview" points to it."""
    mine = scene.setting
    if mine.medium is None or not _SAME.search(text[max(0, mine.medium.span.start - 30) : mine.medium.span.start]):
        return mine
    for one in reversed(level):
        if one.setting.medium is not None and one.setting.medium.name == mine.medium.name:
            told = one.setting
            return replace(
                mine, date=told.date, addressee=mine.addressee or told.addressee, place=mine.place or told.place
            )
    return mine
