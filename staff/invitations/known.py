"""The terms of an invitation (R10): its models and its rules read the same ones."""

from __future__ import annotations

from datetime import timedelta

LINK_DAYS = 14
# Of 10 000 endings of a СНИЛС; a new letter gives as many again, and only a Responsible sends it.
TRIES = 5
# So long the link of a letter lives; who has not come in by then stands on the Responsible's home.
LIVES = timedelta(days=LINK_DAYS)
