"""The text of an article as the room shows it: statements marked, each with its tag and the answers it is part of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from markupsafe import Markup

from counterclaim.room import links
from counterclaim.room.drawing.joins import Join
from counterclaim.shown.article import article
from counterclaim.shown.sheet import Sheet, safe
from counterclaim.shown.wording import answer_words, is_sure

SHOWN = 2  # answers in the article that stand at a statement in the text; all are in what is said of it beside


def marked(sheet: Sheet, document: str, joins: Mapping[str, tuple[Join, ...]]) -> Markup:
    """Return the marked text; links and labels in it hold no text of their own, so that the article's stays whole."""
    path = safe(links.article(document))
    places = {key: number for number, key in enumerate(sheet.keys, 1)}
    answers: dict[str, list[int]] = {}  # those to the article's own words, by the statement that gives them
    for number, one in enumerate(sheet.reading.responses, 1):
        answers.setdefault(one.origin, []).append(number)
    opening = partial(_opening, path=path, joins=joins, answers=answers)
    return Markup(article(sheet, opening=opening, answering=partial(_answering, path=path, places=places)))


def parted(text: Markup) -> tuple[Markup, Markup]:
    """Return the marked text up to its headline, and what follows: what is known of the article stands between.

    The first part is empty where the headline is not in the text. Words of the article hold no tags.
    """
    head, end, body = str(text).partition("</h1>")
    return (Markup(head + end), Markup(body)) if end else (Markup(), text)


def lit(text: Markup, keys: Iterable[str]) -> Markup:
    """Return the marked text with all parts of some statements standing out; words of the article hold no quotes."""
    shown = str(text)
    for key in keys:
        shown = shown.replace(f'" data-s="{key}"', f' on" data-s="{key}"')
    return Markup(shown)


def _answering(sheet: Sheet, number: int, *, path: str, places: Mapping[str, int]) -> str:
    """Return what stands at words of the article itself that a statement answers: how, and which."""
    response = sheet.reading.responses[number - 1]
    label = safe(
        f"{answer_words(response.kind, back=True, sure=is_sure(response.score))} {sheet.tag(places[response.origin])}"
    )
    return (
        f'<a class="join" href="{path}?statement={response.origin}#at-{response.origin}" data-s="{response.origin}"'
        f' data-label="↰ {label}" aria-label="These words are {label}"></a>'
    )


def _opening(
    sheet: Sheet, number: int, *, path: str, joins: Mapping[str, tuple[Join, ...]], answers: Mapping[str, list[int]]
) -> str:
    key, tag, hue = sheet.key(number), sheet.tag(number), sheet.hue(number)
    name = safe(sheet.name(number) or "no source named")
    link = f"{path}?statement={key}#at-{key}"
    own = (
        f'<a class="tag {hue}" data-s="{key}" id="at-{key}" href="{link}" data-tag="{tag}"'
        f' aria-label="Statement {tag}, {name}"></a>'
    )
    if key not in joins and key not in answers:
        return own
    return own + "".join((*_labels(tag, link, joins.get(key, ())), *_to_article(sheet, answers.get(key, ()), tag)))


def _to_article(sheet: Sheet, answers: Sequence[int], tag: str) -> Iterator[str]:
    """Yield what stands at a statement that answers words of the article itself, by the numbers of its answers."""
    for number in answers:
        one = sheet.reading.responses[number - 1]
        said = answer_words(one.kind, back=False, sure=is_sure(one.score))
        link = f'href="#answered-{number}" ' if one.evidence else ""
        yield (
            f'<a class="join" {link}data-label="↳ {said} the article"'
            f' aria-label="{tag} {said} what the article says"></a>'
        )


def _labels(tag: str, link: str, listed: tuple[Join, ...]) -> Iterator[str]:
    """Yield what stands in the text of its answers: those in the article by tag, of several elsewhere a count."""
    near = [one for one in listed if one.tag]
    far = [one for one in listed if not one.tag]
    shown = near[:SHOWN] + (far if len(far) == 1 else [])
    yield from (_join(tag, one) for one in shown)
    if len(near) > SHOWN:
        yield _count(link, f"+{len(near) - SHOWN}", f"{len(near) - SHOWN} more answers at {tag}")
    if len(far) > 1:
        yield _count(link, f"+{len(far)} elsewhere", f"{len(far)} answers at {tag} in other articles")


def _join(tag: str, one: Join) -> str:
    label, arrow, verb = safe(one.label), "↰" if one.back else "↳", "is " if one.back else ""
    other = f' data-s="{one.other.id}"' if one.tag else ""
    return (
        f'<a class="join" href="{safe(one.link)}"{other} data-label="{arrow} {label}"'
        f' aria-label="{tag} {verb}{label}"></a>'
    )


def _count(link: str, label: str, said: str) -> str:
    return f'<a class="join" href="{link}" data-label="{label}" aria-label="{said}"></a>'
