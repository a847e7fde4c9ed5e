"""What keeps the room safe: headers, limits, rates, signed forms, sessions, addresses. docs/security.md says why."""
