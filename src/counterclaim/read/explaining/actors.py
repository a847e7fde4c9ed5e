"""Why a source means an actor: the rule or the ranking that decided, decided once more with its candidates kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from counterclaim.model.document import Document
from counterclaim.model.explanation import ActorReason, OtherActor, Sign, Words
from counterclaim.model.reading import Attribution, Reading
from counterclaim.model.span import Span
from counterclaim.read.actors.decide import SURE, Candidates, Choice, fitted
from counterclaim.read.actors.describe import actor
from counterclaim.read.actors.figures import Figure, Place
from counterclaim.read.actors.mentions import Mention
from counterclaim.read.actors.resolve import Decided, decided
from counterclaim.read.actors.scorer import chances, weights
from counterclaim.read.parsed import Parsed

RANKED = ("pronoun", "description")
LIKELIEST = 4
LEAST = 0.01  # a candidate below it is not worth a line
SIGNS = 4
_WORTH = 0.2  # log-odds: what weighs less tells a reader nothing


def actor_reason(reading: Reading, parsed: Parsed, number: int) -> ActorReason:
    """Return why the statement at this place has its actor, or none."""
    kept: dict[int, Candidates] = {}

    def keeping(ranking: str, mention: Mention, candidates: Candidates) -> Choice:
        if ranking != "owner":
            kept.update(dict.fromkeys(mention.numbers, candidates))
        return fitted(ranking, mention, candidates)

    found = decided(reading.document, parsed.attributions, keeping)
    rule = found.decisions.rules.get(number, "none")
    mention = next((one for one in found.sources if number in one.numbers), None)
    candidates = kept.get(number, ()) if rule in RANKED else ()
    names = {one.id: one.name for one in reading.actors}
    chosen = found.decisions.of.get(number)
    identity = found.ids.get(id(chosen)) if chosen is not None else None
    return ActorReason(
        rule=rule,
        actor=identity,
        name=names.get(identity or ""),
        words=tuple(_words(reading.document, parsed.attributions[number], mention, chosen, found)),
        candidates=tuple(_candidates(found, rule, candidates, names)),
        least=SURE[rule] if candidates else None,
        signs=tuple(_signs(rule, candidates)),
    )


def _candidates(found: Decided, rule: str, candidates: Candidates, names: Mapping[str, str]) -> Iterator[OtherActor]:
    if not candidates:
        return
    likely = chances(weights()[rule], [features for _, features in candidates])
    ranked = sorted(zip(likely, candidates, strict=True), key=lambda pair: -pair[0])
    for chance, (figure, _) in ranked[:LIKELIEST]:
        if chance >= LEAST:
            identity = None if figure is None else found.ids.get(id(figure))
            name = None if figure is None else names.get(identity or "") or _name(found, figure)
            yield OtherActor(actor=identity, name=name, score=round(chance, 4))


def _name(found: Decided, figure: Figure) -> str:
    """Return the name of a figure that states nothing."""
    return actor(found.words, figure, [], "", False).name


def _signs(rule: str, candidates: Candidates) -> Iterator[Sign]:
    """Yield what speaks for the likeliest candidate against the next one, the strongest first."""
    if len(candidates) < 2:
        return
    ranking = weights()[rule]
    likely = chances(ranking, [features for _, features in candidates])
    first, second = sorted(range(len(likely)), key=lambda at: -likely[at])[:2]
    mine, other = candidates[first][1], candidates[second][1]
    worth = {
        name: ranking.get(name, 0.0) * (mine.get(name, 0.0) - other.get(name, 0.0)) for name in dict.fromkeys(mine)
    }
    strongest = sorted((name for name in worth if worth[name] >= _WORTH), key=lambda name: -worth[name])
    yield from (Sign(name=name, value=round(worth[name], 3)) for name in strongest[:SIGNS])


def _words(
    document: Document, attribution: Attribution, mention: Mention | None, chosen: Figure | None, found: Decided
) -> Iterator[Words]:
    """Yield the words of the source, the nearest earlier ones for the same actor, and the fullest name."""
    own = attribution.source
    if not own and mention is not None and mention.phrase.whole:
        whole = mention.phrase.whole
        own = (Span(found.words.starts[whole.start], found.words.ends[whole.stop - 1]),)
    for span in own:
        yield Words(what="source" if attribution.source else "implied", span=span, text=span.of(document.text))
    if chosen is None:
        return
    seen = list(own)
    index = mention.index if mention else found.words.at(attribution.content[0].start) if attribution.content else 0
    for what, place in (("before", chosen.last_before(index)), ("name", _fullest(chosen))):
        if place is None:
            continue
        span = Span(found.words.starts[place.index], found.words.ends[place.end - 1])
        if not any(span.overlaps(other) for other in seen):
            seen.append(span)
            yield Words(what=what, span=span, text=span.of(document.text))


def _fullest(figure: Figure) -> Place | None:
    """Return where the longest name of a figure first stands."""
    return max((one for one in figure.places if one.named), key=lambda one: one.end - one.index, default=None)
