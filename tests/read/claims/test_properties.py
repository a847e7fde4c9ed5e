"""What holds for every text: spans lie where they say, and every word is the document's or marked as ours."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.document import Document, Published
from counterclaim.model.reading import Attribution, Claim, Statement
from counterclaim.model.span import Span
from counterclaim.read.claims import claims
from tests.read.claims.cases import CAST

WORDS = st.sampled_from(
    [
        *"that whether he she they I we my our the a dam gate Elmar Orla Tarn Voss broke held was will not to".split(),
        *"denied opening having in there here yesterday tomorrow claims false are is and but if said 12 U.S.".split(),
        *"of Mr. “ ” ‘ ’ \" , . ; ? … I'm we've don’t her his".split(),
        "\n\n",
    ]
)
TEXTS = st.lists(WORDS, min_size=4, max_size=40).map(" ".join)
KINDS = ["fact", "opinion", "plan", "decision", "directive", "other", None]
ACTORS = [None, *(actor.id for actor in CAST)]


@st.composite
def articles(draw: st.DrawFn, whole_words: bool = False) -> tuple[Document, tuple[Statement, ...]]:
    text = draw(TEXTS)
    document = Document(text=text, published=draw(st.sampled_from([None, Published(date="2019-03-05")])))
    edges = _edges_of_words(text) if whole_words else list(range(len(text) + 1))
    made = []
    for number in range(1, draw(st.integers(1, 4)) + 1):
        places = sorted(draw(st.lists(st.sampled_from(edges), min_size=8, max_size=8)))
        spans = [Span(*pair) for pair in zip(places[::2], places[1::2], strict=True) if pair[0] < pair[1]]
        source, cue, *content = draw(st.permutations(spans)) if len(spans) > 2 else [Span(0, 1)] * 3
        attribution = Attribution(source=(source,), cue=(cue,), content=tuple(sorted(content)))
        made.append(
            Statement(
                id=f"s{number}",
                attribution=attribution,
                kind=draw(st.sampled_from(KINDS)),
                stance=draw(st.sampled_from(["affirms", "denies", "neutral", None])),
                manner=draw(st.sampled_from(["direct", "indirect", "mixed"])),
                act=draw(st.sampled_from(["said", "held", None])),
                actor=draw(st.sampled_from(ACTORS)),
            )
        )
    return document, tuple(made)


@given(articles())
def test_spans_lie_where_they_say(article: tuple[Document, tuple[Statement, ...]]) -> None:
    document, statements = article
    contents = {one.id: one.attribution.content for one in statements}
    found = claims(document, statements, CAST)
    assert [claim.id for claim in found] == [f"c{number}" for number in range(1, len(found) + 1)]
    for claim in found:
        assert claim.evidence
        for piece in claim.evidence:
            assert piece.position in ("supports", "denies", "declines")
            assert 0 <= piece.span.start < piece.span.end <= len(document.text)
            assert any(content.holds(piece.span) for content in contents[piece.statement])
        _well_formed(claim)


def _well_formed(claim: Claim) -> None:
    at = 0
    for span in claim.inserted:
        assert at <= span.start < span.end <= len(claim.text)
        assert span.of(claim.text) == span.of(claim.text).strip()
        at = span.end
    assert claim.text.endswith(".")
    assert "\n" not in claim.text
    assert "  " not in claim.text


def _edges_of_words(text: str) -> list[int]:
    return sorted({edge for word in re.finditer(r"\S+", text) for edge in word.span()})


@given(articles(whole_words=True))
def test_words_are_the_documents_or_marked_as_ours(article: tuple[Document, tuple[Statement, ...]]) -> None:
    document, statements = article
    for claim in claims(document, statements, CAST):
        theirs = list(claim.text)
        for span in claim.inserted:
            theirs[span.start : span.end] = " " * (span.end - span.start)
        said = re.findall(r"\w+", "".join(theirs).lower())
        words = iter(re.findall(r"\w+", document.text.lower()))
        assert all(word in words for word in said), claim.text  # in the document's order


@given(articles())
def test_claims_come_in_text_order(article: tuple[Document, tuple[Statement, ...]]) -> None:
    document, statements = article
    starts = [min(piece.span.start for piece in claim.evidence) for claim in claims(document, statements, CAST)]
    assert starts == sorted(starts)
