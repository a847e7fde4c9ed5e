"""Exit codes of every command. docs/commands.md lists them; a test compares the two."""

from __future__ import annotations

OK = 0  # everything was read
UNREAD = 1  # some inputs could not be read; stderr says which, and the others were read
USAGE = 2  # the command line was wrong, or names what the ledger does not hold
WEIGHTS = 3  # the trained weights are missing or altered; nothing was read
FORMAT = 4  # a file is not in the format that the command needs, or the output cannot be written
LEDGER = 5  # the ledger cannot be opened, read or written; what was entered before stays
ROOM = 6  # the reading room cannot be opened, or an account not be made or changed
INTERRUPTED = 130  # stopped by Ctrl-C
