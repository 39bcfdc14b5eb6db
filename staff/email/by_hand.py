"""The operator confirms an account's e-mail by hand (R40)."""

from __future__ import annotations

from typing import Any

from accounts import addresses
from accounts.actions import move_account, replace_password
from accounts.models import User
from lib.actions import action
from lib.reasons import refuse_if
from organizations.access import hold_all_of
from organizations.actions import suspend_held
from staff.email import facts, held, letters, reasons, rules
from staff.registering.facts import mailboxes
from staff.registering.rules import may_use
from staff.states import EmailMove


@action("Оператор подтвердил почту вручную", about="emailchange", scope=None)
def confirm_by_hand(user: User, email: str, *, by: Any, why: str) -> User:
    """The account is entered with this address from now on: the operator has found out whose it is. The password
    before opens nothing; the address gets a link for a new one (R40). A Responsible's access closes (R23).
    Raises Refused."""
    email = addresses.clean(email)
    accesses = hold_all_of(user)
    user, worker = held.hold_account(user, email)
    confirmed = facts.is_confirmed(user, email)
    if confirmed and user.password.startswith("replaced$"):
        return user
    (mailbox,) = mailboxes([email])
    theirs = user.email == email or held.invited(worker, email)
    against = [] if theirs else may_use(mailbox, personal=True)
    holder = facts.holder_of(email, user)
    refuse_if(rules.may_confirm_by_hand(user, email, confirmed=confirmed, holder=holder, against=against))
    refuse_if([] if why.strip() else [reasons.say_who_asked()])
    was = user.email
    move_account(user, email, by=by, why=why)
    replace_password(user, by=by, why=why)
    for invitation in held.waiting(worker):
        invitation.email, invitation.link = email, 0
        invitation.save(update_fields=["email", "link"])
    change = held.note_address(worker, was, email, EmailMove.CONFIRMED, by=by)
    suspend_held(accesses, by=by, why="Почта подтверждена оператором")
    letters.confirmed_by_hand(user, was, change)
    return user
