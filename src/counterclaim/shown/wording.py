"""The classes of a statement in plain words, and what those words mean: one place for terminal and page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from counterclaim.model.reading import Reading, Statement

KINDS = {
    "fact": "fact",
    "opinion": "opinion",
    "plan": "plan",
    "directive": "demand or question",
    "decision": "decision",
}
DENIES, TAKES_NO_SIDE, HELD = "denies", "takes no side", "held, not said"
POSITIONS = {"supports": "says", "denies": "denies", "declines": TAKES_NO_SIDE}
MANNERS = {"direct": "in these words", "indirect": "in the article’s words", "mixed": "partly in these words"}
_ANSWERS = {
    "denies": ("denies", "denied by"),
    "disputes": ("disputes", "disputed by"),
    "confirms": ("confirms", "confirmed by"),
    "declines": ("gives no answer to", "not answered by"),
    "retracts": ("takes back or corrects", "taken back or corrected by"),
}
_MEANINGS = {
    "fact": "put forward, or denied, as something that can be checked; whether it is so is not judged",
    "opinion": "a judgement, a belief, praise or blame",
    "plan": "an intention, a promise, a hope, a warning or a forecast",
    "demand or question": "a demand, a request, advice or a question",
    "decision": "a vote, a ruling, an appointment, an agreement",
    DENIES: "the source says that it is not so, or stands against it",
    TAKES_NO_SIDE: "the source asks, or will not say, whether it is so",
    HELD: "reported as a belief, an intention or a decision, not as words",
}
_MARKS = '“”"'
SURE = 0.5  # a score is the share of right answers among its like: below this one, more are wrong than right
FAINT = 0.3  # below this one, more than three in four are wrong: they are left out where people read
PERHAPS = "perhaps"
UNSURE = "of such answers more are wrong than right: a place to look, not a finding"
SCORE = ("(0.81)", "how sure the model is that the one answers the other, between 0 and 1")


def class_words(statement: Statement) -> Iterator[str]:
    """Yield kind, stance and act in plain words: what is known and tells something."""
    if statement.kind in KINDS:
        yield KINDS[statement.kind]
    if statement.stance == "denies":
        yield DENIES
    elif statement.stance == "neutral" and statement.kind != "directive":  # to ask is to take no side
        yield TAKES_NO_SIDE
    if statement.act == "held":
        yield HELD


def manner_words(manner: str, act: str | None) -> str:
    """Return in whose words it is; empty for what was held and not said: that is in nobody's words."""
    return "" if act == "held" else MANNERS[manner]


def by_words(byline: str | None) -> str:
    """Return who wrote the article, with "by" before it."""
    return (byline or "") if not byline or byline.lower().startswith("by ") else f"by {byline}"


def answer_words(kind: str, *, back: bool, sure: bool = True) -> str:
    """Return how an answer is called, seen from the answering statement, or back from the answered one."""
    return _ANSWERS[kind][back] if sure else f"{PERHAPS} {_ANSWERS[kind][back]}"


def is_sure(score: float | None) -> bool:
    """Say whether an answer of this score is said without "perhaps"; one that a person gave has no score."""
    return score is None or score >= SURE


def is_faint(score: float | None) -> bool:
    """Say whether an answer of this score is a guess too weak to be shown beside the others."""
    return score is not None and score < FAINT


def meanings(readings: Iterable[Reading]) -> list[tuple[str, str]]:
    """Return what the words mean that stand in the readings, and no others."""
    used: set[str] = set()
    scored = unsure = False
    for reading in readings:
        used.update(word for statement in reading.statements for word in class_words(statement))
        scored = scored or any(response.score is not None for response in reading.responses)
        unsure = unsure or any(not is_sure(response.score) for response in reading.responses)
    known = [(word, meaning) for word, meaning in _MEANINGS.items() if word in used]
    return [*known, *[(PERHAPS, UNSURE)] * unsure, *[SCORE] * scored]


def quoted(words: str) -> str:
    """Return words between quotation marks: ours where they have none, else their own, each with its other half."""
    bare = whole(words)
    return bare if any(mark in bare for mark in _MARKS) else f"“{bare}”"


def whole(words: str) -> str:
    """Return words in which no quotation mark stands alone: at an edge it is left out, inside it gets its other half.

    An opening mark may stand again at each paragraph of a quotation.
    """
    bare = words.strip()
    before, after = _missing(bare)
    if before or after:
        inside = bare[1:] if after and bare[0] in _MARKS else bare[:-1] if before and bare[-1] in _MARKS else ""
        if inside and not any(mark in inside for mark in _MARKS):
            return inside.strip()
    return f"{before}{bare}{after}"


def _missing(words: str) -> tuple[str, str]:
    """Return the quotation marks that are missing before words and behind them."""
    before, after = "", ""
    for one in words:
        if one == "“":
            after = "”"
        elif one == "”":
            before, after = before if after else "“", ""
    if words.count('"') % 2:
        return (before, after + '"') if words.startswith('"') else ('"' + before, after)
    return before, after


def counted(number: int, what: str, several: str = "") -> str:
    """Return the number with what it counts: "1 claim", "2 claims"; `several` is the plural if it takes no "s"."""
    return f"{number} {what if number == 1 else several or what + 's'}"
