"""The letters of this room, by subject; each is stored with the deed that caused it (R7)."""
