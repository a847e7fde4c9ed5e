"""Articles: the text whole and marked, one statement chosen, answers joined at both ends, what stands beside."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from counterclaim.ledger import Ledger
from counterclaim.ledger.replies import NewReply
from counterclaim.model.document import Document, Published
from counterclaim.model.reading import Actor, Attribution, Claim, Evidence, Producer, Reading, Response, Statement
from counterclaim.model.span import Span
from counterclaim.model.views import DocumentFilter, DocumentView
from counterclaim.shown.wording import answer_words
from counterclaim.testing.exact import ExactLinker
from counterclaim.testing.full import full_reading
from counterclaim.testing.long import long_reading
from tests.ledger.books import document_of
from tests.room.drawing.test_macros import parts
from tests.room.hostile import CORPUS
from tests.room.visits import Visits, visits

ASH = "Minister: ash in the river"
LONG, GENEROUS = 2000, 5.0  # statements; seconds of the processor, on whatever machine, busy as it may be


def shown(html: str) -> str:
    """Return what a page says, on one line."""
    apart = re.sub(r"</(dt|dd|li|p|div|h\d|option|blockquote)>", r" </\1>", html)
    return " ".join(parts(apart).text.split())


def view_of(ledger: Ledger, title: str = ASH) -> DocumentView:
    return ledger.document(document_of(ledger, title))


@pytest.fixture
def ferry(ledger: Ledger) -> DocumentView:
    """Return an article with everything in it."""
    return ledger.document(ledger.enter(full_reading(), None, ExactLinker()).document or "")


def text_of(html: str) -> str:
    """Return the article's text as the page has it, without what the page says of it."""
    head = html.partition('<div class="text head">')[2].partition('<header class="about">')[0].rpartition("</div>")[0]
    body = html.partition('<div class="text">')[2].partition('<p class="to-top">')[0].rpartition("</div>")[0]
    inner = head + body
    inner = re.sub(r"<summary>.*?</summary>", "", inner)
    return unescape(re.sub(r"<[^>]+>", "", inner))


def test_page_has_the_article_with_its_facts(client: Visits, ledger: Ledger) -> None:
    view = view_of(ledger)
    html = client.get(f"/article/{view.line.id}").text
    said = shown(html)
    for words in ("Lorne Gazette", "March 3, 2031", "Original (gazette.example)", "3 statements", "Back to top"):
        assert words in said
    assert "Who speaks A Nadia Orlo minister, environment ministry A1 B Pavel Rust" in said
    assert html.count("<h1") == 1


def test_text_is_whole_and_every_statement_marked(client: Visits, ferry: DocumentView) -> None:
    view = ferry
    html = client.get(f"/article/{view.line.id}").text
    assert text_of(html) == view.document.text
    for one in view.statements:
        assert html.count(f'id="at-{one.id}"') == 1
        assert re.findall(rf'<span class="m content[^"]*" data-s="{one.id}">', html), one.words


def test_furniture_is_folded_and_sections_and_byline_are_shown(client: Visits, ferry: DocumentView) -> None:
    html = client.get(f"/article/{ferry.line.id}").text
    assert '<details class="furniture"><summary>Not part of the article</summary><div>' in html
    assert "Share this story" in html
    assert "Harbour" in shown(html)
    assert "By Hanne Osei" in shown(html)
    assert re.search(r'hue-\d h\d nested opens[" ]', html)
    assert re.search(r'hue-\d h\d nested [^"]*closes"', html)


def test_chosen_statement_says_all_that_is_known(client: Visits, ferry: DocumentView) -> None:
    view = ferry
    one = view.statements[1]
    html = client.get(f"/article/{view.line.id}?statement={one.id}").text
    said = shown(html.partition('<div id="card"')[2].partition('<section id="speakers"')[0])
    for words in (
        "Edda Roskam", "head, harbour inspectorate", one.words, "fact", "partly in these words",
        "Source Chief Inspector Edda Roskam, who leads the harbour inspectorate,", "Cue said",
        "When Thursday, June 10, 2021 on Thursday", "How press conference", "Where Port Amsel", "Score",
        "not confirmed by the desk", "↰ denied by A1 Varnholt Line: that its ferry Aurelia",
        "says so: The ferry Aurelia left Port Amsel with a crack in the hull.", "Leave a reply", "Permalink", "Cite",
    ):  # fmt: skip
        assert words in said, words
    assert f' on" data-s="{one.id}"' in html
    assert f' on" data-s="{view.statements[0].id}"' in html, "the answer is lit with what it answers"
    assert f' on" data-s="{view.statements[8].id}"' not in html


