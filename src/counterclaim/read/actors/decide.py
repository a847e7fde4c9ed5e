"""Decides source after source which figure it means. Knows how to ask; the rankings know what speaks for whom."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from counterclaim.read.actors import epithets, pronouns
from counterclaim.read.actors.barred import barred
from counterclaim.read.actors.clusters import name_figures
from counterclaim.read.actors.evidence import introduce, learn
from counterclaim.read.actors.figures import Figure
from counterclaim.read.actors.lexicon import is_adjective, lexicon
from counterclaim.read.actors.mentions import Mention
from counterclaim.read.actors.names import Name
from counterclaim.read.actors.phrases import Phrase
from counterclaim.read.actors.relatives import apposed_to
from counterclaim.read.actors.scene import Scene
from counterclaim.read.actors.scorer import chances, weights
from counterclaim.read.actors.twos import fit_two, last_two, means_two
from counterclaim.read.actors.words import Words

Candidates = Sequence[tuple[Figure | None, Mapping[str, float]]]
Choose = Callable[[str, Mention, Candidates], "Choice"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What a mention means: a figure, somebody `new`, or nobody yet, open between the `candidates`.

    `rule` names what decided (model/explanation.py).
    """

    figure: Figure | None = None
    new: bool = False
    candidates: tuple[Figure, ...] = ()
    members: tuple[Figure, ...] = ()
    owner: Figure | None = None
    rule: str = ""


# Least chance of the best candidate to be believed. On both dev sets a pronoun below one half is wrong more often than
# right, and a description below 0.3 nearly always; above, chances hold what they say within a few hundredths.
SURE = {"pronoun": 0.5, "owner": 0.0, "description": 0.3}
_REACH_OF_THEY = 2  # sentences between two and "they"
_LABEL = 4  # words: a name and the colon behind it
_HANDLE = 2  # words: the mark and what stands behind it
LIKELY = 0.15  # chance from which a figure is named among the candidates of an open source


def fitted(ranking: str, mention: Mention, candidates: Candidates) -> Choice:
    """Choose by the fitted weights; leave open what is open between several figures."""
    if not candidates:
        return Choice(new=True)
    likely = chances(weights()["pronoun" if ranking == "owner" else ranking], [features for _, features in candidates])
    best = max(range(len(likely)), key=likely.__getitem__)
    figure = candidates[best][0]
    if likely[best] < SURE[ranking]:
        ordered = sorted(zip(likely, candidates, strict=True), key=lambda pair: -pair[0])
        near = tuple(one for chance, (one, _) in ordered if one is not None and chance >= LIKELY)
        if len(near) > 1:
            return Choice(candidates=near)
    return Choice(figure=figure, new=figure is None)


@dataclass(slots=True, kw_only=True)
class Decisions:
    """What was decided: the scene at its end, and by number of the attribution its figure or the candidates."""

    scene: Scene
    named: dict[int, Figure]  # by the first word of a name
    author: Figure
    labels: dict[int, Figure] = field(default_factory=dict)  # who speaks, by the first word of a line
    of: dict[int, Figure] = field(default_factory=dict)
    open: dict[int, tuple[Figure, ...]] = field(default_factory=dict)
    rules: dict[int, str] = field(default_factory=dict)


def decide(words: Words, names: Sequence[Name], sources: Sequence[Mention], choose: Choose = fitted) -> Decisions:
    """Return the figure of every source; `choose` picks among the candidates of pronouns and descriptions."""
    figures = name_figures(words, names)
    introduce(words, figures)
    author = Figure(kinds={"person"}, heads={"author"})
    named = {name.first: figure for figure in figures for name in figure.names}
    labels = labels_of(words, named)
    decisions = Decisions(scene=Scene(words=words, figures=figures), named=named, author=author, labels=labels)
    late = [mention for mention in sources if _waits(words, mention)]
    for mention in sources:
        if mention not in late:
            _note(decisions, mention, _choice(decisions, mention, choose))
    for mention in late:
        first_person = mention.phrase.form == "pronoun"
        _note(decisions, mention, (_first_person if first_person else _adjective)(decisions, mention))
    return decisions


def _waits(words: Words, mention: Mention) -> bool:
    """Say whether a source means somebody whom other sources must tell first: `I`, or an adjective of a state."""
    if mention.phrase.pronoun in ("i", "we", "you"):
        return True
    joined = " ".join(words.lower[index] for index in mention.phrase.whole)
    if joined not in lexicon().adjectives or words.forms[mention.phrase.whole.start] in ("US", "U.S."):
        return False
    return is_adjective(joined)


