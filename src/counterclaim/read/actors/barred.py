"""Who a source cannot be, by what is done in the sentences around it: nobody replies to the own question."""

from __future__ import annotations

from counterclaim.read.actors.figures import Figure
from counterclaim.read.actors.mentions import Mention
from counterclaim.read.actors.scene import Scene

_ASKS = ("ask", "press", "inquir", "enquir", "wonder", "quer")  # how the cues of a question begin
_REPLIES = ("repl", "answer", "respond", "retort", "counter")
_CONTRADICTS = (
    *("den", "disput", "reject", "dismiss", "refut", "rebut", "question", "doubt", "contradict", "challeng", "mock"),
    *("rebuff", "debunk", "ridicul", "scoff"),
)
_POSSESSIVES = ("his", "her", "its", "their")
NEAR = 1  # sentences between a question and its reply


def barred(scene: Scene, mention: Mention, enclosing: Figure | None) -> Figure | None:
    """Return the one figure that a pronoun or description cannot mean, if there is one.

    It is the one who asked, where the mention replies (in gold the next "he" behind a question is another in 17 of
    23), and the one who contradicts, where the mention owns what is contradicted: `Vey disputed her claim`.
    `enclosing` is the figure of the attribution in whose content the mention stands.
    """
    own = scene.words.lower[mention.index] in _POSSESSIVES
    if own and enclosing is not None and _begins(mention.enclosing_cue, _CONTRADICTS):
        return enclosing
    before = next(((other, figure) for other, figure in reversed(scene.history) if not other.quoted), None)
    if before is None or not _begins(mention.cue, _REPLIES) or not _begins(before[0].cue, _ASKS):
        return None
    apart = scene.words.sentences[mention.index] - scene.words.sentences[before[0].index]
    return before[1] if 0 <= apart <= NEAR else None


def _begins(cue: tuple[str, ...], stems: tuple[str, ...]) -> bool:
    return any(word.startswith(stems) for word in cue)
