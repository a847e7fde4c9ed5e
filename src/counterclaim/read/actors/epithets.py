"""Whom a description means ("the minister", "the company"): a figure mentioned before, or somebody new.

The features compare heads, classes of heads, titles and modifiers; their weights are fitted (training/actors.py).
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from counterclaim.read.actors.figures import Figure, Place
from counterclaim.read.actors.lexicon import lexicon
from counterclaim.read.actors.mentions import Mention
from counterclaim.read.actors.phrases import Phrase, wording
from counterclaim.read.actors.pronouns import kind_of
from counterclaim.read.actors.scene import Features, Scene
from counterclaim.read.actors.words import Words

CANDIDATES = 16
EARLY = 400
_PRIVATE = frozenset(f"organisation:{name}" for name in "group company outlet university party campaign".split())
_PARTS = ("blog", "portal", "program", "programme", "show", "site", "website")  # that outlets and others have
_PAPERS = ("broadsheet", "daily", "magazine", "newspaper", "paper", "tabloid", "weekly")
_PARLIAMENT = frozenset(["congressman", "congresswoman", "lawmaker", "senator", "speaker"])
_OFFICES = frozenset(
    f"person:{name}" for name in "president vice_president governor minister monarch legislator cleric justice".split()
)
# What sorts of bodies people speak for: nobody who speaks for a company is `the ministry spokesman`.
_SORTS = {
    word: sort
    for sort, words in {
        "public": "administration army cabinet department federal government military ministry navy pentagon",
        "firm": "carrier company corporation firm manufacturer",
        "police": "police",
        "court": "court",
        "school": "college school university",
        "health": "clinic hospital",
        "union": "union",
        "church": "church diocese",
    }.items()
    for word in words.split()
}
_SOME = ("many", "some", "several", "few", "most", "certain", "various", "numerous")
_SHARES = ("per cent", "percent")
AHEAD = 8  # sentences that such a name may stand behind


def candidates(scene: Scene, mention: Mention, owner: Figure | None) -> list[tuple[Figure | None, Features]]:
    """Return the figures a description can mean, then None for somebody new, each with its features."""
    found: list[tuple[Figure | None, Features]] = []
    latest = scene.last_sources()
    ranks = 0
    for figure, place in scene.before(mention):
        if not _possible(scene.words, mention, figure) or mention.phrase.determiner == "another":
            continue
        features = _features(scene, mention, figure, place, ranks, latest)
        features.update(_of_owner(mention, figure, owner, features["alike"]))
        found.append((figure, features))
        ranks += 1
        if ranks == CANDIDATES:
            break
    if scene.words.sentences[mention.index] <= EARLY:
        found += [
            (figure, _later(scene, mention, figure, place))
            for figure, place in scene.after(mention, AHEAD)
            if _possible(scene.words, mention, figure)
        ]
    best = max((features.get("alike", 0.0) for _, features in found), default=0.0)
    found.append((None, _new(scene, mention, best)))
    return found


def _possible(words: Words, mention: Mention, figure: Figure) -> bool:
    phrase = mention.phrase
    kind = kind_of(figure)
    told = wording(words, phrase)
    if figure.wordings and any(share in told for share in _SHARES):  # 76 percent are not the 36 percent
        return told in figure.wordings
    if phrase.plural and not figure.named and _part_and_whole(told, figure.wordings):
        return False
    if phrase.plural != (figure.plural or kind == "group") and kind not in ("organisation", "state"):
        return False
    if kind == "person" and phrase.kinds and "person" not in phrase.kinds:
        return False
    if kind in ("organisation", "state") and phrase.kinds == {"person"} and not phrase.plural:
        return False
    if kind == "state" and phrase.classes and phrase.classes <= _PRIVATE:
        return False
    if kind == "document" and phrase.kinds and "document" not in phrase.kinds:
        return False
    if figure.named and "organisation:outlet" in figure.classes and _unlike_outlet(phrase, figure):
        return False
    if phrase.head == "president" and phrase.determiner == "the" and not phrase.modifiers and _of_other_office(figure):
        return False
    if kind == "person" and _holds_another(phrase, figure):
        return False
    if kind == "person" and _apart(_sorts(phrase.modifiers), _sorts(figure.modifiers)):
        return False
    if kind == "person" and _of_another_state(words, phrase.modifiers, figure.modifiers):
        return False
    return bool(phrase.head in figure.heads or phrase.classes & figure.classes or kind != "thing")


def _part_and_whole(told: str, wordings: Collection[str]) -> bool:
    """Say whether some are told of here and all of them there: Republicans are not `many top Republicans`."""
    if not told or not all(wordings):
        return False
    counted = {one.split()[0] in _SOME for one in wordings}
    if told.split()[0] in _SOME:
        return counted == {False} and all(len(one.split()) == 1 for one in wordings)
    return counted == {True} and len(told.split()) == 1


def _unlike_outlet(phrase: Phrase, figure: Figure) -> bool:
    """Say whether a named outlet cannot be what is described: no broadcaster is a newspaper, no outlet `a paper`."""
    if (
        phrase.kinds == {"organisation"} and not phrase.classes & figure.classes
    ):  # no outlet is a panel, a court or a party
        return True
    if phrase.head in _PARTS:
        return phrase.head not in figure.heads
    return phrase.head in _PAPERS and (phrase.determiner == "a" or bool({"network", "agency"} & figure.heads))


def _of_other_office(figure: Figure) -> bool:
    """Say whether a named person bears titles of parliament alone, and so is not `the president`."""
    return (
        figure.named and bool(figure.titles & _PARLIAMENT) and not figure.titles & {"president", "candidate", "nominee"}
    )


def _holds_another(phrase: Phrase, figure: Figure) -> bool:
    """Say whether an office is described and a figure is told of by other ones: no reporter is `the mayor`."""
    if not phrase.classes & _OFFICES or phrase.head in figure.heads | figure.titles:
        return False
    told = figure.classes if not figure.named else _offices_of(figure)
    return bool(told) and not phrase.classes & (told | figure.classes)


def _offices_of(figure: Figure) -> frozenset[str]:
    """Return the classes of the offices that the titles of a figure tell."""
    listed = [lexicon().heads[title].classes for title in figure.titles if title in lexicon().heads]
    return _OFFICES & frozenset[str]().union(*listed)


def _of_another_state(words: Words, mine: Collection[str], theirs: Collection[str]) -> bool:
    """Say whether both speak for states, and for none in common: Norland's envoy is not the Ruritanian deputy.

    The same of their homes: the Illinois Republican is not a senator of Maine.
    """
    listed = _state_names() - {"united nations"}  # where envoys of all states sit
    states = listed.union(words.demonyms.values())
    return any(_apart(told & set(mine), told & set(theirs)) for told in (states, _home_states()))


def _sorts(modifiers: Collection[str]) -> set[str]:
    return {_SORTS[word] for word in modifiers if word in _SORTS}


def _apart(one: Collection[str], other: Collection[str]) -> bool:
    return bool(one and other) and not set(one) & set(other)


def _features(
    scene: Scene, mention: Mention, figure: Figure, place: Place, rank: int, latest: list[Figure]
) -> Features:
    phrase = mention.phrase
    named = "named" if figure.named else "plain"
    head = phrase.head in figure.heads or phrase.head in figure.titles
    alike = 2 if head else 1 if phrase.classes & figure.classes else 0
    distance = min(scene.distance(mention, place), 12)
    features: Features = {
        "alike": float(alike),
        f"alike {alike} {named}": 1.0,
        f"alike {alike} {phrase.determiner}": 1.0,
        f"alike {alike} {named} {phrase.determiner}": 1.0,
        f"kind {kind_of(figure)} {'/'.join(sorted(phrase.kinds)) or 'thing'}": 1.0,
        f"rank {min(rank, 4)} {alike}": 1.0,
        f"distance {alike}": distance / 12,
        f"source before {any(one.source >= 0 for one in figure.places)} {alike}": 1.0,
        f"mentions {named}": min(len(figure.places), 12) / 12,
    }
    if not alike and phrase.classes and figure.classes:
        features[f"classes differ {named}"] = 1.0
        features[f"classes differ {phrase.determiner}"] = 1.0
    if latest and latest[0] is figure:
        features[f"latest source {alike}"] = 1.0
        features[f"latest source {phrase.determiner}"] = 1.0
    features.update(_modifiers(mention, figure, alike))
    features.update(_particular(scene, mention, figure, place))
    return features


def _of_owner(mention: Mention, figure: Figure, owner: Figure | None, alike: float) -> Features:
    """Return features of possession: nobody is described as his own, and one owner's campaign is one campaign."""
    if owner is None:
        return {f"owner none, figure's {figure.owner is not None} {alike}": 1.0}
    if owner is figure:
        return {"owner is figure": 1.0, f"owner is figure {mention.phrase.determiner}": 1.0}
    return {f"owner same {figure.owner is owner} {alike}": 1.0}


