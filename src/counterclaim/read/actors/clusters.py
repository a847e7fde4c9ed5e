"""Names to figures: which names of a text mean one and the same person, body or state. Knows names, not sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from counterclaim.read.actors.aliases import handles, is_alias, surname_first
from counterclaim.read.actors.figures import Figure, Place
from counterclaim.read.actors.lexicon import lexicon
from counterclaim.read.actors.names import NUMBERED, Name, plain
from counterclaim.read.actors.profile import introduction
from counterclaim.read.actors.roles import is_role
from counterclaim.read.actors.words import Words

_PLACING = frozenset("in at near outside across around".split())
_BEFORE_SUBJECTS = frozenset(
    "and but that the as while when after before if because since though although where until".split()
)
_LONGEST_PERSON = 3  # words of a key that is a person's without further evidence
_PERSONS = ("Mc", "Mac", "De", "Di", "Du", "El", "Fitz", "La", "Le", "Van", "O'", "O’", "D'", "D’")
GENERIC = ("chairman", "spokesman")  # offices that news gives to women too, in front of their names
PLACED = 0.6  # share of occurrences behind "in" or "at" from which a name is a place's


@dataclass(slots=True, kw_only=True)
class _Evidence:
    """What stands around the occurrences of one key."""

    names: list[Name] = field(default_factory=list)
    titles: set[str] = field(default_factory=set)
    articled: int = 0
    placed: int = 0


@dataclass(slots=True, kw_only=True)
class _Register:
    """The figures found so far, and by the words of their names, so that few need be compared."""

    figures: list[Figure] = field(default_factory=list)
    by_word: dict[str, list[Figure]] = field(default_factory=dict)

    def near(self, *keys: tuple[str, ...]) -> list[Figure]:
        """Return the figures that share a handle with one of the keys."""
        words = {word for key in keys for word in handles(key)}
        found = {id(figure): figure for word in words for figure in self.by_word.get(word, ())}
        return [figure for figure in self.figures if id(figure) in found] if found else []

    def add(self, figure: Figure, key: tuple[str, ...]) -> None:
        """Note that a figure has a key."""
        if not figure.keys:
            self.figures.append(figure)
        for word in handles(key) if key not in figure.keys else ():
            self.by_word.setdefault(word, []).append(figure)
        figure.keys.add(key)


def name_figures(words: Words, names: Sequence[Name]) -> list[Figure]:
    """Return the figures that the names of a text make, in order of first mention."""
    evidence: dict[tuple[str, ...], _Evidence] = {}
    for name in names:
        seen = evidence.setdefault(name.key, _Evidence())
        seen.names.append(name)
        seen.titles.update(titles_before(words, name))
        before = words.lower[name.first - 1] if name.first else ""
        seen.articled += before == "the"
        seen.placed += before in _PLACING
    register = _Register()
    short = _abbreviations(words, names)
    for key in sorted(evidence, key=lambda key: (-len(key), evidence[key].names[0].first)):
        _enter(words, register, key, evidence[key], short.get(key, key))
    return sorted(register.figures, key=lambda figure: figure.places[0].index)


def titles_before(words: Words, name: Name) -> list[str]:
    """Return the titles, ranks and offices right in front of a name, nearest first."""
    lists, found = lexicon(), []
    for index in range(name.first - 1, max(-1, name.first - 7), -1):
        word = plain(words.forms[index])
        if word in lists.address or word in lists.ranks or word in lists.offices:
            found.append(office(words, index))
        elif index not in name.prefix and word not in lists.qualifiers:
            break
    return found


def office(words: Words, index: int) -> str:
    """Return the title at `index`, in two words where it is another office: `vice president`."""
    vice = words.lower[index] == "president" and words.lower[index - 1 : index] == ["vice"]
    return "vice president" if vice else plain(words.forms[index])


def _abbreviations(words: Words, names: Sequence[Name]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Return the keys that stand in brackets right behind a longer name, with the key of that name."""
    return {
        short.key: name.key
        for name, short in pairwise(names)
        if short.first == name.last + 1
        and words.forms[name.last] == "("
        and words.forms[short.last : short.last + 1] == [")"]
        and len(short.key) == 1 < len(name.key)
        and words.forms[short.first][:2].isupper()
    }


