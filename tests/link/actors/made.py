"""Makes profiles from one line: `kind: name | role | affiliation | day | scene`, through a reading, as the product does.

Kinds: `person` (the default), `body`, `group`, `document`. Scenes are made-up circles of names, or `in X` for a country.
Further names of the actor stand behind `=`: `Renn Institute = RI`.
"""

from __future__ import annotations

from counterclaim.link.actors import Profile, profile
from counterclaim.model.document import Document, Published
from counterclaim.model.reading import Actor, Reading
from counterclaim.model.span import Span

KINDS = {"person": "person", "body": "organisation", "group": "group", "document": "document"}
SCENES = {
    "weir": "At the weir in Tull, with Berit Osk, Jonas Vell, Hedda Prynne, near Marrow Bridge and Lake Onnel, by Gerrit Aune.",
    "ferry": "On the ferry to Amsel, with Edda Roskam, Ludo Marsh, Tomas Ferrand, past Varnholt and Quay Dresk, by Odile Kerr.",
    "opera": "In the opera of Lindau, with Pia Noor, Sten Ulv, Carla Bexley, from Grauden and Hollis Square, by Mirek Tolan.",
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
