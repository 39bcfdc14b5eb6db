"""Another e-mail: asked for, linked, confirmed, taken back, stopped, put back (R6)."""

from __future__ import annotations

from typing import Any

from accounts.models import User
from staff.email import actions as email
from staff.email.by_hand import confirm_by_hand
from staff.email.freeing import free_email
from staff.models import EmailChange, Worker
from tests.driver.world import World


def _worker(w: World) -> Worker | None:
    return w.any_of(Worker.objects.not_merged().exclude(user=None))


def _pending(w: World) -> EmailChange | None:
    return w.any_of(EmailChange.objects.pending())


def ask(w: World) -> Any:
    """A new address, or one that another account has."""
    worker, other = _worker(w), _worker(w)
    if worker is None or other is None:
        return None
    typed = other.user.email if w.chance(0.2) else f"moved{w.dice.randint(1, 9999)}@example.ru"
    return email.ask_for_email(worker, typed, by=worker.user)


def link(w: World) -> Any:
    change = _pending(w)
    return change and email.issue_email_link(change, w.dice.randint(1, 50), by=None)


def confirm(w: World) -> Any:
    change = _pending(w)
    number = change.link if change and w.chance(0.9) else 51
    return change and email.confirm_email(change, number, by=change.worker.user)


def withdraw(w: World) -> Any:
    change = _pending(w)
    return change and email.withdraw_email(change, by=change.worker.user)


def stop(w: World) -> Any:
    change = _pending(w)
    return change and email.stop_email(change, by=None, why=w.why())


def restore(w: World) -> Any:
    worker = _worker(w)
    return worker and email.restore_email(worker, by=w.operator, why=w.why())


def by_hand(w: World) -> Any:
    """The address of another account, or a new one."""
    user, other = w.any_of(User.objects.all()), w.any_of(User.objects.all())
    if user is None or other is None:
        return None
    email = other.email if w.chance(0.2) else f"by-hand{w.dice.randint(1, 9999)}@example.ru"
    return confirm_by_hand(user, email, by=w.operator, why=w.why())


def free(w: World) -> Any:
    user = w.any_of(User.objects.all())
    return user and free_email(user, by=w.operator, why=w.why())


STEPS = {
    "staff.email.by_hand.confirm_by_hand": by_hand,
    "staff.email.freeing.free_email": free,
    "staff.email.actions.ask_for_email": ask,
    "staff.email.actions.issue_email_link": link,
    "staff.email.actions.confirm_email": confirm,
    "staff.email.actions.withdraw_email": withdraw,
    "staff.email.actions.stop_email": stop,
    "staff.email.actions.restore_email": restore,
}