def test_answer_to_the_article_itself_is_joined_with_its_words(client: Visits, ferry: DocumentView) -> None:
    (one,) = ferry.to_article
    number = [each.id for each in ferry.statements].index(one.statement) + 1
    html = client.get(f"/article/{ferry.line.id}?statement={one.statement}").text
    tag = re.search(rf'id="at-{one.statement}"[^>]* data-tag="(\w+)"', html)[1]  # type: ignore[index]
    assert tag.endswith(str(number))
    assert f'<a class="join" href="#answered-1" data-label="↳ {one.kind} the article"' in html
    assert f'data-label="↰ {answer_words(one.kind, back=True)} {tag}"' in html
    assert html.count('id="answered-1"') == 1
    card = shown(html.partition('<div id="card"')[2].partition('<section id="speakers"')[0])
    assert f"{one.kind} what the article says: {one.words}" in card
    assert text_of(html) == ferry.document.text


def test_whom_the_article_names_is_marked_and_listed(client: Visits, ferry: DocumentView) -> None:
    html = client.get(f"/article/{ferry.line.id}").text
    speakers = html.partition('<section id="speakers"')[2].partition("</section>")[0]
    states = {one.actor.id for one in ferry.statements}
    silent = [one for one in ferry.named if one.actor.id not in states]
    assert [one.name for one in silent] == ["Tomas Ferrand"]
    assert "Also named Tomas Ferrand named once: go to where Tomas Ferrand is first" in shown(f"<div>{speakers}</div>")
    for one in ferry.named:
        (key,) = set(
            re.findall(rf'<span class="mention" data-a="(a\d+)"[^>]*>{one.spans[0].of(ferry.document.text)}', html)
        )
        assert f'data-named="{key}"' in speakers
        assert html.count(f'data-a="{key}"') >= len(one.spans)
        assert html.count(f'id="named-{key[1:]}"') == 1


def test_answer_is_joined_with_what_it_answers_at_both_ends(client: Visits, ledger: Ledger) -> None:
    view = view_of(ledger)
    html = client.get(f"/article/{view.line.id}").text
    orlo, rust, office = (one.id for one in view.statements)
    joined = re.findall(r'<a class="join" href="([^"]+)"[^>]* data-label="([^"]+)" aria-label="([^"]+)"', html)
    assert set(joined) == {
        (f"/article/{view.line.id}?statement={rust}#at-{rust}", "↰ denied by B2", "A1 is denied by B2"),
        (f"/article/{view.line.id}?statement={office}#at-{office}", "↰ not answered by C3", "A1 is not answered by C3"),
        (f"/article/{view.line.id}?statement={orlo}#at-{orlo}", "↳ denies A1", "B2 denies A1"),
        (f"/article/{view.line.id}?statement={orlo}#at-{orlo}", "↳ gives no answer to A1",
         "C3 gives no answer to A1"),
    }  # fmt: skip


def test_answer_in_another_article_is_joined_too(client: Visits, ledger: Ledger) -> None:
    here, there = view_of(ledger), view_of(ledger, "Kestrel answers")
    target, origin = here.statements[0].id, there.statements[0].id
    ledger.judge("response", origin, "holds", target, by="Edda Roskam", detail={"kind": "denies"})
    html = client.get(f"/article/{here.line.id}?statement={target}").text
    assert 'data-label="↰ denied by Pavel Rust, Canal Wire"' in html
    assert f'href="/article/{there.line.id}?statement={origin}#at-{origin}"' in html
    assert "denied by Pavel Rust in Canal Wire, March 5, 2031" in shown(html)
    back = client.get(f"/article/{there.line.id}?statement={origin}").text
    assert 'data-label="↳ denies Nadia Orlo, Lorne Gazette"' in back
    assert "confirmed by the desk" in shown(back)


