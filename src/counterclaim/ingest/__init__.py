"""From bytes to documents: inputs, text, HTML, records, page furniture, metadata. The only room that knows HTML."""
