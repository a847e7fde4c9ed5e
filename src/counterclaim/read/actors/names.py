"""Finds the proper names of a text, and parts titles, ranks and adjectives from them. Knows words, not actors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterclaim.model.span import Span
from counterclaim.read.actors.lexicon import is_job, lexicon
from counterclaim.read.actors.repeated import unrepeated
from counterclaim.read.actors.words import Words

_GLUED = 3  # words of a key from which two names may stand side by side in it
_LAST = ("jr", "sr")
_PORTFOLIO_ENDS = ("security", "affairs", "services", "staff", "defense", "development")
_SUFFIXES = frozenset([*_LAST, "ii", "iii", "iv"])
_HYPHENED = frozenset(["al", "el", "ul", "ad", "as", "ar"])  # al-Amin
_DIRECTIONS = frozenset("north south east west new united great central saudi republic democratic national".split())
_SURNAMES = frozenset("prince king bishop pope dean judge marshal major".split())  # titles that are often surnames
_BEFORE_TITLES = frozenset("crown chief district circuit federal supreme field drum associate".split())
_PARTY_ADJECTIVES = ("democratic",)
_PARTIES = frozenset(["republican", "democrat", "former", *_PARTY_ADJECTIVES])
NUMBERED = ("amendment", "article", "chapter", "resolution", "section")  # documents, or parts of them, with numbers
_CONTRACTED = frozenset("i he she it we you they that there who what here let don can won isn wasn didn doesn".split())
_ON = frozenset("caucus center centre commission committee council institute panel subcommittee".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A proper name where it stands: word indices `[first, last)` and its words as a key (no initials, no suffixes).

    `prefix` are the indices of titles, ranks, offices and adjectives before it in the same run of capitals.
    """

    first: int
    last: int
    key: tuple[str, ...]
    prefix: range

    def span(self, words: Words) -> Span:
        """Return where the name stands in the text."""
        return Span(words.starts[self.first], words.ends[self.last - 1])


def plain(word: str) -> str:
    """Return a word as names are compared: lower case, without full stops."""
    return word.lower().replace(".", "").replace("’", "'")


def key_of(words: Words, indices: Sequence[int]) -> tuple[str, ...]:
    """Return the words of a name as its key: no initials, no suffixes."""
    kept = [plain(words.forms[index]) for index in indices if words.forms[index][0].isalnum()]
    bare = tuple(word for word in kept if (len(word) > 1 or word.isdigit()) and word not in _SUFFIXES)
    return bare or tuple(kept)


def names(words: Words) -> list[Name]:
    """Return the proper names of a text in order; lines in title case give only names that other lines have."""
    runs = [unrepeated(words, run) for run in _runs(words) if not words.titled[run.start]]
    surnames = _surnames(words, runs)
    found = _unglued([name for run in runs for name in split(words, run, surnames)])
    found = _unqualified(words, [part for name in found for part in _placed(words, name)])
    known = {name.key for name in found}
    known |= {(key[-1],) for key in known if key[-1] not in lexicon().body_words}
    alone: dict[str, int] = {}  # where each one-word name stands first, below the headline
    for name in found:
        if len(name.key) == 1 and words.lines[name.first]:
            alone.setdefault(name.key[0], name.first)
    return sorted([*found, *_titled(words, known, alone)], key=lambda name: name.first)


def _unglued(found: Sequence[Name]) -> list[Name]:
    """Part names that stand side by side (`told Harrow News Vey had …`): both are names elsewhere too."""
    known = {name.key for name in found}
    parted: list[Name] = []
    for name in found:
        size = len(name.key)
        cut = next((at for at in range(1, size) if name.key[:at] in known and name.key[at:] in known), 0)
        body = name.key[-1] in lexicon().outlets and size - cut == 1
        if not cut or body or size < _GLUED or name.last - name.first != size or name.key[0] in lexicon().given:
            parted.append(name)
            continue
        middle = name.first + cut
        parted.append(Name(first=name.first, last=middle, key=name.key[:cut], prefix=name.prefix))
        parted.append(Name(first=middle, last=name.last, key=name.key[cut:], prefix=range(middle, middle)))
    return parted


