"""When, through which medium, to whom and where statements were made: attributions to their circumstances.

Rules over the words around each cue; what the words do not make sure stays None.
"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.model.document import Document
from counterclaim.model.reading import Attribution
from counterclaim.read.circumstances.dates.narrative import Narrative
from counterclaim.read.circumstances.dates.resolve import anchor_of
from counterclaim.read.circumstances.scenes import Scene, carried
from counterclaim.read.circumstances.scope import Scopes
from counterclaim.read.circumstances.setting import Circumstances, Setting, setting

__all__ = ["Circumstances", "circumstances"]


def circumstances(document: Document, attributions: Sequence[Attribution]) -> tuple[Circumstances, ...]:
    """Return the circumstances of each attribution, in the given order; their spans lie in `document.text`.

    Dates are resolved against `document.published`, or stay open. Nothing is taken from the headline as a date, from
    a content, or from a dateline.
    """
    scopes = Scopes(document.text, attributions)
    scenes = {index: _scene(document, scopes, attributions, index) for index in range(len(attributions))}
    told = sorted((scene.cue, index) for index, scene in scenes.items() if scene is not None)
    ordered = [scene for _, index in told if (scene := scenes[index]) is not None]
    settings = dict(zip((index for _, index in told), carried(document.text, ordered), strict=True))
    narrative = Narrative(document.text, anchor_of(document.published))
    return tuple(_circumstances(settings.get(index, Setting()), narrative) for index in range(len(attributions)))


def _scene(document: Document, scopes: Scopes, attributions: Sequence[Attribution], index: int) -> Scene | None:
    cue = scopes.anchor(index)
    if cue is None:
        return None
    return Scene(
        attribution=attributions[index],
        setting=setting(document, scopes.zones(index), cue),
        cue=cue,
        sentence=scopes.sentence(cue.start),
        inside=scopes.inside(index),
    )


def _circumstances(told: Setting, narrative: Narrative) -> Circumstances:
    return Circumstances(
        said=narrative.resolve(told.date) if told.date else None,
        medium=told.medium,
        addressee=told.addressee,
        place=told.place,
    )
