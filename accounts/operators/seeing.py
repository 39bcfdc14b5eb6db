"""An operator sees the pages as their user does, for a quarter of an hour, and changes nothing (R42, R44)."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import URLPattern, path
from django.views.decorators.http import require_POST

from accounts.models import User
from accounts.operators import actions, reasons
from lib.web import SAFE
from ui.admin_actions import RecordAction, WhyForm

KEY = "seen_as"
SECONDS = 15 * 60
# The operator's own: the admin, and what belongs to the account that has logged in.
OWN = ("/admin/", "/account/", "/demo/")


def as_user(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Outside the operator's own pages `request.user` is the person whose pages are seen, and `request.operator` who
    sees them: to read, by GET, and no longer than the quarter of an hour."""

    def middleware(request: HttpRequest) -> HttpResponse:
        user = None if request.path.startswith(OWN) else _seen(request)
        if user is None:
            return get_response(request)
        request.operator = request.user  # type: ignore[attr-defined]
        request.user = user
        if request.method not in SAFE:
            return render(
                request, "refused.html", {"reasons": [reasons.only_looking(user.email)]}, status=403
            )
        return get_response(request)

    return middleware


def _seen(request: HttpRequest) -> User | None:
    if not getattr(request.user, "is_operator", False):
        return None
    asked: dict[str, Any] | None = request.session.get(KEY)
    if asked is None:
        return None
    user = User.objects.filter(pk=asked["user"], is_active=True).first()
    if user is None or asked["until"] < time.time():
        request.session.pop(KEY, None)
        return None
    return user


def _begin(admin: Any, request: HttpRequest, record: User) -> HttpResponse:
    """Asked for with a reason, as everything that is kept in the person's history."""
    form = WhyForm(request.POST or None)
    if form.is_valid() and form.attempt(
        actions.look_as, record, by=request.user, why=form.cleaned_data["why"]
    ):
        request.session[KEY] = {"user": record.pk, "until": time.time() + SECONDS}
        return redirect("/")
    context = {
        **admin.admin_site.each_context(request),
        "title": f"{SEE_AS.verb}: {record}",
        "action": SEE_AS,
        "form": form,
        "card": "..",
        "opts": admin.model._meta,
    }
    return render(request, "admin/action.html", context)


SEE_AS = RecordAction(
    "see-as",
    "Посмотреть глазами пользователя",
    lambda *_: None,
    "",
    happens=(
        "Пятнадцать минут страницы сайта открываются такими, какими их видит этот человек.",
        "В его истории появится запись: кто смотрел и почему.",
    ),
    stays=("Изменить ничего нельзя.", "Администрирование остаётся вашим."),
    possible=lambda user: user.is_active,
    page=_begin,
)


@require_POST
def end(request: HttpRequest) -> HttpResponse:
    """«Закончить» above every page that is seen so."""
    asked = request.session.pop(KEY, None)
    if asked is None:
        return redirect("admin:index")
    return redirect("admin:accounts_user_change", asked["user"])


class WithSeeing:
    """Adds the address of «Закончить»."""

    admin_site: Any

    def get_urls(self) -> list[URLPattern]:
        own = path("see-as/end/", self.admin_site.admin_view(end), name="accounts_see_end")
        return [own, *super().get_urls()]  # type: ignore[misc]