def _choice(decisions: Decisions, mention: Mention, choose: Choose) -> Choice:
    phrase = mention.phrase
    if phrase.form == "name" and phrase.name is not None:
        figure = decisions.named[phrase.name.first]
        if phrase.apposed and phrase.determiner == "the":
            _absorb(decisions, figure, mention)
        return Choice(figure=figure, rule="name")
    if phrase.form == "pronoun":
        both = _both_before(decisions, mention) if phrase.pronoun == "they" else None
        if both is not None:
            return replace(both, rule="pair")
        choice = choose("pronoun", mention, _allowed(decisions, mention, pronouns.candidates(decisions.scene, mention)))
        return replace(choice, rule="pronoun")
    again = _again(decisions, mention) or _handle(decisions, mention)
    if again is not None:
        return Choice(figure=again, rule="again")
    apposed = _apposed(decisions, mention)
    if apposed is not None:
        return Choice(figure=apposed, rule="name")
    two = _two(decisions, mention)
    if two is not None:
        return replace(two, rule="pair")
    if phrase.form == "pair":
        return replace(_pair(decisions, mention, choose), rule="pair")
    owner = _owner(decisions, mention, choose)
    found = _allowed(decisions, mention, epithets.candidates(decisions.scene, mention, owner))
    choice = choose("description", mention, found)
    return replace(choice, owner=owner, rule="description")


def _allowed(decisions: Decisions, mention: Mention, candidates: Candidates) -> Candidates:
    """Leave out the figure that the sentences around rule out."""
    enclosing = decisions.of.get(mention.enclosing) if mention.enclosing is not None else None
    out = barred(decisions.scene, mention, enclosing)
    return [pair for pair in candidates if pair[0] is None or pair[0] is not out]


def _again(decisions: Decisions, mention: Mention) -> Figure | None:
    """Return the figure of a phrase that was read before as part of another source (`voters who say that …`)."""
    core = mention.phrase.core
    return next(
        (figure for other, figure in reversed(decisions.scene.history) if core and other.phrase.core.stop == core.stop),
        None,
    )


def _apposed(decisions: Decisions, mention: Mention) -> Figure | None:
    """Return the figure of the name that a description between commas or dashes belongs to."""
    words = decisions.scene.words
    if mention.phrase.form != "description":
        return None
    near = (name for figure in decisions.scene.figures for name in figure.names if name.last <= mention.index)
    name = apposed_to(words, mention.phrase.whole, near)
    return decisions.named[name.first] if name is not None else None


def _handle(decisions: Decisions, mention: Mention) -> Figure | None:
    """Return the person whose full name is in a handle: `@therealAlmaSorel`."""
    words, whole = decisions.scene.words, mention.phrase.whole
    if not whole or words.forms[whole.start : whole.start + 1] != ["@"] or len(whole) != _HANDLE:
        return None
    handle = words.lower[whole.start + 1].replace("_", "")
    people = (figure for figure in decisions.scene.figures if figure.kind in ("person", ""))
    return next((one for one in people if any(len(key) > 1 and "".join(key) in handle for key in one.keys)), None)


def _absorb(decisions: Decisions, figure: Figure, mention: Mention) -> None:
    """Join to a name what was only described so far: a spokesman … the spokesman, Ilan Vey."""
    if any(place.source >= 0 for place in figure.places):
        return
    for _, described in reversed(decisions.scene.history):
        mine, theirs = mention.phrase.modifiers, described.modifiers
        if described.named or described.plural or mention.phrase.head not in described.heads:
            continue
        if not (mine <= theirs or theirs <= mine):
            continue
        for number, one in decisions.of.items():
            if one is described:
                decisions.of[number] = figure
        decisions.scene.replace(described, figure)
        return


def _pair(decisions: Decisions, mention: Mention, choose: Choose) -> Choice:
    """Return the figure that joins the same members, else a new one."""
    members = []
    for part in mention.phrase.parts:
        taken = replace(mention, phrase=part, index=part.whole.start if part.whole else mention.index)
        choice = _choice(decisions, taken, choose) if part.form in ("name", "pronoun") else Choice()
        members.append(choice.figure or Figure(heads={part.head}, modifiers=set(part.modifiers)))
    named = tuple(members)
    for figure in decisions.scene.figures:
        if figure.members and _alike(figure.members, named):
            return Choice(figure=figure)
    return Choice(new=True, members=named)


def _two(decisions: Decisions, mention: Mention) -> Choice | None:
    """Return the two whom `both` or `the two leaders` take up; None where no two stand near."""
    words = decisions.scene.words
    if mention.phrase.form != "description" or not means_two(words, mention.phrase):
        return None
    listed = [name for figure in decisions.scene.figures for name in figure.names]
    found = last_two(words, listed, mention.index)
    if found is None:
        return _counted_two(decisions, mention)
    members = (decisions.named[found[0].first], decisions.named[found[1].first])
    if not fit_two(mention.phrase.head, {member.kind for member in members}):
        return None
    return _joined(decisions.scene, members)


