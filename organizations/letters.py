"""Letters about a Responsible's access; each is stored with the action that caused it (R7, R22, R23)."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

from django.conf import settings
from django.db import models

from letters.actions import queue
from letters.states import Priority
from lib.dates import format_date
from organizations.models import Mailing, Responsible, Suspension
from organizations.states import Access


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


def deputy_named(deputy: Responsible) -> None:
    """To the one who acts for the days of a leave, and to the one who goes (R22)."""
    for to_deputy in (True, False):
        about_deputy("deputy_named", deputy, to_deputy=to_deputy)


def deputy_ended(deputy: Responsible) -> None:
    """To both: the access of the deputy is closed (R22)."""
    for to_deputy in (True, False):
        about_deputy("deputy_ended", deputy, to_deputy=to_deputy)


def about_deputy(kind: str, deputy: Responsible, *, to_deputy: bool) -> None:
    rows = Responsible.objects.filter(pk__in=[deputy.pk, deputy.principal_id]).named()
    named = {one.pk: one for one in rows.select_related("user", "organization")}
    acts, goes = named[deputy.pk], named[cast("int", deputy.principal_id)]
    if goes.access == Access.REVOKED and not to_deputy:
        # A letter has told of that already, and the deputy went with it.
        return
    context = {
        "to_deputy": to_deputy,
        "organization": goes.organization.name,
        "deputy": acts.full_name,  # type: ignore[attr-defined]
        "principal": goes.full_name,  # type: ignore[attr-defined]
        "since": format_date(cast("date", acts.since)),
        "until": format_date(cast("date", acts.until)),
    }
    user = acts.user if to_deputy else goes.user
    queue(f"organizations/{kind}", user.email, cause=deputy, user=user, context=context)


def mailing(written: Mailing, address: str, user: int | None, organization: str) -> None:
    """What the operator wrote to a selection of organizations, to one mailbox of theirs."""
    said = {"subject": written.subject, "text": written.text, "organization": organization}
    queue("organizations/mailing", address, cause=written, user=user, context=said, priority=Priority.BULK)


def _tell(kind: str, responsible: Responsible, cause: models.Model, **more: Any) -> None:
    context = {"organization": responsible.organization.name, "order": responsible.order_number, **more}
    user = responsible.user
    queue(f"organizations/{kind}", user.email, cause=cause, user=user, context=context)
