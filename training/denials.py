"""More answers for answers.py: in data/stories/train, who denies a claim answers those who support it in that article.

    python training/denials.py --base FOLDER --work WORK_DIR

Writes WORK_DIR/denials.pt. Attributions are those that the shipped model finds; a position belongs to the attribution
whose content covers most of its quote.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch

import second
from answers import Work
from counterclaim.model.document import Document
from counterclaim.model.reading import RESPONSES, Attribution
from counterclaim.read.paragraphs import paragraphs
from counterclaim.read.pieces import cut, load_tokenizer
from counterclaim.read.reader import AttributionReader
from counterclaim.read.responses import chances, pairs
from counterclaim.read.responses.words import wordings
from data import article_text, records
from rows import Shown, names_of

COVERED = 0.8  # of the quote or of the content, whichever is shorter


def contradicted(story: dict[str, Any], number: int) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Yield the positions (denies, supports) of two actors on one claim in one article."""
    for claim in story["claims"]:
        mine = [one for one in claim["positions"] if one["doc"] == number]
        for denial in mine:
            for support in mine:
                kinds = denial["position"], support["position"]
                if kinds == ("denies", "supports") and denial["actor"] != support["actor"]:
                    yield denial, support


def holder(given: Sequence[Attribution], span: Sequence[int]) -> int | None:
    """Return the attribution whose content is nearest to a quote, None if none covers enough of it."""
    best, found = 0.0, None
    for number, one in enumerate(given):
        size = sum(end - start for start, end in one.content)
        common = sum(max(0, min(end, span[1]) - max(start, span[0])) for start, end in one.content)
        union = size + span[1] - span[0] - common
        if size and common >= COVERED * min(size, span[1] - span[0]) and common / union > best:
            best, found = common / union, number
    return found


def work(reader: AttributionReader, tokenizer: Any, text: str, positions: Sequence[tuple[Any, Any]]) -> Work | None:
    """Return one article for answers.py, None if no pair of its attributions is known."""
    document = Document(text=text)
    parsed = reader.read([document])[0]
    given, resolution = parsed.attributions, parsed.resolution
    known = pairs(text, given, resolution.actors, resolution.of)
    ends = {(holder(given, one["span"]), holder(given, other["span"])) for one, other in positions}
    gold = {(a, b) for a, b in ends if a is not None and b is not None and a != b and (b, a) not in ends}
    if not gold:
        return None
    scores, _, silent = reader._network.answers(reader.summaries(document, given), known)
    chance = chances(known, scores, silent)
    answer = [
        RESPONSES.index("denies") if pair in gold else -1
        for pair in zip(known.origin.tolist(), known.target.tolist(), strict=True)
    ]
    count = len(given)
    case = second.Case(
        "stories/train",
        torch.zeros(count, 1),
        torch.zeros(count, 3, dtype=torch.long),
        torch.from_numpy(known.origin),
        torch.from_numpy(known.target),
        torch.from_numpy(known.features),
        torch.tensor(answer, dtype=torch.long),
        frozenset(gold),
    )
    names = {a.id: tokenizer.encode(a.name, add_special_tokens=False).ids for a in resolution.actors}
    shown = Shown(
        pieces=cut(tokenizer, text, paragraphs(text)),
        attributions=given,
        wording=tuple(wordings(text, given)),
        names=names_of(resolution.of, names),
    )
    answers = np.zeros(count)
    np.add.at(answers, known.origin, chance)
    return Work(case, shown, chance.astype(np.float32), answers, frozenset())


def main() -> None:
    """Read the articles of the stories and write what is denied in them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    arguments = parser.parse_args()
    reader, tokenizer = AttributionReader(threads=1), load_tokenizer(arguments.base / "tokenizer.json")
    found = []
    for story in records("stories/train"):
        for article in story["articles"]:
            positions = list(contradicted(story, article["doc"]))
            made = work(reader, tokenizer, article_text(article), positions) if positions else None
            found += [made] if made else []
    torch.save(found, arguments.work / "denials.pt")
    print(len(found), "articles,", sum(len(one.case.gold) for one in found), "pairs")


if __name__ == "__main__":
    main()
