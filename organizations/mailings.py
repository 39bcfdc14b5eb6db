"""A letter of the operator to the organizations that a list shows: to their mailboxes and their Responsibles (R7, R21)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import models

from lib.actions import action
from lib.reasons import Reason, refuse_if
from organizations import letters, reasons
from organizations.models import Mailing, Organization, Responsible

# More is sent in parts: one transaction writes a row for each address.
MOST = 5000


def addresses(organizations: models.QuerySet[Organization]) -> dict[str, tuple[int | None, str]]:
    """To whom a letter goes, by the mailbox: the account, if it is one, and the organization it is about.

    The organization's own mailbox and its active Responsibles; a closed organization is left out (R16).
    """
    chosen = Organization.objects.open().filter(pk__in=organizations.order_by().values("pk"))
    own = chosen.exclude(email="").order_by("pk").values_list("email", "name")
    leaders = Responsible.objects.active().filter(organization__in=chosen).order_by("pk")
    found: dict[str, tuple[int | None, str]] = {}
    for email, user, name in leaders.values_list("user__email", "user", "organization__name"):
        found.setdefault(email.lower(), (user, name))
    for email, name in own:
        found.setdefault(email.lower(), (None, name))
    return found


def silent(organizations: models.QuerySet[Organization]) -> int:
    """How many of them have neither a mailbox nor an active Responsible: a letter reaches nobody there (R21)."""
    chosen = Organization.objects.unattended().filter(email="")
    return chosen.filter(pk__in=organizations.order_by().values("pk")).count()


@action("Письмо организациям", scope=None)
def send_mailing(
    organizations: models.QuerySet[Organization],
    subject: str,
    text: str,
    *,
    seen: int,
    by: Any,
    why: str = "",
) -> Mailing:
    """Queue the letter, one row for each mailbox (R7). Raises Refused.

    seen: how many mailboxes the operator was shown: another number now is shown again.
    """
    to = addresses(organizations)
    refuse_if(_against(len(to), seen))
    mailing = Mailing.objects.create(
        by=by, subject=" ".join(subject.split()), text=text.strip(), letters=len(to)
    )
    for address, (user, name) in to.items():
        letters.mailing(mailing, address, user, name)
    return mailing


def _against(number: int, seen: int) -> Iterable[Reason]:
    if number == 0:
        yield reasons.nobody_to_write_to()
    elif number > MOST:
        yield reasons.too_many_to_write_to(number, MOST)
    elif number != seen:
        yield reasons.other_number_of_mailboxes(number)
