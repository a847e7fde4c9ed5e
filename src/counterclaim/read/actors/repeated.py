"""Cuts runs of capitals where a page has put a full name into them. Knows words, not names."""

from __future__ import annotations

from itertools import pairwise

from counterclaim.read.actors.lexicon import lexicon
from counterclaim.read.actors.words import Words

_GLUE = 3  # letters before a capital inside a word from which two words may have been run together: SorelTop


def unrepeated(words: Words, run: range) -> range:
    """Cut a run where a page has put a full name into it: `Sorel Alma Ida SorelTop aide`, `Alma Sorel Alma IdaOne`.

    Some outlets' pages hold a box behind each first name of a politician, whose words scraping runs together.
    """
    lists, behind = lexicon(), words.forms[run.stop : run.stop + 2]
    named = behind[:1] == ["("] and behind[1:] != [] and behind[1] in words.forms[run.start : run.stop - 1]
    if named and words.lower[run.stop - 1] in lists.given:
        return range(run.start, run.stop - 1)  # Ada Sorel Adelheid (Ada) ...
    for at in run[1:]:
        form = words.forms[at]
        glued = next((index for index in range(run.start, at) if _goes_on(form, words.forms[index])), None)
        again = next((index for index in run[1:at] if words.forms[index] in words.forms[run.start : index]), None)
        inner = any(one.islower() and other.isupper() for one, other in pairwise(form[_GLUE - 1 :]))
        if again is not None and (glued is not None or inner):
            return range(run.start, again - (again - run.start > 1 and words.lower[again - 1] in lists.given))
        if glued is not None:
            return range(run.start, glued + 1)
    return run


def _goes_on(form: str, start: str) -> bool:
    """Say whether a word is another one with a capital and more behind it: `SorelTop`."""
    return len(start) >= _GLUE and form.startswith(start) and form[len(start) : len(start) + 1].isupper()
