"""Consents when two records of a worker become one (R40)."""

from lib.merging import rows

# Each account has agreed for itself; the one that goes on is asked for what it has not read.
ROWS = rows(stay=["texts.Agreement.user"])
