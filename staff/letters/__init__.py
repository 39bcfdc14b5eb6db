"""The letters of this room, by subject; each is stored with the action that caused it (R7)."""
