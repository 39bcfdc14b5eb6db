from __future__ import annotations

from typing import Any, ClassVar, cast

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.hashers import make_password
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from accounts import actions, letters, limits
from accounts.models import User
from lib.queue import Crowded

# What opens an account, by the names that allauth's letters call it.
KEYS = frozenset({"activate_url", "code", "key", "password_reset_url"})


class AccountAdapter(DefaultAccountAdapter):
    """Where allauth asks the project: what it saves becomes an action, what it sends a letter, in our words."""

    error_messages: ClassVar[dict[str, Any]] = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": "Почта или пароль не подходят. Проверьте раскладку и Caps Lock."
        " Зарегистрировались, но не открыли письмо? Сначала задайте пароль по его ссылке.",
        "incorrect_password": "Пароль не подходит.",
        "enter_current_password": "Введите пароль, с которым вы входите сейчас.",
        "too_many_login_attempts": "Слишком много неудачных попыток. Подождите 5 минут или восстановите пароль."
        " Если вы уже входили в другом браузере, войдите в нём: там вас не остановит.",
        "invalid_password_reset": "Ссылка уже использована или устарела.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Signing up goes through staff's own page, which knows who a worker is (R1)."""
        return False

    def set_password(self, user: AbstractBaseUser, password: str) -> None:
        # Hashed here: in the action others would wait for the transaction.
        hashed = make_password(password)
        actions.change_password(cast(User, user), hashed, by=user, why="человек задал новый пароль")
        if context.request:
            limits.forget_wrong_passwords(context.request, cast(User, user).email)

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Before the password is looked at: has this account been tried too often from here (decision 0018)?"""
        self._login_failed_rl_usage = limits.password(request, credentials.get("email", ""))
        if not self._login_failed_rl_usage:
            raise self.validation_error("too_many_login_attempts")

    def authenticate(self, request: HttpRequest, **credentials: Any) -> AbstractBaseUser | None:
        try:
            user: AbstractBaseUser | None = super().authenticate(request, **credentials)
            return user
        except Crowded:
            # The password was not looked at, so it was not a wrong one.
            self._rollback_login_failed_rl_usage()
            raise

    def post_login(self, request: HttpRequest, user: AbstractBaseUser, **kwargs: Any) -> HttpResponse:
        """Entered, second factor included: from now on strangers' attempts do not stop this browser."""
        response: HttpResponse = super().post_login(request, user, **kwargs)
        limits.remember_browser(request, response, cast(User, user).email)
        return response

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Never straight to the mail server: the outbox keeps it with the transaction (R7).

        Raises ValueError when it would carry a link or a code: those are made while sending, never stored.
        """
        if secret := KEYS & context.keys():
            raise ValueError(f"{template_prefix}: {sorted(secret)} would be stored with the letter")
        mail = self.render_mail(template_prefix, email, context)
        letters.notice(email, str(mail.subject), str(mail.body))

    def should_send_confirmation_mail(self, request: HttpRequest, email_address: Any, signup: bool) -> bool:
        """Confirmation has one way, «Повторить код» (R4)."""
        return False

    def respond_email_verification_sent(
        self, request: HttpRequest, user: AbstractBaseUser | None
    ) -> HttpResponse:
        return redirect("staff:resend")
