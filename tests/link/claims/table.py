"""Pairs of wordings with what they are to each other. Fictional; each row says what it proves.

`GUARDED` rows must all come out right: rules decide them. `ROWS` are for the pair model, which has a floor.
"""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    """Two wordings, both affirmed, and their relation."""

    one: str
    other: str
    relation: str
    why: str


GUARDED = [
    Row("At least 40 people died in the flood", "No one died in the flood", "opposed", "a number against nobody"),
    Row(
        "At least 40 died at Tull weir",
        "At least 12 died at Tull weir",
        "same",
        "two lower bounds have values in common",
    ),
    Row("40 people died in the flood", "12 people died in the flood", "opposed", "two exact numbers of one thing"),
    Row("At least 40 people died in the flood", "12 people died in the flood", "opposed", "12 is not at least 40"),
    Row("More than 40 people died in the flood", "40 people died in the flood", "opposed", "40 is not more than 40"),
    Row("Up to 40 people died in the flood", "52 people died in the flood", "opposed", "52 is more than up to 40"),
    Row("Fewer than 40 people died in the flood", "52 people died in the flood", "opposed", "an upper bound is kept"),
    Row("Dozens of people died in the flood", "Six people died in the flood", "opposed", "dozens are not six"),
    Row("Forty people died in the flood", "Twelve people died in the flood", "opposed", "numbers written as words"),
    Row("The harbour fund lost $3 million", "The harbour fund lost $9 million", "opposed", "sums of money"),
    Row("Turnout in the vote fell by 12%", "Turnout in the vote fell by 30%", "opposed", "shares in percent"),
    Row(
        "The mine at Orrin employs 300 people",
        "The mine at Orrin employs 900 people",
        "opposed",
        "same unit, other number",
    ),
    Row("Rebels shelled the school in Vardel", "Rebels shelled the school in Ostrana", "other", "two places"),
    Row("The bridge in Tull collapsed", "The bridge in Marrow collapsed", "other", "two places, few words"),
    Row("40 people were killed in Vardel", "12 people were killed in Ostrana", "other", "place before number"),
    Row("The ferry sank on March 3", "The ferry sank on March 9", "other", "two days"),
    Row("The ferry sank in 2011", "The ferry sank in 2014", "other", "two years"),
    Row("The treaty was signed in June", "The treaty was signed in October", "other", "two months"),
    Row("The raid on the depot began on Monday", "The raid on the depot began on Thursday", "other", "two weekdays"),
    Row("The dam at Harrow leaks", "The dam at Harrow does not leak", "opposed", "the same words with a negation"),
    Row("The minister met the envoy", "The minister never met the envoy", "opposed", "never"),
    Row("Orlo paid the ransom", "Orlo didn't pay the ransom", "opposed", "a contraction negates"),
    Row("There was a leak at the plant", "There was no leak at the plant", "opposed", "no before the noun"),
    Row("Quandt resigned from the council", "Quandt has not resigned from the council", "opposed", "an auxiliary more"),
    Row("Arlen attacked Boro", "Boro attacked Arlen", "other", "who does it to whom"),
    Row("Kesra invaded Maldova", "Maldova invaded Kesra", "other", "the same of states"),
    Row("The council closed the old bridge", "The council closed the old bridge", "same", "the same text"),
    Row(
        "The council closed the old bridge.",
        "the council closed the old bridge",
        "same",
        "case and full stop say nothing",
    ),
    Row("The council has closed the old bridge", "The council closed the old bridge", "same", "tense of the same verb"),
    Row(
        "The council did not close the old bridge",
        "The council never closed the old bridge",
        "same",
        "two negations agree",
    ),
    Row(
        "The mayor took bribes from builders", "Claims that the mayor took bribes are false", "opposed", "called false"
    ),
    Row("Maldova will leave the customs union", "Maldova will stay in the customs union", "opposed", "leave, stay"),
    Row("Inflation in Kesra will rise", "Inflation in Kesra will fall", "opposed", "rise, fall"),
    Row(
        "The reports that Orlo fled from Tull are false",
        "That Orlo fled from Tull is untrue",
        "same",
        "both call it false",
    ),
]

