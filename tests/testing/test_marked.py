"""The notation of marked texts: what it means, what it refuses, and that it inverts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.reading import Attribution
from counterclaim.model.span import Span
from counterclaim.testing.marked import ROLES, parse, render

MEANINGS = [
    (
        "roles of the only attribution need no number",
        "[source Ms Lee] [cue said] [content rates would fall].",
        "Ms Lee said rates would fall.",
        [{"source": ["Ms Lee"], "cue": ["said"], "content": ["rates would fall"]}],
    ),
    ("a text without marks has no attribution", "Rates fell.", "Rates fell.", []),
    ("an empty text is a text", "", "", []),
    (
        "several pieces of a role are several marks, in text order",
        '[content "No,"] [source he] [cue said]. [content "Never."]',
        '"No," he said. "Never."',
        [{"source": ["he"], "cue": ["said"], "content": ['"No,"', '"Never."']}],
    ),
    (
        "numbers tell attributions apart, and one mark serves several",
        "[1,2.source He] [1.cue denied] [1.content it], [2.cue adding] [2.content that he was tired].",
        "He denied it, adding that he was tired.",
        [
            {"source": ["He"], "cue": ["denied"], "content": ["it"]},
            {"source": ["He"], "cue": ["adding"], "content": ["that he was tired"]},
        ],
    ),
    (
        "marks nest",
        "[1.source She] [1.cue said] [1.content [2.source he] [2.cue wanted] [2.content to leave]].",
        "She said he wanted to leave.",
        [
            {"source": ["She"], "cue": ["said"], "content": ["he wanted to leave"]},
            {"source": ["he"], "cue": ["wanted"], "content": ["to leave"]},
        ],
    ),
    (
        "spans that cross are written with a piece that goes on",
        "[1.content ab [2.content cd]][2.content+  ef] gh",
        "ab cd ef gh",
        [{"content": ["ab cd"]}, {"content": ["cd ef"]}],
    ),
    (
        "brackets and backslashes of the text are escaped",
        r"[cue said]: [content \[inaudible\] a\\b]",
        r"said: [inaudible] a\b",
        [{"cue": ["said"], "content": [r"[inaudible] a\b"]}],
    ),
    (
        "only one space after the name belongs to the mark",
        "[cue  said ]",
        " said ",
        [{"cue": [" said "]}],
    ),
]


@pytest.mark.parametrize(("marked", "plain", "expected"), [row[1:] for row in MEANINGS], ids=[r[0] for r in MEANINGS])
def test_parse_reads_marks(marked: str, plain: str, expected: list[dict[str, list[str]]]) -> None:
    text, attributions = parse(marked)
    words = [
        {role: [span.of(text) for span in getattr(one, role)] for role in ROLES if getattr(one, role)}
        for one in attributions
    ]
    assert (text, words) == (plain, expected)
    assert render(text, attributions) == marked


WRONG = [
    ("an unknown role", "[speaker He] said", "no mark begins here"),
    ("a bracket of the text", "He [sic] said", "write \\[ for a bracket"),
    ("a mark without a space", "[cue]", "no mark begins here"),
    ("a mark that stays open", "[cue said", "a mark is not closed"),
    ("a bracket that closes nothing", "He said]", "no mark is open here"),
    ("a mark without words", "[cue ]", "holds no words"),
    ("a lone backslash", "a\\b", "escapes nothing"),
    ("a backslash at the end", "a\\", "escapes nothing"),
    ("numbers with a gap", "[1.cue said] [3.cue said]", "run from 1 without a gap"),
    ("the number nought", "[0.cue said]", "no mark begins here"),
    ("numbers on some marks only", "[source He] [1.cue said]", "some marks have numbers"),
    ("pieces of one role that overlap", "[content a [content b] c]", "two pieces of one content overlap"),
    ("nothing to go on from", "[cue said] [cue+ so]", "goes on from no piece"),
]


@pytest.mark.parametrize(("marked", "message"), [row[1:] for row in WRONG], ids=[row[0] for row in WRONG])
def test_parse_says_what_is_wrong(marked: str, message: str) -> None:
    with pytest.raises(ValueError, match=r"^at \d+") as caught:
        parse(marked)
    assert message in str(caught.value)


UNWRITABLE = [
    ("no spans", Attribution(), "no spans"),
    ("an empty span", Attribution(cue=(Span(1, 1),)), "cue"),
    ("a span outside the text", Attribution(cue=(Span(2, 9),)), "cue"),
    ("pieces that overlap", Attribution(content=(Span(0, 3), Span(2, 4))), "content"),
]


@pytest.mark.parametrize(
    ("attribution", "message"), [row[1:] for row in UNWRITABLE], ids=[row[0] for row in UNWRITABLE]
)
def test_render_refuses_what_cannot_be_written(attribution: Attribution, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        render("abcd", [attribution])


def _apart(edges: list[int]) -> tuple[Span, ...]:
    """Turn any edges into spans that lie apart (they may touch)."""
    ordered = sorted(set(edges))
    return tuple(Span(start, end) for start, end in zip(ordered[::2], ordered[1::2], strict=False))


@st.composite
def _marked_texts(draw: st.DrawFn) -> tuple[str, tuple[Attribution, ...]]:
    text = draw(st.text(st.sampled_from('ab []\\+.\n"“1é🙂ש'), min_size=2, max_size=30))
    edges = st.lists(st.integers(0, len(text)), max_size=6)
    attributions = (
        Attribution(source=_apart(draw(edges)), cue=_apart(draw(edges)), content=_apart(draw(edges)))
        for _ in range(draw(st.integers(0, 4)))
    )
    return text, tuple(one for one in attributions if one.source or one.cue or one.content)


@given(_marked_texts())
def test_parse_inverts_render_whatever_nests_or_crosses(marked_text: tuple[str, tuple[Attribution, ...]]) -> None:
    text, attributions = marked_text
    assert parse(render(text, attributions)) == (text, attributions)


@given(st.lists(st.sampled_from([*"[]]]\\,.+ 12ab", "[cue ", "[1.content ", "[2.source+ "])))
def test_parse_reads_or_refuses_any_string(parts: list[str]) -> None:
    marked = "".join(parts)
    try:
        text, attributions = parse(marked)
    except ValueError:
        return
    assert parse(render(text, attributions)) == (text, attributions)
