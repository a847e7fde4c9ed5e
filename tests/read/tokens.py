"""A tiny tokenizer of the shipped kind (uncased word pieces), so that tests need no weights."""

from __future__ import annotations

from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

VOCABULARY = [
    "[PAD]",
    "[UNK]",
    "the",
    "weir",
    "said",
    "ren",
    "##n",
    "##s",
    "spokes",
    "##man",
    "ida",
    '"',
    "“",
    "”",
    ".",
]


def tiny_tokenizer() -> Tokenizer:
    """Return a tokenizer that cuts `spokesman`, `Renn` and `weirs` in two; other words are unknown, whole."""
    vocabulary = {word: number for number, word in enumerate(VOCABULARY)}
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return tokenizer
