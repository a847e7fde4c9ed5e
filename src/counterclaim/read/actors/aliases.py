"""Which keys name one and the same person, body or state. Compares keys only."""

from __future__ import annotations

from counterclaim.read.actors.figures import Figure
from counterclaim.read.actors.lexicon import lexicon

_STAND_FIRST = frozenset(  # Chinese, Korean and Vietnamese surnames of many heads of state, ministers and envoys
    "ban bo cai chang chen cho choe choi cui deng fu gao geng guo han ho hong hu hua huang hun hwang hyon jang ji "
    "jiang jo jung kang kim lai lam le lee leung li lim lin liu lu ma mao moon na ngo nguyen pak park phan qian qin "
    "ri ryu shin son song sun tan tran tsai wang wen won wong wu xi xie xu yan yang ye yi yoon yu yun zeng zhang zhao "
    "zheng zhou zhu".split()
)
_FORCES = ("army", "marines", "navy")  # a state has one of each: the Norland Navy is the Navy further on
_DEPARTMENTS = ("commerce", "defense", "justice", "state", "treasury")  # that go by their first word alone


def is_alias(figure: Figure, key: tuple[str, ...], kind: str) -> bool:
    """Say whether a key of a kind is another name of a figure."""
    states = lexicon().states
    if "state" in (figure.kind, kind) or "people" in (figure.kind, kind):
        return kind == figure.kind and states[" ".join(key)] == states[" ".join(figure.key)]
    return any(_same(host, key, figure.kind, kind) for host in figure.keys)


def _same(host: tuple[str, ...], key: tuple[str, ...], host_kind: str, kind: str) -> bool:
    if host == key:
        return True
    if host_kind == "person" and kind in ("person", "", "place"):
        return _same_person(host, key)
    if host_kind == "person" or kind == "person":
        return False
    return _same_body(host, key)


def _same_person(host: tuple[str, ...], key: tuple[str, ...]) -> bool:
    lists = lexicon()
    if len(key) == 1 and without_particle(host[-1]) == key[0]:
        return True
    if len(key) == 1:
        return key[0] == host[-1] or (key[0] == host[0] and len(host) > 1) or (len(host) > 2 and key[0] in host)
    if key[-1] != host[-1]:
        return host[: len(key)] == key or key[: len(host)] == host if min(len(key), len(host)) > 1 else False
    if key[0] in lists.particles and host[-len(key) :] == key:  # a surname that begins with its particle
        return True
    given, other = key[0], host[0]
    alike = given == other or lists.short.get(given, given) == lists.short.get(other, other)
    return alike or (min(len(given), len(other)) > 2 and (given.startswith(other) or other.startswith(given)))


def surname_first(key: tuple[str, ...], surname: str) -> bool:
    """Say whether a full name begins with its surname: `Kim Jong Un`, `Moon Jae-in`, `Xi Jinping`."""
    return len(key) > 1 and key[0] == surname and surname in _STAND_FIRST


def without_particle(word: str) -> str:
    """Return a surname without the Arabic article that is tied to it: `dorani` of al-Dorani."""
    particle, _, rest = word.partition("-")
    return rest if particle in ("al", "el") and rest else word


def _content(key: tuple[str, ...]) -> frozenset[str]:
    """Return the words of a body's name that count: the Department of Justice is the Justice Department."""
    return frozenset(word for word in key if word not in ("of", "the", "for", "and", "affairs"))


def initials(key: tuple[str, ...]) -> str:
    """Return the acronym that a body's name makes."""
    return "".join(word[0] for word in key if word not in ("of", "the", "for", "and"))


def _same_body(host: tuple[str, ...], key: tuple[str, ...]) -> bool:
    lists = lexicon()
    one, other = " ".join(host), " ".join(key)
    if lists.aliases.get(one, one) == lists.aliases.get(other, other) or _content(host) == _content(key):
        return True
    if len(key) > 1:
        return host[-len(key) :] == key and key[-1] in lists.outlets
    if len(host) == 1:
        return False
    if key[0] in (initials(host), "".join(word[0] for word in host)) or (
        key[0] in lists.outlets and host[-1] == key[0]
    ):
        return True
    if key[0] == host[0] and host[1:] == ("department",) and key[0] in _DEPARTMENTS:
        return True
    if host[-1] == key[0] and key[0] in _FORCES and " ".join(host[:-1]) in lists.states:
        return True
    return (
        key[0] == host[0]
        and host[-1] in lists.corporate
        and key[0] not in lists.body_words
        and key[0] not in lists.states
    )


def handles(key: tuple[str, ...]) -> set[str]:
    """Return the words under which a name must be looked up to find every name it is an alias of."""
    lists, joined = lexicon(), " ".join(key)
    return {
        *key,
        without_particle(key[-1]),
        initials(key),
        "".join(word[0] for word in key),
        lists.aliases.get(joined, joined),
        lists.states.get(joined, joined),
    }
