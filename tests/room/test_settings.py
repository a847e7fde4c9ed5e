"""Settings and the secret."""

from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from counterclaim.model.errors import RoomError
from counterclaim.room.security.secret import secret
from counterclaim.room.security.signing import Signing
from counterclaim.room.settings import Settings


@pytest.mark.parametrize(
    "url", ["news.example", "ftp://news.example", "https://", "https://a.example/b", "https://a?x"]
)
def test_base_url_must_be_an_address(url: str) -> None:
    with pytest.raises(RoomError):
        Settings(base_url=url)


def test_hosts_are_those_of_the_base_url_or_of_this_machine() -> None:
    assert Settings(base_url="https://news.example:8443").hosts == ("news.example",)
    assert "localhost" in Settings(base_url="http://127.0.0.1:1").hosts
    assert Settings(base_url="https://news.example/").link("/claim/1") == "https://news.example/claim/1"


def test_secret_is_made_once_and_for_its_owner_alone(tmp_path: Path) -> None:
    settings = Settings(ledger=str(tmp_path / "ledger.db"))
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(lambda _: secret(settings), range(16)))
    assert len(keys) == 1
    (path,) = tmp_path.iterdir()
    assert path.name == "ledger.db.secret"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_secret_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "short").write_text("short")
    with pytest.raises(RoomError, match="fewer than 32 bytes"):
        secret(Settings(secret_file=tmp_path / "short"))
    with pytest.raises(RoomError, match="cannot be read or made"):
        secret(Settings(secret_file=tmp_path / "nowhere" / "secret"))


def test_links_of_replies_are_ours_or_nothing() -> None:
    signing, other = Signing(secret=b"a" * 32), Signing(secret=b"b" * 32)
    token = signing.reply_token("r1")
    assert signing.reply_id(token) == "r1"
    for made_up in (other.reply_token("r1"), token[:-1], token + "x", "", "é", "r1"):
        assert signing.reply_id(made_up) is None
    assert signing.messages_of(signing.messages([("done", "It is done.")])) == [("done", "It is done.")]
    assert signing.messages_of(other.messages([("done", "It is done.")])) == []
    assert signing.messages_of(signing.reply_token("r1")) == []
