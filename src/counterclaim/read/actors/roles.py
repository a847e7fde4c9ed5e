"""Parts the words that introduce somebody into role and affiliation. Knows phrases, not names."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.read.actors.lexicon import is_job, lexicon
from counterclaim.read.actors.names import plain
from counterclaim.read.actors.words import Words

POSSESSIVE = ("'s", "’s", "‘s")
_BEHIND = ("of", "for", "at", "with")
_STOPS = frozenset(
    "who in on from and with to by during under since after before until against about over when where".split()
)
_OF_ROLE = ("state", "staff", "operations", "defense", "defence")  # chief of staff: the office, not a body
# Endings of adjectives, and nouns that tell the sort of a job (free agent, security adviser), never a body.
_ADJECTIVE = ("ical", "nal", "ial", "cal", "ral", "gal", "ive", "ish")
_SCHOOLS = ("college", "institute", "university")
_SORT_ENDS = ("-old", "-time", "ed", "-born")  # a body of one such word in small letters is rare
_PLAIN = frozenset(
    "second third fourth fifth young younger older elderly key likely local anonymous unnamed unknown possible".split()
)
_SORTS = frozenset(
    "attorney press foreign prime campaign digital medical media security political vice free military legal policy "
    "creative climate majority minority business program republican democratic conservative liberal independent".split()
)
_PORTFOLIOS = frozenset(
    "agriculture commerce culture defence defense economy education energy environment finance health home housing "
    "immigration information interior justice labor labour oil trade transport transportation treasury".split()
)
_IN_BODIES = ("executive", "national", "special", "supreme")  # qualifiers that open the names of bodies too
_MINISTERS = ("minister", "secretary")
_BODIES = frozenset(  # and no words of the lists
    "airport base camp city county district harbor harbour mint opposition parliament police port province region "
    "state town union village".split()
)
LONGEST_SUBJECT = 3  # words behind `of` that tell what a role is about


def is_role(words: Words, index: int) -> bool:
    """Say whether a word can name an office, a job or a rank."""
    lists, word = lexicon(), plain(words.forms[index])
    if word in lists.offices or word in lists.ranks or word in lists.address or is_job(word):
        return True
    head = lists.heads.get(word) or lists.heads.get(word.rpartition("-")[2])
    return head is not None and "person" in head.kinds


def modifies(word: str) -> bool:
    """Say whether a lower-case word tells the sort of a role rather than a body: `medical`, `security`."""
    people = word in lexicon().adjectives or word == "kurdish"
    return word in _SORTS or (word.endswith(_ADJECTIVE) and word not in lexicon().heads and not people)


def parted(words: Words, phrase: range) -> dict[str, str | None]:
    """Part a phrase into role and affiliation."""
    phrase = _without_article(words, phrase)
    core = core_end(words, phrase.start, phrase.stop)
    role_from = _role_from(words, range(phrase.start, core))
    front = _owned(words, range(phrase.start, role_from)) if role_from < core else range(phrase.start, core)
    office = _office_end(words, core, phrase.stop)
    if role_from == core:
        return {"role": None, "affiliation": None if _complement(words, core, phrase.stop) else written(words, front)}
    qualifiers = [index for index in front if _qualifies(words, index, role_from)]
    before = [index for index in front if index not in qualifiers and not _tells_sort(words.forms[index])]
    behind = _complement(words, office, phrase.stop) or _after_subject(words, office, phrase.stop)
    if behind and _of_what(words, office, behind):
        office, behind = office + 1 + len(behind.split()), None
    if before and not _names_body(words, before, role_from):
        small = words.forms[role_from].islower()  # else it is no part of the title: `criticize President Sorel`
        qualifiers, before = [*qualifiers, *(before if small else ())], []
    role = written(words, [*sorted(qualifiers), *range(role_from, office)])
    affiliation = behind or written(words, before)
    return _without_former(role, affiliation)


def _without_former(role: str | None, affiliation: str | None) -> dict[str, str | None]:
    """Return both without `then-`, and with `ex-` told of the role: the Ex-Pentagon chief is of the Pentagon."""
    affiliation = affiliation and affiliation.removeprefix("then-")
    if affiliation and affiliation[:3].lower() == "ex-":
        affiliation = affiliation[3:] or None
        role = role and f"former {role}"
    return {"role": role, "affiliation": affiliation}


def _qualifies(words: Words, index: int, role_from: int) -> bool:
    """Say whether a word qualifies the role behind it: `former`, not the `National` of a National Harbour Council."""
    word = plain(words.forms[index])
    follows = index + 1 < role_from and words.forms[index + 1][0].isupper()
    return word in lexicon().qualifiers and not (word in _IN_BODIES and words.forms[index][0].isupper() and follows)


def _names_body(words: Words, before: Sequence[int], role_from: int) -> bool:
    """Say whether the words in front of a role name whom it serves: `ministry`, not the `truck` of a truck driver."""
    small = all(words.forms[index].islower() for index in before)
    owned = any(words.lower[index] in POSSESSIVE for index in range(before[0], role_from))
    return not small or owned or _body(words.lower[before[-1]])


def _of_what(words: Words, of: int, complement: str) -> bool:
    """Say whether what stands behind `of` is what a role is about, no body: a director of political advertising."""
    told = complement.split()
    return (
        words.lower[of] == "of"
        and words.lower[of + 1 : of + 1 + len(told)] == [word.lower() for word in told]
        and len(told) <= LONGEST_SUBJECT
        and complement.islower()
        and complement.replace(" ", "").isalpha()
        and not any(map(_body, told))
    )


def _body(word: str) -> bool:
    return word in _BODIES or word in lexicon().body_words or _heads_body(word)


def _tells_sort(form: str) -> bool:
    """Say whether a word in front of a role tells somebody's age or state, no body: `38-year-old`, `first-time`."""
    return form.islower() and (form.endswith(_SORT_ENDS) or form in _PLAIN)


