"""What stands around every page that changes something: one-time forms, the log-in that loses nothing, the answer."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account.internal.flows.reauthentication import did_recently_reauthenticate
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse

from lib import acting
from submissions import unfinished
from submissions.one_time import FIELD, RESUMED, FormToken, OneTime, Repeated, replay


class one_time_forms:  # noqa: N801 a middleware reads as a name in settings
    """Every page can issue one-time tokens (`{% tokens %}`); a POST that carries one is carried out once."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.form_token = FormToken(request)  # type: ignore[attr-defined]
        if request.method != "POST" or FIELD not in request.POST:
            return self.get_response(request)
        if RESUMED in request.POST:
            unfinished.drop(request)
        once = OneTime(request)
        with acting.on_enter(once):
            response = self.get_response(request)
        once.remember(response)
        return response

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        return replay(request, error) if isinstance(error, Repeated) else None


class LogInKeepsTyped(LoginRequiredMiddleware):
    """A session that ended in mid-form loses nothing: what was typed waits behind the log-in."""

    def handle_no_permission(self, request: HttpRequest, view_func: Any) -> HttpResponseRedirect:
        if request.method == "POST" and unfinished.keep(request):
            messages.info(
                request, "Сеанс закончился. Введённое сохранено: войдите, и форму можно будет отправить."
            )
            return redirect_to_login(reverse("submissions:unfinished"), self.get_login_url(view_func))
        return super().handle_no_permission(request, view_func)


def password_asked_again(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """What could take an account over needs the password once more, however long the person has been here."""

    @wraps(view)
    def asks(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return _to_password(request) or view(request, *args, **kwargs)

    return asks


def _to_password(request: HttpRequest) -> HttpResponse | None:
    """To the page that asks it, unless it has just been asked; what was typed waits behind it. allauth's own
    decorator would carry the form out past the middleware of the areas."""
    if did_recently_reauthenticate(request):
        return None
    kept = request.method == "POST" and unfinished.keep(request)
    to = reverse("submissions:unfinished") if kept else request.get_full_path()
    return redirect_to_login(to, reverse("account_reauthenticate"))


class password_before_danger:  # noqa: N801 a middleware reads as a name in settings
    """A page of the admin that does what is hard to take back asks the operator's password once more."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, *_: Any) -> HttpResponse | None:
        asks = settings.OPERATORS_CONFIRM_DANGER and getattr(view, "asks_password", False)
        return _to_password(request) if asks and getattr(request.user, "is_operator", False) else None


def done(request: HttpRequest, message: str, to: Any, *args: Any, **kwargs: Any) -> HttpResponseRedirect:
    """After an action: say what happened and go on to `to` (an address, a view's name with its arguments, a record)."""
    messages.success(request, message)
    gone_to: HttpResponseRedirect = redirect(to, *args, **kwargs)
    return gone_to
