"""«Отозвать согласие», in the worker's cabinet (R42)."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from lib.forms import ActionForm
from staff.web import WorkerRequest
from submissions.web import done, password_asked_again
from support.erasing import facts, rules
from support.erasing.actions import keep_data, withdraw_consent
from texts.facts import agreed

WITHDRAWN = "Согласие отозвано. Пока данные не уничтожены, можно передумать."
HAPPENS = [
    f"{rules.WAIT_DAYS} дней ничего не меняется: можно передумать на этой же странице.",
    "Потом оператор уничтожит ФИО, дату рождения, СНИЛС, почту, обращения, письма, сканы и историю их изменений.",
    "Войти в личный кабинет станет нельзя. Если вы вернётесь в образование, запись будет новая, с пустой историей.",
]
STAYS = ["Сколько чеков выдано и курсов пройдено: без имени, для отчётов.", "Акт об уничтожении, без имени."]
WORDS = {"happens": HAPPENS, "stays": STAYS}
KEPT = "Согласие снова действует: данные не уничтожат."


class WithdrawForm(ActionForm):
    why = forms.CharField(
        label="Почему",
        required=False,
        max_length=1000,
        help_text="Можно не отвечать",
        widget=forms.Textarea(attrs={"rows": 3}),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@password_asked_again
def withdraw(request: WorkerRequest) -> HttpResponse:
    """What will happen and when; or, where it is withdrawn already, until when and what still stands before it."""
    worker, standing = request.worker, facts.standing(request.worker)
    form = WithdrawForm(request.POST if request.method == "POST" else None)
    sent = not standing and form.is_valid()
    if sent and form.attempt(withdraw_consent, worker, by=request.user, **form.cleaned_data):
        return done(request, WITHDRAWN, "support:withdrawal")
    context: dict[str, Any] = {
        "form": form,
        "standing": standing,
        "stops": list(facts.stops(worker)),
        "agreed": agreed(request.user),
        **WORDS,
    }
    if asked := facts.asked_on(standing):
        context |= {"first_day": rules.first_day(asked), "due": rules.due_on(asked)}
    return render(request, "support/erasing/withdraw.html", context)


@require_POST
def keep(request: WorkerRequest) -> HttpResponse:
    """«Передумать»: one button, which takes nothing away and asks nothing."""
    if facts.standing(request.worker):
        keep_data(request.worker, by=request.user)
    return done(request, KEPT, "staff:my_data")
