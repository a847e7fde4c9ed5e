"""Profiles: role, affiliation and rank from what stands beside a name, wherever in the article."""

from __future__ import annotations

import pytest

from counterclaim.model.document import Document
from counterclaim.model.span import Span
from counterclaim.read.actors import resolve
from counterclaim.testing.marked import parse

PROFILES = [
    (
        "[source Norland navy spokesman Captain Pelle Ulv] [cue said] [content so].",
        "spokesman",
        "Norland navy",
        "Captain",
    ),
    ("[source Pelle Ulv, spokesman for the Norland navy,] [cue said] [content so].", "spokesman", "Norland navy", None),
    (
        "[source Ulv] [cue said] [content so]. Pelle Ulv, a former director of the mint, left.",
        "former director",
        "mint",
        None,
    ),
    ("[source Former president Ada Sorel] [cue said] [content so].", "Former president", None, None),
    ("[source Ada Sorel, 61, chairwoman of the port,] [cue said] [content so].", "chairwoman", "port", None),
    ("[source A spokeswoman for the port] [cue said] [content so].", "spokeswoman", "port", None),
    ("[source A port official] [cue said] [content so].", "official", "port", None),
    (
        "[source Ada Sorel, a fellow at the Center for Harbours and Tides,] [cue said] [content so].",
        "fellow",
        "Center for Harbours and Tides",
        None,
    ),
    ("[source Senate Majority Leader Ada Sorel] [cue said] [content so].", "Majority Leader", "Senate", None),
    ("First House Majority Leader [source Ada Sorel] [cue said] [content so].", "Majority Leader", "House", None),
    ("[source First Minister Ada Sorel] [cue said] [content so].", "First Minister", None, None),
    ("[source Director of Public Tides James Sorel] [cue said] [content so].", "Director", "Public Tides", None),
    ("[source The head of the Tide Office (TO)] [cue said] [content so].", "head", "Tide Office", None),
    ("[source Ex-Treasury Chief Ada Sorel] [cue said] [content so].", "former Chief", "Treasury", None),
    ("[source Turkish Energy Minister Ada Sorel] [cue said] [content so].", "Energy Minister", "Turkish", None),
    (
        "A leaflet criticizing former Mayor Ada Sorel. [source Sorel] [cue said] [content so].",
        "former Mayor",
        None,
        None,
    ),
    (
        "Some fled, reports Tide News correspondent Ada Sorel. [source Sorel] [cue said] [content so].",
        "correspondent",
        "Tide News",
        None,
    ),
    (
        "[source Rep. Ada Sorel, a Harrow Republican and chairman of the Board of Tides,] [cue said] [content so].",
        "chairman",
        "Board of Tides",
        None,
    ),
    ("[source House Speaker Ada Sorel, Harrow Republican,] [cue said] [content so].", "Speaker", "House", None),
    (
        "[source Mayor Ada Sorel, a supporter of the Tide Act,] [cue said] [content so].",
        "Mayor",
        None,
        None,
    ),
    (
        "[source Ada Sorel, founder and president of Tide Mills,] [cue said] [content so].",
        "founder and president",
        "Tide Mills",
        None,
    ),
    (
        "[source Citizens for Clean Tides President Ada Sorel] [cue said] [content so].",
        "President",
        "Citizens for Clean Tides",
        None,
    ),
    (
        "[source President Ada Sorel of Ruritania] [cue said] [content so]. The Ruritanian envoy left for Ruritania.",
        "President",
        "Ruritania",
        None,
    ),
    ("[source Ada Sorel, for example, the tourism minister,] [cue said] [content so].", "tourism minister", None, None),
    (
        "[source Ada Sorel, a specialist in tides at the Harbour Institute,] [cue said] [content so].",
        "specialist",
        "Harbour Institute",
        None,
    ),
    ("[source Ada Sorel, a truck driver,] [cue said] [content so].", "truck driver", None, None),
    (
        "[source Ada Sorel, director of public outreach,] [cue said] [content so].",
        "director of public outreach",
        None,
        None,
    ),
    ("They criticize President Sorel. [source Sorel] [cue said] [content so].", "President", None, None),
    ("[source Mr Ulv] [cue said] [content so].", None, None, None),
    (
        "[source Ada Sorel, National Tides Council spokeswoman,] [cue said] [content so].",
        "spokeswoman",
        "National Tides Council",
        None,
    ),
    ("[source UN Secretary General Ada Sorel] [cue said] [content so].", "Secretary General", "UN", None),
    (
        "[source Ada Sorel, President of the Council on Foreign Tides,] [cue said] [content so].",
        "President",
        "Council on Foreign Tides",
        None,
    ),
    ("He left.\n\nRebuffing Mr. Ulv, a ministry refused. [source Ulv] [cue said] [content so].", None, None, None),
    (
        "He met Secretary of State Ada Vey, Defense Secretary Pelle Ulv, and us. [source Ulv] [cue said] [content so].",
        "Defense Secretary",
        None,
        None,
    ),
    (
        "[source Ada Sorel, the mint’s incoming Liberal chair,] [cue said] [content so].",
        "incoming Liberal chair",
        "mint",
        None,
    ),
    (
        "[source Ada Sorel, the Norland chief fishery official,] [cue said] [content so].",
        "chief fishery official",
        "Norland",
        None,
    ),
    (
        "[source Ada Sorel, Vey’s national security adviser,] [cue said] [content so].",
        "national security adviser",
        "Vey",
        None,
    ),
    (
        "[source Ada Sorel, Vey’s incoming Harbour Board chief of staff,] [cue said] [content so].",
        "incoming chief of staff",
        "Harbour Board",
        None,
    ),
    (
        "[source Ada Sorel, executive vice president of tides for Keel,] [cue said] [content so].",
        "executive vice president of tides",
        "Keel",
        None,
    ),
    ("[source Ada Sorel, creative director for Keel,] [cue said] [content so].", "creative director", "Keel", None),
    (
        "[source Senator Ada Sorel of Norland, the senior member on the tide board,] [cue said] [content so].",
        "senior member",
        None,
        None,
    ),
    (
        "[source Ada Sorel, a former lead tide negotiator for Norland,] [cue said] [content so].",
        "former lead tide negotiator",
        "Norland",
        None,
    ),
    ("[source Political scientist Ada Sorel] [cue said] [content so].", "Political scientist", None, None),
    (
        "The Norland Tide Ministry met. [source A ministry spokesman, Ilan Vey,] [cue said] [content so]. The Tide "
        "Ministry left.",
        "spokesman",
        "Norland Tide Ministry",
        None,
    ),
    (
        "The Tide Ministry met the Ministry of Mills. [source A ministry spokesman, Ada Vey,] [cue said] [content so].",
        "spokesman",
        "ministry",
        None,
    ),
    (
        "[source Ada Marie Sorel] [cue said] [content so]. Ada Marie Sorel is a tide librarian at Harrow University.",
        "tide librarian",
        "Harrow University",
        None,
    ),
    (
        "[source Ada Sorel] [cue said] [content so]. “Ada Sorel is a lawyer of the harbour gangs,” it was told.",
        None,
        None,
        None,
    ),
    (
        "[source Ada Sorel, a distinguished professor in Harrow State University's law department,] [cue said] "
        "[content so].",
        "professor",
        "Harrow State University",
        None,
    ),
    ("[source Volcanologist Ada Sorel] [cue said] [content so].", "Volcanologist", None, None),
    ("It sank as Norland threatens President Ulv. [source Ulv] [cue said] [content so].", "President", None, None),
    ("[source A filing by the port, the harbour office] [cue said] [content so].", None, None, None),
    ("[source The head of harbour works, Ada Sorel,] [cue said] [content so].", "head", "harbour works", None),
    (
        "[source Norland’s Minister of Tides and Locks, Ada Sorel,] [cue said] [content so].",
        "Minister of Tides and Locks",
        "Norland",
        None,
    ),
    ("CLOSE Norland President Ada Sorel spoke. [source Sorel] [cue said] [content so].", "President", "Norland", None),
    (
        "[source Norland’s Tide Ministry spokesman, Ada Sorel,] [cue said] [content so].",
        "spokesman",
        "Norland’s Tide Ministry",
        None,
    ),
    ("[source A lawyer for Keel, Ada Sorel,] [cue said] [content so].", "lawyer", "Keel", None),
    ("[source Ada Sorel of the Harbour Institute] [cue said] [content so].", None, "Harbour Institute", None),
    ("[source Ada Sorel of Harrow] [cue said] [content so].", None, None, None),
    ("[source A fan -- Ada Sorel, a former judge --] [cue said] [content so].", "former judge", None, None),
    ("[source Ada Sorel, Vey’s son-in-law,] [cue said] [content so].", "son-in-law", "Vey", None),
    ("He met [source then-Norland counsel Ada Sorel] who [cue said] [content so].", "counsel", "Norland", None),
    ("[source UN mediator Ada Sorel] [cue said] [content so].", "mediator", "UN", None),
    ("[source A young woman] [cue said] [content so].", "woman", None, None),
    ("[source Two angry dockers of Keel] [cue said] [content so].", None, None, None),
    ("It saddened [source first-time voter Ada Sorel] [cue said] [content so].", "voter", None, None),
    ("[source Ada Sorel, a 38-year-old witness,] [cue said] [content so].", "witness", None, None),
]


