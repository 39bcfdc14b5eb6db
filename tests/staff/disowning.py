"""The link by which a reader of the mailbox disowns a registration."""

from __future__ import annotations


def not_me(link: str) -> str:
    return link.replace("/confirm/", "/not-me/")
