"""What could be checked and what could not. Each row says what it proves; people and places are invented."""

from __future__ import annotations

from tests.read.claims.cases import case

CHECKABLE = [
    case("a relative clause without its pronoun", "[source Tarn] [cue cited] [content a memo he wrote in May]."),
    case("the same with a noun", "[source The Post] [cue listed] [content five errors the council made in May]."),
    case(
        "a participle that goes with its noun",
        "[source Tarn] [cue cited] [content errors in papers submitted to the court].",
    ),
    case(
        "a time in front is no noun with a relative clause",
        "[source Tarn] [cue said] [content last week the council sold the dam].",
        "+ Last week the council sold the dam.",
    ),
    case(
        "what is said inside a relative clause is not the main clause",
        "[source Tarn] [cue blamed] [content men who said the dam broke in May].",
    ),
    case(
        "what a cue asks for is no sentence, though one has come into it",
        "[source Tarn] [cue blamed him] [content for deliberately sinking a boat off Elmar had concealed an illness].",
    ),
    case(
        "with a comma it may be one",
        "[source Tarn] [cue said] [content by opening the gate in May, the council flooded Elmar].",
        "+ By opening the gate in May, the council flooded Elmar.",
    ),
    case(
        "what somebody would agree to is no plan yet",
        "Even if [source Orla Tarn] [cue agrees] [content to open the gate in Elmar], it will jam.",
        about="1 decision a",
    ),
    case(
        "a condition whose main clause is left out",
        "[source Tarn] [cue believes] [content that if Voss had a share in the old mill and Marr a lease of the "
        "river works], the gate would have closed.",
    ),
    case("an infinitive", "[source Tarn] [cue wants] [content to publish the list that he’s kept].", about="1 plan"),
    case(
        "a plural like a verb",
        "[source Tarn] [cue cited] [content a scheme for two power plants to Elmar].",
    ),
    case(
        "a singular like one",
        "[source Tarn] [cue ordered] [content a study of his boss’ conduct that is ongoing].",
    ),
    case("an adjective in -ed", "[source Tarn] [cue listed] [content Elmar-related texts from two officials]."),
    case("a predicate without its subject", "[content “Was the best-known day of the flood in Elmar.”]"),
    case("a noun phrase is no proposition", "[source Tarn] [cue denied] [content the allegations].", about="1 denies"),
    case("nor a long one", "[source Tarn] [cue cited] [content false statements published by the Elmar Post]."),
    case("nor one with a relative clause", "[source Tarn] [cue named] [content the men who opened the gate in Elmar]."),
    case("directives", "[source Tarn] [cue told them] [content that they must leave Elmar].", about="1 directive"),
    case(
        "no kind that states nothing",
        "[source Tarn] [cue declined to comment] [content on it].",
        about="1 other neutral",
    ),
    case(
        "a question in a quotation",
        "[content “Who opened the gate in Elmar? The gate broke at noon.”]",
        "+ The gate broke at noon.",
    ),
    case("an embedded question", "[source Tarn] [cue explained] [content why the gate in Elmar broke]."),
    case("how", "[source Tarn] [cue explained] [content how the dam was built in 1970]."),
    case("a command", "[content “Leave the town of Elmar. The dam broke at noon.”]", "+ The dam broke at noon."),
    case("let us", "[content “Let us rebuild the dam in Elmar.”]", about="1 plan"),
    case("what ought to be done", "[content “The council should rebuild the dam in Elmar.”]", about="1 plan"),
    case("must", "[source Tarn] [cue said] [content the council must pay for the dam].", about="1 opinion"),
    case(
        "what must have been is a guess at fact",
        "[source Tarn] [cue said] [content the crew must have opened the gate].",
        "+ The crew must have opened the gate.",
    ),
    case("a greeting", "[content “Good evening, Elmar.”]"),
    case("a fragment", "[content “Any time at all.”]"),
    case("a subordinate clause alone", "[source Tarn] [cue said] [content “because the gate in Elmar was open”]."),
    case("a judgement", "[content “The conduct of the council is a disgrace.”]", about="1 opinion"),
    case("a judgement that was labelled a fact", "[content “The statement about the dam is unfortunate.”]"),
    case("a wish", "[content “We hope the dam in Elmar holds.”]", about="1 plan"),
    case("thanks", "[content “I thank the crews of Elmar for their work.”]"),
    case("an attitude", "[content “We are proud of the crews of Elmar.”]", about="1 opinion"),
    case("a verdict without its claim", "[content “These allegations are false,”] [source Tarn] [cue said]."),
    case("a bare denial", "[content “That is simply not true,”] [source Tarn] [cue said]."),
    case("a verdict in the plural", "[content “The reports about our minister are totally false.”]"),
    case(
        "a noun phrase with two verbs in its relative clause",
        "[source Tarn] [cue cited] [content the men who came and opened the gate].",
    ),
    case(
        "an opinion that states an event",
        "[source Tarn] [cue said] [content that the council of Elmar ignored two warnings].",
        "+ The council of Elmar ignored two warnings.",
        about="1 opinion",
    ),
    case(
        "an opinion that states nothing particular",
        "[source Tarn] [cue said] [content that people have lost patience].",
        about="1 opinion",
    ),
    case(
        "an opinion about what would be",
        "[source Tarn] [cue said] [content that Avaria would suffer].",
        about="1 opinion",
    ),
    case(
        "a plan",
        "[source Tarn] [cue said] [content that Avaria will rebuild the dam].",
        "+ Avaria will rebuild the dam.",
        about="1 plan",
    ),
    case("a mere possibility", "[source Tarn] [cue said] [content that Avaria may rebuild the dam].", about="1 plan"),
    case(
        "a decision",
        "[source The court] [cue ruled] [content that the sale of the dam was lawful].",
        "+ The sale of the dam was lawful.",
        about="1 decision",
    ),
    case("second person", "[content “You broke the gate of the Elmar dam.”]"),
    case("words beside a quotation", "[content Tarn said to cheers.]"),
    case(
        "a participle without a subject",
        "[source Tarn] [cue admitted to] [content taking the file, though she knew it was secret].",
    ),
    case("too vague to check", "[content “It was going to happen.”]"),
    case(
        "nothing without a stance",
        "[source Tarn] [cue asked about] [content the dam that had burst].",
        about="1 neutral",
    ),
    case("a hedge is cut off", "[content “I think the gate broke at noon.”]", "+ The gate broke at noon."),
    case(
        "a conditional is kept whole",
        "[content “If the gate breaks, Elmar will be flooded.”]",
        "+ If the gate breaks, Elmar will be flooded.",
        about="1 plan",
    ),
    case(
        "a judgement behind a modal",
        "[source Voss] [cue made clear] [content it wouldn’t be easy for boats in Elmar on Monday].",
        about="1 plan",
    ),
    case(
        "disingenuous is a judgement, whatever reason follows",
        "[source Voss] [cue said] [content Ms Tarn’s offer is disingenuous because she put boats in danger].",
    ),
    case(
        "a reading of what others do is no event",
        "[content “It was effectively saying, ‘Look, Tarn broke the gate in May.’”] [source Voss] [cue said].",
        about="1 opinion",
    ),
    case(
        "a name that looks like a verb",
        "[source Tarn] [cue approved of] [content the Avarian States killing leaders of armed gangs].",
        about="1 decision",
    ),
    case(
        "a name that ends like a past form",
        "[source the film] [cue depicted] [content Edvard Mohammed as a boat thief, drunkard and ruthless killer].",
    ),
    case(
        "a name that begins with a participle",
        "[source It] [cue also proposes] [content restructuring the locks and defunding Planned Harbours].",
        about="1 plan",
    ),
    case(
        "a noun behind the name that a preposition governs",
        "[source Tarn] [cue recalled] [content the massacre of Avarian bakers by Northern forces].",
    ),
    case(
        "but the verb behind such a name with an object",
        "[source Tarn] [cue said] [content the mayor of Elmar plans to sell two boats].",
        "+ The mayor of Elmar plans to sell two boats.",
    ),
    case(
        "like is a preposition between names",
        "[source Tarn] [cue listed] [content the salaries enjoyed by pilots of boat makers like Rond, Orlo and Finck].",
    ),
    case(
        "a relative clause that begins with both",
        "[source Tarn] [cue also proposed] [content items both towns agree on, such as more boats and two locks].",
    ),
    case(
        "a content that is cut off before what it leads to",
        "[content The pilots in Elmar are a small minority who are taking advantage of] a weak town.",
    ),
]
