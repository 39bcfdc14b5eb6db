from __future__ import annotations

from typing import Any, ClassVar, cast

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from accounts import actions, letters
from accounts.models import User


class AccountAdapter(DefaultAccountAdapter):
    """Where allauth asks the project: what it saves becomes an action, what it sends a letter, in our words."""

    error_messages: ClassVar[dict[str, Any]] = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": "Почта или пароль не подходят. Проверьте раскладку и Caps Lock."
        " Зарегистрировались, но не открыли письмо? Сначала задайте пароль по его ссылке.",
        "incorrect_password": "Пароль не подходит.",
        "enter_current_password": "Введите пароль, с которым вы входите сейчас.",
        "too_many_login_attempts": "Слишком много неудачных попыток. Подождите 5 минут или восстановите пароль.",
        "invalid_password_reset": "Ссылка уже использована или устарела.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Signing up goes through staff's own page, which knows who a worker is (R1)."""
        return False

    def set_password(self, user: AbstractBaseUser, password: str) -> None:
        actions.change_password(cast(User, user), password, by=user, why="человек задал новый пароль")

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Never straight to the mail server: the outbox keeps it with the transaction (R7)."""
        mail = self.render_mail(template_prefix, email, context)
        letters.notice(email, str(mail.subject), str(mail.body))

    def should_send_confirmation_mail(self, request: HttpRequest, email_address: Any, signup: bool) -> bool:
        """Confirmation has one way, «Повторить код» (R4)."""
        return False

    def respond_email_verification_sent(
        self, request: HttpRequest, user: AbstractBaseUser | None
    ) -> HttpResponse:
        return redirect("staff:resend")
