"""Language: English is read; another language is never taken for it where it can be told."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.ingest.language import language

TEXTS = [
    ("The mayor said on Monday that the bridge would stay shut until the engineers had looked at it.", "en"),
    ("BRIDGE AT SENNET STAYS SHUT UNTIL THE ENGINEERS HAVE LOOKED AT EVERY BOLT, SAYS THE MAYOR", "en"),
    ("Le maire a dit lundi que le pont resterait fermé jusqu’à la fin du mois de mai.", "fr"),
    ("Der Bürgermeister sagte am Montag, die Brücke bleibe bis Ende des Monats gesperrt.", "de"),
    ("El alcalde dijo el lunes que el puente seguirá cerrado hasta fin de mes.", "es"),
    ("De burgemeester zei maandag dat de brug tot het einde van de maand dicht blijft.", "nl"),
    ("Мэр сказал, что мост закрыт.", "ru"),
    ("قال رئيس البلدية إن الجسر مغلق", "ar"),
    ("ראש העיר אמר שהגשר סגור", "he"),
    ("市長は月曜日、橋は閉鎖されたままだと述べた。", "ja"),
    ("市长周一表示，这座桥将继续关闭。", "zh"),
    ("시장은 월요일 다리가 폐쇄된다고 말했다.", "ko"),
    ("Ο δήμαρχος είπε ότι η γέφυρα θα μείνει κλειστή.", "el"),
    ("“No,” she said.", None),
    ("14 March 2022", None),
    ("🙂🙂🙂", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_language_of_a_text(text: str, expected: str | None) -> None:
    assert language(text) == expected


def test_foreign_words_in_an_english_text_do_not_make_it_foreign() -> None:
    assert (
        language("The mayor called it “un désastre” and “قال”, and said that it was a matter for the council.") == "en"
    )


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(), max_size=120))
def test_language_is_a_code_or_unknown(text: str) -> None:
    found = language(text)
    assert found is None or len(found) == 2
