"""The templates: everything in them is escaped, and whatever is not given is an error and not an empty place."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined

from counterclaim.room import links
from counterclaim.room.drawing import words
from counterclaim.room.drawing.changes import changed_words
from counterclaim.room.drawing.files import File
from counterclaim.shown.addresses import safe_url
from counterclaim.shown.dates import date_words, when_words
from counterclaim.shown.names import about, described
from counterclaim.shown.originals import deep_link
from counterclaim.shown.wording import answer_words, by_words, counted, is_sure, whole

FILTERS = (
    safe_url, deep_link, date_words, when_words, counted, described, about, by_words, changed_words, is_sure,
    words.hue, words.shortened, words.host, whole,
)  # fmt: skip


def environment(files: dict[str, File]) -> Environment:
    """Return the templates with their functions: the paths of `links`, `static`, and the words of `words`."""

    def static(name: str) -> str:
        return f"/static/{name}?v={files[name].version}"

    made = Environment(
        loader=PackageLoader("counterclaim.room"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: "" if value is None else value,
        auto_reload=False,
    )
    made.filters.update({function.__name__: function for function in FILTERS})
    made.globals.update(links=links, static=static, words=words, answer_words=answer_words, is_sure=is_sure)
    return made
