"""What the operator does by hand about an account's e-mail: confirms one, takes one away (R40)."""

from __future__ import annotations

from typing import Any

from accounts import addresses
from accounts.actions import give_up_address, move_account, replace_password
from accounts.models import User
from lib.actions import action
from lib.dates import now
from lib.locks import lock, lock_all, lock_words
from lib.reasons import refuse_if
from organizations.access import hold_all_of
from organizations.actions import suspend_held
from organizations.models import Responsible
from staff.email import facts, letters, reasons, rules
from staff.models import EmailChange, Invitation, Worker
from staff.registering.facts import mailboxes
from staff.registering.rules import may_use
from staff.states import EmailMove


@action("Оператор подтвердил почту вручную", about="emailchange", scope=None)
def confirm_by_hand(user: User, email: str, *, by: Any, why: str) -> User:
    """The account is entered with this address from now on: the operator has found out whose it is. The password
    before opens nothing; the address gets a link for a new one (R40). A Responsible's access closes (R23).
    Raises Refused."""
    email = addresses.clean(email)
    held = hold_all_of(user)
    user, worker = _hold(user, email)
    confirmed = facts.is_confirmed(user, email)
    if confirmed and user.password.startswith("replaced$"):
        return user
    (mailbox,) = mailboxes([email])
    against = may_use(mailbox, personal=True) if user.email != email and not _invited(worker, email) else []
    holder = facts.holder_of(email, user)
    refuse_if(rules.may_confirm_by_hand(user, email, confirmed=confirmed, holder=holder, against=against))
    refuse_if([] if why.strip() else [reasons.say_who_asked()])
    was = user.email
    move_account(user, email, by=by, why=why)
    replace_password(user, by=by, why=why)
    for invitation in _waiting(worker):
        invitation.email, invitation.link = email, 0
        invitation.save(update_fields=["email", "link"])
    change = _written(worker, was, email, EmailMove.CONFIRMED)
    suspend_held(held, by=by, why="Почта подтверждена оператором")
    letters.confirmed_by_hand(user, was, change)
    return user


@action("Оператор освободил почту учётной записи", about="emailchange", scope=None)
def free_email(user: User, *, by: Any, why: str) -> User:
    """Take the address from the account, so that whose it is may register or be invited with it; the mailbox is told.
    The account waits for another address (R40). Raises Refused where somebody would be left without a way to work."""
    hold_all_of(user)
    user, worker = _hold(user, user.email)
    if addresses.leads_nowhere(user.email):
        return user
    open_to = Responsible.objects.active().filter(user=user).select_related("organization").order_by("pk")
    refuse_if(rules.may_free(user, [one.organization.name for one in open_to]))
    refuse_if([] if why.strip() else [reasons.say_who_asked()])
    was = user.email
    letters.freed(user, was, worker)
    give_up_address(user, by=by, why=why)
    for invitation in _waiting(worker):
        invitation.disowned_at = now()
        invitation.save(update_fields=["disowned_at"])
    _written(worker, was, user.email, EmailMove.FREED)
    return user


def _hold(user: User, email: str) -> tuple[User, Worker | None]:
    """The account as it now stands, and whose it is, held: nobody else gives out or takes this mailbox meanwhile."""
    lock_words(f"mailbox {email}", f"account {user.pk}")
    worker = Worker.objects.filter(user=user).first()
    if worker is not None:
        worker = lock(worker)
    return User.objects.get(pk=user.pk), worker


def _waiting(worker: Worker | None) -> list[Invitation]:
    """The invitation that still leads into this account: its link goes to the mailbox before (R10)."""
    sent = Invitation.objects.filter(worker=worker, accepted_at=None, disowned_at=None)
    return lock_all(Invitation, sent.values_list("pk", flat=True)) if worker else []


def _invited(worker: Worker | None, email: str) -> bool:
    """It is this very person who was invited there."""
    sent = Invitation.objects.filter(worker=worker, accepted_at=None, email=email)
    return worker is not None and sent.exists()


def _written(worker: Worker | None, was: str, email: str, state: EmailMove) -> EmailChange | None:
    """In the person's own list of addresses; what waited for the same one is decided by it (R6, R42)."""
    if worker is None:
        return None
    change = facts.pending(worker)
    if change and change.email != email and state == EmailMove.CONFIRMED:
        change.state, change.decided_at = EmailMove.WITHDRAWN, now()
        change.save(update_fields=["state", "decided_at"])
    if change is None or change.email != email:
        change = EmailChange(worker=worker, was=was, email=email, state=state, decided_at=now())
        change.save(force_insert=True)
        return change
    change.state, change.decided_at = state, now()
    change.save(update_fields=["state", "decided_at"])
    return change
