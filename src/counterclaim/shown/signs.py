"""What the model counted, in plain words: of a pair of statements, and of a candidate for a source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from counterclaim.model.explanation import Sign

# {one} is the statement that answers, {other} the answered one.
_PAIR = {
    "touching": "{one} and {other} overlap in the text",
    "headline answers": "{one} is in the first line",
    "headline answered": "{other} is in the first line",
    "inside the answer": "{other} stands inside the words of {one}",
    "around the answer": "{one} stands inside the words of {other}",
    "same actor": "both have the same actor",
    "actor unknown": "the actor of one of them is not known",
    "names its actor": "the sentence of {one} names the actor of {other}",
    "content names its actor": "the words of {one} name the actor of {other}",
    "is named by it": "the words of {other} name the actor of {one}",
    "no common words": "no words in common",
    "answer: pointing": "{one} has a word that points back, such as “claim” or “this”",
    "answer: truth": "{one} has a word of denial or of truth, such as “false” or “rejected”",
    "answer: reply": "{one} has a word of replying, such as “responded”",
    "answer: assent": "{one} has a word of assent, such as “confirmed”",
    "answer: refusal": "{one} has a word of refusing, such as “declined”",
    "answered: truth": "{other} has a word of denial or of truth itself",
    "only one negates": "one of the two has “not” or the like, and the other has not",
}
_ACTOR = (
    (r"new\b.*", "it is worded like somebody who is mentioned for the first time"),
    (r"(he|it|they) latest source.*|latest source.*", "the latest source before"),
    (r"(he|it|they) nearest source", "the nearest of those who were sources before"),
    (r"(he|it|they) source True.*|source before True.*", "was a source before"),
    (r"(he|it|they) nearest subject", "the nearest that opens a sentence or clause"),
    (r"(he|it|they) (subject True.*|opens its sentence.*)", "opens its sentence"),
    (r"(he|it|they) foremost|(he|it|they) mentions|mentions .*|later mentions .*", "mentioned often"),
    (r"(he|it|they) recent", "mentioned in the sentences just before"),
    (r"(he|it|they) (distance.*|rank 0)|rank 0 .*|distance .*", "mentioned near"),
    (r"(he|it|they) same line|same sentence", "mentioned in the same paragraph or sentence"),
    (r"he gender known", "known to be a man or a woman"),
    (r"(he|it|they) inside the latest.*", "the statement stands inside one of theirs"),
    (r"(he|it|they) kind .*|kind .*", "of a kind that is meant so"),
    (r"alike 2.*|same wording.*", "was called so before"),
    (r"alike 1.*|alike", "was called by a word of the same sort"),
    (r"later [12].*", "is called so further down"),
    (r"shared modifiers [12].*|modifiers equal True.*", "was described with the same words"),
    (r"owner same True.*", "belongs to the same one"),
)


def pair_words(signs: Sequence[Sign], one: str, other: str) -> Iterator[str]:
    """Yield what was counted of a pair, in words; `one` is the tag of the answer, `other` that of the answered one."""
    known = {sign.name: sign.value for sign in signs}
    order = "after" if "before" in known else "before"
    yield f"{one} stands {'right ' if 'next' in known else ''}{order} {other}" + (
        ", in the same paragraph" if "same paragraph" in known else ""
    )
    common = round(known.get("common words", 0))
    if common:
        yield f"{common} {'word' if common == 1 else 'words'} in common"
    yield from (words.format(one=one, other=other) for name, words in _PAIR.items() if name in known)


def actor_words(signs: Sequence[Sign]) -> list[str]:
    """Return what spoke for a candidate, in words, each once; what has no plain words is left out."""
    found = (next((words for form, words in _ACTOR if re.fullmatch(form, sign.name)), None) for sign in signs)
    return list(dict.fromkeys(words for words in found if words))
