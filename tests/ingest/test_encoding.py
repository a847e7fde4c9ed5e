"""Encodings: declared, wrong, missing; and what is no text at all."""

from __future__ import annotations

import codecs
import io
import zipfile
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.ingest.encoding import RECORD, decoded
from counterclaim.model.document import RawPage
from counterclaim.model.errors import InputError

TEXT = "“We will not open the café for a regatta,” Ilse Quandt said on Monday, and nobody objected to it."
LATIN = TEXT.replace("“", '"').replace("”", '"')
CYRILLIC = "Мэр сказал, что мост останется закрытым до конца месяца, пока инженеры не проверят каждый болт."
META = '<html><head><meta charset="{}"></head><body>{}</body></html>'
READ = [
    (TEXT.encode(), None, TEXT, [], "UTF-8, as most is"),
    (b"plain", "utf-16", "plain", [], "a declaration that cannot be, of letters that are the same everywhere"),
    (codecs.BOM_UTF8 + TEXT.encode(), None, TEXT, [], "UTF-8 with a mark"),
    (codecs.BOM_UTF8 + TEXT.encode(), "iso-8859-1", TEXT, [], "a mark says more than the server"),
    (TEXT.encode("utf-16"), None, TEXT, [], "UTF-16 with a mark"),
    (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), None, TEXT, [], "the other way round"),
    (TEXT.encode("utf-32"), None, TEXT, [], "UTF-32 with a mark"),
    (codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"), None, TEXT, [], "the other way round"),
    (TEXT.encode("utf-16-le"), "utf-16-le", TEXT, [], "UTF-16 as declared, without a mark"),
    (TEXT.encode("utf-16-le"), None, TEXT, ["encoding"], "UTF-16 that nobody declares"),
    (TEXT.encode("utf-16-be"), None, TEXT, ["encoding"], "the other way round"),
    (TEXT.encode("cp1252"), "windows-1252", TEXT, [], "the encoding of Windows, declared"),
    (TEXT.encode("cp1252"), "iso-8859-1", TEXT, [], "the same called Latin-1, as on most old pages"),
    (TEXT.encode("cp1252"), None, TEXT, ["encoding"], "the same, not declared"),
    (TEXT.encode("cp1252"), "utf-8", TEXT, ["encoding"], "the same, declared as UTF-8"),
    (LATIN.encode("latin-1"), "us-ascii", LATIN, [], "Latin-1 that is declared as ASCII"),
    (TEXT.encode(), "iso-8859-1", TEXT, ["encoding"], "UTF-8 declared as Latin-1: no such text is UTF-8 by chance"),
    (TEXT.encode(), "koi8-r", TEXT, ["encoding"], "UTF-8 declared as Russian"),
    (TEXT.encode(), "shift_jis", TEXT, ["encoding"], "UTF-8 declared as Japanese"),
    (TEXT.encode(), "no-such-code", TEXT, [], "an encoding that nobody knows"),
    (TEXT.encode(), "punycode", TEXT, [], "a codec that is no encoding of pages (and takes a day)"),
    (TEXT.encode(), "unicode_escape", TEXT, [], "another"),
    (TEXT.encode(), "zip", TEXT, [], "a codec that gives no text"),
    (TEXT.encode(), "utf-8\x00", TEXT, [], "NUL in a name"),
    (CYRILLIC.encode("koi8-r"), "koi8-r", CYRILLIC, [], "Russian, declared"),
    (b"a\x00b c", None, "ab c", ["nul"], "NUL among letters"),
    (META.format("koi8-r", CYRILLIC).encode("koi8-r"), None, META.format("koi8-r", CYRILLIC), [], "declared inside"),
    (META.format("utf-8", TEXT).encode("cp1252"), "cp1252", META.format("utf-8", TEXT), [], "the server comes first"),
    (META.format("gbk", TEXT).encode(), None, META.format("gbk", TEXT), ["encoding"], "wrongly declared inside"),
]


@pytest.mark.parametrize(("content", "charset", "text", "codes", "why"), READ, ids=[row[4] for row in READ])
def test_decoded_gives_the_letters_and_says_when_it_guessed(
    content: bytes, charset: str | None, text: str, codes: list[str], why: str
) -> None:
    found, issues = decoded(RawPage(name="page", content=content, charset=charset))
    assert found == text, why
    assert [(issue.where, issue.code) for issue in issues] == [("page", code) for code in codes], why


def test_decoded_takes_a_record_as_utf8_whatever_html_it_holds() -> None:
    line = '{"html": "<meta charset=koi8-r><p>' + TEXT + '"}'
    assert decoded(RawPage(name="page", content=line.encode(), media_type=RECORD)) == (line, ())


def test_decoded_of_a_damaged_page_with_a_mark_keeps_what_there_is() -> None:
    text, issues = decoded(RawPage(name="page", content=TEXT.encode("utf-16")[:-1]))
    assert text[:-1] == TEXT[:-1]
    assert [issue.code for issue in issues] == ["encoding"]


def zipped() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("word/document.xml", TEXT * 100)
    return held.getvalue()


NO_TEXT = [
    (b"", "empty", "nothing"),
    (b" \r\n\t", "empty", "white space"),
    (codecs.BOM_UTF8, "empty", "nothing but a mark"),
    ("\u00a0\u3000".encode(), "empty", "white space beyond ASCII"),
    (" \n".encode("utf-16"), "empty", "white space in UTF-16"),
    (bytes(4000), "binary", "NUL and nothing else"),
    (bytes(range(256)) * 20, "binary", "every byte there is"),
    (Random(1).randbytes(3000), "binary", "random bytes"),
    (Random(5).randbytes(300), "binary", "few random bytes"),
    (b"%PDF-1.7\n" + b"stream of words " * 100, "binary", "a PDF"),
    (b"\x89PNG\r\n\x1a\n" + b"a" * 100, "binary", "a picture"),
    (zipped(), "binary", "a zip archive, as Word writes them"),
    (b"\x7fELF\x02\x01\x01", "binary", "a program"),
]


@pytest.mark.parametrize(("content", "code", "why"), NO_TEXT, ids=[row[2] for row in NO_TEXT])
def test_decoded_refuses_what_is_no_text(content: bytes, code: str, why: str) -> None:
    with pytest.raises(InputError) as caught:
        decoded(RawPage(name="page", content=content))
    assert (caught.value.issue.where, caught.value.issue.code) == ("page", code), why


@given(
    st.binary(max_size=300) | st.text(max_size=100).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.sampled_from([None, "utf-8", "utf-16", "utf-32-le", "cp1252", "gb18030", "iso2022_jp", "utf-7", "idna", "hex"]),
)
def test_decoded_gives_text_without_nul_and_halves_or_an_issue(content: bytes, charset: str | None) -> None:
    text = text_or_none(RawPage(name="page", content=content, charset=charset))
    if text is not None:
        assert text.strip()
        assert "\x00" not in text
        text.encode("utf-8")


def text_or_none(page: RawPage) -> str | None:
    try:
        return decoded(page)[0]
    except InputError:
        return None
