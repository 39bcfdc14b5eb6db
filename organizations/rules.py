"""May an access to the group of Responsibles be asked for, decided, closed, opened? (R22, R23)"""

from __future__ import annotations

from datetime import date, timedelta

from lib.reasons import Reason
from organizations import reasons
from organizations.states import Access


def may_ask(order_date: date, on: date, closed_on: date | None = None) -> list[Reason]:
    """Access is asked for by an order that is dated already: the day `on` itself is still in time (R22).

    closed_on: the day when the organization was closed, if it was (R16).
    """
    closed = [reasons.nobody_works_there(closed_on)] if closed_on else []
    return [*closed, *([reasons.order_in_the_future(on)] if order_date > on else [])]


def may_ask_again(access: Access, organization: str, until: date | None = None) -> list[Reason]:
    """A request that waits is its own answer; an access that was given is not asked for twice (R22, R23).

    until: a deputy's last day; from the next one an access of the own may be asked for.
    """
    if until:
        return [reasons.deputy_already(until, until + timedelta(days=1))]
    if access == Access.SUSPENDED:
        return [reasons.access_closed(organization)]
    return [reasons.already_open(organization)] if access == Access.ACTIVE else []


def may_decide(access: Access) -> list[Reason]:
    """Only what is asked for and not decided yet (R22)."""
    return [] if access == Access.REQUESTED else [reasons.not_awaiting(access.label)]


def may_grant(access: Access, has_scan: bool, number: int) -> list[Reason]:
    """Not on an order that nobody has seen (R22). number: the request's own, for the way to attach the scan."""
    return may_decide(access) or ([] if has_scan else [reasons.scan_needed(number)])


def may_attach(access: Access, has_scan: bool) -> list[Reason]:
    """While the request waits, another scan too; later only where there is none (R22)."""
    if access == Access.REQUESTED:
        return []
    if access in {Access.ACTIVE, Access.SUSPENDED}:
        return [reasons.scan_attached()] if has_scan else []
    return [reasons.not_awaiting(access.label)]


def may_bring(belongs: bool, code: int | None) -> list[Reason]:
    """A scan is attached to the request that its order was printed for (R22). code: the request's number on it."""
    return [] if belongs or code is None else [reasons.scan_of_another_request(code)]


def may_suspend(access: Access) -> list[Reason]:
    """Only an open access can be closed (R23)."""
    return [] if access == Access.ACTIVE else [reasons.not_open(access.label)]


def may_reopen(access: Access) -> list[Reason]:
    """Only a closed one is opened again; one that was revoked or refused is asked for anew (R23)."""
    return [] if access == Access.SUSPENDED else [reasons.not_closed(access.label)]


def may_rename(name: str) -> list[Reason]:
    """Any name that says something; white space alone does not (R24)."""
    return [] if name.strip() else [reasons.name_needed()]
