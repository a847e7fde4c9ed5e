"""The words of a text: forms, places, sentences, and which stand in quotation marks. Knows nothing of actors."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

from counterclaim.read.actors.demonyms import demonyms
from counterclaim.read.quotations import quotations

_ABBREVIATED = (
    r"(?:Mr|Mrs|Ms|Messrs|Dr|Sens?|Reps?|Govs?|Gen|Maj|Lt|Col|Sgt|Capt|Adm|Cmdr|St|Jr|Sr|Prof|Rev|Hon|Brig|Pres|Amb"
    r"|Atty|Dept|Supt|Cpl|Pvt|Corp|Inc|Co|Ltd|No|vs|Fla|Calif|Tex|Ariz|Mass|Conn|Ill|Wis|Minn|Mich|Pa|Va|Ala|Ga|Tenn)"
)
_WORD = re.compile(
    rf"(?:[A-Z]\.){{2,}}|[A-Z]\.(?=\s+[A-Z])|{_ABBREVIATED}\.(?=\s)"
    r"|[DRI]-(?:(?:[A-Z]\.)+|[A-Z][a-z]+\.)|['’‘]s\b|\w+(?:[-&]\w+)*(?:['’](?!s\b)\w+)*|[^\w\s]"
)
_ENDS = frozenset(".!?…")
_AFTER_END = frozenset("\"'”’»)]“‘")
_SMALL = frozenset("a an the of in on at to for by and or but as with from over into vs nor per via".split())
HEADLINE = 30  # words; longer headlines are rare in any outlet
HEADLINE_CAPITALS = 0.7  # share of words in capitals above which a line is set in title case

CLOSED_CAPITALS = 0.9  # the same for a line that ends with a full stop


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A text's words in order, as parallel lists; `sentences` and `lines` number them from 0.

    `initial` marks the first word of a sentence, `titled` words of a line set in title case, `quoted` words
    inside quotation marks.
    """

    text: str
    forms: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    sentences: list[int]
    lines: list[int]
    initial: list[bool]
    titled: list[bool]
    quoted: list[bool]
    common: frozenset[str]  # forms that the text has in lower case
    demonyms: Mapping[str, str]  # adjectives of states that only the text tells (demonyms.py) -> the state; lower case

    def at(self, offset: int) -> int:
        """Return the index of the first word that ends behind `offset`."""
        return min(bisect_left(self.ends, offset + 1), len(self.ends))

    def between(self, start: int, end: int) -> range:
        """Return the indices of the words in `[start, end)`."""
        return range(self.at(start), bisect_left(self.starts, end))


def read_words(text: str) -> Words:
    """Return the words of `text`."""
    found = list(_WORD.finditer(text))
    forms = [match.group() for match in found]
    starts = [match.start() for match in found]
    ends = [match.end() for match in found]
    sentences, lines, initial = _numbered(text, forms, starts, ends)
    return Words(
        text=text,
        forms=forms,
        lower=[form.lower() for form in forms],
        starts=starts,
        ends=ends,
        sentences=sentences,
        lines=lines,
        initial=initial,
        titled=_titled(forms, lines),
        quoted=_quoted(text, starts),
        common=frozenset(form for form in forms if form.islower()),
        demonyms=demonyms(forms),
    )


def _numbered(
    text: str, forms: list[str], starts: list[int], ends: list[int]
) -> tuple[list[int], list[int], list[bool]]:
    """Number sentences and lines: a sentence ends with its line, or at a full stop that a capital or mark follows."""
    sentence, line, ended = -1, -1, True
    sentences, lines, initial = [], [], []
    last = 0
    for form, start, end in zip(forms, starts, ends, strict=True):
        broken = line < 0 or "\n" in text[last:start]
        opens = ended and start > last and form not in _ENDS and not form.islower()
        line += broken
        sentence += broken or opens
        initial.append(broken or opens)
        sentences.append(sentence)
        lines.append(line)
        ended = form in _ENDS or (ended and not (broken or opens) and form in _AFTER_END)
        last = end
    return sentences, lines, initial


def _titled(forms: list[str], lines: list[int]) -> list[bool]:
    """Say of each word whether its line is set in title case: short, and nearly all words that can have capitals."""
    count = lines[-1] + 1 if lines else 0
    size, told, capital, closed = [0] * count, [0] * count, [0] * count, [False] * count
    for form, line in zip(forms, lines, strict=True):
        size[line] += 1
        if form[0].isalpha() and form not in _SMALL:
            told[line] += 1
            capital[line] += form[0].isupper()
        closed[line] = form == "." or (closed[line] and form in _AFTER_END)
    least = [CLOSED_CAPITALS if closed[line] else HEADLINE_CAPITALS for line in range(count)]
    titled = [
        told[line] >= 3 and capital[line] >= least[line] * told[line] and size[line] <= HEADLINE
        for line in range(count)
    ]
    return [titled[line] for line in lines]


def _quoted(text: str, starts: list[int]) -> list[bool]:
    inside = [False] * len(starts)
    for quotation in quotations(text):
        if quotation.depth == 1:
            for index in range(bisect_left(starts, quotation.start), bisect_left(starts, quotation.end)):
                inside[index] = True
    return inside
