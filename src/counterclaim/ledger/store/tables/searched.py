"""The full-text index over `found`, in the SQL of each database: words by their stems, marks of accents put aside.

`found.marks` are words of their own column, so that a filter is one more word to look for, not rows to go through.
"""

from __future__ import annotations

import unicodedata

COLUMNS = ("words", "beside", "marks")


def _accents() -> tuple[str, str]:
    """Return the Latin letters that bear a mark, and the same without it."""
    pairs = [
        (chr(code), unicodedata.normalize("NFD", chr(code))[0])
        for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
    ]
    known = [(letter, bare) for letter, bare in pairs if bare != letter and bare.isascii()]
    return "".join(letter for letter, _ in known), "".join(bare for _, bare in known)


ACCENTED, BARE = _accents()

_NEW, _OLD = (", ".join(f"{row}.{name}" for name in COLUMNS) for row in ("new", "old"))
_ADD = f"insert into found_text(rowid, {', '.join(COLUMNS)}) values (new.row, {_NEW});"
_REMOVE = f"insert into found_text(found_text, rowid, {', '.join(COLUMNS)}) values ('delete', old.row, {_OLD});"

SQLITE = (
    f"create virtual table found_text using fts5({', '.join(COLUMNS)}, content='found', content_rowid='row',"
    " tokenize='porter unicode61 remove_diacritics 2', prefix='2 3')",
    f"create trigger found_added after insert on found begin {_ADD} end",
    f"create trigger found_removed after delete on found begin {_REMOVE} end",
    f"create trigger found_changed after update of {', '.join(COLUMNS)} on found begin {_REMOVE} {_ADD} end",
)

_KINDS = "asciiword, asciihword, hword_asciipart, word, hword, hword_part"
_TEXT = f"translate(words || ' . ' || beside, '{ACCENTED}', '{BARE}')"  # the dot: no phrase goes from one to the other
POSTGRES = (
    "create text search dictionary counterclaim_stem (template = snowball, language = english)",
    "create text search configuration counterclaim (copy = simple)",
    f"alter text search configuration counterclaim alter mapping for {_KINDS} with counterclaim_stem",
    f"alter table found add column terms tsvector generated always as (to_tsvector('counterclaim', {_TEXT})"
    " || array_to_tsvector(string_to_array(marks, ' '))) stored",
    "create index ix_found_terms on found using gin (terms)",
)
