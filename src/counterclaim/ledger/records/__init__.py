"""Values to rows and rows to values: pages, documents, readings, issues. Decides ids and the spelling of columns."""