def _placed(words: Words, name: Name) -> list[Name]:
    """Part a state or body from the person who stands right behind it: `envoy to the United Nations Alma Sorel`."""
    lists, size = lexicon(), name.last - name.first
    office = _of_office(words, name.first)
    for cut in range(1, size - 1):
        rest = name.first + cut
        key, behind = key_of(words, range(name.first, rest)), key_of(words, range(rest, name.last))
        front = " ".join(key)
        if len(key) != cut or key[0] in lists.given or front in lists.adjectives:
            return [name]
        given = behind[0] in lists.given
        known = front in lists.states or front in lists.bodies or (office and given)
        person = given or (len(behind) > 1 and office)
        if known and person and behind[-1] not in lists.body_words:
            return [
                Name(first=name.first, last=rest, key=key, prefix=name.prefix),
                Name(first=rest, last=name.last, key=behind, prefix=range(rest, rest)),
            ]
    return [name]


def _of_office(words: Words, first: int) -> bool:
    """Say whether an office of what begins at `first` stands in front of it: `president of`, `envoy to the`."""
    at = first - 1 - (words.lower[first - 1 : first] == ["the"])
    return at > 0 and words.lower[at] in ("of", "to") and _is_title(plain(words.forms[at - 1]))


def _unqualified(words: Words, found: Sequence[Name]) -> list[Name]:
    """Part an adjective from a surname whose full name is another one: `Weary Sorel left`, `the Ruritanian Sorel`."""
    counts = Counter(name.key for name in found)
    surnames = Counter(key[-1] for key in counts if len(key) > 1)
    people = {name.key[-1] for name in found if len(name.key) > 1 and _of_person(words, name)}

    def qualified(name: Name) -> bool:
        first, last = name.key[0], name.key[-1]
        opens = words.initial[name.first] and counts[name.key] == 1
        articled = words.lower[name.first - 1 : name.first] == ["the"] and not name.prefix and last in people
        return (opens or articled) and surnames[last] > 1 and first not in lexicon().given

    return [
        Name(first=name.first + 1, last=name.last, key=name.key[1:], prefix=range(name.first + 1, name.first + 1))
        if len(name.key) == name.last - name.first == 2 and qualified(name)
        else name
        for name in found
    ]


def _of_person(words: Words, name: Name) -> bool:
    """Say whether a given name opens a name, or a title stands right in front of it."""
    titled = bool(name.prefix) and _is_title(plain(words.forms[name.prefix[-1]]))
    return (titled or name.key[0] in lexicon().given) and name.key[-1] not in lexicon().body_words


def _surnames(words: Words, runs: Sequence[range]) -> frozenset[str]:
    """Return the words that are titles or nouns by their form, but surnames in this text (`Alma King`, `Ida Page`)."""
    return frozenset(plain(words.forms[run.stop - 1]) for run in runs if len(run) > 1 and _ends_in_surname(words, run))


def _ends_in_surname(words: Words, run: range) -> bool:
    word, lists = plain(words.forms[run.stop - 1]), lexicon()
    if _is_title(word):
        return _given(words, run)
    return words.lower[run.stop - 2] in lists.given and word not in words.common and word not in lists.body_words


def _given(words: Words, run: range) -> bool:
    """Say whether a given name stands before the last word of a run, or what must be one before `Prince` or `King`."""
    before, last = words.lower[run.stop - 2], words.lower[run.stop - 1]
    if before in lexicon().given:
        return True
    alone = len(run) == 2 and last in _SURNAMES and words.forms[run.start - 1 : run.start] != ["the"]
    return alone and not (_is_title(before) or before in lexicon().adjectives or before in _DIRECTIONS | _BEFORE_TITLES)


def _is_title(word: str) -> bool:
    lists = lexicon()
    return word in lists.address or word in lists.ranks or word in lists.offices or is_job(word)


def _capital(words: Words, index: int) -> bool:
    form = words.forms[index]
    if form[0].isupper():
        return True
    if form[0].isdigit():
        return len(form) > 2 and any(letter.isupper() for letter in form)
    return form[2:3] == "-" and form[:2] in _HYPHENED and form[3:4].isupper()


def _runs(words: Words) -> Iterator[range]:
    """Yield the runs of words with capitals, particles and `of` inside them allowed."""
    index, count = 0, len(words.forms)
    while index < count:
        if not _capital(words, index) or _is_function(words, index):
            index += 1
            continue
        end = _run_end(words, index, count)
        yield range(index, end)
        index = end


def _is_function(words: Words, index: int) -> bool:
    lower, form = words.lower[index].replace("’", "'"), words.forms[index]
    if lower.partition("'")[0] in _CONTRACTED and "'" in lower:
        return True
    if lower in lexicon().groups or form[:2] in ("R-", "D-", "I-"):
        return True
    if lower not in lexicon().function or _given_jan(words, index):
        return False
    return len(form) == 1 or not form.isupper() or words.titled[index]