def _both_before(decisions: Decisions, mention: Mention) -> Choice | None:
    """Return the two whom `they` takes up: joined by `and` just before, and nobody named since whom it can mean."""
    words, scene = decisions.scene.words, decisions.scene
    listed = [name for figure in scene.figures for name in figure.names]
    found = last_two(words, listed, mention.index, _REACH_OF_THEY)
    if found is None:
        return None
    members = (decisions.named[found[0].first], decisions.named[found[1].first])
    kinds = {member.kind for member in members}
    since = (figure for figure, place in scene.before(mention) if place.index > found[1].first)
    if kinds not in ({"person"}, {"state"}) or any(pronouns.fits("they", figure) for figure in since):
        return None
    return _joined(scene, members)


def _counted_two(decisions: Decisions, mention: Mention) -> Choice | None:
    """Return the last source that was counted as two, whom `the two` takes up: `two dockers`."""
    latest = (figure for other, figure in reversed(decisions.scene.history) if not other.quoted)
    figure = next((one for one in latest if one.plural and not one.named), None)
    counted = figure is not None and any("two" in told.split() for told in figure.wordings)
    return Choice(figure=figure) if counted and mention.phrase.head in ("two", "both", "pair", "duo") else None


def _joined(scene: Scene, members: tuple[Figure, Figure]) -> Choice:
    """Return the figure that joins the two already, else a new one."""
    known = next((one for one in scene.figures if one.members and _alike(one.members, members)), None)
    return Choice(figure=known) if known else Choice(new=True, members=members)


def _alike(some: Sequence[Figure], others: Sequence[Figure]) -> bool:
    def same(one: Figure, other: Figure) -> bool:
        return one is other or (not one.named and not other.named and bool(one.heads & other.heads))

    return len(some) == len(others) and all(any(same(one, other) for other in others) for one in some)


def _owner(decisions: Decisions, mention: Mention, choose: Choose) -> Figure | None:
    """Return whose the described is: the name or the pronoun in front of it."""
    phrase = mention.phrase
    if phrase.owner_pronoun is not None:
        pronoun = Phrase(form="pronoun", whole=phrase.whole[:1], core=phrase.whole[:1], pronoun=phrase.owner_pronoun)
        possessive = replace(mention, phrase=pronoun)
        return choose("owner", possessive, pronouns.candidates(decisions.scene, possessive)).figure
    return decisions.named.get(phrase.owner.first) if phrase.owner is not None else None


def _adjective(decisions: Decisions, mention: Mention) -> Choice:
    """Return who is meant by an adjective of a state: the one who speaks for it, or the state itself."""
    words = decisions.scene.words
    joined = " ".join(words.lower[index] for index in mention.phrase.whole)
    figure = state_figure(decisions, lexicon().states[joined])
    return Choice(figure=figure, new=figure is None, rule="adjective")


def state_figure(decisions: Decisions, state: str) -> Figure | None:
    """Return who speaks for a state: the one person of it who is a source, else the state where the text names it."""
    lists = lexicon()
    own = next(
        (f for f in decisions.scene.figures if f.kind == "state" and lists.states[" ".join(f.key)] == state), None
    )
    if own is not None and any(place.source >= 0 and place.named for place in own.places):
        return own
    speakers = {id(f): f for f in decisions.of.values() if f.kind == "person" and state in f.modifiers}
    return next(iter(speakers.values())) if len(speakers) == 1 else own


def _first_person(decisions: Decisions, mention: Mention) -> Choice:
    if mention.phrase.pronoun == "you":
        return Choice(new=True, rule="listener")
    figure = decisions.of.get(mention.enclosing) if mention.enclosing is not None else None
    if figure is not None or (mention.enclosing is not None and not mention.quoted):
        return Choice(figure=figure, new=figure is None, rule="I, inside")
    if mention.quoted:
        before = [pair for pair in decisions.scene.history if pair[0].index < mention.index]
        latest = [figure for other, figure in before if not other.quoted] or [figure for _, figure in before]
        return Choice(figure=latest[-1] if latest else None, new=not latest, rule="I, quoted")
    label = max((at for at in decisions.labels if at < mention.index), default=None)
    if label is not None:
        return Choice(figure=decisions.labels[label], rule="I, quoted")
    return Choice(figure=decisions.author, rule="author")


def labels_of(words: Words, named: Mapping[int, Figure]) -> dict[int, Figure]:
    """Return who speaks from which word on, where a text is a conversation in print: names with a colon open lines."""
    opening = [at for at, line in enumerate(words.lines) if not at or line != words.lines[at - 1]]
    labels = {at: named[at] for at in opening if at in named and ":" in words.forms[at + 1 : at + _LABEL]}
    return labels if len({id(figure) for figure in labels.values()}) > 1 else {}


def _note(decisions: Decisions, mention: Mention, choice: Choice) -> None:
    decisions.rules.update(dict.fromkeys(mention.numbers, choice.rule))
    if choice.candidates:
        for number in mention.numbers:
            decisions.open[number] = choice.candidates
        return
    figure = choice.figure if choice.figure is not None else Figure(members=choice.members)
    figure.owner = figure.owner or choice.owner
    learn(decisions.scene.words, figure, mention)
    decisions.scene.enter(mention, figure)
    for number in mention.numbers:
        decisions.of[number] = figure
