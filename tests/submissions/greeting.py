"""The smallest site with an action: it sends a letter."""

from __future__ import annotations

import time

from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from letters.actions import queue
from lib.actions import action
from lib.reasons import Reason, refuse_if
from submissions.web import done


@action("", scope=None)
def greet(to: str, *, by: object, why: str = "") -> None:
    refuse_if([Reason("Нельзя", rule="R0")] if to.startswith("nobody") else [])
    queue("letters/check", to)
    time.sleep(0.02)


def greeting(request: HttpRequest) -> HttpResponse:
    greet(request.POST["to"], by=request.user)
    return done(request, "Отправлено", "/greetings/")


urlpatterns = [path("greeting/", greeting), path("", include("config.urls"))]