def _given_jan(words: Words, index: int) -> bool:
    """Say whether `Jan` is a given name: a capital stands behind it, no full stop and no day."""
    behind = words.forms[index + 1 : index + 2]
    return words.forms[index] == "Jan" and bool(behind) and behind[0][0].isupper()


def _run_end(words: Words, first: int, count: int) -> int:
    end = first + 1
    while end < count and not words.initial[end]:
        if plain(words.forms[end - 1]) in _LAST and end - first > 1:
            break  # "… told Sorel Jr. Vey left": the full stop of Jr. ended the sentence
        if (_capital(words, end) and not _is_function(words, end)) or _surname_may(words, end):
            end += 1
            continue
        step = _bridge(words, first, end, count) or _nickname(words, end, count) or _numbered(words, end)
        if not step:
            break
        end += step
    return end


def _numbered(words: Words, end: int) -> int:
    """Return 1 where the number of an article of a treaty or law stands at `end`: `Article 5`."""
    return int(words.lower[end - 1] in NUMBERED and words.forms[end].isdigit())


def _surname_may(words: Words, index: int) -> bool:
    """Say whether `May` is a surname: a given name or a title stands before it, and no day behind it."""
    behind = words.forms[index + 1 : index + 2]
    return (
        words.forms[index] == "May"
        and (words.lower[index - 1] in lexicon().given or _is_title(plain(words.forms[index - 1])))
        and not (behind and behind[0].isdigit())
    )


def _nickname(words: Words, end: int, count: int) -> int:
    """Return how many words a nickname in quotation marks and the surname behind it take: `Jon “Rig” Sorel`."""
    if end + 3 >= count or words.forms[end] not in '"“' or words.forms[end + 2] not in '"”' or words.initial[end]:
        return 0
    inside = all(_capital(words, at) and not _is_function(words, at) for at in (end + 1, end + 3))
    return 4 if inside and words.lower[end - 1] in lexicon().given else 0


def _bridge(words: Words, first: int, end: int, count: int) -> int:
    """Return how many words join the run to the capital behind them: a particle, `of (the)`, `and` inside a body."""
    lower = words.lower[end]
    step = 0
    if lower in lexicon().particles:
        step = 2 if words.lower[end + 1 : end + 2] and words.lower[end + 1] in lexicon().particles else 1
    elif lower == "of" and any(words.lower[index] in ("for", "on") for index in range(first, end)):
        step = 1
    elif words.lower[end - 1] in {"of": lexicon().joined_by_of, "for": lexicon().joined_by_of, "on": _ON}.get(
        lower, ()
    ):
        step = 2 if words.lower[end + 1 : end + 2] == ["the"] else 1
    elif lower == "and" and end - first > 1 and words.lower[first] in lexicon().joined_by_and:
        step = int(not _names_officer(words, range(first, end)))
    if step and end + step < count and _capital(words, end + step) and not _is_function(words, end + step):
        return step + 1
    return 0


def _names_officer(words: Words, run: range) -> bool:
    """Say whether an office stands in what began as a body: `Senate Leader Alma Sorel`, not a `Council of Judges`."""
    return any(_is_title(plain(words.forms[at])) and words.lower[at - 1] != "of" for at in run[1:])


def split(words: Words, run: range, surnames: frozenset[str]) -> Iterator[Name]:
    """Yield the name in a run of capitals, without the titles in front of it; nothing if only titles stand there."""
    if (
        len(run) == 1
        and words.lower[run.start] in lexicon().papers
        and words.forms[run.start - 1 : run.start] == ["The"]
    ):
        yield Name(first=run.start, last=run.stop, key=key_of(words, run), prefix=range(run.start, run.start))
        return  # The Economist, with a capital, is no economist
    first = _behind_opening(words, _behind_titles(words, run, surnames), run)
    if first >= run.stop:
        return
    if run.stop - first == 1 and words.lower[first] in _PARTY_ADJECTIVES:
        return
    alone = first == run.start and len(run) == 1 and plain(words.forms[first]) not in surnames
    if alone and _doubtful(words, first):
        return
    yield Name(first=first, last=run.stop, key=key_of(words, range(first, run.stop)), prefix=range(run.start, first))


