"""May the worker take another e-mail, and does the link of a letter still do it? (R6)"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lib.reasons import Reason
from staff.email import reasons
from staff.signup.rules import LINK_DAYS
from staff.states import EmailMove

__all__ = [
    "LINK_DAYS",
    "link_lives",
    "may_ask",
    "may_confirm",
    "may_confirm_by_hand",
    "may_free",
    "may_stop",
    "may_withdraw",
]


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


def may_confirm_by_hand(
    user: Any, email: str, *, confirmed: bool, holder: int | None, against: Sequence[Reason]
) -> list[Reason]:
    """May the operator say that this address is the account's own? (R40) confirmed: it is already; holder: the other
    account that has it; against: what speaks against the address itself (R2)."""
    if user.is_operator:
        return [reasons.address_of_operator(user.pk)]
    if not user.is_active:
        return [reasons.account_is_shut()]
    if confirmed:
        return [reasons.confirmed_anyway(email)]
    return [reasons.held_by_another(email, holder)] if holder else list(against)


def may_free(user: Any, responsible_of: Sequence[str]) -> list[Reason]:
    """May the address be taken from this account? Not from who works by it (R40). responsible_of: the organizations
    to which the account has an open access."""
    if user.is_operator:
        return [reasons.address_of_operator(user.pk)]
    return [reasons.responsible_needs_it(", ".join(responsible_of), user.pk)] if responsible_of else []


def may_withdraw(state: EmailMove) -> list[Reason]:
    """May the worker still keep the old address? Only while the new one waits (R6)."""
    return [] if state == EmailMove.PENDING else [reasons.email_decided(state)]


def may_stop(state: EmailMove) -> list[Reason]:
    """May whoever reads the old mailbox still say «это не я»? Only while the change waits (R6)."""
    if state == EmailMove.CONFIRMED:
        return [reasons.too_late_to_stop()]
    return may_withdraw(state)
