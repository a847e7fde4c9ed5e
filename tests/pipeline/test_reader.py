from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.ingest.boxes import boxes
from counterclaim.model.document import Document, RawPage
from counterclaim.model.errors import InputError
from counterclaim.model.issue import Issue
from counterclaim.model.reading import Reading
from counterclaim.model.span import Span
from counterclaim.pipeline import Reader
from counterclaim.pipeline.reader import Page
from counterclaim.testing.fake import FakeModel
from tests.cli.conftest import ARTICLE, FRENCH

ATTRIBUTED = "She said it rained. He denied it."
KNOWN = [
    {"source": [[20, 22]], "cue": [[23, 29]], "content": [[30, 32]]},
    {"source": [[0, 3]], "cue": [[4, 8]], "content": [[9, 18]]},
]


@pytest.fixture
def model() -> FakeModel:
    return FakeModel()


@pytest.fixture
def reader(model: FakeModel) -> Reader:
    return Reader(model=model)


@pytest.fixture(scope="module")
def shipped() -> Reader:
    return Reader(threads=1)


def spans(reading: Reading) -> list[Span]:
    return [
        span
        for statement in reading.statements
        for part in (statement.attribution.source, statement.attribution.cue, statement.attribution.content)
        for span in part
    ]


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters()) | st.text(alphabet="aB .,“”\"'‘’«»\n\t:-said", max_size=200))
def test_read_text_keeps_any_string_and_its_spans_lie_inside_it(text: str) -> None:
    reading = Reader(model=FakeModel()).read_text(text)
    assert reading.document.text == text
    assert all(0 <= span.start < span.end <= len(text) for span in spans(reading))
    json.dumps(reading.to_dict())


def test_read_text_takes_what_is_known_beside_the_text(reader: Reader) -> None:
    reading = reader.read_text(ARTICLE, title="T", published="2022-03-14", url="https://courier.example/1")
    document = reading.document
    assert (document.text, document.title, document.url) == (ARTICLE, "T", "https://courier.example/1")
    assert document.published is not None
    assert document.published.date == "2022-03-14"
    assert [statement.id for statement in reading.statements] == ["s1", "s2"]
    assert reading.producer == reader.producer


def test_read_text_of_another_language_has_an_issue_and_no_statements(reader: Reader, model: FakeModel) -> None:
    reading = reader.read_text(FRENCH)
    assert [issue.code for issue in reading.document.issues + reading.issues] == ["language"]
    assert reading.statements == ()
    assert reading.producer is None
    assert model.asked == []


def test_read_attributed_keeps_the_given_order_and_spans(reader: Reader) -> None:
    reading = reader.read_attributed(ATTRIBUTED, KNOWN)
    assert [statement.attribution.cue[0].of(ATTRIBUTED) for statement in reading.statements] == ["denied", "said"]
    assert [statement.id for statement in reading.statements] == ["s1", "s2"]
    assert reading.statements[0].stance == "affirms"


def test_read_attributed_refuses_a_span_outside_the_text(reader: Reader) -> None:
    with pytest.raises(InputError, match="not a span"):
        reader.read_attributed("short", KNOWN)


def test_read_attributed_keeps_given_statements_in_another_language(reader: Reader) -> None:
    reading = reader.read_attributed(FRENCH, [{"cue": [[21, 23]], "content": [[24, 40]]}])
    assert len(reading.statements) == 1
    assert [issue.code for issue in reading.document.issues] == ["language"]