def _later(scene: Scene, mention: Mention, figure: Figure, place: Place) -> Features:
    """Return the features of a figure that is named only behind the mention: a headline's minister."""
    phrase = mention.phrase
    head = phrase.head in figure.heads or phrase.head in figure.titles
    alike = 2 if head else 1 if phrase.classes & figure.classes else 0
    shared = min(len(phrase.modifiers & figure.modifiers), 2)
    return {
        f"later {alike}": 1.0,
        f"later {alike} {shared}": 1.0,
        f"later {alike} {phrase.determiner}": 1.0,
        f"later titled {scene.words.titled[mention.index]} {alike}": 1.0,
        f"later distance {alike}": -scene.distance(mention, place) / AHEAD,
        f"later mentions {alike}": min(len(figure.places), 12) / 12,
        f"later modifiers missing {alike}": float(bool(phrase.modifiers - figure.modifiers)),
    }


def _modifiers(mention: Mention, figure: Figure, alike: int) -> Features:
    mine, theirs = mention.phrase.modifiers, figure.modifiers
    shared, extra = len(mine & theirs), len(mine - theirs)
    features: Features = {
        f"shared modifiers {min(shared, 2)} {alike}": 1.0,
        f"extra modifiers {min(extra, 2)} {alike}": 1.0,
    }
    if mine and theirs and not shared:
        features[f"modifiers differ {alike}"] = 1.0
    states = mine & _state_names()
    if states and theirs & _state_names() and not states & theirs:
        features["states differ"] = 1.0
    if states and not theirs & _state_names():
        features[f"state unknown {alike}"] = 1.0
    if mine == theirs:
        features[f"modifiers equal {bool(mine)} {alike}"] = 1.0
    return features


