"""Letters about a Responsible's access; each is stored with the action that caused it (R7, R22, R23)."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models

from letters.actions import queue
from letters.states import Priority
from organizations.models import Mailing, Responsible, Suspension


def access_granted(responsible: Responsible) -> None:
    _tell("access_granted", responsible, responsible)


def access_refused(responsible: Responsible) -> None:
    _tell("access_refused", responsible, responsible, refusal=responsible.refusal)


def access_suspended(suspension: Suspension) -> None:
    """Says why the access closed and how it is opened again (R23)."""
    _tell("access_suspended", suspension.responsible, suspension, why=suspension.why)


def access_reopened(suspension: Suspension) -> None:
    _tell("access_reopened", suspension.responsible, suspension)


def access_restored(responsible: Responsible, cause: models.Model) -> None:
    """The organization is open again, and the access with it (R16)."""
    _tell("access_reopened", responsible, cause)


def access_revoked(responsible: Responsible, why: str, cause: models.Model | None = None) -> None:
    _tell("access_revoked", responsible, cause or responsible, why=why)


def nobody_left(responsible: Responsible) -> None:
    """To the operator: the organization has no active Responsible any more (R25)."""
    organization = responsible.organization
    context = {
        "organization": organization.name,
        "organization_id": organization.pk,
        "person": str(responsible.user),
    }
    queue("organizations/nobody_left", settings.SUPPORT_EMAIL, cause=responsible, context=context)


def mailing(written: Mailing, address: str, user: int | None, organization: str) -> None:
    """What the operator wrote to a selection of organizations, to one mailbox of theirs."""
    said = {"subject": written.subject, "text": written.text, "organization": organization}
    queue("organizations/mailing", address, cause=written, user=user, context=said, priority=Priority.BULK)


def _tell(kind: str, responsible: Responsible, cause: models.Model, **more: Any) -> None:
    context = {"organization": responsible.organization.name, "order": responsible.order_number, **more}
    user = responsible.user
    queue(f"organizations/{kind}", user.email, cause=cause, user=user, context=context)
