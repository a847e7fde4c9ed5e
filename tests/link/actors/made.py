"""Makes profiles from one line, `kind: name | role | affiliation | day | scene`, through a reading.

Kinds: `person` (the default), `body`, `group`, `document`. Scenes are circles of made-up names, or `in X`.
Further names of the actor stand behind `=`: `Renn Institute = RI`.
"""

from __future__ import annotations

from counterclaim.link.actors import Profile, profile
from counterclaim.model.document import Document, Published
from counterclaim.model.reading import Actor, Reading
from counterclaim.model.span import Span

KINDS = {"person": "person", "body": "organisation", "group": "group", "document": "document"}
SCENES = {
    "weir": "In Tull, with Berit Osk, Jonas Vell, Hedda Prynne, near Marrow Bridge and Onnel, by Gerrit Aune.",
    "ferry": "To Amsel, with Edda Roskam, Ludo Marsh, Tomas Ferrand, past Varnholt and Dresk, by Odile Kerr.",
    "opera": "In Lindau, with Pia Noor, Sten Ulv, Carla Bexley, from Grauden and Hollis, by Mirek Tolan.",
}


def made(line: str) -> Profile:
    """Return the profile of the one actor that a line describes."""
    kind, _, rest = line.partition(": ") if line.split(":")[0] in KINDS else ("person", "", line)
    fields = [part.strip() or None for part in rest.split("|")] + [None] * 5
    names = [name.strip() for name in (fields[0] or "").split("=")]
    role, affiliation, day, scene = fields[1:5]
    around = SCENES.get(scene or "", f"All of it was {scene} and was {scene}." if scene else "")
    text = " ".join(f"It was {name}." for name in names) + "\n" + around
    mentions = tuple(Span(text.index(name), text.index(name) + len(name)) for name in names)
    actor = Actor(id="a1", name=names[0], kind=KINDS[kind], role=role, affiliation=affiliation, mentions=mentions)
    document = Document(text=text, published=Published(date=day) if day else None)
    return profile(Reading(document=document, actors=(actor,)), actor)
