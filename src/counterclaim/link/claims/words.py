"""Words as they are compared: stems, names, negation, how rare a word is in the news. Tables and small functions."""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

TABLE = Path(__file__).resolve().parents[1] / "weights" / "claims" / "words.json"

WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?(?:\.(?=[^\W\d_]\b)[^\W\d_])*|\d[\d.,]*")
STOP = frozenset(
    "a an the and or but nor if of in on at by for with from to about as into over under between during through within "
    "than that this these those there here it its he him his she her hers they them their theirs we us our ours you "
    "your i me my mine who whom whose which what when where why how is are was were be been being am has have had "
    "having "
    "do does did doing will would can could may might must shall should so also just very then now already even only "
    "ever still too s t re ve ll d m up out off down again more most much many some any all both each other another "
    "such "
    "said says say told tell tells added mr mrs ms dr".split()
)
NEGATIONS = frozenset(
    "no not never none nobody nothing neither nor nowhere without cannot cant wont isnt arent wasnt werent dont doesnt "
    "didnt hasnt havent hadnt wouldnt couldnt shouldnt aint".split()
)
FALSEHOODS = frozenset(
    "false untrue fake lie lies lied lying hoax fabricated fabrication fabrications baseless groundless unfounded "
    "nonsense rubbish ridiculous absurd wrong incorrect inaccurate denied denies deny denying denial rejected rejects "
    "reject dismissed dismisses fiction propaganda disinformation misleading debunked".split()
)
OPPOSITES = frozenset(
    frozenset(pair.split("/"))
    for pair in (
        "guilty/innocent legal/illegal lawful/unlawful true/false alive/dead win/lose won/lost rise/fall rose/fell "
        "increase/decrease increased/decreased more/less safe/dangerous safe/unsafe stay/leave remain/leave "
        "accept/reject "
        "accepted/rejected open/closed support/oppose success/failure succeed/fail succeeded/failed strong/weak "
        "better/worse start/end began/ended continue/stop before/after hold/release violate/comply peace/war "
        "necessary/unnecessary possible/impossible fair/unfair real/fake approve/block cooperate/obstruct "
        "secret/public "
        "genuine/forged accident/deliberate accidental/deliberate intact/destroyed empty/full free/detained "
        "confirm/deny confirmed/denied allow/ban allowed/banned first/last survive/die survived/died"
    ).split()
)
TOPIC = 10  # words that a text is about
NAMED = 1.3  # a name counts so much more
UNKNOWN = 7.0  # a stem in fewer than six articles of 6,000
_ENDINGS = ("ations", "ation", "ings", "ing", "ers", "ies", "ied", "ed", "er", "es", "ly", "s")


def forms(text: str) -> list[str]:
    """Return the lower-cased words of a text, without apostrophes and possessive endings."""
    found = (match.group().lower().replace("’", "'") for match in WORD.finditer(text))
    return [form.removesuffix("'s").replace("'", "").rstrip(".,") for form in found]


_IRREGULAR = dict(
    pair.split("/")
    for pair in (
        "paid/pay said/say met/meet took/take taken/take gave/give given/give went/go gone/go came/come knew/know "
        "known/know "
        "saw/see seen/see shot/shoot held/hold left/leave lost/lose won/win sold/sell sent/send told/tell made/make "
        "began/begin begun/begin broke/break broken/break fell/fall fallen/fall rose/rise risen/rise sank/sink "
        "sunk/sink "
        "stole/steal stolen/steal struck/strike fought/fight bought/buy brought/bring built/build caught/catch "
        "died/die "
        "dying/die dead/die death/die deaths/die hid/hide hidden/hide led/lead wrote/write written/write spoke/speak "
        "spoken/speak withdrew/withdraw withdrawn/withdraw men/man women/woman children/child people/person"
    ).split()
)


@cache
def stem(form: str) -> str:
    """Return a crude stem: enough that "killing", "killed" and "kills" are one word, and "paid" and "pay"."""
    if form in _IRREGULAR:
        return _IRREGULAR[form]
    for ending in _ENDINGS:
        if form.endswith(ending) and len(form) - len(ending) >= 3:
            cut = form[: -len(ending)]
            if ending == "s" and form.endswith(("ss", "us", "is")):
                return form
            if len(cut) > 3 and cut[-1] == cut[-2] and cut[-1] not in "lse":
                cut = cut[:-1]
            return cut.rstrip("e") if len(cut) > 3 else cut
    return form.rstrip("e") if len(form) > 4 else form


def stems(text: str) -> tuple[str, ...]:
    """Return the stems of the content words, in order, each once; numbers and negations are not among them."""
    return tuple(
        dict.fromkeys(
            stem(form)
            for form in forms(text)
            if form not in STOP and form not in NEGATIONS and len(form) > 1 and not form[0].isdecimal()
        )
    )


def negations(text: str) -> int:
    """Return how many words of a text negate, in whatever clause."""
    return sum(form in NEGATIONS for form in forms(text))


_TOKEN = re.compile(r"\w[\w’'-]*")


def names(text: str) -> tuple[str, ...]:
    """Return the stems of the words written with a capital.

    One that opens a sentence only if news always writes it so.
    """
    found: list[str] = []
    for match in _TOKEN.finditer(text):
        form = match.group().lower().replace("’", "'").removesuffix("'s").replace("'", "")
        if not match.group()[0].isupper() or form in STOP or form in NEGATIONS:
            continue
        before = text[: match.start()].rstrip("\"“‘' ([")
        opens = not before or before[-1] in ".!?:"
        if not opens or stem(form) in _table().names or rarity(stem(form)) > UNKNOWN:
            found.append(stem(form))
    return tuple(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class _Table:
    articles: int
    found_in: dict[str, int]
    names: frozenset[str]


@cache
def _table() -> _Table:
    data = json.loads(TABLE.read_text(encoding="utf-8"))
    return _Table(int(data["articles"]), dict(data["found_in"]), frozenset(data["names"]))


@lru_cache(maxsize=512)
def topic(text: str) -> tuple[str, ...]:
    """Return the stems that a text is most about, the first most.

    Those it repeats and others have seldom, names first.
    """
    counts = Counter(stem(form) for form in forms(text) if form not in STOP and form not in NEGATIONS and len(form) > 2)
    scores = {
        word: (1 + math.log(count)) * rarity(word) * (NAMED if word in _table().names else 1.0)
        for word, count in counts.items()
        if count >= 2 and not word[0].isdecimal()
    }
    return tuple(sorted(scores, key=lambda word: (-scores[word], word))[:TOPIC])


@cache
def rarity(one: str) -> float:
    """Return the rarity of a stem: ln(articles / articles that have it), from 6,000 news articles; about 0 to 8."""
    table = _table()
    return math.log(table.articles / table.found_in.get(one, 2))
