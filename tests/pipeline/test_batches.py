from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.document import Document
from counterclaim.model.issue import Issue
from counterclaim.pipeline.batches import CHARACTERS, LARGEST, batches

documents = st.text(max_size=3).map(lambda text: Document(text=text))
issues = st.just(Issue(where="x", code="y", message="z"))


@given(st.lists(documents | issues, max_size=100))
def test_batches_lose_nothing_and_keep_the_order(listed: list[Document | Issue]) -> None:
    cut = list(batches(listed))
    assert [one for batch in cut for one in batch] == listed
    assert all(1 <= len(batch) <= LARGEST for batch in cut)


def test_batches_begin_small_so_that_the_first_reading_comes_soon() -> None:
    assert [len(batch) for batch in batches(Document(text="a") for _ in range(50))] == [1, 2, 4, 8, 16, 16, 3]


def test_batches_end_where_documents_are_very_long() -> None:
    long = Document(text="a" * CHARACTERS)
    assert [len(batch) for batch in batches([long] * 3)] == [1, 1, 1]


def test_batches_take_from_the_stream_only_what_the_next_batch_needs() -> None:
    taken = []

    def stream() -> Iterator[Document]:
        for number in range(10):
            taken.append(number)
            yield Document(text="a")

    next(batches(stream()))
    assert taken == [0]
