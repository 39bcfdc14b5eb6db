"""What a Responsible writes to the operator about: the own organization, its units, the own workers (R21, R44)."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet

from lib.scopes import Scope
from organizations.models import Organization, Responsible
from organizations.reasons import not_your_organization
from staff.scopes import OWN as WORKERS
from support.models import Ticket
from support.tickets import reasons


def here_and_below(responsible: Responsible) -> QuerySet[Organization]:
    """The Responsible's organization and its units."""
    here = responsible.organization_id
    return Organization.objects.filter(Q(pk=here) | Q(parent=here))


def _gone(record: Any) -> Any:
    return (
        reasons.not_your_ticket(record.pk)
        if isinstance(record, Ticket)
        else not_your_organization(record.name)
    )


OWN = WORKERS | Scope({Organization: here_and_below, Ticket: Ticket.objects.visible_to}, _gone)
