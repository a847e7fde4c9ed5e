"""What an article says of a named figure right beside its name: role, affiliation and rank. Decides nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.read.actors.lexicon import lexicon
from counterclaim.read.actors.names import Name, plain
from counterclaim.read.actors.roles import POSSESSIVE, body_behind, core_end, is_role, modifies, parted, written
from counterclaim.read.actors.words import Words

REACH_BEFORE = 9  # words: the longest strings of titles in the training articles have eight
REACH_AFTER = 18
LEAST_OFFICE = 4  # words in front of a name behind an office: `head of works,`
LONGEST_NAME = 4
_BUTTONS = ("CLOSE",)  # of a film, left in front of its caption
_PARTIES = {"R-": "republican", "D-": "democrat", "I-": "independent"}
_GENERALS = ("attorney", "consul", "director", "governor", "inspector", "secretary", "solicitor", "surgeon")
_TOWARDS = frozenset(
    "admirer ally backer colleague critic defender enemy fan foe follower friend native opponent rival "
    "supporter".split()
)
_SINGULAR = {"Sens.": "Sen.", "Reps.": "Rep.", "Govs.": "Gov.", "Presidents": "President", "Profs.": "Prof."}
_SAYS = ("said", "says", "told")
_REPORTS = ("reports", "writes", "notes", "adds", "says", "claims")
_FIRST = ("deputy", "lady", "lieutenant", "minister", "secretary", "sergeant", "vice")
_APPOSED = frozenset("a an the his her its their our one another former".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction:
    """The words that introduce a name: in front of it, and in the apposition behind it (word indices)."""

    before: range
    after: range
    body: str | None = None  # that `of` ties to the name


def introduction(words: Words, name: Name) -> Introduction:
    """Return the words beside a name that tell who it is; either range may be empty."""
    start = name.prefix.start if name.prefix else name.first
    if start < name.first and _opens(words, start):
        start += 1
    return Introduction(
        before=_before(words, start, name.first), after=_after(words, name.last), body=body_behind(words, name.last)
    )


def _before(words: Words, start: int, first: int) -> range:
    lists = lexicon()
    office = 0 if _titled(words, start, first) else _office_before(words, start, first)
    if office:
        start = office
    elif _apposed_title(words, start):
        start -= 1
    elif start == first and _body_before(words, first):
        start = _body_before(words, first)
    elif start == first and not (first and (is_role(words, first - 1) or words.lower[first - 1] in POSSESSIVE)):
        return range(first, first)
    at = start
    while at > max(0, first - REACH_BEFORE) and words.sentences[at - 1] == words.sentences[first]:
        lower = words.lower[at - 1]
        if lower in lists.function and words.forms[at - 1] != "US":
            break
        if not lower[0].isalnum() and lower not in POSSESSIVE and lower != "-":
            break
        if _verb_before(words, at) or _opens(words, at - 1):
            break
        at -= 1
    while at < first and (words.forms[at] in _BUTTONS or not words.forms[at][0].isalnum()):
        at += 1
    return range(at, first)


def _participle(words: Words, index: int) -> bool:
    """Say whether a word is a verb that opens a sentence, no part of a title: `Rebuffing Mr. Sorel, the board said`."""
    word = plain(words.forms[index])
    return word.endswith("ing") and not is_role(words, index) and word not in lexicon().qualifiers


def _opens(words: Words, index: int) -> bool:
    """Say whether a word opens a sentence and belongs to no title that follows."""
    return words.initial[index] and (_participle(words, index) or _firstly(words, index))


def _firstly(words: Words, index: int) -> bool:
    """Say whether `First` opens a sentence and tells no rank: `First House Leader Ada Sorel left, then …`."""
    return words.lower[index] == "first" and words.lower[index + 1] not in _FIRST


def _titled(words: Words, start: int, first: int) -> bool:
    """Say whether the words of a name's own run tell an office: then the office before the comma is another's."""
    return any(is_role(words, at) and plain(words.forms[at]) not in lexicon().address for at in range(start, first))


def _verb_before(words: Words, at: int) -> bool:
    """Say whether a common word ends in front of a capital and is no noun of a title: `threatens President Sorel`."""
    word = words.forms[at - 1]
    capital = words.forms[at].removeprefix("then-")[:1].isupper()
    if (
        word.islower()
        and word.isalpha()
        and word.endswith("ing")
        and not is_role(words, at - 1)
        and word not in lexicon().heads
    ):
        return word not in lexicon().qualifiers  # also before another word of the title: `criticizing former Mayor Vey`
    if words.lower[at - 1] in _REPORTS and words.forms[at - 2 : at - 1] == [","]:
        return True
    if word in POSSESSIVE or not word.islower() or not capital:
        return False
    return not (is_role(words, at - 1) or word in lexicon().qualifiers or word in lexicon().heads or modifies(word))


def home_of(words: Words, name: Name) -> tuple[frozenset[str], frozenset[str]]:
    """Return party and home from the words behind a name: `(R-Utah)`, `, D-N.Y.,`, `of Harrow`."""
    at = name.last
    if at + 1 >= len(words.forms):
        return frozenset(), frozenset()
    label = words.forms[at + 1]
    if words.forms[at] in ("(", ",") and label[:2] in _PARTIES:
        state = plain(label[2:])
        return frozenset([_PARTIES[label[:2]]]), frozenset([lexicon().us_states.get(state, state)])
    if words.lower[at] in ("of", "from") and label[0].isupper():
        end = at + 2
        while end < len(words.forms) and words.forms[end][0].isupper() and not words.initial[end]:
            end += 1
        return frozenset(), frozenset([" ".join(words.lower[at + 1 : end]), *words.lower[at + 1 : end]])
    return frozenset(), frozenset()


def behind_possessive(words: Words, before: range) -> int:
    """Return where the titles of a name begin that are its own, not its owner's (`President Sorel's lawyer`)."""
    owned = [index for index in before if words.lower[index] in POSSESSIVE]
    return owned[-1] + 1 if owned else before.start


def _office_before(words: Words, start: int, first: int) -> int:
    """Return where an office with `of` ends that a name between commas stands behind; 0 if none stands there.

    `the director of harbour works, Ada Sorel, said`.
    """
    if start < LEAST_OFFICE or words.forms[start - 1] != "," or not _closed(words, first):
        return 0
    for at in range(start - 2, max(0, start - REACH_BEFORE), -1):
        lower = words.lower[at]
        if words.sentences[at] != words.sentences[start] or not words.forms[at][0].isalnum():
            return 0
        if lower in ("of", "for", "at", "to") and is_role(words, at - 1):
            return at
        if lower in lexicon().function and lower not in ("of", "for", "and", "the"):
            return 0
    return 0


def _body_before(words: Words, first: int) -> int:
    """Return where the `of` of an office and its body stands right in front of a name; 0 if none does.

    `Director of Public Tides Ada Sorel`.
    """
    at = first
    while at > 1 and words.forms[at - 1][0].isupper() and words.sentences[at - 1] == words.sentences[first]:
        at -= 1
    office = 1 < at < first and words.lower[at - 1] == "of" and is_role(words, at - 2)
    return at - 1 if office and words.forms[at - 2][0].isupper() else 0


def _closed(words: Words, first: int) -> bool:
    """Say whether a name of two to four capitals begins at `first` and a comma closes it."""
    end = first
    while end < len(words.forms) and words.forms[end][0].isupper():
        end += 1
    return 2 <= end - first <= LONGEST_NAME and words.forms[end : end + 1] == [","]


def _apposed_title(words: Words, start: int) -> bool:
    """Say whether a name stands in apposition to a title: `the deputy warden, Ilan Vey,`.

    In "According to the warden, Ilan Vey left" it does not, and what a paper is called (`the Daily Caller`) is none.
    """
    return (
        start > 1
        and not _sourced(words, start - 2)
        and words.forms[start - 1] == ","
        and is_role(words, start - 2)
        and words.sentences[start - 2] == words.sentences[start]
    )


def _sourced(words: Words, index: int) -> bool:
    """Say whether "according to" stands in front of the phrase that ends at `index`, in its sentence."""
    first = index
    while first > 1 and words.sentences[first - 1] == words.sentences[index] and words.forms[first - 1] != ",":
        first -= 1
        if words.lower[first - 1 : first + 1] == ["according", "to"]:
            return True
    return False


def _after(words: Words, last: int) -> range:
    """Return the apposition behind a name: `, a retired judge,`; empty if what follows the comma is none."""
    count = len(words.forms)
    if last + 2 >= count or not (words.forms[last] == "," or _behind_home(words, last) or _told(words, last)):
        return range(last, last)
    first = _behind_home(words, last) or last + 1
    while first + 2 < count and words.forms[first + 1] == "," and _aside(words.forms[first]):
        first += 2
    if words.lower[first : first + 3] == ["for", "example", ","]:
        first += 3
    end = first
    while end < min(count, first + REACH_AFTER) and words.sentences[end] == words.sentences[last]:
        if words.forms[end] in ',—–.;:()"“”' or words.lower[end] in ("who", "which", "whose", *_SAYS):
            break
        if words.forms[end : end + 2] == ["-", "-"]:
            break
        end += 1
    return range(first, end) if _apposition(words, first, end) else range(last, last)


def _told(words: Words, last: int) -> bool:
    """Say whether the article itself goes on to tell what somebody is: `Ada Sorel is a librarian at …`."""
    told = words.lower[last] in ("is", "was") and words.lower[last + 1] in ("a", "an", "the")
    return told and any(words.initial[max(0, last - LONGEST_NAME) : last]) and not words.quoted[last]


def _behind_home(words: Words, last: int) -> int:
    """Return where the words behind `of Harrow,` begin, that tell more of a name; 0 if no such home stands there."""
    at = last + 1
    while (
        words.lower[last : last + 1] == ["of"]
        and at < len(words.forms)
        and words.sentences[at] == words.sentences[last]
    ):
        if words.forms[at] == ",":
            return at + 1 if at > last + 1 else 0
        if not (words.forms[at][0].isupper() or words.lower[at] in ("the", "of")):
            return 0
        at += 1
    return 0


def _aside(form: str) -> bool:
    """Say whether a word between commas is an age or a party with its state (`D-N.Y.`)."""
    return form.isdigit() or form[:2] in _PARTIES


def _apposition(words: Words, first: int, end: int) -> bool:
    core = core_end(words, first, end)
    if core <= first or end >= len(words.forms) or not is_role(words, core - 1):
        return False
    bare = core == end == first + 1 and words.forms[first].islower()
    if bare and words.lower[end] in _SAYS:
        return False  # no apposition but who says what ends at the comma: `… enrolled in Medicaid, official said`
    opened = words.lower[first] in _APPOSED or is_role(words, first) or words.lower[first] in lexicon().qualifiers
    return opened or modifies(words.lower[first]) or words.forms[first][0].isupper()


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Role, affiliation and rank in the article's words; None where it gives none."""

    role: str | None = None
    affiliation: str | None = None
    rank: str | None = None


def profile(words: Words, introductions: Sequence[Introduction]) -> Profile:
    """Return what the introductions of one figure say, the fullest of each."""
    read = [_of_before(words, one.before) for one in introductions]
    read += [_of_phrase(words, one.after) for one in introductions]
    worth = max((_worth(one.role) for one in read if one.role), default=0)
    best = [one for one in read if one.role and _worth(one.role) == worth]
    role = _fullest([one.role for one in best])
    return Profile(
        role=role and _SINGULAR.get(role, role),
        affiliation=_fullest([one.affiliation for one in best])
        or _fullest([one.affiliation for one in read if not one.role or _worth(one.role)])
        or _fullest([one.body for one in introductions]),
        rank=_fullest([one.rank for one in read]),
    )


def _worth(role: str) -> int:
    """Rank what is told of somebody: an office before a party, and a party before whom one is for or against."""
    last = role.split()[-1].lower()
    if last in _TOWARDS:
        return 0
    return 1 if last in _PARTIES.values() or role.lower().startswith("fellow") else 2


def _fullest(values: Sequence[str | None]) -> str | None:
    known = [value for value in values if value]
    return max(known, key=len) if known else None


def _of_before(words: Words, before: range) -> Profile:
    """Read titles in front of a name: affiliation, role, rank (`Russian defense ministry spokesperson Gen.`)."""
    lists = lexicon()
    plains = [plain(words.forms[index]) for index in before]
    rank_from = len(before)
    while rank_from and (plains[rank_from - 1] in lists.ranks or plains[rank_from - 1] in lists.address):
        if plains[rank_from - 1] == "general" and rank_from > 1 and plains[rank_from - 2] in _GENERALS:
            break
        rank_from -= 1
    rank = [
        index
        for index, word in zip(before, plains, strict=True)
        if index >= before.start + rank_from and word in lists.ranks
    ]
    titles = range(before.start, before.start + rank_from)
    inner = next((index for index in titles if words.lower[index] in ("of", "for")), None)
    if inner is not None and is_role(words, titles.stop - 1):  # Citizens for Clean Rivers president
        office = next(index for index in reversed(titles) if index == inner or not is_role(words, index)) + 1
        body, role = written(words, range(titles.start, office)), written(words, range(office, titles.stop))
        return Profile(role=role, affiliation=body, rank=written(words, rank))
    return Profile(**parted(words, titles), rank=written(words, rank))


def _of_phrase(words: Words, phrase: range) -> Profile:
    """Read an apposition: role up to its head, affiliation behind `of`, `for` or `at`, or before the role."""
    if not phrase:
        return Profile()
    found = Profile(**parted(words, phrase))
    joint = next((at for at in phrase if words.lower[at] == "and"), None)
    if joint and found.role and found.role.split()[-1].lower() in _PARTIES.values():
        more = Profile(**parted(words, range(joint + 1, phrase.stop)))  # a Norland Democrat and chairman of the board
        return more if more.role else found
    if joint and found.role and not found.affiliation and is_role(words, joint - 1):
        more = Profile(**parted(words, range(joint + 1, phrase.stop)))
        if more.role and more.affiliation:  # founder and president of Sorel Mills
            return Profile(role=f"{found.role} and {more.role}", affiliation=more.affiliation)
    return found


def of_description(words: Words, whole: range) -> Profile:
    """Read a description of somebody unnamed: `a spokesman for the harbour board`, `a senior ministry official`.

    Where it tells no role, its words are the name already: `two angry dockers` are not of a body.
    """
    found = _of_phrase(words, whole)
    return found if found.role else Profile()
