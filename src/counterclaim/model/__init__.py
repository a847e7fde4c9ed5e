"""The vocabulary: frozen values, ids, codec, errors. Standard library only; reads and writes nothing."""
