"""Where the book lies: engine, tables, migrations."""
