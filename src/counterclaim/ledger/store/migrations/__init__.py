"""Named changes of the schema, in order."""