def core_end(words: Words, first: int, end: int) -> int:
    """Return where the head of a phrase ends: before its first preposition or relative word."""
    for index in range(first, end):
        if words.lower[index] in ("of", "for", "at", "in", "with", "from", "to", "on", "who", "and"):
            return index
        if index > first and words.lower[index].endswith("ing") and is_role(words, index - 1):  # a chemist studying …
            return index
    return end


def _role_from(words: Words, core: range) -> int:
    """Return where the role begins in a core: qualifiers and sorts in front of its head belong to it."""
    at = core.stop
    while at > core.start and _of_role(words, at - 1):
        at -= 1
    if at == core.stop or not any(is_role(words, index) for index in range(at, core.stop)):
        return core.stop
    while at - 1 > core.start and words.lower[at - 2] in POSSESSIVE and _common(words, at - 1):
        at -= 1
    if at - 1 > core.start and plain(words.forms[at - 2]) in lexicon().qualifiers and _common(words, at - 1):
        return at - 2
    return at


def _of_role(words: Words, index: int) -> bool:
    word = plain(words.forms[index])
    if word in _PORTFOLIOS and words.lower[index + 1 : index + 2] and words.lower[index + 1] in _MINISTERS:
        return True
    return is_role(words, index) or word in lexicon().qualifiers or modifies(word)


def _common(words: Words, index: int) -> bool:
    """Say whether a word is written small and heads no body: `judiciary` in `chief judiciary official`."""
    return words.forms[index].islower() and not _heads_body(words.forms[index])


def _owned(words: Words, front: range) -> range:
    """Return what names the body in front of a role: of `Sorel's incoming Harbour Board` the board alone."""
    marks = [index for index in front if words.lower[index] in POSSESSIVE]
    if not marks or marks[-1] + 1 == front.stop:
        return front
    behind = range(marks[-1] + 1, front.stop)
    return behind if plain(words.forms[behind.start]) in lexicon().qualifiers else front


def _office_end(words: Words, core: int, stop: int) -> int:
    """Return where an office ends: `of state` and `of staff` belong to it, and `of strategy` where a body follows."""
    if core + 1 >= stop or words.lower[core] != "of":
        return core
    if words.lower[core + 1] in _OF_ROLE:
        return core + 2
    if words.lower[core - 1] in _MINISTERS and words.forms[core - 1][0].isupper():
        return _capitals_end(words, core + 1, stop)
    small = core + 1
    while small < stop and words.forms[small].islower() and words.lower[small] not in (*_BEHIND, *_STOPS, "the"):
        small += 1
    follows = small + 1 < stop and words.lower[small] in ("for", "at") and core + 1 < small
    return small if follows else core


