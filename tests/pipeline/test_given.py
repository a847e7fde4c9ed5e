from __future__ import annotations

import pytest

from counterclaim.model.errors import InputError
from counterclaim.model.reading import Attribution
from counterclaim.model.span import Span
from counterclaim.pipeline.given import given_attributions

TEXT = "She said it rained."


def test_given_attributions_take_mappings_and_values_alike_and_keep_their_order() -> None:
    value = Attribution(cue=(Span(4, 8),), content=(Span(9, 18),), score=0.5)
    found = given_attributions([{"content": [[9, 11]], "source": [[0, 3]]}, value], TEXT)
    assert found == (Attribution(source=(Span(0, 3),), content=(Span(9, 11),)), value)


def test_given_attributions_put_the_pieces_of_a_role_in_text_order() -> None:
    (found,) = given_attributions([{"content": [[9, 18], [0, 3]]}], TEXT)
    assert found.content == (Span(0, 3), Span(9, 18))


@pytest.mark.parametrize(
    ("entry", "where"),
    [
        pytest.param({"cue": [[4, 99]]}, "attributions[0].cue[0]", id="beyond the text"),
        pytest.param({"cue": [[-1, 3]]}, "attributions[0].cue[0]", id="before the text"),
        pytest.param({"cue": [[4, 4]]}, "attributions[0].cue[0]", id="empty span"),
        pytest.param({"cue": [[8, 4]]}, "attributions[0].cue[0]", id="end before start"),
        pytest.param({"cue": [[0, 3], [4.0, 8]]}, "attributions[0].cue[1]", id="not whole numbers"),
        pytest.param({"cue": [[True, 3]]}, "attributions[0].cue[0]", id="truth is no number"),
        pytest.param({"cue": [[4]]}, "attributions[0].cue[0]", id="half a span"),
        pytest.param({"cue": [4, 8]}, "attributions[0].cue[0]", id="a span where a list of spans belongs"),
        pytest.param({"cue": "said"}, "attributions[0].cue", id="words where spans belong"),
        pytest.param({"source": [], "cue": None}, "attributions[0]", id="nothing at all"),
        pytest.param("said", "attributions[0]", id="no attribution"),
    ],
)
def test_given_attributions_name_what_does_not_fit(entry: dict[str, object], where: str) -> None:
    with pytest.raises(InputError) as error:
        given_attributions([entry], TEXT)
    assert error.value.issue.code == "bad-span"
    assert error.value.issue.where == where
