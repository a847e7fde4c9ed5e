"""Whom a pronoun means: the figures it can mean, and what speaks for each; training/actors.py fits the weights."""

from __future__ import annotations

from counterclaim.read.actors.figures import Figure, Place
from counterclaim.read.actors.lexicon import lexicon
from counterclaim.read.actors.mentions import Mention
from counterclaim.read.actors.scene import Features, Scene

CANDIDATES = 14  # nearest figures; in the training articles the right one is nearer in all but 1 %


def kind_of(figure: Figure) -> str:
    """Return what a figure is, in one word: the kind that its names or descriptions tell."""
    if figure.kind:
        return figure.kind
    if figure.named:
        return "name"
    if figure.plural:
        return "group"
    kinds = figure.kinds
    return next((kind for kind in ("person", "organisation", "document", "group") if kind in kinds), "thing")


def fits(pronoun: str, figure: Figure) -> bool:
    """Say whether number and gender let a pronoun mean a figure at all."""
    kind = kind_of(figure)
    if pronoun in ("he", "she"):
        if kind in ("organisation", "state", "document", "group") or figure.plural:
            return False
        if kind == "name" and _hardly_person(figure):
            return False
        if kind in ("place", "people"):
            return False
        return figure.gender() in ("", "m" if pronoun == "he" else "f")
    if pronoun == "it":
        return kind != "person" and not figure.plural and kind != "group"
    if pronoun == "they":
        return kind not in ("document", "person", "place")
    return True


def _hardly_person(figure: Figure) -> bool:
    """Say whether a name of one word has nothing of a person: no title, no given name, and nothing said so far."""
    plain = len(figure.key) == 1 and figure.key[0] not in lexicon().given and not figure.titles
    return plain and not figure.gender() and not any(place.source >= 0 for place in figure.places)


def candidates(scene: Scene, mention: Mention) -> list[tuple[Figure, Features]]:
    """Return the figures a pronoun can mean, the nearest first, each with its features."""
    pronoun = mention.phrase.pronoun or ""
    near = [(figure, place) for figure, place in scene.before(mention) if fits(pronoun, figure)][:CANDIDATES]
    latest = scene.last_sources()
    found = [
        (figure, _features(scene, mention, figure, place, rank, latest)) for rank, (figure, place) in enumerate(near)
    ]
    _compare(pronoun, near, [features for _, features in found])
    return found


def _compare(pronoun: str, near: list[tuple[Figure, Place]], listed: list[Features]) -> None:
    """Add the features that compare a candidate with the others: mentioned most, the nearest subject."""
    group = "he" if pronoun in ("he", "she") else pronoun
    if near:
        foremost = max(range(len(near)), key=lambda at: len(near[at][0].places))
        listed[foremost][f"{group} foremost"] = 1.0
    subject = next((at for at, (_, place) in enumerate(near) if place.subject and not place.quoted), None)
    if subject is not None:
        listed[subject][f"{group} nearest subject"] = 1.0
    opening = next((at for at, (_, place) in enumerate(near) if place.source >= 0 and not place.quoted), None)
    if opening is not None:
        listed[opening][f"{group} nearest source"] = 1.0


def _features(
    scene: Scene, mention: Mention, figure: Figure, place: Place, rank: int, latest: list[Figure]
) -> Features:
    pronoun = mention.phrase.pronoun or ""
    group = "he" if pronoun in ("he", "she") else pronoun
    distance = min(scene.distance(mention, place), 6)
    kind = kind_of(figure)
    near = "0" if distance == 0 else "1" if distance == 1 else "2" if distance == 2 else "far"
    features: Features = {
        f"{group} distance {near}": 1.0,
        f"{group} distance": distance / 6,
        f"{group} rank {min(rank, 3)}": 1.0,
        f"{group} kind {kind}": 1.0,
        f"{group} source {place.source >= 0} {near}": 1.0,
        f"{group} subject {place.subject} {near}": 1.0,
        f"{group} quoted {place.quoted} {mention.quoted}": 1.0,
        f"{group} mentions": min(len(figure.places), 12) / 12,
    }
    features.update(_of_sources(scene, mention, figure, group, near, latest))
    features.update(_of_place(scene, mention, figure, place, group))
    if group == "he":
        features[f"he gender {'known' if figure.gender() else 'open'}"] = 1.0
    return features


def _of_sources(
    scene: Scene, mention: Mention, figure: Figure, group: str, near: str, latest: list[Figure]
) -> Features:
    features: Features = {}
    if latest and latest[0] is figure:
        features[f"{group} latest source {near}"] = 1.0
        features[f"{group} latest source, line {_same_line(scene, mention)}"] = 1.0
        features[f"{group} latest source, initial {scene.words.initial[mention.index]}"] = 1.0
    elif figure in latest[1:3]:
        features[f"{group} earlier source"] = 1.0
    if not any(place.source >= 0 for place in figure.places):
        features[f"{group} never a source"] = 1.0
    if mention.enclosing is not None and scene.history and scene.history[-1][1] is figure:
        features[f"{group} inside the latest {mention.enclosing in scene.history[-1][0].numbers}"] = 1.0
    return features


def _same_line(scene: Scene, mention: Mention) -> bool:
    return scene.words.lines[scene.history[-1][0].index] == scene.words.lines[mention.index]


def _of_place(scene: Scene, mention: Mention, figure: Figure, place: Place, group: str) -> Features:
    """Return features of the last place: possessive, inside the mention's own content, object of a preposition."""
    words, features = scene.words, Features()
    start = words.starts[place.index]
    if any(piece.start <= start < piece.end for piece in mention.content):
        features[f"{group} in own content"] = 1.0
    if place.end < len(words.lower) and words.lower[place.end] in ("'s", "’s"):
        features[f"{group} possessive"] = 1.0
    before = words.lower[place.index - 1] if place.index else ""
    if before in ("of", "for", "with", "to", "by", "from", "against", "about", "in", "at", "on"):
        features[f"{group} behind a preposition"] = 1.0
    if words.lines[place.index] == words.lines[mention.index]:
        features[f"{group} same line"] = 1.0
    if place.subject and words.initial[place.index]:
        features[f"{group} opens its sentence, same line {words.lines[place.index] == words.lines[mention.index]}"] = (
            1.0
        )
    recent = sum(1 for one in figure.places if 0 <= scene.distance(mention, one) <= 3 and one.index < mention.index)
    features[f"{group} recent"] = min(recent, 5) / 5
    if words.titled[place.index]:
        features[f"{group} headline"] = 1.0
    return features