def _enter(words: Words, register: _Register, key: tuple[str, ...], seen: _Evidence, full: tuple[str, ...]) -> None:
    """Give every occurrence of a key its figure: one that has an alias of it, else a new one."""
    kind, near = _kind(words, key, seen), register.near(key, full)
    if kind in ("state", "people") and any(host.key[-1] == key[0] for host in near if _certain(host)):
        kind = "person"
    hosts = [figure for figure in near if full in figure.keys or is_alias(figure, key, kind)]
    for name in sorted(seen.names, key=lambda name: not titles_before(words, name)):
        fitting = _fitting(words, hosts, name)
        if not fitting:
            fitting = [Figure(kind=kind, key=key)]
            hosts = [*hosts, *fitting]
        chosen = _chosen(words, fitting, name)
        register.add(chosen, key)
        _add(words, chosen, name)


def _certain(figure: Figure) -> bool:
    """Say whether a figure is a person by more than the form of its name."""
    return figure.kind == "person" and bool(figure.titles or figure.gender())


def _fitting(words: Words, hosts: Sequence[Figure], name: Name) -> list[Figure]:
    """Return the namesakes whose gender no title contradicts (`Mr. Sorel` is not Ada Sorel), nor their initials."""
    lists = lexicon()
    hosts = [host for host in hosts if _same_generation(words, host, name)]
    mine = _initials(words, name)
    if mine:
        hosts = [host for host in hosts if all(_alike(mine, _initials(words, other)) for other in host.names)]
    sexes = {lists.gender[word] for word in titles_before(words, name) if word in lists.gender}
    return [host for host in hosts if not sexes or host.gender() in ("", *sexes)]


def _same_generation(words: Words, host: Figure, name: Name) -> bool:
    """Say whether a host may be of a name's generation: where a text has both, Ilan Vey Jr. is not Ilan Vey."""
    full = [one for one in host.names if len(one.key) > 1]
    if not full or (len(name.key) == 1 and not _junior(words, name)):
        return True
    return any(_junior(words, one) == _junior(words, name) for one in full)


def _junior(words: Words, name: Name) -> bool:
    """Say whether a name ends in Jr."""
    return any(plain(form) == "jr" for form in words.forms[name.last - 1 : name.last + 1])


def _initials(words: Words, name: Name) -> str:
    """Return the middle initials of a name: `hw` of George H.W. Bush."""
    inner = words.forms[name.first + 1 : name.last - 1]
    return "".join(plain(form) for form in inner if form.isupper() and form.endswith("."))


def _alike(one: str, other: str) -> bool:
    return not other or one.startswith(other) or other.startswith(one)


def _add(words: Words, figure: Figure, name: Name) -> None:
    figure.names.append(name)
    first = name.prefix.start if name.prefix else name.first
    subject = subject_at(words, first)
    quoted = words.quoted[name.first]
    figure.enter(Place(index=name.first, end=name.last, named=True, subject=subject, quoted=quoted))
    _entitle(figure, titles_before(words, name))
    _read_key(figure, name.key)


def _entitle(figure: Figure, titles: Iterable[str]) -> None:
    lists = lexicon()
    for title in titles:
        word = lists.nouns.get(title, title)
        figure.titles.add(word)
        if title in lists.gender and title not in GENERIC:  # as it is written: "Rep." tells none
            figure.genders[lists.gender[title]] += 3
        if word in lists.heads:
            figure.classes |= lists.heads[word].classes


def _read_key(figure: Figure, key: tuple[str, ...]) -> None:
    lists = lexicon()
    if figure.kind in ("person", "") and len(key) > 1 and key[0] in lists.given:
        figure.genders[lists.given[key[0]]] += 2
    link = next((at for at in range(1, len(key)) if key[at] in ("of", "for", "on")), 0)
    head = key[link - 1] if link else key[-1]
    outlet = _outlet(key, head)
    if figure.kind in ("organisation", "") and outlet is not None:
        figure.kind = "organisation"
        figure.classes.add("organisation:outlet")
        figure.heads |= outlet
    if figure.kind == "organisation" and head in lists.heads:
        figure.heads.add(head)
        figure.classes |= lists.heads[head].classes
        figure.modifiers.update(lists.states.get(word, word) for word in key if word != head)


