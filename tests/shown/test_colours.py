"""The page's colours can be read: contrast as WCAG 2.1 defines it."""

from __future__ import annotations

import math
import re
from itertools import combinations, product

import pytest

from counterclaim.shown.sheets import style

LIGHT, DARK = style("light.css"), style("dark.css")
ENOUGH = 4.5
APART = 14  # CIE 1976 colour difference; 2.3 is the smallest that is noticed
# How linear light looks without one kind of cone: Machado, Oliveira and Fernandes (2009), severity 1.
BLINDNESS = {
    "red": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "green": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "blue": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
TO_XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
WHITE = (0.95047, 1.0, 1.08883)


def colours(part: str, name: str) -> list[str]:
    return re.findall(rf"--{name}: (#[0-9a-f]{{6}})", part)


def linear_light(colour: str) -> list[float]:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]


def luminance(colour: str) -> float:
    linear = linear_light(colour)
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def mixed(hue: str, paper: str, share: float) -> str:
    pairs = ((int(hue[at : at + 2], 16), int(paper[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(share * a + (1 - share) * b):02x}" for a, b in pairs)


@pytest.mark.parametrize("part", [LIGHT, DARK], ids=["light", "dark"])
def test_colours_of_letters_and_of_quiet_words_can_be_read(part: str) -> None:
    hues = colours(part, "hue")
    assert len(hues) == 9
    for colour, ground in product(hues + colours(part, "quiet"), colours(part, "paper") + colours(part, "card")):
        assert contrast(colour, ground) >= ENOUGH, (colour, ground)


@pytest.mark.parametrize("part", [LIGHT, DARK], ids=["light", "dark"])
def test_marked_words_can_be_read_on_their_tint(part: str) -> None:
    (ink,), (paper,) = colours(part, "ink"), colours(part, "paper")
    (tint,) = re.findall(r"--tint: (\d+)%", part)
    for hue in colours(part, "hue"):
        assert contrast(ink, mixed(hue, paper, 1.9 * int(tint) / 100)) >= ENOUGH, hue


def times(matrix: tuple[tuple[float, ...], ...], values: list[float]) -> list[float]:
    return [sum(one * other for one, other in zip(row, values, strict=True)) for row in matrix]


def lab(light: list[float]) -> tuple[float, float, float]:
    shares = [value / white for value, white in zip(times(TO_XYZ, light), WHITE, strict=True)]
    x, y, z = (share ** (1 / 3) if share > 0.008856 else 7.787 * share + 16 / 116 for share in shares)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("kind", BLINDNESS)
@pytest.mark.parametrize("part", [LIGHT, DARK], ids=["light", "dark"])
def test_no_two_colours_of_actors_look_alike_to_the_colour_blind(part: str, kind: str) -> None:
    hues = re.findall(r"hue-\d \{ --hue: (#[0-9a-f]{6})", part)
    assert len(hues) == 8
    seen = {hue: lab([min(1.0, max(0.0, one)) for one in times(BLINDNESS[kind], linear_light(hue))]) for hue in hues}
    for one, other in combinations(hues, 2):
        assert math.dist(seen[one], seen[other]) >= APART, (one, other)
