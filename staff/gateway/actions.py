"""Somebody who is registered and has no account comes in by the gateway (R10)."""

from __future__ import annotations

from typing import Any

from django.utils.crypto import get_random_string

from accounts import addresses
from accounts.actions import open_account
from accounts.models import User
from lib.actions import action
from lib.dates import now
from lib.locks import lock, lock_words
from lib.readers import For
from lib.reasons import Refused, refuse_if
from staff.gateway import facts, reasons, rules
from staff.models import Worker
from staff.registering.facts import mailboxes
from texts.actions import agree_to


@action(
    For(
        "Вы открыли вход по подтверждённому СНИЛС",
        responsible="Работник открыл вход по подтверждённому СНИЛС",
    ),
    about="worker",
    scope=None,
)
def open_by_gateway(worker: Worker, email: str, consent: str, *, by: Any, why: str = "") -> User:
    """Open the account of whose СНИЛС the gateway has confirmed (R10, decision 0065).

    email: confirmed by the gateway too, or nothing. consent: the edition that was ticked. Nobody knows the password: one
    is set by «Восстановить пароль». A second press finds the account that the first one opened. Raises Refused.
    """
    email = addresses.clean(email)
    lock_words(f"mailbox {email}")
    worker = lock(worker)
    if worker.user:
        return worker.user
    invitation = facts.invitation_of(worker)
    if invitation is None:
        raise Refused([reasons.not_invited()])
    invitation = lock(invitation)
    refuse_if(rules.may_open(invitation.email, mailboxes([email])[0] if email else None))
    password = f"replaced${get_random_string(20)}"
    user = open_account(email, password, worker.name_and_patronymic, by=by, why=why)
    worker.user = user
    worker.save(update_fields=["user"])
    invitation.email, invitation.disowned_at = email, None
    invitation.accepted_at, invitation.consent = now(), consent
    invitation.save(update_fields=["email", "accepted_at", "consent", "disowned_at"])
    agree_to(user, consent, by=by)
    return user
