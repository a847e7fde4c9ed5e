"""Reading what is brought: pasted, uploaded, fetched; shown before anything is entered; entered or thrown away."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from counterclaim.ledger import Ledger
from counterclaim.model.document import RawPage
from counterclaim.pipeline.reader import Reader
from counterclaim.pipeline.visiting import VisitorsReader
from counterclaim.room import held
from counterclaim.room.held import Held
from counterclaim.room.settings import KIB, Limits
from counterclaim.testing.exact import ExactLinker
from counterclaim.testing.fake import FakeModel
from tests.ledger.standing import standing
from tests.room.hostile import CORPUS
from tests.room.visits import Visits, visits

TEXT = "Harbour closed\n\nMs Lund said that the harbour was closed.\n\nMr Boe denied that it was closed.\n"
LIMITS = Limits(uploads=64 * KIB, posts=0, pages=0)


@pytest.fixture
def visit(ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Visits]:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    reader = VisitorsReader(ledger, reader=Reader(model=FakeModel()), linker=ExactLinker())
    with visits(ledger, tmp_path, reader=reader, limits=LIMITS) as one:
        yield one


def brought(visit: Visits, fields: dict[str, str], file: tuple[str, bytes] | None = None) -> Any:
    data = {**fields, "token": visit.token("/read")}
    files = {"file": file} if file else {"nothing": ("", b"")}
    return visit.post("/read", data=data, files=files)


def pasted(visit: Visits, text: str = TEXT, **fields: str) -> str:
    answer = brought(visit, {"way": "text", "text": text, **fields})
    assert answer.status_code == 303, answer.text
    return str(answer.headers["location"])


def kept(folder: Path) -> list[Path]:
    return [one for each in folder.glob("counterclaim-*") for one in each.iterdir()]


def test_only_those_who_signed_in_read_and_only_the_desk_enters(visit: Visits, ledger: Ledger) -> None:
    assert visit.get("/read").headers["location"].startswith("/login")
    visit.sign_in("Rita Lesser")
    path = pasted(visit)
    page = visit.get(path).text
    assert "Throw it away" in page
    assert "Enter it in the ledger" not in page
    stood = standing(ledger)
    assert visit.send(f"{path}/enter", page=path).status_code == 403
    assert standing(ledger) == stood


def test_pasted_text_is_shown_first_and_entered_then(visit: Visits, ledger: Ledger, tmp_path: Path) -> None:
    visit.sign_in()
    stood = standing(ledger)
    path = pasted(visit, publisher="Lorne Gazette", published="2031-04-01", address="https://gazette.example/h")
    page = visit.get(path).text
    assert standing(ledger) == stood
    assert "Nothing is entered" in page
    assert "that the harbour was closed" in page
    assert 'id="at-s1"' in page
    assert re.search(r'<li id="s1".*?Ms Lund|<li id="s1".*?Lund', page, re.DOTALL)
    led = visit.send(f"{path}/enter", page=path)
    document = led.headers["location"]
    assert document.startswith("/article/")
    text = visit.get(document, follow=True).text
    assert "The article is entered." in text
    assert "Lorne Gazette" in text
    assert visit.get(path).status_code == 404
    assert kept(tmp_path) == []


def test_thrown_away_leaves_nothing(visit: Visits, ledger: Ledger, tmp_path: Path) -> None:
    visit.sign_in()
    stood, path = standing(ledger), pasted(visit)
    assert len(kept(tmp_path)) == 1
    visit.send(f"{path}/discard", page=path)
    assert kept(tmp_path) == []
    assert standing(ledger) == stood
    assert visit.get(path).status_code == 404


def test_what_is_kept_is_for_one_person_one_hour_and_this_user(visit: Visits, tmp_path: Path) -> None:
    visit.sign_in()
    path = pasted(visit)
    file = kept(tmp_path)[0]
    assert (file.stat().st_mode & 0o777, file.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    visit.post("/logout", data={"token": visit.token("/")})
    visit.sign_in("Ada Minne")
    assert visit.get(path).status_code == 404
    assert visit.get(path[:-1] + ("A" if path[-1] != "A" else "B")).status_code == 404
    visit.post("/logout", data={"token": visit.token("/")})
    visit.sign_in()
    assert visit.get(path).status_code == 200
    os.utime(file, (time.time() - 4000,) * 2)
    assert visit.get(path).status_code == 404


FILES = [  # name, content, what is said: nothing if it is read
    ("harbour.txt", TEXT.encode(), ""),
    ("harbour.html", b"<html><body><article><h1>Harbour closed</h1>" + b"<p>Ms Lund said that the harbour was "
     b"closed, and that it would stay so until the ice was gone from the whole of the inner bay.</p>" * 6
     + b"</article></body></html>", ""),
    ("../../etc/harbour.txt", TEXT.encode(), ""),
    ("harbour.exe", b"MZ", "Please choose a file of one article"),
    ("harbour.jsonl", b"{}", "Please choose a file of one article"),
    ("empty.txt", b" \n", "This file is empty."),
    ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 20, "This cannot be read"),
    ("broken.json", b"{not json", "This cannot be read"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content", "said"), FILES)
def test_files(visit: Visits, name: str, content: bytes, said: str) -> None:
    visit.sign_in()
    answer = brought(visit, {"way": "file"}, (name, content))
    assert answer.status_code == (422 if said else 303), answer.text
    assert said in answer.text
    if not said:
        assert "the harbour was" in visit.get(answer.headers["location"]).text


WRONG = [  # what is sent, which field is wrong, what is said
    ({"way": "text"}, "text", "Please paste the text of an article."),
    ({"way": "text", "text": "x", "address": "javascript:alert(1)"}, "address", "Please give a whole web address"),
    ({"way": "url"}, "url", "Please give a whole web address"),
    ({"way": "url", "url": "file:///etc/passwd"}, "url", "Please give a whole web address"),
    ({"way": "url", "url": "http://127.0.0.1:9/"}, "url", "The page cannot be fetched"),
    ({"way": "url", "url": "http://169.254.169.254/latest"}, "url", "The page cannot be fetched"),
    ({"way": "url", "url": "http://[::1]/"}, "url", "The page cannot be fetched"),
    ({"way": "file"}, "file", "Please choose a file."),
]


@pytest.mark.parametrize(("fields", "field", "said"), WRONG)
def test_what_is_wrong_is_said_at_its_field(visit: Visits, fields: dict[str, str], field: str, said: str) -> None:
    visit.sign_in()
    answer = brought(visit, fields)
    assert answer.status_code == 422
    assert said in answer.text
    assert f'id="wrong-{field}"' in answer.text


def test_too_large_is_refused_before_it_is_looked_at(visit: Visits, tmp_path: Path) -> None:
    visit.sign_in()
    answer = brought(visit, {"way": "file"}, ("big.txt", b"x" * (65 * KIB)))
    assert answer.status_code == 413
    assert kept(tmp_path) == []


def test_a_room_without_reader_says_so(client: Visits) -> None:
    client.sign_in()
    assert "Nothing is read here" in client.get("/read").text
    assert client.send("/read", {"way": "text", "text": TEXT}).status_code == 503


def test_hostile_articles_are_only_words(visit: Visits) -> None:
    visit.sign_in("Rita Lesser")
    token = visit.token("/read")
    for hostile in CORPUS:
        clean = hostile.encode("utf-8", "replace").decode()[:400]
        text = f"{clean}\n\nMs Lund said that {clean} was closed.\n"
        fields = {"way": "text", "text": text, "title": clean, "publisher": clean, "token": token}
        answer = visit.post("/read", data=fields)
        assert answer.status_code == 303, hostile
        page = visit.get(answer.headers["location"]).text
        assert "<script>alert" not in page
        assert "<img" not in page
        assert not re.search(r"<[a-z]+ [^>]*\son[a-z]+=", page)


def test_the_oldest_go_when_too_many_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(held, "MOST", 3)
    page = RawPage(name="a", content=TEXT.encode(), media_type="text/plain")
    one = Held(page=page, reading=Reader(model=FakeModel()).read_page(page))
    names = []
    for number in range(5):
        names.append(held.hold(b"s" * 32, one))
        os.utime(next(tmp_path.glob("counterclaim-*")) / names[-1], (time.time() - 100 + number,) * 2)
    assert [held.find(b"s" * 32, name) is not None for name in names] == [False, False, True, True, True]
    assert held.find(b"s" * 32, names[-1]) == one
    assert held.find(b"s" * 32, "../../etc/passwd") is None


def test_a_date_that_is_none_is_said_at_its_field_and_kept(visit: Visits, tmp_path: Path) -> None:
    visit.sign_in()
    answer = brought(visit, {"way": "text", "text": TEXT, "publisher": "Lorne Gazette", "published": "yesterday"})
    assert answer.status_code == 422
    assert "Please write a day like 2024-05-31" in answer.text
    assert 'value="yesterday"' in answer.text
    assert 'value="Lorne Gazette"' in answer.text
    assert not kept(tmp_path)
    pasted(visit, published="May 31, 2024")
