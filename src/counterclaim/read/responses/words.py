"""The words of each statement as the pair features compare them: stems of content words, answers and denials."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.model.reading import Attribution
from counterclaim.model.span import Span, hull
from counterclaim.read.sentences import sentences

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_STOP = frozenset(
    "a about after again all also although am an and any are as at be because been before being but by "
    "can could did do does doing for from had has have having he her here hers him his how i if in into "
    "is it its just like may me might more most my no nor not now of on only or other our out over own "
    "said same say says she should so some such than that the their them then there these they this those "
    "through to too under until up upon us very was we were what when where which while who whom why will "
    "with would you your mr mrs ms".split()
)
# Words that point back at what somebody else said, and words that speak of its truth.
_POINTING = frozenset(
    "accusation accusations allegation allegations assertion assertions charge charges claim claims "
    "comment comments criticism criticisms denial denials finding findings idea insinuation insinuations "
    "notion premise question questions remark remarks report reports reporting rumor rumors rumour "
    "rumours statement statements story stories suggestion suggestions that this these those it".split()
)
_TRUTH = frozenset(
    "baseless bogus categorically fabricated fabrication fake false falsehood falsely hoax incorrect "
    "inaccurate invented lie lies lying misleading nonsense outrageous ridiculous unfounded "
    "unsubstantiated untrue wrong absurd slander smear propaganda preposterous laughable groundless "
    "contrary deny denied denies denying denial dismiss dismissed dismissing dismisses reject rejected "
    "rejects rejecting refute refuted refutes disputed disputes dispute rebuffed rebutted".split()
)
_REPLY = frozenset(
    "answer answered answering asked replied reply replying respond responded responding response "
    "responds retort retorted countered counters hit fired shot pushed back defended defends defending "
    "insisted insists reiterated".split()
)
_ASSENT = frozenset(
    "acknowledge acknowledged acknowledges acknowledging admit admits admitted agree agreed agrees "
    "agreeing concede conceded concedes confirm confirmed confirms confirming echoed echoing backed true "
    "right correct".split()
)
_REFUSAL = frozenset(
    "comment decline declined declines declining refuse refused refuses respond answer request requests".split()
)
_NEGATION = frozenset("no not never none nobody nothing neither nor without cannot".split())

LEXICONS = (_POINTING, _TRUTH, _REPLY, _ASSENT, _REFUSAL, _NEGATION)
_ENDINGS = re.compile(r"(?:ations?|ing|edly|ed|es|s|ly|ment|ments|ion|ions|e)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One statement's words: stems of its content, stems of all its sentence, and which lexicons its words touch."""

    content: frozenset[str]
    sentence: frozenset[str]
    touched: tuple[bool, ...]
    whole: Span
    scene: Span


def wordings(text: str, attributions: Sequence[Attribution]) -> list[Wording]:
    """Return the wording of each attribution; the scene is the sentences that hold it."""
    cut = sentences(text)
    found = []
    for one in attributions:
        whole = hull(one.source + one.cue + one.content)
        around = [sentence for sentence in cut if sentence.overlaps(whole)]
        scene = hull((*around, whole))
        spoken = _forms(" ".join(span.of(text) for span in one.cue + one.content))
        found.append(
            Wording(
                content=_stems(" ".join(span.of(text) for span in one.content)),
                sentence=_stems(scene.of(text)),
                touched=tuple(any(_in(form, lexicon) for form in spoken) for lexicon in LEXICONS),
                whole=whole,
                scene=scene,
            )
        )
    return found


def _in(form: str, lexicon: frozenset[str]) -> bool:
    return form in lexicon or (lexicon is _NEGATION and form.endswith(("n't", "n’t")))


def _forms(words: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(words)]


def _stems(words: str) -> frozenset[str]:
    """Return rough stems of the content words, enough to find a word again in another form."""
    return frozenset(
        _ENDINGS.sub("", form) or form
        for form in (f.split("'")[0].split("’")[0] for f in _forms(words))
        if form not in _STOP
    )