def _capitals_end(words: Words, start: int, stop: int) -> int:
    """Return where a run of capitals ends that `and` may join: `Health and Tides`."""
    end = start
    while end < stop and (words.forms[end][0].isupper() or words.lower[end] in ("and", "the")):
        end += 1
    return end


def _without_article(words: Words, phrase: range) -> range:
    lists = lexicon()
    first = phrase.start
    while first < phrase.stop and words.lower[first] in lists.function and words.forms[first] != "US":
        first += 1
    last = phrase.stop
    while last > first and words.forms[last - 1] == ",":  # between an office and the name behind it
        last -= 1
    return range(first, last)


def _complement(words: Words, start: int, stop: int) -> str | None:
    """Return what stands behind the first `of`, `for` or `at`, up to the next preposition of another kind."""
    if start >= stop or words.lower[start] not in _BEHIND:
        return None
    kept = _without_article(words, range(start + 1, stop))
    end = kept.start
    while end < kept.stop and words.forms[end] not in (",", "("):
        if words.lower[end] in _STOPS and not _on(words, end) and not _and(words, range(kept.start, end), kept.stop):
            break
        end += 1
    return words.text[words.starts[kept.start] : words.ends[end - 1]] if end > kept.start else None


def _after_subject(words: Words, start: int, stop: int) -> str | None:
    """Return the body behind the subject of a role: a specialist in tides `at the Harbour Institute`; or its school."""
    if words.lower[start : start + 1] != ["in"]:
        return None
    end = _capitals_end(words, start + 1, stop)
    if words.lower[end - 1] in _SCHOOLS and words.forms[end : end + 1] != [] and words.forms[end] in POSSESSIVE:
        return written(words, _without_article(words, range(start + 1, end)))  # in Harrow University's law school
    at = next((index for index in range(start + 2, stop) if words.lower[index] == "at"), stop)
    return _complement(words, at, stop)


def _on(words: Words, index: int) -> bool:
    """Say whether `on` stands inside the name of a body: `Council on Foreign Tides`."""
    body = words.lower[index - 1] in ("commission", "committee", "council", "subcommittee")
    return (
        body
        and words.lower[index] == "on"
        and words.forms[index + 1 : index + 2] != []
        and words.forms[index + 1][0].isupper()
    )


def _and(words: Words, before: range, stop: int) -> bool:
    """Say whether `and` stands inside the name of a body: `Center for Harbours and Tides`, of no two bodies."""
    at = before.stop
    if words.lower[at] != "and" or at + 1 >= stop or len(before) < len(("Center", "for", "Harbours")):
        return False
    linked = words.lower[at - 2] in ("for", "of", "on") and words.forms[at - 1][0].isupper()
    return linked and words.forms[at + 1][0].isupper() and not is_role(words, at + 1)


def written(words: Words, indices: Sequence[int]) -> str | None:
    """Return the words at `indices` as they are written, without possessive marks at the end."""
    kept = list(indices)
    while kept and not words.forms[kept[-1]][0].isalnum():
        kept.pop()
    if not kept:
        return None
    if kept == list(range(kept[0], kept[-1] + 1)):
        return words.text[words.starts[kept[0]] : words.ends[kept[-1]]]
    return " ".join(words.forms[index] for index in kept)


def body_behind(words: Words, last: int) -> str | None:
    """Return the body or state that `of` or `from` ties to a name that ends at `last`.

    `Ada Sorel of the Harbour Institute`, `President Ada Sorel of Norland`.
    """
    if words.lower[last : last + 1] not in (["of"], ["from"]):
        return None
    kept = _without_article(words, range(last + 1, len(words.forms)))
    end = kept.start
    while end < kept.stop and (words.forms[end][0].isupper() or words.lower[end] in ("of", "for", "and", "the")):
        end += 1
    while end > kept.start and not words.forms[end - 1][0].isupper():
        end -= 1
    lists = lexicon()
    named = [words.lower[index] for index in range(kept.start, end)]
    bodies = [word for word in named if word in lists.body_words or _heads_body(word)]
    state = " ".join(named) in lists.states or named in [[one] for one in words.demonyms.values()]
    return written(words, range(kept.start, end)) if (bodies and len(named) > 1) or state else None


def _heads_body(word: str) -> bool:
    head = lexicon().heads.get(word)
    return head is not None and "organisation" in head.kinds
