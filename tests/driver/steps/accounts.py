"""Accounts, letters and what beat forgets (R5, R7)."""

from __future__ import annotations

from typing import Any

from accounts import actions as accounts
from accounts.models import User
from accounts.operators import actions as operators
from accounts.operators.roles import OperatorRole
from letters import actions as letters
from letters.models import Letter
from letters.switches import SWITCHABLE
from staff.looks import actions as looks
from submissions import actions as submissions
from tests.driver.world import World


def _user(w: World) -> User | None:
    return w.any_of(User.objects.all())


def ask_for_reset(w: World) -> Any:
    user = _user(w)
    accounts.ask_for_reset(user.email if user else "nobody@example.ru", by=None)
    return True


def change_password(w: World) -> Any:
    user = _user(w)
    if user:
        accounts.change_password(user, "три слова подряд", by=user)
    return user


def close_sessions(w: World) -> Any:
    user = _user(w)
    if user:
        accounts.close_sessions(user, by=w.operator, why=w.why())
    return user


def mark_mailbox(w: World) -> Any:
    user = _user(w)
    if user:
        accounts.mark_mailbox(user.email, refuses=w.chance(0.5), by=None)
    return user


def end_session(w: World) -> Any:
    user = _user(w)
    if user:
        accounts.end_session(user, "no-such-session", by=user)
    return user


def remove_second_factor(w: World) -> Any:
    user = _user(w)
    if user:
        accounts.remove_second_factor(user, by=w.operator, why=w.why())
    return user


def _operator(w: World) -> User | None:
    return w.any_of(User.objects.filter(is_staff=True))


def _role(w: World) -> str:
    return str(w.dice.choice(OperatorRole.values))


def open_operator(w: World) -> Any:
    email = f"operator{w.dice.randrange(1000)}@example.ru"
    return operators.open_operator(email, "Галина Петровна", _role(w), by=w.operator, why=w.why())


def give_role(w: World) -> Any:
    # Rarely to somebody new: the operators of a region are a handful.
    user = _operator(w) if w.chance(0.8) else _user(w)
    return user and operators.give_role(user, _role(w), by=w.operator, why=w.why())


def take_role(w: World) -> Any:
    user = _operator(w)
    return user and operators.take_role(user, by=w.operator, why=w.why())


def look_as(w: World) -> Any:
    user = _user(w)
    if user:
        operators.look_as(user, by=w.operator, why=w.why())
    return user


def resend(w: World) -> Any:
    letter = w.any_of(Letter.objects.all())
    return letter and letters.resend(letter, by=w.operator, why=w.why())


def mark_read(w: World) -> Any:
    user = _user(w)
    if user:
        letters.mark_read(user, w.any_of(Letter.objects.told(user.pk)), by=user)
    return user


def switch(w: World) -> Any:
    user = _user(w)
    if user:
        kinds = sorted(SWITCHABLE)
        letters.switch(user, off={w.dice.choice(kinds)}, on={w.dice.choice(kinds)}, by=user)
    return user


def forget_letters(w: World) -> Any:
    letters.forget_old(by=None)
    return True


def forget_tokens(w: World) -> Any:
    submissions.forget_old(by=None)
    return True


def forget_looks(w: World) -> Any:
    looks.forget_old_looks(by=None)
    return True


STEPS = {
    "staff.looks.actions.forget_old_looks": forget_looks,
    "accounts.actions.ask_for_reset": ask_for_reset,
    "accounts.actions.change_password": change_password,
    "accounts.actions.close_sessions": close_sessions,
    "accounts.actions.end_session": end_session,
    "accounts.actions.mark_mailbox": mark_mailbox,
    "accounts.actions.remove_second_factor": remove_second_factor,
    "accounts.operators.actions.open_operator": open_operator,
    "accounts.operators.actions.give_role": give_role,
    "accounts.operators.actions.take_role": take_role,
    "accounts.operators.actions.look_as": look_as,
    "letters.actions.resend": resend,
    "letters.actions.mark_read": mark_read,
    "letters.actions.switch": switch,
    "letters.actions.forget_old": forget_letters,
    "submissions.actions.forget_old": forget_tokens,
}