ROWS = [
    *GUARDED,
    Row("Kesra shot down the airliner over Tull", "The airliner was shot down by Kesra's army", "same", "passive"),
    Row("The mayor took bribes from builders", "Construction firms paid the mayor bribes", "same", "other verb"),
    Row("The mayor took bribes from builders", "The mayor took no bribes from anyone", "opposed", "no bribes"),
    Row(
        "The mayor took bribes from builders",
        "Allegations that the mayor took bribes are false",
        "opposed",
        "called false",
    ),
    Row(
        "The mayor took bribes from builders",
        "The bribery charges against the mayor are baseless",
        "opposed",
        "baseless",
    ),
    Row("The mayor took bribes from builders", "The mayor opened the new library in Tull", "other", "one subject"),
    Row("Rebels used chlorine gas in Vardel", "Chlorine was used by rebels in the attack on Vardel", "same", "detail"),
    Row("Rebels used chlorine gas in Vardel", "No chemical weapons were used in Vardel", "opposed", "no weapons"),
    Row("Rebels used chlorine gas in Vardel", "The army used chlorine gas in Vardel", "opposed", "another culprit"),
    Row("Rebels used chlorine gas in Vardel", "Aid trucks reached Vardel late on Friday", "other", "one place"),
    Row("The reactor at Orrin is safe", "The Orrin reactor is unsafe", "opposed", "safe and unsafe"),
    Row("The reactor at Orrin is safe", "There is no danger from the Orrin reactor", "same", "no danger is safe"),
    Row("The reactor at Orrin is safe", "The Orrin reactor cost twice what was planned", "other", "another matter"),
    Row("Ms Orlo knew of the payments", "Orlo was aware that the money was being paid", "same", "knew, aware"),
    Row("Ms Orlo knew of the payments", "Orlo had no knowledge of the payments", "opposed", "no knowledge"),
    Row("Ms Orlo knew of the payments", "Orlo will stand for re-election in May", "other", "the same person"),
    Row("Talks between Kesra and Maldova collapsed", "The Kesra-Maldova negotiations broke down", "same", "synonyms"),
    Row(
        "Talks between Kesra and Maldova collapsed",
        "The Kesra-Maldova talks are still going on",
        "opposed",
        "still going",
    ),
    Row(
        "Talks between Kesra and Maldova collapsed", "Kesra has sold grain to Maldova for years", "other", "same states"
    ),
    Row("Kesra violated the missile treaty", "Kesra is in breach of its missile accord", "same", "breach"),
    Row("Kesra violated the missile treaty", "Kesra fully complies with the missile treaty", "opposed", "complies"),
    Row("Kesra violated the missile treaty", "Kesra's missiles were shown at a parade", "other", "missiles only"),
    Row("The election in Tull was rigged", "Votes in the Tull election were falsified", "same", "rigged, falsified"),
    Row("The election in Tull was rigged", "The Tull election was free and fair", "opposed", "free and fair"),
    Row("The election in Tull was rigged", "The Tull election will be held in autumn", "other", "when, not how"),
    Row("Quandt ordered the raid", "It was Quandt who gave the order for the raid", "same", "a cleft sentence"),
    Row("Quandt ordered the raid", "Quandt had nothing to do with the raid", "opposed", "nothing to do with"),
    Row("Quandt ordered the raid", "Quandt praised the officers after the raid", "other", "after it"),
    Row(
        "Inflation in Kesra will rise next year",
        "Prices in Kesra are going to increase in the coming year",
        "same",
        "prices",
    ),
    Row("Inflation in Kesra will rise next year", "Inflation in Kesra will fall next year", "opposed", "rise, fall"),
    Row("Inflation in Kesra will rise next year", "Kesra will hold the regional games next year", "other", "next year"),
    Row("Soldiers fired on the marchers", "Troops shot at demonstrators", "same", "no word in common"),
    Row("Soldiers fired on the marchers", "Troops did not shoot at the demonstrators", "opposed", "and a negation"),
    Row("Soldiers fired on the marchers", "The marchers asked for higher wages", "other", "the same people"),
    Row("Vardel hospital was hit by an air strike", "Warplanes bombed the hospital in Vardel", "same", "bombed"),
    Row(
        "Vardel hospital was hit by an air strike",
        "The Vardel hospital was not a target and was not hit",
        "opposed",
        "two nots",
    ),
    Row("Vardel hospital was hit by an air strike", "Vardel hospital has run out of blood", "other", "same hospital"),
    Row("The spy was poisoned with a nerve agent", "A nerve agent was used to poison the spy", "same", "turned round"),
    Row("The spy was poisoned with a nerve agent", "The spy died of natural causes", "opposed", "another cause"),
    Row("The spy was poisoned with a nerve agent", "The spy had lived in Tull since spring", "other", "same man"),
    Row("Maldova will leave the customs union", "Maldova is to withdraw from the customs union", "same", "leave"),
    Row("Maldova will leave the customs union", "The customs union was founded by five states", "other", "history"),
    Row("The company hid the test results", "Test results were concealed by the firm", "same", "hid, concealed"),
    Row("The company hid the test results", "The company published all of its test results", "opposed", "published"),
    Row("The company hid the test results", "The company moved its office to Marrow", "other", "same company"),
    Row(
        "Orlo asked the police chief to drop the case",
        "Orlo pressed the police chief to end the inquiry",
        "same",
        "pressed",
    ),
    Row(
        "Orlo asked the police chief to drop the case",
        "Orlo never asked for any case to be dropped",
        "opposed",
        "never",
    ),
    Row("Orlo asked the police chief to drop the case", "The police chief retired on Friday", "other", "the chief"),
    Row("The hostages are alive", "All of the captives are dead", "opposed", "alive, dead"),
    Row("The hostages are alive", "The hostages have not been harmed and are living", "same", "living"),
    Row("The hostages are alive", "The hostages were taken from a bus", "other", "how it began"),
    Row("Heavy rain caused the landslide", "The landslide was triggered by heavy rainfall", "same", "triggered"),
    Row(
        "Heavy rain caused the landslide", "Blasting at the quarry, not rain, caused the landslide", "opposed", "cause"
    ),
    Row("Heavy rain caused the landslide", "The landslide blocked the road to Orrin", "other", "consequence"),
    Row("Prosecutors have evidence against Quandt", "There is proof of Quandt's guilt", "same", "proof"),
    Row(
        "Prosecutors have evidence against Quandt",
        "Prosecutors have no evidence against Quandt",
        "opposed",
        "no evidence",
    ),
    Row(
        "Prosecutors have evidence against Quandt", "Prosecutors questioned Quandt for six hours", "other", "questioned"
    ),
]