def _behind_opening(words: Words, first: int, run: range) -> int:
    """Return where the name begins if the sentence begins with a common word before it: `Leaving Harrow, she …`."""
    if first != run.start or run.stop - first < 2 or not words.initial[first]:
        return first
    lower, lists = words.lower[first], lexicon()
    rest = " ".join(words.lower[first + 1 : run.stop])
    if lower in lists.given or lower in _DIRECTIONS or f"{lower} {rest}" in lists.states:
        return first
    common = lower in words.common or (lower.endswith(("ing", "ully")) and len(lower) > 5)
    return first + 1 if common or rest in lists.states or rest in lists.bodies else first


def _behind_titles(words: Words, run: range, surnames: frozenset[str]) -> int:
    """Return where the name begins: behind the last title of the run, and behind adjectives of states and parties."""
    lists = lexicon()
    paper = words.lower[run.start - 1 : run.start] == ["the"] and words.lower[run.stop - 1] in lists.outlets
    of = words.lower[run.stop - 2 : run.stop - 1] == ["of"]
    body = (paper or words.lower[run.stop - 1] in lists.body_words) and not of  # the Keel Star is no star
    if body and len(run) > 1 and words.lower[run.start] not in lists.address:
        return run.start
    first, index = run.start, run.start
    while index < run.stop:
        word = plain(words.forms[index])
        if first > run.start and index + 1 < run.stop and word in lists.given:
            break  # Sen. Dean Sorel: a given name, though there are deans
        index += 1
        last = all(plain(words.forms[at]) in _SUFFIXES for at in range(index, run.stop))  # King, King Jr.
        if _is_title(word) and not (last and (word in surnames or index < run.stop)):
            index = _behind_of(words, index, run.stop)
            first = index
    while run.stop - first > 2 and _adjective(words, first):
        first += 1
    return first


def _behind_of(words: Words, index: int, stop: int) -> int:
    """Return where a title goes on to: `of State`, `of Homeland Security` belong to it."""
    if index + 1 >= stop or words.lower[index] != "of":
        return index
    index += 2
    while index < stop - 1 and words.lower[index] in _PORTFOLIO_ENDS:
        index += 1
    return index


def _adjective(words: Words, index: int) -> bool:
    lists, lower = lexicon(), words.lower[index]
    return lower in _PARTIES or (lower in lists.adjectives and lower[-1] in "nhiesc")


def _doubtful(words: Words, index: int) -> bool:
    """Say whether a single capital may be a common word: at the start of a sentence, or a noun such as `Democrats`."""
    lower = words.lower[index]
    opens = words.initial[index] or words.forms[index - 1] in "\"“‘'(:—–"
    if not opens or words.forms[index] == "US":  # though the text has `us`
        return False
    if lower.endswith("ed") and lower not in lexicon().given:
        return words.lower[index + 1 : index + 2] != [] and words.lower[index + 1] in lexicon().function
    return lower in words.common or lower in lexicon().heads or lower.endswith(("ly", "ing"))


def _titled(words: Words, known: set[tuple[str, ...]], alone: dict[str, int]) -> Iterator[Name]:
    """Yield the known names in lines that are set in title case, longest first.

    `alone` has the surnames that other lines have without a given name, with their first places.
    """
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for key in sorted(known, key=len, reverse=True):
        by_first.setdefault(key[0], []).append(key)
    index = 0
    while index < len(words.forms):
        step = 1
        if words.titled[index]:
            keys = by_first.get(plain(words.forms[index]), ())
            step = next((len(key) for key in keys if _matches(words, index, key)), 0)
            if not step and _full_of(words, index, alone):
                step = 2
            if step:
                key = tuple(map(plain, words.forms[index : index + step]))
                yield Name(first=index, last=index + step, key=key, prefix=range(index, index))
            step = step or 1
        index += step


def _full_of(words: Words, index: int, alone: dict[str, int]) -> bool:
    """Say whether a full name stands at `index` that later lines shorten: `Minister Alma Sorel Opens Quay`."""
    last = words.forms[index + 1 : index + 2]
    if not last or plain(words.forms[index]) not in lexicon().given or words.initial[index + 1]:
        return False
    surname = plain(last[0])
    return last[0][0].isupper() and alone.get(surname, 0) > index and surname not in lexicon().states


def _matches(words: Words, index: int, key: tuple[str, ...]) -> bool:
    forms = words.forms[index : index + len(key)]
    return tuple(map(plain, forms)) == key and forms[0][0].isupper()