@pytest.mark.parametrize(("marked", "role", "affiliation", "rank"), PROFILES)
def test_profile_is_read(marked: str, role: str | None, affiliation: str | None, rank: str | None) -> None:
    text, attributions = parse(marked)
    (actor,) = resolve(Document(text=text), attributions).actors
    assert (actor.role, actor.affiliation, actor.rank) == (role, affiliation, rank)


KINDS = [
    ("[source Ada Sorel] [cue said] [content so].", "person"),
    ("[source The Ministry of Tides] [cue said] [content so].", "organisation"),
    ("[source Kenya] [cue said] [content so].", "organisation"),
    ("[source Two officials] [cue said] [content so].", "group"),
    ("[source An official] [cue said] [content so].", "person"),
    ("[source A new study] [cue said] [content so].", "document"),
    ("[source The newspaper] [cue said] [content so].", "organisation"),
    ("[source Deutsche Welle] [cue said] [content so].", "organisation"),
    ("[source Dems] [cue decry] [content cuts].", "group"),
    ("It invoked [source Article 5, which] [cue says] [content so].", "document"),
    ("[source Ada Sorel and Pelle Ulv] [cue said] [content so].", "group"),
]


@pytest.mark.parametrize(("marked", "kind"), KINDS)
def test_kind_is_read(marked: str, kind: str) -> None:
    text, attributions = parse(marked)
    assert [actor.kind for actor in resolve(Document(text=text), attributions).actors] == [kind]


def test_captions_tell_no_role() -> None:
    text, attributions = parse(
        "[source Ada Sorel] [cue said] [content so].\n\nImage caption President Ada Sorel waves."
    )
    aside = Span(text.index("Image"), len(text))
    (marked,) = resolve(Document(text=text, furniture=(aside,)), attributions).actors
    (plain,) = resolve(Document(text=text), attributions).actors
    assert (marked.role, plain.role) == (None, "President")
