"""What is kept: the same for everybody, until the ledger changes; never what is for one visitor."""

from __future__ import annotations

import gzip
from xml.etree.ElementTree import fromstring

import pytest

from counterclaim.ledger import Ledger
from counterclaim.ledger.replies.reply import NewReply
from counterclaim.room import links
from tests.room.visits import Visits

PLAIN = {"accept-encoding": "identity"}


def paths(ledger: Ledger) -> list[str]:
    claim, document = ledger.claims().items[0].id, ledger.documents().items[0].id
    return [
        "/",
        "/claims",
        links.claim(claim),
        links.article(document),
        "/api/v1/claims",
        "/feeds/front",
        "/search?q=ash",
    ]


def test_what_did_not_change_is_not_sent_again(client: Visits, ledger: Ledger) -> None:
    for path in paths(ledger):
        first = client.get(path)
        again = client.get(path, headers={"if-none-match": f'"other", {first.headers["etag"]}'})
        assert (again.status_code, again.content) == (304, b""), path
        assert again.headers["etag"] == first.headers["etag"]
        assert again.headers["content-security-policy"] == first.headers["content-security-policy"]
        assert client.get(path, headers={"if-none-match": '"other"'}).content == first.content


def test_answers_are_compressed_for_whom_can_take_it(client: Visits, ledger: Ledger) -> None:
    for path in paths(ledger):
        plain = client.get(path, headers=PLAIN)
        assert "content-encoding" not in plain.headers
        refused = client.get(path, headers={"accept-encoding": "gzip;q=0, br"})
        assert "content-encoding" not in refused.headers
        with client.client.stream("GET", path, headers={"accept-encoding": "br, gzip"}) as small:
            body = b"".join(small.iter_raw())
        assert small.headers["content-encoding"] == "gzip", path
        assert int(small.headers["content-length"]) == len(body) < len(plain.content)
        assert gzip.decompress(body) == plain.content
        assert "Accept-Encoding" in small.headers["vary"]


def test_a_judgement_is_seen_at_once(client: Visits, ledger: Ledger) -> None:
    document = ledger.documents().items[0].id
    line = ledger.document(document).statements[0]
    path = links.article(document)
    before = client.get(path)
    ledger.judge("statement", line.id, "not-a-statement", by="Edda Roskam", reason="A headline of another article.")
    after = client.get(path, headers={"if-none-match": before.headers["etag"]})
    assert after.status_code == 200
    assert f"at-{line.id}" in before.text
    assert f"at-{line.id}" not in after.text


def test_a_reply_is_seen_at_once_and_gone_at_once(client: Visits, ledger: Ledger) -> None:
    claim = ledger.claims().items[0].id
    new = NewReply(kind="claim", subject=claim, name="Oda Vint", email="oda@example.org", text="I never said so.")
    reply = ledger.replies.submit(new)
    shown = []
    for state in ("held", "admitted", "declined", "admitted"):
        ledger.replies.decide(reply, state, by="Edda Roskam", reason="Decided.")
        shown.append("I never said so." in client.get(links.claim(claim)).text)
    assert shown == [False, True, False, True]


def test_who_has_signed_in_is_answered_alone(client: Visits) -> None:
    anonymous = client.get("/claims")
    client.sign_in()
    mine = client.get("/claims")
    assert "Edda Roskam" in mine.text
    assert "etag" not in mine.headers
    assert "content-encoding" not in mine.headers
    client.client.cookies.clear()
    assert client.get("/claims").text == anonymous.text


def test_pages_with_a_form_of_their_own_are_not_kept(client: Visits, ledger: Ledger) -> None:
    path = links.with_query(links.claim(ledger.claims().items[0].id), reply="1")
    tokens = set()
    for _ in range(2):
        client.client.cookies.clear()
        answer = client.get(path)
        assert "etag" not in answer.headers
        assert "no-store" in answer.headers["cache-control"]
        tokens.add(client.token(path))
    assert len(tokens) == 2


def test_each_theme_is_kept_apart(client: Visits) -> None:
    client.get("/claims")
    client.get("/theme?to=dark&next=/claims")
    assert 'data-theme="dark"' in client.get("/claims").text
    client.client.cookies.clear()
    assert "data-theme" not in client.get("/claims").text


@pytest.mark.parametrize("path", ["/", "/claims", "/api/v1/claims", "/login", "/nothing", "/static/room.css"])
def test_head_is_get_without_its_body(client: Visits, path: str) -> None:
    whole = client.get(path, headers=PLAIN)
    head = client.client.head(path, headers=PLAIN)
    assert head.status_code == whole.status_code
    assert head.content == b""
    assert head.headers["content-length"] == str(len(whole.content))


def test_the_room_says_whether_it_is_well(client: Visits, ledger: Ledger) -> None:
    assert client.get("/healthz").text == "ok\n"


def test_site_map_names_pages_that_are_there(client: Visits, ledger: Ledger) -> None:
    root = fromstring(client.get("/sitemap.xml").content)
    namespace = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    found = [one.text or "" for one in root.iter(f"{namespace}loc")]
    assert len(found) == len(set(found))
    listed = ledger.documents().items + ledger.claims().items + ledger.actors().items
    assert {f"http://127.0.0.1:8400/{kind}/" for kind in ("article", "claim", "actor", "outlet")} == {
        address.rpartition("/")[0] + "/" for address in found if address.count("/") > 3
    }
    assert len(found) == 5 + len(listed) + len(ledger.outlets())
    for address in found:
        assert client.get(address.removeprefix("http://127.0.0.1:8400")).status_code == 200, address
    assert "Sitemap: http://127.0.0.1:8400/sitemap.xml" in client.get("/robots.txt").text
