"""What is stated twice. Each row says what it proves; people and places are invented."""

from __future__ import annotations

from tests.read.claims.cases import case

MERGING = [
    case(
        "headline and body",
        "[1.source Tarn] [1.cue says] [1.content Elmar dam was opened by saboteurs]\n\n"
        "[2.source Orla Tarn] [2.cue said] [2.content that the Elmar dam was opened by saboteurs].",
        "++ Elmar dam was opened by saboteurs.",
    ),
    case(
        "a claim and its denial",
        "[1.source Tarn] [1.cue said] [1.content that rebels opened the Elmar dam].\n\n"
        "[2.source Voss] [2.cue denied] [2.content that rebels opened the Elmar dam].",
        "+- Rebels opened the Elmar dam.",
        about="2 denies",
    ),
    case(
        "the wording is that of the one who puts it forward",
        "[1.source Voss] [1.cue denied] [1.content that rebels had opened the Elmar dam].\n\n"
        "[2.source Tarn] [2.cue said] [2.content that rebels opened the Elmar dam].",
        "-+ Rebels opened the Elmar dam.",
        about="1 denies",
    ),
    case(
        "other polarity",
        "[1.source Tarn] [1.cue said] [1.content that rebels opened the Elmar dam].\n\n"
        "[2.source Voss] [2.cue said] [2.content that rebels never opened the Elmar dam].",
        "+ Rebels opened the Elmar dam.",
        "+ Rebels never opened the Elmar dam.",
    ),
    case(
        "other numbers",
        "[1.source Tarn] [1.cue said] [1.content that 12 men opened the Elmar dam].\n\n"
        "[2.source Voss] [2.cue said] [2.content that 15 men opened the Elmar dam].",
        "+ 12 men opened the Elmar dam.",
        "+ 15 men opened the Elmar dam.",
    ),
    case(
        "the same number in words",
        "[1.source Tarn] [1.cue said] [1.content that 12 men opened the Elmar dam].\n\n"
        "[2.source Voss] [2.cue said] [2.content that twelve men opened the Elmar dam].",
        "++ 12 men opened the Elmar dam.",
    ),
    case(
        "other months",
        "[1.source Tarn] [1.cue said] [1.content that the mayor of Elmar will resign by June].\n\n"
        "[2.source Voss] [2.cue said] [2.content that the mayor of Elmar will resign by October].",
        "+ The mayor of Elmar will resign by June.",
        "+ The mayor of Elmar will resign by October.",
        about="1 plan; 2 plan",
    ),
    case(
        "who did what to whom",
        "[1.source Tarn] [1.cue said] [1.content that Avaria attacked Belmark at night].\n\n"
        "[2.source Voss] [2.cue said] [2.content that Belmark attacked Avaria at night].",
        "+ Avaria attacked Belmark at night.",
        "+ Belmark attacked Avaria at night.",
    ),
    case(
        "a report of words is not the words",
        "[1.source Tarn] [1.cue said] [1.content that [2.source he] [2.cue had said] [2.content rebels had opened "
        "the Elmar dam at noon]].",
        "+ He had said rebels had opened the Elmar dam at noon.",
        "+ Rebels had opened the Elmar dam at noon.",
    ),
    case(
        "two sources of one content",
        "[2.cue According to] [2.source the Post], [1.source Tarn] [1.cue said] [1,2.content the gate was shut].",
        "++ The gate was shut.",
    ),
]
