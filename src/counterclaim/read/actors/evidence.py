"""What the words tell of a figure: beside its names, and in the sources that mean it. Decides nothing."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.read.actors.clusters import GENERIC, office
from counterclaim.read.actors.figures import Figure
from counterclaim.read.actors.lexicon import lexicon
from counterclaim.read.actors.mentions import Mention
from counterclaim.read.actors.names import plain
from counterclaim.read.actors.phrases import wording
from counterclaim.read.actors.profile import behind_possessive, home_of, introduction
from counterclaim.read.actors.roles import is_role
from counterclaim.read.actors.words import Words


def introduce(words: Words, figures: Sequence[Figure]) -> None:
    """Add to each figure what the words beside its names tell: titles, heads, classes, modifiers, gender."""
    lists = lexicon()
    for figure in figures:
        if figure.kind == "state":
            continue
        for name in figure.names:
            beside = introduction(words, name)
            own = behind_possessive(words, beside.before)
            for index in (*beside.before, *beside.after):
                word = plain(words.forms[index])
                if is_role(words, index) and (index >= own or index in beside.after):
                    if word not in GENERIC:
                        figure.genders[lists.gender.get(word, "")] += 2
                    word = lists.nouns.get(word, office(words, index))
                    figure.titles.add(word)
                    head = lists.heads.get(word) or lists.heads.get(word.rpartition("-")[2])
                    figure.classes |= head.classes if head else frozenset()
                elif word not in lists.function and word[0].isalnum():
                    figure.modifiers.add(lists.states.get(word, words.demonyms.get(word, word)))
            party, home = home_of(words, name)
            figure.titles |= party
            figure.modifiers |= party | home
            if (beside.before or beside.after) and any(is_role(words, i) for i in (*beside.before, *beside.after)):
                figure.kind = figure.kind or "person"


def learn(words: Words, figure: Figure, mention: Mention) -> None:
    """Add to a figure what a source that means it tells: head, classes, number, gender."""
    phrase, lists = mention.phrase, lexicon()
    if phrase.form == "pronoun":
        figure.genders[{"he": "m", "she": "f"}.get(phrase.pronoun or "", "")] += 1
        if not figure.named and not figure.kinds and phrase.pronoun in ("he", "she"):
            figure.kinds.add("person")
        return
    if phrase.form in ("description", "pair"):
        figure.wordings.add(wording(words, phrase))
        figure.heads.add(phrase.head)
        figure.classes |= phrase.classes
        figure.kinds |= phrase.kinds
        figure.modifiers |= phrase.modifiers
        figure.plural = figure.plural or (phrase.plural and not figure.named)
        for index in phrase.core:
            figure.genders[lists.gender.get(plain(words.forms[index]), "")] += 1
