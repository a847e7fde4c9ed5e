"""Names of those who are accused, and whether somebody speaks for them."""

from __future__ import annotations

import re

from counterclaim.ledger.positions.accusations.states import STATES

_TAIL = (  # what may close a name without a capital: "the Avarian government"
    "government|army|military|regime|police|forces|ministry|company|authorities|troops|rebels|administration|"
    "parliament|party|navy|air force|council|officials"
)
NAME = rf"[A-Z][\w’'.&-]*(?:(?: (?:of|of the|for|de|da|al|bin|ibn|van|von|&))? [A-Z][\w’'.&-]*)*(?: (?:{_TAIL})\b)?"
_NAME = re.compile(NAME)
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"[’']s?$")
_CAPITAL = re.compile(r"(?<![\w’'])[A-Z]")
_NOT_NAMES = frozenset("He She It They We You I This That These Those There His Her Its Their Nobody Somebody".split())
# What opens a sentence or a headline with a capital and is nobody's name: "Company dumped ash".
_COMMON = frozenset(
    "administration agency army authorities authority bank banks board boss builder builders bureau cabinet campaign "
    "charity chief church citizens city club coalition commander commission committee companies company contractor "
    "corporation council councillor councillors country court critics department developer director doctors driver "
    "drivers employer employers engineer engineers executives factory farmers father federation firm firms force "
    "forces former general government governor group groups gunmen hackers head hospital husband industry inspectors "
    "insurgents investigators judge judges junta king landlord lawmakers lawyer lawyers leader leaders local man "
    "management manager managers mayor member members men military militants militia militiamen mill mine minister "
    "ministers ministry mob mother movement navy neighbour neighbours nobody officer officers official officials "
    "operator operators opposition organisation organization owner owners palace parliament party people pilot "
    "pilots plant police policeman policemen politicians port premier president priest prime prison prosecutor "
    "prosecutors protesters province provincial rebel rebels regime regulator regulators reporters residents "
    "ruling rulers school scientists secretary security senator senators separatists settlers shipper soldier "
    "soldiers some spokesman spokeswoman staff state states students suspect suspects teacher teachers team "
    "terrorists town trader traders troops union unions university victim village villagers volunteers warders "
    "wife witness witnesses woman women worker workers youth".split()
)


def _is_common(name: str) -> bool:
    return all(word.lower().rstrip(".,") in _COMMON for word in name.split())


def named(words: str) -> str | None:
    """Return the name in the words of one who is accused, without article and possessive; None if there is none."""
    bare = _ARTICLE.sub("", words.strip())
    found = _NAME.search(bare)
    if found is None or found[0].split()[0] in _NOT_NAMES:
        return None
    name = _POSSESSIVE.sub("", found[0]).rstrip(".,")
    return None if _is_common(name) else name or None


def is_name(name: str) -> bool:
    """Say whether an actor's name is a name, and no description such as "two officials"."""
    bare = _ARTICLE.sub("", name)
    return _CAPITAL.search(bare) is not None and not _is_common(bare)


def folded(name: str | None) -> str:
    """Return a name so that equal names compare equal."""
    return " ".join(_ARTICLE.sub("", name or "").casefold().replace("’", "'").split())


def speaks_for(name: str, speaker: str, affiliation: str | None) -> bool:
    """Say whether one who states is the one of this name, or of theirs: "Kremlin spokesman" for Russia."""
    wanted = folded(name)
    if not wanted:
        return False
    if _holds(folded(speaker), wanted) or _holds(wanted, folded(speaker)) or _holds(folded(affiliation), wanted):
        return True
    organs = STATES.get(_state(wanted), ())
    return any(_holds(folded(said), organ) for said in (speaker, affiliation) for organ in organs)


def _state(name: str) -> str:
    """Return the state that a folded name stands for: "kremlin", "russian government" -> "russia"."""
    for state, organs in STATES.items():
        if name == state or any(_holds(name, organ) for organ in organs):
            return state
    return name


def _holds(text: str, words: str) -> bool:
    return bool(words) and f" {words} " in f" {text} "
