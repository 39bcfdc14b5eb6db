"""May the worker take another e-mail, and does the link of a letter still do it? (R6)"""

from __future__ import annotations

from lib.reasons import Reason
from staff.email import reasons
from staff.signup.rules import LINK_DAYS
from staff.states import EmailMove

__all__ = ["LINK_DAYS", "link_lives", "may_ask", "may_confirm", "may_stop", "may_withdraw"]


def may_ask(email: str, now: str) -> list[Reason]:
    """May the worker ask for this address? Says nothing of whose it is (R6). now: the one that the account has."""
    return [reasons.same_email()] if email == now else []


def may_confirm(state: EmailMove, number: int, latest: int) -> list[Reason]:
    """Does this link, of this number, still confirm the address? (R4, R6) latest: the number of the newest link."""
    if state != EmailMove.PENDING:
        return [reasons.email_decided(state)]
    return link_lives(number, latest)


def link_lives(number: int, latest: int) -> list[Reason]:
    """«Повторить код» and another address kill every earlier link (R4, R6)."""
    return [] if number == latest else [reasons.email_link_replaced()]


def may_withdraw(state: EmailMove) -> list[Reason]:
    """May the worker still keep the old address? Only while the new one waits (R6)."""
    return [] if state == EmailMove.PENDING else [reasons.email_decided(state)]


def may_stop(state: EmailMove) -> list[Reason]:
    """May whoever reads the old mailbox still say «это не я»? Only while the change waits (R6)."""
    if state == EmailMove.CONFIRMED:
        return [reasons.too_late_to_stop()]
    return may_withdraw(state)
