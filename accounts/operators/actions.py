from __future__ import annotations

from typing import Any

from allauth.account.models import EmailAddress
from django.utils.crypto import get_random_string

from accounts import addresses
from accounts.actions import close_sessions
from accounts.models import User
from accounts.operators import letters, reasons, rules
from accounts.operators.roles import OperatorRole
from lib.actions import action
from lib.locks import lock, lock_all
from lib.readers import For
from lib.reasons import refuse_if


@action("Открыта учётная запись оператора", scope=None)
def open_operator(email: str, name: str, role: str, *, by: Any, why: str = "") -> User:
    """An account for who works in the ministry: the mailbox gets a link to set the password, and the second step is
    set up at the first log-in (R44, decision 0064). Raises Refused."""
    _judge(by, None, role)
    email = addresses.clean(email)
    there = User.objects.filter(email=email).first()
    refuse_if([reasons.has_account(there.pk)] if there else [])
    # No hasher's name: a password that its owner can replace and that matches nothing that is typed.
    password = f"replaced${get_random_string(20)}"
    user = User(email=email, name=name.strip(), password=password, is_staff=True, operator_role=role)
    user.save(force_insert=True)
    EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
    letters.opened(user)
    return user


@action("Роль оператора изменена", scope=None)
def give_role(user: User, role: str, *, by: Any, why: str = "") -> User:
    """Make the account an operator's, or change what the operator may do; the mailbox is told (R44). Raises Refused."""
    user = _judge(by, user, role)
    if user.operator_role == role:
        return user
    refuse_if([] if user.is_active and user.has_usable_password() else [reasons.cannot_enter()])
    user.is_staff, user.operator_role = True, role
    user.save(update_fields=["is_staff", "operator_role"])
    letters.role_given(user)
    return user


@action("Роль оператора снята", scope=None)
def take_role(user: User, *, by: Any, why: str = "") -> User:
    """The operator is one no more and is signed out everywhere at once; the account stays the person's own (R44).

    Raises Refused."""
    user = _judge(by, user, "")
    if not user.is_staff:
        return user
    user.is_staff, user.is_superuser, user.operator_role = False, False, ""
    user.save(update_fields=["is_staff", "is_superuser", "operator_role"])
    close_sessions(user, by=by, why=why)
    letters.role_taken(user)
    return user


@action(
    For(
        "Оператор открыл ваши страницы, чтобы увидеть их вашими глазами",
        responsible="Оператор смотрел кабинет работника",
    ),
    about="user",
    scope=None,
)
def look_as(user: User, *, by: Any, why: str) -> None:
    """Nothing changes but the history: whose pages they are reads there who saw them and why (R42)."""
    # As it now stands: an account that is being shut meanwhile is not opened again.
    lock(user).save(update_fields=["is_active"])


def _judge(by: User, user: User | None, becomes: str) -> User:
    """All administrators are held, so that two of them cannot end each other at once."""
    among = User.objects.filter(operator_role=OperatorRole.ADMINISTRATOR) | User.objects.filter(
        pk__in=[by.pk, *([user.pk] if user else [])]
    )
    held = {one.pk: one for one in lock_all(User, among.values_list("pk", flat=True))}
    user = held[user.pk] if user else User(email="")
    others = sum(
        one.operator_role == OperatorRole.ADMINISTRATOR and one.is_operator and one.pk != user.pk
        for one in held.values()
    )
    refuse_if(
        rules.may_change_role(
            held[by.pk].operator_role,
            own=user.pk == by.pk,
            was=user.operator_role,
            becomes=becomes,
            other_administrators=others,
        )
    )
    return user
