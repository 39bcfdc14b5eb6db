"""The operator takes an e-mail from an account that holds it without need (R40)."""

from __future__ import annotations

from typing import Any

from accounts import addresses
from accounts.actions import give_up_address
from accounts.models import User
from lib.actions import action
from lib.dates import now
from lib.reasons import refuse_if
from organizations.access import hold_all_of
from organizations.models import Responsible
from staff.email import held, letters, reasons, rules
from staff.states import EmailMove


@action("Оператор освободил почту учётной записи", about="emailchange", scope=None)
def free_email(user: User, *, by: Any, why: str) -> User:
    """Take the address from the account, so that whose it is may register or be invited with it; the mailbox is told.
    The account waits for another address (R40). Raises Refused where somebody would be left without a way to work."""
    hold_all_of(user)
    user, worker = held.hold_account(user, user.email)
    if addresses.leads_nowhere(user.email):
        return user
    open_to = Responsible.objects.active().filter(user=user).select_related("organization").order_by("pk")
    refuse_if(rules.may_free(user, [one.organization.name for one in open_to]))
    refuse_if([] if why.strip() else [reasons.say_who_asked()])
    was = user.email
    letters.freed(user, was, worker)
    give_up_address(user, by=by, why=why)
    for invitation in held.waiting(worker):
        invitation.disowned_at = now()
        invitation.save(update_fields=["disowned_at"])
    held.note_address(worker, was, user.email, EmailMove.FREED, by=by)
    return user