def test_read_many_keeps_the_order_with_bad_pages_in_their_places(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    inputs: list[Page] = [
        path,
        str(tmp_path / "missing.txt"),
        ARTICLE.encode(),
        RawPage(name="raw", content=ARTICLE.encode()),
        Document(text=ARTICLE),
        Issue(where="elsewhere", code="not-found", message="gone"),
        FRENCH.encode(),
    ]
    readings = list(reader.read_many(inputs))
    assert [len(reading.statements) for reading in readings] == [2, 0, 2, 2, 2, 0, 0]
    assert [bool(reading.producer) for reading in readings] == [True, False, True, True, True, False, False]
    assert [len(reading.to_dict()["issues"]) for reading in readings] == [0, 1, 0, 0, 0, 1, 1]  # type: ignore[arg-type]


def test_read_many_reads_in_batches(reader: Reader, model: FakeModel) -> None:
    assert len(list(reader.read_many(Document(text=ARTICLE) for _ in range(20)))) == 20
    assert model.asked == [1, 2, 4, 8, 5]


def test_read_many_reads_a_folder_file_by_file(reader: Reader, tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt"):
        (tmp_path / name).write_text(f"{name}\n\n{ARTICLE}", encoding="utf-8")
    readings = list(reader.read_many([tmp_path]))
    assert [reading.document.text[:5] for reading in readings] == ["a.txt", "b.txt"]


def test_read_page_reads_one_page_and_says_if_there_are_more(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl"
    record = json.dumps({"title": "Bridge", "text": ARTICLE})
    path.write_text(f"{record}\n", encoding="utf-8")
    assert len(reader.read_page(path).statements) == 2
    path.write_text(f"{record}\n{record}\n", encoding="utf-8")
    (issue,) = reader.read_page(path).issues
    assert (issue.where, issue.code) == (str(path), "not-one-page")


def test_read_page_of_what_is_not_there_is_a_reading_with_an_issue(reader: Reader) -> None:
    reading = reader.read_page("no/such/page.html")
    assert reading.document.text == ""
    assert [issue.code for issue in reading.issues] == ["not-found"]


@pytest.mark.weights
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("\x00“a\x00b,” he said.\x00", id="NUL"),
        pytest.param("\ud800“No,” she said.\udfff", id="lone surrogates"),
        pytest.param("קול אמר “שלום” he said \u202ethat it rained\u202c", id="right to left"),
        pytest.param("Z\u0335a\u0323l\u0321g\u0310o said “n\u0303o.”", id="combining characters"),
        pytest.param("🙂" * 300 + " said 🙃", id="no word at all"),
        pytest.param("he said " * 12_500, id="a paragraph of 100,000 characters"),
        pytest.param("a" * 100_000, id="a word of 100,000 characters"),
        pytest.param("“" * 5000, id="only opening marks"),
    ],
)
def test_read_text_reads_any_string_with_the_shipped_weights(shipped: Reader, text: str) -> None:
    reading = shipped.read_text(text)
    assert reading.document.text == text
    assert all(0 <= span.start < span.end <= len(text) for span in spans(reading))


@pytest.mark.weights
def test_reader_reads_the_example_with_the_shipped_weights(shipped: Reader) -> None:
    reading = shipped.read_page(Path(__file__).parents[2] / "examples" / "harrow-dam.txt")
    text = reading.document.text
    told = [
        statement
        for statement in reading.statements
        if any("These allegations are untrue" in span.of(text) for span in statement.attribution.content)
    ]
    assert [span.of(text) for span in told[0].attribution.source] == ["a spokesperson for the Veldany Water Board"]
    assert told[0].manner == "direct"


@pytest.mark.parametrize(
    ("page", "statement", "code"),
    [
        (Document(text=ARTICLE), "s9", "no-statement"),
        (RawPage(name="x", content=FRENCH.encode()), "s1", "language"),
        (Issue(where="x", code="json", message="broken"), "s1", "json"),
        (b"", "s1", "empty"),
    ],
)
def test_explain_raises_the_issue_of_what_it_cannot_explain(
    reader: Reader, page: Page, statement: str, code: str
) -> None:
    with pytest.raises(InputError) as raised:
        reader.explain(page, statement)
    assert raised.value.issue.code == code


def test_explain_says_why_without_scores_that_a_model_does_not_keep(reader: Reader) -> None:
    why = reader.explain(Document(text=ARTICLE), "s2")
    assert (why.actor.name, why.kind.chosen, why.kind.likeliest) == ("Ilse Quandt", "fact", ())
    assert (why.score, why.threshold, why.answers) == (0.9, None, ())


def test_explain_speaks_of_the_document_as_the_reading_has_it(reader: Reader) -> None:
    box = "Mayor Lunt Ada Ilse LuntTop aide resigns Lunt to visit Sennet MORE"
    page = Document(text=f"{ARTICLE}\n\n{box} said so.")
    assert boxes(page.text)
    why = reader.explain(page, "s1")
    assert why.reading.document == page
    assert why.to_dict()["document"] == page.id
