"""The page's colours can be read: contrast as WCAG 2.1 defines it."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest

import counterclaim.export

CSS = (Path(counterclaim.export.__file__).parent / "static" / "page.css").read_text(encoding="utf-8")
LIGHT, DARK = CSS.split("@media (prefers-color-scheme: dark)", 1)
DARK = DARK[: DARK.index("\n}\n")]
ENOUGH = 4.5


def colours(part: str, name: str) -> list[str]:
    return re.findall(rf"--{name}: (#[0-9a-f]{{6}})", part)


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def mixed(hue: str, paper: str, share: float) -> str:
    pairs = ((int(hue[at : at + 2], 16), int(paper[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(share * a + (1 - share) * b):02x}" for a, b in pairs)


@pytest.mark.parametrize("part", [LIGHT.split("* {")[0], DARK], ids=["light", "dark"])
def test_colours_of_letters_and_of_quiet_words_can_be_read(part: str) -> None:
    hues = colours(part, "hue")
    assert len(hues) == 9
    for colour, ground in product(hues + colours(part, "quiet"), colours(part, "paper") + colours(part, "card")):
        assert contrast(colour, ground) >= ENOUGH, (colour, ground)


@pytest.mark.parametrize("part", [LIGHT.split("* {")[0], DARK], ids=["light", "dark"])
def test_marked_words_can_be_read_on_their_tint(part: str) -> None:
    (ink,), (paper,) = colours(part, "ink"), colours(part, "paper")
    (tint,) = re.findall(r"--tint: (\d+)%", part)
    for hue in colours(part, "hue"):
        assert contrast(ink, mixed(hue, paper, 1.9 * int(tint) / 100)) >= ENOUGH, hue
