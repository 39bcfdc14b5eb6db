"""A deputy for the days of a leave: named by the Responsible, begins and ends by itself (R22)."""

from __future__ import annotations

from datetime import date
from typing import Any

from lib import acting
from lib.actions import action
from lib.dates import now, today
from lib.locks import lock
from lib.reasons import refuse_if
from lib.scopes import Scope, hold
from organizations import letters, signals
from organizations.access import OWN
from organizations.deputies import reasons, rules
from organizations.deputies.ending import over
from organizations.models import Organization, Responsible
from organizations.states import Access

# A Responsible ends the days of the own deputy.
DEPUTIES = Scope(
    {Responsible: lambda responsible: Responsible.objects.deputies().filter(principal=responsible)},
    lambda deputy: reasons.not_your_deputy(str(deputy.user)),
)


@action("Назначен заместитель Ответственного: {responsible}", scope=OWN)
def name_deputy(
    organization: Organization, user: Any, *, since: date, until: date, by: Any, why: str = ""
) -> Responsible:
    """Somebody who works there acts for the Responsible from the first to the last day, both included (R22).
    Raises Refused."""
    organization = hold(organization)
    principal = acting.responsible()
    deputy = Responsible(
        user=user,
        organization=organization,
        principal=principal,
        since=since,
        until=until,
        order_number=principal.order_number,
        order_date=principal.order_date,
        scan="",
    )
    if (named := _standing(principal)) is not None:
        if (named.user_id, named.since, named.until) == (user.pk, since, until):
            return named
        refuse_if([reasons.named_already(named.full_name, named.since, named.until)])  # type: ignore[attr-defined, arg-type]
    refuse_if([reasons.deputy_names_nobody()] if principal.principal_id else [])
    there = Responsible.objects.not_ended().filter(user=user, organization=organization).named().first()
    refuse_if([reasons.answers_already(there.full_name)] if there else [])  # type: ignore[attr-defined]
    asked = signals.granting.send(Responsible, responsible=deputy)
    against: list[Any] = [reason for _, told in asked for reason in told or ()]
    refuse_if([*rules.may_name(since, until, today()), *against])
    deputy.state = Access.ACTIVE if since <= today() else Access.APPOINTED
    deputy.decided_at, deputy.decided_by = now(), by
    deputy.save(force_insert=True)
    letters.deputy_named(deputy)
    return deputy


def _standing(principal: Responsible) -> Responsible | None:
    return Responsible.objects.deputies().filter(principal=principal).named().first()


@action("Замещение Ответственного отменено: {responsible}", scope=DEPUTIES)
def end_deputy(deputy: Responsible, *, by: Any, why: str = "") -> Responsible:
    """The Responsible is back earlier, or goes without a deputy: the access ends at once (R22). Raises Refused."""
    return over(hold(deputy), by=by)


@action("Началось замещение Ответственного: {responsible}", scope=None)
def begin_deputy(deputy: Responsible, *, by: Any, why: str = "") -> Responsible:
    """The first day has come (R22)."""
    deputy = lock(deputy)
    if deputy.state == Access.APPOINTED and deputy.since is not None and deputy.since <= today():
        deputy.state = Access.ACTIVE
        deputy.save(update_fields=["state"])
    return deputy


@action("Окончено замещение Ответственного: {responsible}", scope=None)
def let_deputy_go(deputy: Responsible, *, by: Any, why: str = "") -> Responsible:
    """The last day is over: the access has been shut since midnight, now both are told (R22)."""
    deputy = lock(deputy)
    return over(deputy, by=by) if deputy.until is not None and deputy.until < today() else deputy


def turn() -> None:
    """For the clock: those whose first day has come begin, those whose last day is over end (R22)."""
    day = today()
    for one in Responsible.objects.deputies().filter(state=Access.APPOINTED, since__lte=day, until__gte=day):
        begin_deputy(one, by=None, why="первый день замещения")
    for one in Responsible.objects.deputies().filter(until__lt=day):
        let_deputy_go(one, by=None, why="последний день замещения прошёл")
