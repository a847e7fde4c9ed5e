"""Turns annotated strings into spans, and says which could not be found.

An annotator copies strings (see GUIDE-conflict.md). A string may carry context when it alone
would be ambiguous: in `"when asked, ⟦he⟧ said"` only the part between the brackets counts.
What is written is free of article text: offsets, labels and actor names, beside the digest of
the text that the offsets belong to.

    python training/annotation/align.py TEXT_DIR ANNOTATION.jsonl [--out FILE.jsonl]
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from pathlib import Path
from typing import Any

Span = tuple[int, int]
KINDS = {"fact", "opinion", "plan", "directive", "decision", "other"}
STANCES = {"+": "affirms", "-": "denies", "0": "neutral"}
ACTS = {"said", "held"}
ANSWERS = {"denies", "disputes", "confirms", "declines", "retracts"}


class Misfit(Exception):
    """An annotation that does not fit its text."""


def _occurrences(text: str, wanted: str) -> list[Span]:
    before, _, rest = wanted.partition("⟦")
    inner, closed, after = rest.partition("⟧")
    if not closed:
        before, inner, after = "", wanted, ""
    whole, found, at = before + inner + after, [], 0
    if not inner.strip():
        raise Misfit("empty string")
    while (at := text.find(whole, at)) >= 0:
        start = at + len(before)
        end = start + len(inner)
        word_cut = (inner[0].isalnum() and start > 0 and text[start - 1].isalnum()) or (
            inner[-1].isalnum() and end < len(text) and text[end].isalnum()
        )
        if not word_cut:
            found.append((start, end))
        at += 1
    if not found:
        raise Misfit(f"not in the text: {wanted!r}")
    return found


def _gap(one: Span, other: Span) -> int:
    return max(other[0] - one[1], one[0] - other[1], 0)


def _overlaps(one: Span, others: list[Span]) -> bool:
    return any(one[0] < end and start < one[1] for start, end in others)


def _locate(text: str, entry: dict[str, Any], cursor: int) -> dict[str, list[Span]]:
    """Content first (longest strings), then the cue nearest to it, then the source nearest to the cue."""
    content: list[Span] = []
    at = max(0, cursor - 600)
    for piece in entry["content"]:
        options = _occurrences(text, piece)
        later = [span for span in options if span[0] >= at]
        content.append(min(later or options, key=lambda span: span[0] if later else -span[0]))
        at = content[-1][1]
    cue: list[Span] = []
    if entry["cue"]:
        options = [span for span in _occurrences(text, entry["cue"]) if not _overlaps(span, content)]
        if not options:
            raise Misfit(f"cue only inside the content: {entry['cue']!r}")
        sources = _occurrences(text, entry["source"]) if entry["source"] else []
        cue = [
            min(
                options,
                key=lambda span: (
                    min((_gap(span, piece) for piece in content), default=abs(span[0] - cursor))
                    + 0.5 * min((_gap(span, source) for source in sources), default=0)
                ),
            )
        ]
    source: list[Span] = []
    if entry["source"]:
        options = [span for span in _occurrences(text, entry["source"]) if not _overlaps(span, content + cue)]
        if not options:
            raise Misfit(f"source only inside content or cue: {entry['source']!r}")
        anchor = cue or content
        source = [min(options, key=lambda span: min((_gap(span, piece) for piece in anchor), default=0))]
    for span in source + cue + content:
        if "\n\n" in text[span[0] : span[1]]:
            raise Misfit(f"runs across a paragraph break: {text[span[0] : span[1]]!r}")
    return {"source": source, "cue": cue, "content": content}


def _attribution(text: str, number: int, entry: dict[str, Any], actors: set[str], cursor: int) -> dict[str, Any]:
    if entry["kind"] not in KINDS or entry["stance"] not in STANCES or entry["act"] not in ACTS:
        raise Misfit(f"unknown kind, stance or act: {entry['kind']}, {entry['stance']}, {entry['act']}")
    actor = entry.get("actor") or None
    if actor == "none":
        actor = None
    if actor is not None and actor not in actors:
        raise Misfit(f"no such actor: {actor}")
    if not entry["content"]:
        raise Misfit("no content")
    spans = _locate(text, entry, cursor)
    return {
        "id": f"E{number}",
        **spans,
        "actor": actor,
        "kind": entry["kind"],
        "stance": STANCES[entry["stance"]],
        "act": entry["act"],
    }


def align(text: str, annotation: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """Return the record in the format of data/conflict (without text) and the misfits found."""
    misfits: list[str] = []
    actors = {actor["id"] for actor in annotation["actors"]}
    attributions: list[dict[str, Any]] = []
    cursor = 0
    for number, entry in enumerate(annotation["ar"], 1):
        try:
            found = _attribution(text, number, entry, actors, cursor)
        except (Misfit, KeyError, TypeError) as error:
            misfits.append(f"entry {number}: {error}")
            continue
        attributions.append(found)
        cursor = found["content"][0][0]
    known = {attribution["id"] for attribution in attributions}
    responses = []
    for answer in annotation.get("answers", []):
        origin, target, kind = answer
        response: dict[str, Any] = {"from": f"E{origin}", "to": None, "kind": kind}
        if isinstance(target, dict):
            response["to_text"] = target["text"]
            if target["text"] not in text:
                misfits.append(f"answer {answer}: words not in the text")
                continue
        else:
            response["to"] = f"E{target}"
        if kind not in ANSWERS or response["from"] not in known or (response["to"] or response["from"]) not in known:
            misfits.append(f"answer {answer}: unknown entry or kind")
            continue
        responses.append(response)
    record = {
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "attributions": attributions,
        "actors": [
            {
                "id": a["id"],
                "name": a["name"],
                "kind": a["kind"],
                "role": a.get("role", ""),
                "affiliation": a.get("of", ""),
            }
            for a in annotation["actors"]
        ],
        "responses": responses,
    }
    return record, misfits


def _show(text: str, attribution: dict[str, Any]) -> str:
    def words(role: str) -> str:
        return " // ".join(text[start:end] for start, end in attribution[role])

    starts = [attribution[role][0][0] for role in ("source", "cue") if attribution[role]]
    place = f"@{min(starts)}" if starts else ""
    far = ""
    if attribution["cue"] and min(_gap(attribution["cue"][0], tuple(p)) for p in attribution["content"]) > 120:
        far = "  <-- cue far from content, check"
    return f"  {attribution['id']}{place} [{words('source')}] {{{words('cue')}}} <{words('content')[:70]}>{far}"


def main() -> int:
    """Check (and with --out write) the annotations of one file; exit 1 if a string misfits."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path)
    parser.add_argument("annotations", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--only", help="show only this document")
    arguments = parser.parse_args()
    index = json.loads((arguments.texts / "index.json").read_text(encoding="utf-8"))
    bad, written = 0, []
    for line in arguments.annotations.read_text(encoding="utf-8").splitlines():
        if not line.strip():
            continue
        annotation = json.loads(line)
        name = annotation["doc"]
        if arguments.only and name != arguments.only:
            continue
        text = (arguments.texts / f"{name}.txt").read_text(encoding="utf-8")
        record, misfits = align(text, annotation)
        bad += len(misfits)
        sys.stdout.write(f"{name}: {len(record['attributions'])} attributions, {len(misfits)} misfits\n")
        for misfit in misfits:
            sys.stdout.write(f"  MISFIT {misfit}\n")
        if arguments.only or not arguments.out:
            for attribution in record["attributions"]:
                sys.stdout.write(_show(text, attribution) + "\n")
        written.append({"id": index[name], **record})
    if arguments.out:
        arguments.out.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in written), encoding="utf-8")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