def _particular(scene: Scene, mention: Mention, figure: Figure, place: Place) -> Features:
    """Return features that seldom hold: the phrase's own possessor, the other gender, the same sentence."""
    phrase, features = mention.phrase, Features()
    sexes = {sex for word in (phrase.head,) if (sex := _gender(word))}
    if sexes and figure.gender() and figure.gender() not in sexes:
        features["gender differs"] = 1.0
    if scene.distance(mention, place) == 0:
        features["same sentence"] = 1.0
    if wording(scene.words, phrase) in figure.wordings:
        features[f"same wording {phrase.determiner}"] = 1.0
        features[f"same wording plural {phrase.plural}"] = 1.0
    if scene.words.titled[place.index]:
        features[f"headline {phrase.determiner}"] = 1.0
    if mention.quoted:
        features[f"quoted {place.quoted}"] = 1.0
    return features


@cache
def _state_names() -> frozenset[str]:
    return frozenset(lexicon().states.values())


@cache
def _home_states() -> frozenset[str]:
    return frozenset(lexicon().us_states.values())


def _gender(word: str) -> str:
    return lexicon().gender.get(word, "")


def _new(scene: Scene, mention: Mention, best: float) -> Features:
    phrase = mention.phrase
    kinds = "/".join(sorted(phrase.kinds)) or "thing"
    return {
        "new": 1.0,
        f"new {phrase.determiner}": 1.0,
        f"new {kinds}": 1.0,
        f"new {phrase.determiner} {kinds}": 1.0,
        f"new {phrase.determiner} best {best}": 1.0,
        f"new plural {phrase.plural}": 1.0,
        f"new modifiers {min(len(phrase.modifiers), 3)} {phrase.determiner}": 1.0,
        f"new titled {scene.words.titled[mention.index]}": 1.0,
        f"new long {len(phrase.whole) > len(phrase.core)} {phrase.determiner}": 1.0,
    }