def test_several_answers_elsewhere_are_counted_in_the_text(client: Visits, ledger: Ledger) -> None:
    here = view_of(ledger)
    for title in ("Kestrel answers", "“Clean water”"):
        origin = view_of(ledger, title).statements[0].id
        ledger.judge("response", origin, "holds", here.statements[0].id, by="Edda Roskam", detail={"kind": "denies"})
    html = client.get(f"/article/{here.line.id}").text
    assert 'data-label="+2 elsewhere" aria-label="2 answers at A1 in other articles"' in html
    assert "Canal Wire" not in html.partition('<div class="text">')[2].partition('<p class="to-top">')[0]


def test_claims_stand_beside_with_where_each_stands(client: Visits, ledger: Ledger) -> None:
    said = shown(client.get(f"/article/{document_of(ledger, ASH)}").text)
    beside = said.partition("Claims in this article")[2]
    assert beside.startswith(" Kestrel Power dumped ash in the Tamm A1 says so, later taken back · B2 denies it")
    assert "Taken back" in beside
    assert "5 articles" in beside
    later = shown(client.get(f"/article/{document_of(ledger, 'Minister takes it back')}").text)
    assert "A1 says so, later taken back · A2 denies it" in later


def test_variants_revisions_and_related_articles(client: Visits, ledger: Ledger) -> None:
    said = shown(client.get(f"/article/{document_of(ledger, ASH)}").text)
    assert "A1 that Kestrel Power dumped ash in the Tamm Vesper Post, March 4, 2031: the same words" in said
    assert "Both print: Kestrel Power dumped ash in the Tamm In both speaks Nadia Orlo" in said
    fire = view_of(ledger, "Fire at the mill: three hurt")
    said = shown(client.get(f"/article/{fire.line.id}").text)
    assert "text 2 of 2" in said
    assert "2 paragraphs changed against text 1" in said
    old = client.get(f"/article/{fire.revisions[0].document.id}")
    assert "This text was replaced. Read the newest text." in shown(old.text)
    assert f'href="/article/{fire.line.id}"' in old.text


def test_permalink_leads_to_the_place(client: Visits, ledger: Ledger) -> None:
    view = view_of(ledger)
    id = view.statements[1].id
    place = f"/article/{view.line.id}?statement={id}#at-{id}"
    assert client.get(f"/statement/{id}").headers["location"] == place
    assert client.get(f"/statement/{id[:8]}").headers["location"] == place
    assert client.get(f"/article/{view.line.id[:8]}").headers["location"] == f"/article/{view.line.id}"
    fire = view_of(ledger, "Fire at the mill: three hurt")
    old = ledger.document(fire.revisions[0].document.id).statements[1]
    assert client.get(f"/statement/{old.id}").headers["location"].startswith(f"/article/{old.document.id}?")


def test_statement_that_is_shown_no_more_is_said_to_be(client: Visits, ledger: Ledger) -> None:
    view = view_of(ledger)
    id = view.statements[2].id
    assert "C3" in client.get(f"/article/{view.line.id}").text
    ledger.judge("statement", id, "not-a-statement", by="Edda Roskam")
    assert client.get(f"/statement/{id}").status_code == 302
    html = client.get(f"/article/{view.line.id}?statement={id}").text
    assert "This statement is not shown in the article any more: the desk found that it is none." in shown(html)
    assert f'id="at-{id}"' not in html
    assert client.get(f"/article/{view.line.id}/statement/{id}").status_code == 404


def test_statement_of_another_article_leads_there(client: Visits, ledger: Ledger) -> None:
    here, there = view_of(ledger), view_of(ledger, "Goal")
    answer = client.get(f"/article/{here.line.id}?statement={there.statements[0].id}")
    assert answer.headers["location"].startswith(f"/article/{there.line.id}?statement=")


