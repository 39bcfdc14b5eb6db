from __future__ import annotations

from datetime import timedelta
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.db import transaction
from django.utils.crypto import get_random_string

from accounts import addresses, letters, reasons
from accounts.models import Session, User
from lib import acting
from lib.actions import action
from lib.dates import now
from lib.reasons import refuse_if

SECOND_FACTOR_REMOVED = (
    "Второй шаг входа в вашу учётную запись снят оператором: теперь для входа нужны только почта и пароль. "
    "Если вы об этом не просили, сразу задайте новый пароль и напишите в техническую поддержку."
)


@action("Открыта учётная запись", scope=None)
def open_account(email: str, password: str, name: str, *, by: Any, why: str = "") -> User:
    """Make the account of a person whose e-mail is confirmed; `password` is already hashed (R1, R3).

    Without `by` the person is the one who acts: the history names the new account itself. Raises Refused.
    """
    email = addresses.clean(email)
    refuse_if([reasons.email_taken()] if User.objects.filter(email=email).exists() else [])
    user = User(email=email, password=password, name=name)
    if by is None:
        acting.now_by(user)
    user.save(force_insert=True)
    EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
    return user


@action("Задан первый пароль", scope=None)
def first_password(user: User, password: str, *, by: Any, why: str = "") -> User:
    """The account of somebody who has never entered gets the password, hashed already, that its owner has chosen
    behind the invitation's link (R10)."""
    if by is None:
        acting.now_by(user)
    user.password = password
    user.save(update_fields=["password"])
    return user


@action("Запрошено письмо для нового пароля", scope=None)
def ask_for_reset(email: str, *, by: Any, why: str = "") -> None:
    """«Выслать пароль»: store the letter, whoever has this address or nobody; the sender finds out (R5)."""
    letters.password_reset(
        addresses.clean(email), until=now() + timedelta(seconds=settings.PASSWORD_RESET_TIMEOUT)
    )


@action("Задан новый пароль", scope=None)
def change_password(user: User, password: str, *, by: Any, why: str = "") -> None:
    """Set the new password, hashed already; end every session of the account and tell its mailbox (R5)."""
    user.password = password
    user.session_round += 1
    user.save(update_fields=["password", "session_round"])
    transaction.on_commit(lambda: _forget_sessions(user), robust=True)
    letters.password_changed(user)


@action("Изменён адрес электронной почты", scope=None)
def move_account(user: User, email: str, *, by: Any, why: str = "") -> None:
    """The account is entered with this address from now on, which is confirmed already (R6); every device is signed
    out. Raises Refused when another account has it (R2)."""
    refuse_if(
        [reasons.email_taken()] if User.objects.exclude(pk=user.pk).filter(email=email).exists() else []
    )
    user.email, user.email_refused_at = email, None
    user.session_round += 1
    user.save(update_fields=["email", "session_round", "email_refused_at"])
    address = EmailAddress.objects.get(user=user, primary=True)
    address.email, address.verified = email, True
    address.save(update_fields=["email", "verified"])
    transaction.on_commit(lambda: _forget_sessions(user), robust=True)


@action("Прежний пароль больше не действует", scope=None)
def replace_password(user: User, *, by: Any, why: str = "") -> None:
    """Nobody knows the new one; the mailbox gets a link to set another (R5, R6)."""
    user.password = _unknown()
    user.session_round += 1
    user.save(update_fields=["password", "session_round"])
    ask_for_reset(user.email, by=by, why=why)


@action("Освобождён адрес электронной почты", scope=None)
def give_up_address(user: User, *, by: Any, why: str = "") -> None:
    """Nobody logs in with this address any more and another account may have it; every device is signed out, and the
    password opens nothing (R40). The account stays, with all that is its own, and waits for another address."""
    user.email, user.email_refused_at = addresses.nowhere(user.pk), now()
    user.password = _unknown()
    user.session_round += 1
    user.save(update_fields=["email", "password", "session_round", "email_refused_at"])
    EmailAddress.objects.filter(user=user).update(email=user.email, verified=False)
    transaction.on_commit(lambda: _forget_sessions(user), robust=True)


@action("", scope=None)
def mark_mailbox(email: str, *, refuses: bool, by: Any, why: str = "") -> None:
    """The account's mailbox refused a letter for good, or took one again (R7): its owner reads it in the cabinet."""
    for user in User.objects.filter(email=email, email_refused_at__isnull=refuses):
        user.email_refused_at = now() if refuses else None
        user.save(update_fields=["email_refused_at"])


@action("Завершены все сеансы", scope=None)
def close_sessions(user: User, *, by: Any, why: str = "") -> None:
    """Sign the person out everywhere, at once: a closed access, a dismissed operator, a stolen telephone (R23, R40).

    Works whatever still remembers the session: each is sealed with the account's `session_round`.
    """
    user.session_round += 1
    user.save(update_fields=["session_round"])
    transaction.on_commit(lambda: _forget_sessions(user), robust=True)


@action("Завершён сеанс на одном устройстве", scope=None)
def end_session(user: User, key: str, *, by: Any, why: str = "") -> None:
    """«Выйти» beside one device: its session is gone, the others stay (R45). key: of the session."""
    Session.objects.filter(pk=key, user=user).delete()
    UserSession.objects.filter(session_key=key, user=user).delete()


@action("Снят второй шаг входа", scope=None)
def remove_second_factor(user: User, *, by: Any, why: str = "") -> None:
    """The owner has lost the telephone: log-in by password alone, and the mailbox is told (R40)."""
    Authenticator.objects.filter(user=user).delete()
    user.session_round += 1
    user.save(update_fields=["session_round"])
    transaction.on_commit(lambda: _forget_sessions(user), robust=True)
    letters.notice(user.email, "Второй шаг входа снят", SECOND_FACTOR_REMOVED)


@action("", scope=None)
def shut_account(user: User, *, by: Any, why: str = "") -> None:
    """Of two accounts of one person: nobody logs in with it any more, and who is inside is signed out at once (R40)."""
    user.is_active = False
    user.session_round += 1
    user.save(update_fields=["is_active", "session_round"])
    transaction.on_commit(lambda: _forget_sessions(user), robust=True)


def _unknown() -> str:
    """No hasher's name: a password that can be replaced by its owner and matches nothing that is typed."""
    return f"replaced${get_random_string(20)}"


def _forget_sessions(user: User) -> None:
    # Only tidying: their seals are broken already.
    entered = UserSession.objects.filter(user=user)
    Session.objects.filter(pk__in=entered.values("session_key")).delete()
    entered.delete()
