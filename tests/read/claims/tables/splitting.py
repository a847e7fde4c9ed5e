"""What is one claim and what are several. Each row says what it proves; people and places are invented."""

from __future__ import annotations

from tests.read.claims.cases import case

SPLITTING = [
    case("a that-clause", "[source Orla Tarn] [cue said] [content that the dam held].", "+ The dam held."),
    case("a bare clause", "[source Orla Tarn] [cue said] [content the dam has held].", "+ The dam has held."),
    case("a quotation", "[content “The dam held all night,”] [source Tarn] [cue said].", "+ The dam held all night."),
    case(
        "sentences of a quotation",
        "[content “The dam held all night. Nobody was hurt in Elmar.”]",
        "+ The dam held all night.",
        "+ Nobody was hurt in Elmar.",
    ),
    case(
        "coordinated that-clauses",
        "[source Orla Tarn] [cue said] [content that the dam held and that nobody in Elmar was hurt].",
        "+ The dam held.",
        "+ Nobody in Elmar was hurt.",
    ),
    case(
        "a comma before the second",
        "[source Tarn] [cue said] [content that the dam held, and that nobody in Elmar was hurt].",
        "+ The dam held.",
        "+ Nobody in Elmar was hurt.",
    ),
    case(
        "three of them, with semicolons",
        "[source Tarn] [cue said] [content that the dam held; that boats were lost; and that two piers sank].",
        "+ The dam held.",
        "+ Boats were lost.",
        "+ Two piers sank.",
    ),
    case(
        "the first without its that",
        "[source Tarn] [cue said] [content the dam had held but that two piers sank].",
        "+ The dam had held.",
        "+ Two piers sank.",
    ),
    case(
        "and that is a pronoun here",
        "[content “The dam held on Monday and that saved the town of Elmar,”] [source she] [cue said].",
        "+ The dam held on Monday and that saved the town of Elmar.",
    ),
    case(
        "coordinated clauses without that are one claim",
        "[source Tarn] [cue said] [content that the dam held and nobody in Elmar was hurt].",
        "+ The dam held and nobody in Elmar was hurt.",
    ),
    case(
        "a sentence that runs over he said",
        "[content “The dam in Elmar,”] [source Tarn] [cue said], [content “held all night.”]",
        "+ The dam in Elmar held all night.",
    ),
    case(
        "two sentences with he said between them",
        "[content “The dam held all night,”] [source Tarn] [cue said]. [content “Two piers sank.”]",
        "+ The dam held all night.",
        "+ Two piers sank.",
    ),
    case(
        "the run-on sentence and the next",
        "[content “The dam,”] [cue said] [source Tarn], [content “held all night. Two piers sank.”]",
        "+ The dam held all night.",
        "+ Two piers sank.",
    ),
    case(
        "a sentence that goes on with and",
        "[content “The dam held all night,”] [source she] [cue said], [content “and two piers sank.”]",
        "+ The dam held all night, and two piers sank.",
    ),
    case(
        "abbreviations end no sentence",
        "[content “Maj. Gen. Rolf Ank of the U.S. mission reached Elmar at 5 p.m. on Monday.”]",
        "+ Maj. Gen. Rolf Ank of the U.S. mission reached Elmar at 5 p.m. on Monday.",
    ),
    case(
        "decimals end no sentence",
        "[content “The river rose 3.5 metres in two days.”]",
        "+ The river rose 3.5 metres in two days.",
    ),
    case(
        "a quotation inside a quotation stays whole",
        "[content “The notice read ‘Leave now. Take nothing’ on both doors of the hall.”]",
        "+ The notice read ‘Leave now. Take nothing’ on both doors of the hall.",
    ),
    case(
        "indirect pieces that the cue divides",
        "[content The flood], [source officials] [cue say], [content was caused by a broken gate].",
        "+ The flood was caused by a broken gate.",
    ),
    case(
        "two full clauses in two pieces are two claims",
        "[content The gate was shut at noon], [source officials] [cue said], adding [content two men had opened it].",
        "+ The gate was shut at noon.",
        "+ Two men had opened it.",
    ),
    case(
        "an auxiliary beside reportedly belongs to the claim",
        "[content Six fishermen] were [cue reportedly] [content seized near Elmar on Monday].",
        "+ Six fishermen were seized near Elmar on Monday.",
    ),
    case(
        "a paragraph of its own",
        "[source The authority] [cue wrote:]\n\n[content The gate broke at noon. Two boats sank.]",
        "+ The gate broke at noon.",
        "+ Two boats sank.",
    ),
]
