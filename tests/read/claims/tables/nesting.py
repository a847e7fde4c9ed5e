"""Statements inside statements. Each row says what it proves; people and places are invented."""

from __future__ import annotations

from tests.read.claims.cases import case

NESTING = [
    case(
        "a short report is a claim of its own, and the inner words are another",
        "[1.source Tarn] [1.cue said] [1.content that [2.source the council] [2.cue had said] [2.content that the "
        "gate was shut]].",
        "+ The council had said that the gate was shut.",
        "+ The gate was shut.",
    ),
    case(
        "a report of a state of mind is none",
        "[1.source Tarn] [1.cue said] [1.content that [2.source the council] [2.cue believed] [2.content that the "
        "gate was shut]].",
        "+ The gate was shut.",
        about="2 held",
    ),
    case(
        "but knowledge can be checked",
        "[1.source Tarn] [1.cue said] [1.content that [2.source the council] [2.cue knew] [2.content that the "
        "gate was shut]].",
        "+ The council knew that the gate was shut.",
        "+ The gate was shut.",
        about="2 held",
    ),
    case(
        "and what a poll found",
        "[1.source A poll] [1.cue found] [1.content that [2.source 60 percent of voters] [2.cue believe] "
        "[2.content that the dam is safe in Elmar]].",
        "+ 60 percent of voters believe that the dam is safe in Elmar.",
        "+ The dam is safe in Elmar.",
        about="2 held",
    ),
    case(
        "a long report is left out",
        "[1.source Tarn] [1.cue said] [1.content that [2.source the council] [2.cue had said] [2.content that the "
        "gate at the northern end of the "
        "old dam near the mill of Elmar had been shut by two men of the river authority on the evening before the "
        "flood]].",
        "+ The gate at the northern end of the old dam near the mill of Elmar had been shut by two men of the "
        "river authority "
        "on the evening before the flood.",
    ),
    case(
        "an inner attribution behind its words adds nothing",
        "[1.cue According to] [1.source the Post], [1.content [2.content the gate was shut at noon], [2.source "
        "Tarn] [2.cue said]].",
        "+ The gate was shut at noon.",
    ),
    case(
        "despite another’s assertions",
        "[1.source Tarn] [1.cue said] [1.content that despite [2.source the council’s] [2.cue assertions] "
        "[2.content that crews train near Elmar], "
        "rebels are using the mill].",
        "+ Crews train near Elmar.",
        "+ Rebels are using the mill.",
    ),
    case(
        "a statement with more than the inner one is kept whole",
        "[1.source Tarn] [1.cue said] [1.content that the mayor resigned after [2.source the council] [2.cue "
        "said] [2.content the gate was shut]].",
        "+ The mayor resigned after the council said the gate was shut.",
        "+ The gate was shut.",
    ),
    case(
        "what is expected by nobody named is what the outer one says",
        "[1.source Tarn] [1.cue said] [1.content that [2.content two boats] [2.cue are expected] [2.content to join "
        "the hunt for the pilots]].",
        "+ Two boats are expected to join the hunt for the pilots.",
        about="2 plan held",
    ),
]
