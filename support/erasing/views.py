"""«Отозвать согласие», in the worker's cabinet (R42)."""

from __future__ import annotations

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from lib.dates import format_date
from lib.forms import ActionForm
from staff.web import WorkerRequest
from submissions.web import done, password_asked_again
from support.erasing import facts, rules
from support.erasing.actions import keep_data, withdraw_consent

WITHDRAWN = "Согласие отозвано. До {} можно передумать."
HAPPENS = [
    f"{rules.WAIT_DAYS} дней ничего не меняется: можно передумать на этой же странице.",
    "Потом оператор уничтожит ФИО, дату рождения, СНИЛС, почту, обращения, письма, сканы и историю их изменений.",
    "Войти в личный кабинет станет нельзя. Если вы вернётесь в образование, запись будет новая, с пустой историей.",
]
STAYS = ["Сколько чеков выдано и курсов пройдено: без имени, для отчётов.", "Акт об уничтожении, без имени."]
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
    standing = facts.standing(request.worker)
    form = WithdrawForm(request.POST if request.method == "POST" else None)
    if (
        not standing
        and form.is_valid()
        and form.attempt(withdraw_consent, request.worker, by=request.user, **form.cleaned_data)
    ):
        asked = facts.asked_on(form.result)
        return done(
            request,
            WITHDRAWN.format(format_date(rules.first_day(asked)) if asked else ""),
            "support:withdrawal",
        )
    asked = facts.asked_on(standing)
    context = {
        "form": form,
        "standing": standing,
        "stops": list(facts.stops(request.worker)),
        "happens": HAPPENS,
        "stays": STAYS,
    }
    if asked:
        context |= {"first_day": rules.first_day(asked), "due": rules.due_on(asked)}
    return render(request, "support/erasing/withdraw.html", context)


@require_POST
def keep(request: WorkerRequest) -> HttpResponse:
    """«Передумать»: one button, which takes nothing away and asks nothing."""
    if facts.standing(request.worker):
        keep_data(request.worker, by=request.user)
    return done(request, KEPT, "staff:my_data")
