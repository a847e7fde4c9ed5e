"""How contents are worded as claims: sentences alone, phrases behind who says them, and what is no claim."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.model.span import Span
from counterclaim.pipeline.linking.carried import carried, proposition_of
from counterclaim.pipeline.linking.pointing import says_nothing
from tests.link.claims.examples import reading_of

WORDED = [
    ("[source Orlo] [cue said] [content that the dam leaks].", "affirms", "The dam leaks.", "a clause is a sentence"),
    ("[source Orlo] [cue said] [content he was busy].", "affirms", "Orlo was busy.", "a pronoun is named"),
    (
        "[source Orlo] [cue called off] [content the sale of the dam to Tull].",
        "affirms",
        "Orlo called off the sale of the dam to Tull.",
        "a phrase behind its cue, as the article has it",
    ),
    (
        "[source Orlo] [cue claimed] much of the blame for [content the flood of the lower valley].",
        "affirms",
        "Orlo: the flood of the lower valley.",
        "not where more than small words stand between",
    ),
    (
        "[source Orlo] [cue “] [content the flood of the lower valley].",
        "affirms",
        "Orlo: the flood of the lower valley.",
        "not where a mark is all that is left of the cue",
    ),
    (
        "[source Orlo], [cue citing] [content the state of the lower gates].",
        "affirms",
        "Orlo, citing the state of the lower gates.",
        "a participle behind a comma",
    ),
    (
        "[source Orlo’s] [cue suspicion] of [content a second flood in spring].",
        "affirms",
        "Orlo’s suspicion of a second flood in spring.",
        "a noun behind its owner",
    ),
    (
        "[source Orlo] [cue vowed] [content to sell the gates].",
        "affirms",
        "Orlo vowed to sell the gates.",
        "a short phrase, where its cue tells what is said of it",
    ),
    ("[content The new report], [cue said] [source Orlo].", "affirms", None, "not where it does not"),
    (
        "[source Orlo] [cue said]: [content We have seen the cracks].",
        "affirms",
        "Orlo: We have seen the cracks.",
        "whoever says “we” is named in front",
    ),
    (
        "[source Orlo] saw [content the light to be a boat of the council], [cue it was said].",
        "affirms",
        "The light is a boat of the council.",
        "what something is taken for, it is said to be",
    ),
    (
        "[source Orlo] [cue denied] [content any wrongdoing].",
        "denies",
        "There was wrongdoing.",
        "the denied is told",
    ),
    (
        "[source Orlo] [cue refused] [content to open the lower gates].",
        "denies",
        "Orlo would open the lower gates.",
        "what is refused is told as well",
    ),
    (
        "[source Orlo] [cue dismissed] [content the new reports of the water board].",
        "denies",
        "The new reports of the water board",
        "what is no sentence has no full stop",
    ),
    (
        "[source Orlo] [cue called] [content it a shame for the whole valley].",
        "affirms",
        "Orlo called it a shame for the whole valley.",
        "“it” behind a cue is not who says so",
    ),
    (
        "[source Orlo] [cue said] ([content the dam) was leaking badly].",
        "affirms",
        "The dam was leaking badly.",
        "half a bracket",
    ),
    ("[source Orlo] [cue dismissed] [content Tull’s decision].", "denies", None, "a few bare words"),
    ("[source Orlo] [cue denied] [content the sale].", "denies", None, "two words that point at something"),
    ("[source Orlo] [cue rejected] [content those false claims].", "denies", None, "claims that are not told"),
    ("[source Orlo] [cue said]: [content Thank you very much.]", "affirms", None, "thanks"),
    ("[source Orlo] [cue said]: [content Will it hold until spring?]", "affirms", None, "a question"),
    ("[source Orlo] [cue declined] [content to comment].", "affirms", None, "a refusal that does not say of what"),
    (
        "[source Orlo] [cue declined to say] [content which of the gates was open].",
        "affirms",
        "Orlo declined to say which of the gates was open.",
        "a refusal that does",
    ),
    (
        "[source Orlo] [cue said] [content it was likely that the dam leaks].",
        "affirms",
        "Orlo: It was likely that the dam leaks.",
        "“it” that means nobody stays",
    ),
]


@pytest.mark.parametrize(("marked", "stance", "expected", "why"), WORDED, ids=[row[3] for row in WORDED])
def test_a_content_is_worded_so_that_it_can_be_read_alone(
    marked: str, stance: str, expected: str | None, why: str
) -> None:
    reading = reading_of(marked, stances=(stance,), actors=("Orlo",))
    reading = replace(reading, actors=tuple(replace(one, kind="person") for one in reading.actors))
    found = [claim.text for claim in carried(reading).claims]
    assert len(found) == (expected is not None), why
    if expected is not None:
        assert found[0].endswith(expected), why


def test_a_claim_is_matched_by_its_words_without_the_lead() -> None:
    reading = reading_of("[source Orlo] [cue called off] [content the sale of the dam to Tull].", actors=("Orlo",))
    (claim,) = carried(reading).claims
    assert claim.text == "Orlo called off the sale of the dam to Tull."
    assert claim.inserted == (Span(0, len("Orlo called off ")),)
    assert proposition_of(claim).text == "the sale of the dam to Tull."


def test_a_claim_of_the_reading_that_says_we_names_who_says_so() -> None:
    marked = "[source Orlo] [cue said]: [content We sold the dam in May.]"
    reading = reading_of(marked, actors=("Orlo",), claims=(("s1", "We sold the dam in May.", "supports"),))
    (claim,) = carried(reading).claims
    assert claim.text == "Orlo: We sold the dam in May."
    assert carried(carried(reading)) == carried(reading), "twice is once"


NOTHING = [
    ("the claims", True, "points at what others said"),
    ("that false assertion", True, "nor with an adjective"),
    ("the council", True, "two words, and no name"),
    ("to comment", True, "a bare refusal"),
    ("Thank you,", True, "thanks"),
    ("Good morning, everybody.", True, "a greeting"),
    ("Who opened the gates?", True, "a question"),
    ("Full stop.", True, "no words of its own"),
    ("Tull’s gates", False, "a name"),
    ("any wrongdoing", False, "what is denied"),
    ("the claim that the dam leaks", False, "a claim that is told"),
    ("a plan to sell the dam", False, "a plan that is told"),
    ("It was a shame, was it not, that nobody came?", False, "a statement with a question behind it"),
    ("Look at the cracks in the dam and say that it holds.", False, "more than an opening"),
]


@pytest.mark.parametrize(("words", "expected", "why"), NOTHING, ids=[row[0] for row in NOTHING])
def test_what_says_nothing_is_no_claim(words: str, expected: bool, why: str) -> None:
    assert says_nothing(words) is expected, why
