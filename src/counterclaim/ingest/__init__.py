"""From bytes to documents: inputs, readers of text, HTML and records, page furniture, metadata. The only room that knows HTML."""
