"""Which position a statement takes. Each row says what it proves; people and places are invented."""

from __future__ import annotations

from tests.read.claims.cases import case

POSITIONS = [
    case("affirms supports", "[source Tarn] [cue said] [content that the gate broke].", "+ The gate broke."),
    case(
        "denies denies",
        "[source Tarn] [cue denied] [content that the gate broke].",
        "- The gate broke.",
        about="1 denies",
    ),
    case(
        "doubts whether",
        "[source Tarn] [cue doubted] [content whether the gate had been closed].",
        "- The gate had been closed.",
        about="1 denies",
    ),
    case(
        "declined to say whether",
        "[source Tarn] [cue declined to say] [content whether the gate had been closed].",
        "0 The gate had been closed.",
        about="1 other neutral",
    ),
    case(
        "did not say if",
        "[source Tarn] [cue did not say] [content if the gate had been closed].",
        "0 The gate had been closed.",
        about="1 fact neutral",
    ),
    case(
        "would neither confirm that",
        "[source Tarn] [cue would not confirm] [content that the gate had been closed].",
        "0 The gate had been closed.",
        about="1 fact neutral",
    ),
    case(
        "whoever asks takes no position",
        "[source Reporters] [cue asked] [content whether the gate had been closed].",
        about="1 directive neutral",
    ),
    case(
        "a finding that was not made is no refusal",
        "[source The audit] [cue did not reveal] [content that the gate had been closed].",
        about="1 fact neutral",
    ),
    case(
        "an unknown stance makes no position",
        "[source Tarn] [cue said of] [content the gate that it had been closed].",
        about="1 neutral",
    ),
    case(
        "a whole quoted sentence is affirmed whatever the cue",
        "[source Tarn] [cue denied it:] [content “The Elmar gate was never opened.”]",
        "+ The Elmar gate was never opened.",
        about="1 denies",
    ),
    case(
        "claims that … are false",
        "[1.content [2.source Avarian] [2.cue claims] [2.content that rebels use the mill] are false], [1.source "
        "a spokesperson] [1.cue said].",
        "-+ Rebels use the mill.",
    ),
    case(
        "claims that … are not true, denied in turn",
        "[1.source Tarn] [1.cue denied] [1.content that [2.source Avarian] [2.cue claims] [2.content that rebels "
        "use the mill] are untrue].",
        "++ Rebels use the mill.",
        about="1 denies",
    ),
    case(
        "claims that … described as false",
        "[1.content [2.cue Claims] by [2.source a minister] [2.content that rebels use the mill and that refugees "
        "are held there]] "
        "[1.cue were described] by [1.source a spokesperson] [1.content as false allegations].",
        "-+ Rebels use the mill.",
        "-+ Refugees are held there.",
    ),
    case(
        "any suggestion that … is false is a denial",
        "“[content Any suggestion that we cut corners in Elmar is simply false],” [source she] [cue said].",
        "- ⟦The Coalition⟧ cut corners in Elmar.",
        about="1 c",
    ),
    case(
        "the same with a noun that needs no any, and a stance that says so",
        "[source Orla Tarn] [cue said] [content that the claim that the dam leaked in May is false].",
        "- The dam leaked in May.",
        about="1 a denies",
    ),
    case(
        "it is not true that",
        "[source Orla Tarn] [cue said]: “[content It is not true that the dam leaked in May.]”",
        "- The dam leaked in May.",
        about="1 a",
    ),
    case(
        "what is false is not said to be so",
        "[source Orla Tarn] [cue said] [content that the claim that the dam leaked in May spread in Elmar].",
        about="1 a",
    ),
    case(
        "the same where the content is the clause and the verdict",
        "[2.cue Claims] by [2.source a minister] [1,2.content that rebels use the mill] [1.cue were described] by "
        "[1.source a spokesperson] [1.content as false allegations].",
        "-+ Rebels use the mill.",
    ),
    case(
        "the same where the reader took the clause for the content",
        "[2.cue Claims] by [2.source a minister] [1,2.content that rebels use the mill] [1.cue were described] by "
        "[1.source a spokesperson] as false allegations.",
        "-+ Rebels use the mill.",
    ),
    case(
        "whoever cannot confirm takes no side, whatever the label",
        "“There are words that [source I] [cue cannot confirm] [content that the boat was found in Elmar],” he says.",
        "0 The boat was found in Elmar.",
    ),
]
