"""Another e-mail of the account: asked for, sent again, confirmed, taken back, stopped, put back (R6)."""

from __future__ import annotations

from typing import Any, cast

from accounts import addresses
from accounts.actions import close_sessions, move_account, replace_password
from accounts.models import User
from lib.actions import action
from lib.dates import now
from lib.locks import lock
from lib.readers import For
from lib.reasons import Refused, refuse_if
from organizations.access import hold_all_of
from organizations.actions import reopen_held, suspend_held
from staff.email import facts, letters, reasons, rules
from staff.models import EmailChange, Worker
from staff.states import EmailMove


@action(
    For("Вы попросили сменить почту", responsible="Работник попросил сменить почту"),
    about="emailchange",
    scope=None,
)
def ask_for_email(worker: Worker, email: str, *, by: Any, why: str = "") -> EmailChange:
    """Both mailboxes are told; the old address stays the account's until the new one is confirmed (R6).

    The same work whoever has the address: its own mailbox hears that it is taken. Another address asked for before
    is given up. A Responsible's access closes at once (R23). Raises Refused.
    """
    email = addresses.clean(email)
    held = hold_all_of(worker.user)
    worker = lock(worker)
    refuse_if(rules.may_ask(email, _account(worker).email))
    change = facts.pending(worker)
    if change and change.email == email:
        letters.confirm(change)
        return change
    if change is None:
        change = EmailChange(worker=worker, was=_account(worker).email, email=email)
        change.save(force_insert=True)
    else:
        # One row for one wish: what it closed stays its own (R23). Links to the address before are dead.
        change.email, change.requested_at, change.link = email, now(), 0
        change.save(update_fields=["email", "requested_at", "link"])
    letters.confirm(change)
    letters.asked(change)
    suspend_held(held, cause=change, by=by, why="Запрошена смена адреса почты")
    return change


@action("Отправлена новая ссылка", scope=None)
def issue_email_link(change: EmailChange, number: int, *, by: Any, why: str = "") -> int:
    """The link of this letter is now the latest, and every earlier one is dead (R4, R6).

    The letter's own number counts, so a letter that is sent twice carries one link.
    """
    change = _take(change)
    if number > change.link:
        change.link = number
        change.save(update_fields=["link"])
    return number


@action(
    For("Вы подтвердили новую почту", responsible="Работник подтвердил новую почту"),
    about="emailchange",
    scope=None,
)
def confirm_email(change: EmailChange, number: int, *, by: Any, why: str = "") -> EmailChange:
    """The new address is the account's own; other devices are signed out and both mailboxes are told (R6).

    number: of the link that was pressed. A second press finds it done. Raises Refused.
    """
    held = hold_all_of(change.worker.user)
    change = _take(change)
    if change.state == EmailMove.CONFIRMED:
        return change
    refuse_if(rules.may_confirm(change.stands, number, change.link))
    move_account(_account(change.worker), change.email, by=by, why=why)
    _decide(change, EmailMove.CONFIRMED)
    suspend_held(held, by=by, why="Сменился адрес почты")
    letters.changed(change)
    return change


@action(
    For("Вы отменили смену почты", responsible="Работник отменил смену почты"),
    about="emailchange",
    scope=None,
)
def withdraw_email(change: EmailChange, *, by: Any, why: str = "") -> EmailChange:
    """The worker keeps the old address; the access that only this had closed opens (R6, R23). Raises Refused."""
    held = hold_all_of(change.worker.user)
    change = _take(change)
    if change.state == EmailMove.WITHDRAWN:
        return change
    refuse_if(rules.may_withdraw(change.stands))
    _decide(change, EmailMove.WITHDRAWN)
    reopen_held(held, cause=change, by=by, why="Смена адреса почты отменена")
    return change


@action("Смена почты остановлена по ссылке из прежней почты", about="emailchange", scope=None)
def stop_email(change: EmailChange, *, by: Any, why: str = "") -> EmailChange:
    """«Это не я», said by whoever reads the old mailbox: somebody else has the password, so every device is signed
    out (R6). An access of a Responsible stays closed: the operator opens it (R23). Raises Refused."""
    held = hold_all_of(change.worker.user)
    change = _take(change)
    if change.state == EmailMove.STOPPED:
        return change
    refuse_if(rules.may_stop(change.stands))
    _decide(change, EmailMove.STOPPED)
    close_sessions(_account(change.worker), by=by, why="смена почты остановлена")
    suspend_held(held, by=by, why="Смена почты остановлена по ссылке из прежней почты")
    return change


@action("Возвращён прежний адрес почты", about="emailchange", scope=None)
def restore_email(worker: Worker, *, by: Any, why: str) -> EmailChange:
    """The operator undoes the last change of address: somebody else made it (R6, R40).

    The password is that somebody's too: it opens nothing more, and the old mailbox gets a link for a new one.
    Raises Refused.
    """
    held = hold_all_of(worker.user)
    worker = lock(worker)
    change = facts.last_confirmed(worker)
    if change is None:
        raise Refused([reasons.no_other_email()])
    move_account(_account(worker), change.was, by=by, why=why)
    replace_password(_account(worker), by=by, why=why)
    _decide(change, EmailMove.RESTORED)
    suspend_held(held, by=by, why="Возвращён прежний адрес почты")
    return change


def _take(change: EmailChange) -> EmailChange:
    """The worker's row stands for the account: whoever changes its address holds it."""
    worker = lock(change.worker)
    taken = EmailChange.objects.get(pk=change.pk)
    taken.worker = worker
    return taken


def _account(worker: Worker) -> User:
    """Whose request it is has entered the cabinet by it."""
    return cast(User, worker.user)


def _decide(change: EmailChange, state: EmailMove) -> None:
    change.state, change.decided_at = state, now()
    change.save(update_fields=["state", "decided_at"])
