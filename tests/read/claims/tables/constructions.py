"""Contents that are no clauses but state something. Each row says what it proves; people and places are invented."""

from __future__ import annotations

from tests.read.claims.cases import case

CONSTRUCTIONS = [
    case(
        "a claim that is only spoken about",
        "[source Tarn] [cue demanded] [content the release of files on claims that the dam burst in May].",
    ),
    case(
        "a second deed joined by and",
        "[source Piet Voss] [cue admitted] [content taking the file and burning it].",
        "+ ⟦Piet Voss took⟧ the file and ⟦burned⟧ it.",
        about="1 b",
    ),
    case(
        "denied doing",
        "[source Piet Voss] [cue denied] [content opening the gate in Elmar].",
        "- ⟦Piet Voss opened⟧ the gate in Elmar.",
        about="1 denies b",
    ),
    case(
        "an irregular verb",
        "[source Piet Voss] [cue denied] [content breaking the gate in Elmar].",
        "- ⟦Piet Voss broke⟧ the gate in Elmar.",
        about="1 denies b",
    ),
    case(
        "denied ever having done",
        "[source Piet Voss] [cue denied] [content ever having taken money].",
        "- ⟦Piet Voss took⟧ money.",
        about="1 denies b",
    ),
    case(
        "denied being",
        "[source Piet Voss] [cue denied] [content being a member of the front].",
        "- ⟦Piet Voss was⟧ a member of the front.",
        about="1 denies b",
    ),
    case(
        "denied being, of several",
        "[source Two senior officials] [cue denied] [content being members of the front].",
        "- ⟦Two senior officials were⟧ members of the front.",
        about="1 denies e",
    ),
    case(
        "denied wrongdoing says nothing",
        "[source Piet Voss] [cue denied] [content wrongdoing in Elmar].",
        about="1 denies b",
    ),
    case(
        "denied the bombing of is a noun",
        "[source Piet Voss] [cue denied] [content bombing of the mill].",
        about="1 denies b",
    ),
    case(
        "denied involvement",
        "[source Piet Voss] [cue denied] [content any involvement in the raid].",
        "- ⟦Piet Voss was involved in⟧ the raid.",
        about="1 denies b",
    ),
    case(
        "denied a role",
        "[source Piet Voss] [cue denied] [content any role in the raid].",
        "- ⟦Piet Voss had a⟧ role in the raid.",
        about="1 denies b",
    ),
    case(
        "denied links",
        "[source Piet Voss] [cue denied] [content having any links to the front].",
        "- ⟦Piet Voss had⟧ links to the front.",
        about="1 denies b",
    ),
    case(
        "denied responsibility",
        "[source Avaria] [cue denied] [content responsibility for the raid].",
        "- ⟦Avaria was responsible for⟧ the raid.",
        about="1 denies g",
    ),
    case(
        "without a settled actor nothing is worded",
        "[source He] [cue denied] [content opening the gate in Elmar].",
        about="1 denies",
    ),
    case(
        "admitted doing",
        "[source Piet Voss] [cue admitted] [content opening the gate in Elmar].",
        "+ ⟦Piet Voss opened⟧ the gate in Elmar.",
        about="1 b",
    ),
    case(
        "admitted secretly doing",
        "[source Piet Voss] [cue admitted] [content secretly opening the gate].",
        "+ ⟦Piet Voss⟧ secretly ⟦opened⟧ the gate.",
        about="1 b",
    ),
    case(
        "vowed to",
        "[source Avaria] [cue vowed] [content to rebuild the dam].",
        "+ ⟦Avaria will⟧ rebuild the dam.",
        about="1 plan g",
    ),
    case(
        "agreed not to",
        "[source Avaria] [cue has agreed] [content not to rebuild the dam].",
        "+ ⟦Avaria will not⟧ rebuild the dam.",
        about="1 decision g",
    ),
    case(
        "offered to promises nothing", "[source Avaria] [cue offered] [content to rebuild the dam].", about="1 plan g"
    ),
    case(
        "accused of doing",
        "[source Tarn] [cue accused] [content Avaria of breaking the pact].",
        "+ Avaria ⟦broke⟧ the pact.",
    ),
    case(
        "accused of secretly doing",
        "[source Tarn] [cue accused] [content Avaria of secretly arming the front].",
        "+ Avaria secretly ⟦armed⟧ the front.",
    ),
    case(
        "accused of being",
        "[source Tarn] [cue accused] [content Piet Voss of being a spy].",
        "+ Piet Voss ⟦was⟧ a spy.",
    ),
    case(
        "accused him",
        "[source Tarn] [cue accused] [content ⟪b:him⟫ of breaking the pact].",
        "+ ⟦Piet Voss⟧ ⟦broke⟧ the pact.",
    ),
    case(
        "accused them, whoever they are",
        "[source Tarn] [cue accused] [content them of being spies].",
        "+ ⟦They⟧ ⟦were⟧ spies.",
    ),
    case(
        "accused in two pieces",
        "[content Piet Voss] [cue was accused] [content of breaking the pact].",
        "+ Piet Voss ⟦broke⟧ the pact.",
    ),
    case("accused of a noun", "[source Tarn] [cue accused] [content Avaria of treason]."),
    case(
        "is said to have",
        "[content Piet Voss] [cue is said] [content to have opened the gate].",
        "+ Piet Voss opened the gate.",
    ),
    case(
        "is said to have taken",
        "[content Piet Voss] [cue is said] [content to have taken money].",
        "+ Piet Voss ⟦took⟧ money.",
    ),
    case(
        "is said to have been",
        "[content Piet Voss] [cue is said] [content to have been a spy].",
        "+ Piet Voss ⟦had been⟧ a spy.",
    ),
    case(
        "rejected the claim that",
        "[source Tarn] [cue rejected] [content the claim that the dam burst in May].",
        "- The dam burst in May.",
        about="1 denies",
    ),
    case(
        "cited the fact that",
        "[source Tarn] [cue cited] [content the fact that the dam burst in May].",
        "+ The dam burst in May.",
    ),
    case(
        "reports that had been",
        "[source Tarn] [cue rejected] [content reports that had been published in May].",
        about="1 denies",
    ),
    case(
        "vowed to avenge",
        "[source Orla Tarn] [cue vowed] [content to avenge the loss of two boats].",
        "+ ⟦Orla Tarn will⟧ avenge the loss of two boats.",
        about="1 plan a",
    ),
]
