"""May an access to the group of Responsibles be asked for, decided, closed, opened? (R22, R23)"""

from __future__ import annotations

from datetime import date

from lib.reasons import Reason
from organizations import reasons
from organizations.states import Access


def may_ask(order_date: date, on: date) -> list[Reason]:
    return [reasons.order_in_the_future(on)] if order_date > on else []


def may_ask_again(access: Access, organization: str) -> list[Reason]:
    """A request that waits is its own answer; an access that was given is not asked for twice (R22, R23)."""
    if access == Access.SUSPENDED:
        return [reasons.access_closed(organization)]
    return [reasons.already_open(organization)] if access == Access.ACTIVE else []


def may_decide(access: Access) -> list[Reason]:
    """Only what is asked for and not decided yet."""
    return [] if access == Access.REQUESTED else [reasons.not_awaiting(access.label)]


def may_suspend(access: Access) -> list[Reason]:
    return [] if access == Access.ACTIVE else [reasons.not_open(access.label)]


def may_reopen(access: Access) -> list[Reason]:
    return [] if access == Access.SUSPENDED else [reasons.not_closed(access.label)]


def may_rename(name: str) -> list[Reason]:
    return [] if name.strip() else [reasons.name_needed()]
