"""May the person enter the cabinet, and what the operator can do about it (R3, R10, R40)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from accounts.addresses import leads_nowhere
from home.rules import Line
from lib.dates import format_date, format_moment
from staff.models import Invitation
from ui.templatetags.steps import Step

CLOSED, OPEN = "Войти в\u00a0кабинет нельзя", "Войти в\u00a0кабинет можно"

CARDS = {"admin:accounts_user_change", "admin:staff_invitation_change"}


def entry(user: Any, invitation: Invitation | None, *, may: bool) -> Line:
    """By the account as it stands, or by the invitation that nobody has accepted (R10). may: has this operator a
    role that acts on accounts (R44)? Others are led to the card."""
    line = _entry(user, invitation)
    if may or not line.to or line.to[0] in CARDS:
        return line
    return replace(line, to=("admin:accounts_user_change", user.pk), button="Учётная запись")


def _entry(user: Any, invitation: Invitation | None) -> Line:
    if user is None:
        return _without(invitation)
    card = ("admin:accounts_user_change", user.pk)
    by_hand = ("admin:accounts_user_email", user.pk)
    if not user.is_active:
        return Line(CLOSED, Step.FAILED, "Учётная запись закрыта.", card, button="Учётная запись")
    if leads_nowhere(user.email):
        said = "Почта освобождена: подтвердите вручную другой адрес."
        return Line(CLOSED, Step.FAILED, said, by_hand, button="Подтвердить почту")
    if user.last_login is None and invitation is not None and invitation.accepted_at is None:
        return _without(invitation)
    entered = f"последний вход {format_moment(user.last_login)}" if user.last_login else "ещё не\u00a0входили"
    if user.email_refused_at:
        since = format_date(user.email_refused_at.date())
        said = f"Но почта не\u00a0принимает письма с\u00a0{since}, {entered}."
        return Line(OPEN, Step.NOW, said, by_hand, button="Подтвердить почту")
    if not user.has_usable_password():
        return Line(OPEN, Step.DONE, f"Почта подтверждена, {entered}.", card, button="Учётная запись")
    page = ("admin:accounts_user_password", user.pk)
    return Line(OPEN, Step.DONE, f"Почта подтверждена, {entered}.", page, button="Ссылка для пароля")


def _without(invitation: Invitation | None) -> Line:
    if invitation is None:
        said = "Учётной записи нет, приглашения тоже: его отправляет Ответственный."
        return Line(CLOSED, Step.LATER, said)
    day, card = format_date(invitation.invited_at.date()), ("admin:staff_invitation_change", invitation.pk)
    if invitation.disowned_at:
        said = f"По\u00a0приглашению на {invitation.email} ответили «Это не\u00a0я»: исправьте почту."
        return Line(CLOSED, Step.FAILED, said, card, button="Приглашение")
    said = f"Приглашение отправлено {day} на {invitation.email}, его ещё не\u00a0приняли."
    return Line(CLOSED, Step.WAITING, said, card, button="Приглашение")