@pytest.mark.parametrize(
    "path", ["/article/000000", "/article/nothing", "/statement/000000", "/statement/%2e%2e", "/articles?outlet=Nobody",
             "/articles?after=nonsense", "/article/000000/statement/000000"],
)  # fmt: skip
def test_what_is_not_there_is_not_found(client: Visits, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("statement", ["", "000000", "x", "%3Cscript%3E", "a" * 199])
def test_statement_that_never_was_changes_nothing(client: Visits, ledger: Ledger, statement: str) -> None:
    id = document_of(ledger, ASH)
    answer = client.get(f"/article/{id}?statement={statement}")
    assert answer.status_code == 200
    assert "data-card" not in answer.text


def test_part_for_the_script_is_what_the_page_says(client: Visits, ledger: Ledger) -> None:
    view = view_of(ledger)
    id = view.statements[1].id
    part = client.get(f"/article/{view.line.id}/statement/{id}")
    page = client.get(f"/article/{view.line.id}?statement={id}")
    assert "<html" not in part.text
    assert shown(part.text) in shown(page.text)


def test_reply_is_left_to_a_statement(client: Visits, ledger: Ledger) -> None:
    view = view_of(ledger)
    id = view.statements[1].id
    before = client.get(f"/article/{view.line.id}")
    assert f'<option value="{id}">B2 Pavel Rust: that the company' in before.text
    assert "token" not in before.text, "a page without a form may be kept"
    html = client.get(f"/article/{view.line.id}?statement={id}").text
    assert f'method="post" action="/reply/statement/{id}"' in html
    assert shown(html).count("(required)") == 3


def test_form_of_the_article_is_taken_where_replies_are_taken(client: Visits, ledger: Ledger) -> None:
    view = view_of(ledger)
    id = view.statements[1].id
    fields = {"name": "Pavel Rust", "email": "rust@kestrel.example", "text": "It was sand."}
    answer = client.send(f"/reply/statement/{id}", fields, page=f"/article/{view.line.id}?statement={id}")
    assert answer.status_code in (200, 303), answer.text
    assert [one.subject for one in ledger.replies.queue()] == [id]


def test_replies_that_the_desk_admitted_are_shown(client: Visits, ledger: Ledger) -> None:
    view = view_of(ledger)
    statement, claim = view.statements[1].id, view.claims[0].claim.id
    for kind, subject, text in (("statement", statement, "I never <b>said</b> so."), ("claim", claim, "It was sand.")):
        new = NewReply(kind=kind, subject=subject, name="Pavel Rust", email="rust@kestrel.example", text=text)
        reply = ledger.replies.submit(new)
        assert text not in shown(client.get(f"/article/{view.line.id}").text)
        ledger.replies.decide(reply, "admitted", by="Edda Roskam", actor=view.statements[1].actor.id)
    html = client.get(f"/article/{view.line.id}?statement={statement}").text
    said = shown(html)
    assert "Pavel Rust verified by the desk on statement B2 I never <b>said</b> so. A reply received here on" in said
    assert "on a claim of this article It was sand." in said
    assert "rust@kestrel.example" not in html
    assert "I never" in client.get(f"/article/{view.line.id}/statement/{statement}").text


def test_what_is_decided_is_shown_at_once(client: Visits, ledger: Ledger) -> None:
    view = view_of(ledger)
    id = view.statements[0].id
    assert "Ulf Marr" not in client.get(f"/article/{view.line.id}?statement={id}").text
    ledger.judge("statement", id, "wrong-actor", by="Edda Roskam", detail={"name": "Ulf Marr"})
    said = shown(client.get(f"/article/{view.line.id}?statement={id}").text)
    assert "Ulf Marr" in said
    assert "Corrected by the desk: who states" in said


def test_list_is_newest_first_filtered_and_paged(client: Visits, ledger: Ledger) -> None:
    said = shown(client.get("/articles").text)
    assert said.index("Fire at the mill: three hurt") < said.index("Goal") < said.index(ASH)
    some = shown(client.get("/articles?outlet=Canal+Wire").text).partition("About this outlet")[2]
    assert "Kestrel answers" in some
    assert "Goal" not in some
    first = ledger.documents(DocumentFilter(limit=5))
    rest = shown(client.get(f"/articles?after={first.next}").text)
    assert first.items[0].title
    assert "To the beginning" in rest
    assert ASH in rest
    assert "Bridge" not in rest


def hostile_reading(number: int, bad: str) -> Reading:
    """Return an article that is hostile wherever it can be: text, title, outlet, byline, address, names, claim."""
    bad = re.sub("[\x00\ud800-\udfff]", "", bad) or "nothing"
    text = f"{bad}\n\n{bad} said {bad}. {bad} denied {bad}. {number}\n"
    at = [match.start() for match in re.finditer(re.escape(bad), text)][:5]
    span = [Span(start, start + len(bad)) for start in at]
    words = [(span[1], " said ", span[2]), (span[3], " denied ", span[4])]
    statements = tuple(
        Statement(
            id=f"s{place}",
            attribution=Attribution(
                source=(source,), cue=(Span(source.end + 1, content.start - 1),), content=(content,)
            ),
            manner="indirect", actor="a1", kind="fact", stance=stance, act="said",
        )
        for place, ((source, _, content), stance) in enumerate(zip(words, ("affirms", "denies"), strict=True), 1)
    )  # fmt: skip
    return Reading(
        document=Document(
            text=text, title=bad, title_span=span[0], publisher=bad, byline=bad, url=bad, sections=(bad,),
            published=Published(date="2031-05-01"), furniture=(),
        ),
        statements=statements,
        actors=(Actor(id="a1", name=bad, kind="person", role=bad, affiliation=bad),),
        claims=(Claim(id="c1", text=bad, evidence=(Evidence(statement="s1", span=span[2], position="supports"),)),),
        responses=(Response(origin="s2", target="s1", kind="denies", score=0.5),),
        producer=Producer(name="by hand", version="1"),
    )  # fmt: skip


def test_hostile_articles_stay_words(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "ledger.db") as ledger:
        for number, bad in enumerate(CORPUS):
            ledger.enter(hostile_reading(number, bad), None, ExactLinker())
        with visits(ledger, tmp_path) as client:
            for line in ledger.documents(DocumentFilter(limit=200)).items:
                _assert_harmless(client, ledger, line.id)
            _assert_safe(client.get("/articles").text)


def _assert_harmless(client: Visits, ledger: Ledger, id: str) -> None:
    view = ledger.document(id)
    html = client.get(f"/article/{id}?statement={view.statements[0].id}").text
    _assert_safe(html)
    assert "denied by" in html
    normal = str.maketrans("", "", "\x01\x08\x0b\x7f\ufffd")
    assert text_of(html).translate(normal) == view.document.text.translate(normal)


def _assert_safe(html: str) -> None:
    found = parts(html)
    for tag, names in found.shape:
        assert tag.strip("/") not in ("iframe", "object", "embed", "svg", "math", "style", "base", "img", "body2"), tag
        assert not [name for name in names if name.startswith("on") or name in ("style", "srcdoc")], (tag, names)
    assert found.shape.count(("script", ("src", "defer"))) == len([one for one in found.shape if one[0] == "script"])
    for target in found.targets:
        local = target.startswith(("/", "#")) and not target.startswith(("//", "/\\"))
        assert local or urlsplit(target).scheme in ("http", "https"), target


@pytest.fixture
def long_article(tmp_path: Path) -> Iterator[tuple[Visits, DocumentView]]:
    with Ledger.open(tmp_path / "long.db") as ledger:
        ledger.enter(long_reading(LONG), None, ExactLinker())
        with visits(ledger, tmp_path) as client:
            yield client, view_of(ledger, "The long hearing")


def test_long_article_is_quick_and_whole(long_article: tuple[Visits, DocumentView]) -> None:
    client, view = long_article
    assert len(view.statements) == LONG
    spent = []
    for path in ("", "", f"?statement={view.statements[LONG // 2].id}"):
        start = time.process_time()
        html = client.get(f"/article/{view.line.id}{path}").text
        spent.append(time.process_time() - start)
        assert html.count('class="tag ') == LONG
        assert text_of(html) == view.document.text
    assert spent[0] < GENEROUS, spent
    assert max(spent[1:]) < GENEROUS / 5, spent
