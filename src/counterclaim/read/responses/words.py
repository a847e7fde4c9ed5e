"""The words of each statement as the pair features compare them: stems of content words, answers and denials."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

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
    starts, ends = [sentence.start for sentence in cut], [sentence.end for sentence in cut]
    stems: dict[Span, frozenset[str]] = {}  # one sentence often holds several statements
    found = []
    for one in attributions:
        whole = hull(one.source + one.cue + one.content or (Span(0, 0),))
        scene = hull((*cut[bisect_right(ends, whole.start) : bisect_left(starts, whole.end)], whole))
        if scene not in stems:
            stems[scene] = _stems(_forms((scene,), text))
        content = _forms(one.content, text)
        spoken = frozenset(content).union(_forms(one.cue, text))
        touched = tuple(_touches(spoken, lexicon) for lexicon in LEXICONS)
        found.append(Wording(content=_stems(content), sentence=stems[scene], touched=touched, whole=whole, scene=scene))
    return found


def _touches(forms: frozenset[str], lexicon: frozenset[str]) -> bool:
    if not lexicon.isdisjoint(forms):
        return True
    return lexicon is _NEGATION and any(form.endswith(("n't", "n’t")) for form in forms)


def _forms(spans: Sequence[Span], text: str) -> list[str]:
    """Return the words of the spans, in lower case."""
    return " ".join(_WORD.findall(" ".join(span.of(text) for span in spans))).lower().split()


def _stems(forms: Sequence[str]) -> frozenset[str]:
    """Return rough stems of the content words, enough to find a word again in another form."""
    return frozenset(filter(None, map(_stem, forms)))


@lru_cache(maxsize=1 << 16)
def _stem(form: str) -> str:
    """Return the stem of a word; empty for one that says too little to be compared."""
    bare = form.split("'")[0].split("’")[0]
    return "" if bare in _STOP else _ENDINGS.sub("", bare) or bare