def _outlet(key: tuple[str, ...], head: str) -> frozenset[str] | None:
    """Return the nouns that take up a key if it is an outlet's, else None."""
    lists, joined = lexicon(), " ".join(key)
    if joined in lists.agencies:
        return frozenset(["agency", "news agency", "news service", "wire service"])
    if joined in lists.presses:
        return frozenset(["network"])
    if len(key) > 1 and head == "news":
        return frozenset()
    paper = joined in lists.papers or (head in lists.outlets and len(key) > 1)
    return frozenset(["newspaper", "paper"]) if paper else None


def subject_at(words: Words, first: int) -> bool:
    """Say whether a phrase that begins at `first` begins a sentence or clause."""
    return (
        first == 0
        or words.initial[first]
        or words.forms[first - 1] in "\"”’',"
        or words.lower[first - 1] in _BEFORE_SUBJECTS
    )


def _kind(words: Words, key: tuple[str, ...], seen: _Evidence) -> str:
    lists, joined = lexicon(), " ".join(key)
    if joined in lists.states:
        return "people" if joined in lists.adjectives and joined.endswith("s") and joined != "us" else "state"
    if key[-1].isdigit() and key[-2:-1] and key[-2] in NUMBERED:
        return "document"
    if len(key) > 1 and (joined in lists.agencies or joined in lists.presses or joined in lists.papers):
        return "organisation"
    if (key[0] == "team" and len(key) > 1) or _run_together(words.forms[seen.names[0].first], key):
        return "organisation"
    opens = key[0] in lists.body_words and key[0] not in lists.given  # Bill is a given name
    if any(word in ("of", "for", "on") and key[at] in lists.body_words for at, word in enumerate(key[1:])):
        return "organisation"
    if len(key) > 1 and (key[-1] in lists.body_words or opens):
        return "organisation"
    if seen.titles or (len(key) > 1 and key[0] in lists.given):
        return "person"
    if seen.articled * 2 > len(seen.names) or joined in lists.aliases or _acronym(words, seen.names[0]):
        return "organisation"
    if seen.placed >= PLACED * len(seen.names):
        return "place"
    if any(word in lists.bodies or word in lists.states for word in key):
        return "organisation" if len(key) == 1 else ""
    if 1 < len(key) <= _LONGEST_PERSON and seen.articled == 0:
        return "person"
    return "person" if len(key) > 1 and any(_introduced(words, name) for name in seen.names) else ""


def _run_together(form: str, key: tuple[str, ...]) -> bool:
    """Say whether a name of one word is of two run together, as sites have them: `PolitiFact`, no `McVey`."""
    inner = any(one.islower() and other.isupper() for one, other in pairwise(form))
    return len(key) == 1 and inner and not form.startswith(_PERSONS)


def _introduced(words: Words, name: Name) -> bool:
    """Say whether an office stands beside a name: `the envoy of Norland, Alma Ida Vey Sorel,`."""
    beside = introduction(words, name)
    return any(is_role(words, index) for index in (*beside.before, *beside.after))


def _acronym(words: Words, name: Name) -> bool:
    form = words.forms[name.first]
    return name.last == name.first + 1 and len(form) > 1 and form[:2].isupper()


def _chosen(words: Words, hosts: Sequence[Figure], name: Name) -> Figure:
    """Return the figure among namesakes that a name means: by surname, by title, one known by then, named most."""
    if len(hosts) == 1:
        return hosts[0]
    titles = set(titles_before(words, name))
    last = name.key[-1]
    exact = [host for host in hosts if host.key[-1] == last or surname_first(host.key, last)] or list(hosts)

    def weight(host: Figure) -> tuple[bool, int, bool, int, int]:
        elder = not any(_junior(words, one) for one in host.names)  # `Vey` is the father where both are named
        first = next((one.first for one in host.names if len(one.key) > 1), host.places[0].index)
        return elder, len(titles & host.titles), first < name.first, len(host.names), -first

    return max(exact, key=weight)
