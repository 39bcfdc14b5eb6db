from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.db.models import Model

from lib import acting
from lib.acting import Actor
from lib.dates import today
from lib.locks import lock_all, lock_shared, lock_to_refer
from lib.reasons import Refused, refuse_if
from lib.scopes import Scope
from organizations import reasons
from organizations.models import Organization, Responsible
from organizations.states import Access

# A Responsible writes about the own organization only, not about its units nor about what it is a unit of (R21).
OWN = Scope(
    {Organization: lambda responsible: Organization.objects.filter(pk=responsible.organization_id)},
    lambda organization: reasons.not_your_organization(organization.name),
)


def acting_one(mine: Sequence[Responsible], chosen: int | None) -> Responsible | None:
    """The active responsibility a person acts under: the one chosen last, else the first."""
    active = [one for one in mine if one.works_on(today())]
    return next((one for one in active if one.pk == chosen), active[0] if active else None)


def closed_ones(user: Any) -> list[Responsible]:
    """Those of the person that are closed or not yet open, and that a page must explain (R22, R23)."""
    shut = Responsible.objects.for_user(user).filter(
        state__in=[Access.SUSPENDED, Access.APPOINTED, Access.REQUESTED]
    )
    return list(shut.with_closing().select_related("organization").order_by("pk"))


def hold_all_of(user: Any) -> list[Responsible]:
    """Lock every not ended access of the person, first of all rows: an action on the worker may close or reopen them."""
    accesses = Responsible.objects.not_ended().filter(user=user) if user else Responsible.objects.none()
    return lock_all(Responsible, accesses.values_list("pk", flat=True))


def closed_only_by(cause: Model) -> list[Responsible]:
    """The accesses that open again when this request is withdrawn (R23)."""
    suspended = Responsible.objects.suspended().filter(
        suspensions__reopened_at=None,
        suspensions__cause_type=cause._meta.label_lower,
        suspensions__cause_id=cause.pk,
    )
    return list(suspended.select_related("organization").order_by("pk"))


def kept_open(organization: Organization) -> Organization:
    """The organization as it stands: it is not closed while somebody comes to work there (R16)."""
    lock_to_refer(organization)
    return Organization.objects.get(pk=organization.pk)


def must_be_open(responsible: Responsible) -> None:
    """Keep the access from being closed while an action runs; raises Refused when it is closed already (R23)."""
    lock_shared(responsible)
    works = Responsible.objects.active().filter(pk=responsible.pk).exists()
    ended = responsible.until is not None and responsible.until < today()
    name = responsible.organization.name
    refuse_if([] if works else [reasons.days_are_over(name)] if ended else [reasons.access_closed(name)])


@contextmanager
def acting_again(user: Any, organization: Organization) -> Iterator[Actor]:
    """As the Responsible of the organization outside a request, such as a file that loads by itself: every action in
    this block checks the access under its own transaction. Raises Refused when it is closed already (R23)."""
    theirs = Responsible.objects.for_user(user).active().filter(organization=organization)
    responsible = theirs.select_related("organization").first()
    if responsible is None:
        raise Refused([reasons.access_closed(organization.name)])
    with acting.on_enter(lambda: must_be_open(responsible)):
        yield Actor(user, responsible)
