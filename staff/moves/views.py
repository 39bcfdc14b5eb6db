"""«Уволить», «Перевести», and taking either back (R12, R13)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods

from lib.dates import format_date, today
from lib.reasons import Reason
from organizations.models import Responsible
from organizations.search import find, is_asked
from organizations.web import ResponsibleRequest
from staff.facts import own_places
from staff.models import Employment, Transfer
from staff.moves import actions, reasons
from staff.moves.actions import take_back
from staff.moves.facts import coming_courses, departed, departure
from staff.moves.forms import DismissalForm, TakingBackForm, TransferForm
from staff.moves.rules import may_take_back
from staff.states import DismissalReason, Work
from staff.studies import Seat
from submissions.web import done

KEPT = "Учётная запись, чеки, аттестации и история курсов."
SEATS = {
    True: "Записи в группы, которые вы не отметите ниже, и начатое обучение.",
    False: "Записи в группы: начатое обучение продолжается.",
}
STAYS = [KEPT, "Записи в группы: учиться можно и на новом месте."]


def _place(request: ResponsibleRequest, pk: int) -> Employment:
    return get_object_or_404(own_places(request.responsible), pk=pk)


def _verdict(request: ResponsibleRequest, place: Employment, why: Callable[[], Reason]) -> list[Reason]:
    """A place that has ended is said at once; after the button the form says it."""
    return [why()] if request.method != "POST" and place.work != Work.CURRENT else []


def _loses_access(place: Employment) -> list[str]:
    """R25: said before it happens."""
    held = Responsible.objects.not_ended().filter(organization=place.organization, user=place.worker.user_id)
    if not (place.worker.user_id and held.exists()):
        return []
    others = (
        Responsible.objects.active()
        .filter(organization=place.organization)
        .exclude(user=place.worker.user_id)
    )
    last = (
        []
        if others.exists()
        else ["Ответственных в организации не останется: запросы будут ждать оператора."]
    )
    return ["Закроется доступ этого работника к работе в качестве Ответственного.", *last]


@require_http_methods(["GET", "HEAD", "POST"])
def dismissal(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """«Уволить»: what happens and what stays, then the action (R12)."""
    place = _place(request, pk)
    coming = coming_courses(place)
    form = DismissalForm(request.POST if request.method == "POST" else None, coming=coming)
    if form.is_valid():
        data = form.cleaned_data | {"reason": DismissalReason(form.cleaned_data["reason"])}
        if form.attempt(actions.dismiss, place, by=request.actor, **data):
            said = f"Увольнение записано: {place.worker}. Последний день работы — {format_date(form.result.ended_on)}."
            return done(request, f"{said} Работник получит письмо.", "home:worker", place.worker_id)
    happens = [f"{place.worker} исчезнет из списка работников.", "Работник получит письмо."]
    happens += _loses_access(place)
    context = {
        "place": place,
        "form": form,
        "verdict": _verdict(request, place, reasons.nothing_to_end),
        "happens": happens,
        "stays": [KEPT, SEATS[bool(coming)], *_goes_on(coming)],
    }
    return render(request, "staff/responsible/dismissal.html", context)


def _goes_on(coming: list[Seat]) -> list[str]:
    """The courses that only the operator can take the worker out of (R37)."""
    told = [
        f"«{seat.title}» с {format_date(seat.starts_on)}" for seat in coming if not seat.releasable(today())
    ]
    return [f"Записи, которые отменяет только оператор: {'; '.join(told)}."] if told else []


@require_http_methods(["GET", "HEAD", "POST"])
def transfer(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """«Перевести»: the worker leaves this list at once and waits at the new organization (R13)."""
    place = _place(request, pk)
    looking = is_asked(request.POST)
    typed = request.POST if request.method == "POST" and not looking else None
    form = TransferForm(typed, initial=request.POST.dict() if looking else None)
    if not looking and form.is_valid():
        to, action = form.cleaned_data["organization"], {"by": request.actor}
        if form.attempt(actions.transfer, place, to, on=form.cleaned_data["on"], **action):
            said = f"Перевод записан: {place.worker}. Место работы подтвердит Ответственный: {to}."
            return done(request, said, "home:worker", place.worker_id)
    happens = [f"{place.worker} сразу исчезнет из списка работников.", *_loses_access(place)]
    happens.append("Место работы подтвердит Ответственный новой организации. Работник получит письмо.")
    found = find(str(form["search"].value() or ""), form["organization"].value())
    context = {"place": place, "form": form, "found": found, "happens": happens, "stays": STAYS}
    context["verdict"] = _verdict(request, place, reasons.nothing_to_transfer)
    return render(request, "staff/responsible/transfer.html", context)


RETURN_HAPPENS = ["Работник снова в списке работников, на прежней должности.", "Ему уйдёт письмо."]
RETURN_STAYS = [
    KEPT,
    "Отменённые при увольнении записи на курсы не вернутся: записаться можно снова.",
    "Доступ Ответственного, если он закрылся с увольнением, остаётся закрытым: его открывает оператор по новому запросу.",
]


@require_http_methods(["GET", "HEAD", "POST"])
def taking_back(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """«Отменить увольнение»: within 14 days, while no other organization has confirmed the person (R12, R13)."""
    place = _place(request, pk)
    form = TakingBackForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        by = {"by": request.actor}
        if form.attempt(take_back, place, why=form.cleaned_data["why"], **by):
            said = f"Место работы восстановлено: {place.worker}. Работник получит письмо."
            return done(request, said, "home:worker", place.worker_id)
    context = {
        "place": place,
        "form": form,
        "verdict": may_take_back(departed(place), today()),
        "stays": RETURN_STAYS,
    }
    return render(request, "staff/responsible/taking_back.html", {**context, **_said(place)})


def _said(place: Employment) -> dict[str, Any]:
    """The button, and what happens when it is pressed."""
    record = departure(place)
    if isinstance(record, Transfer):
        withdrawn = f"Запрос в новую организацию будет отозван: {record.awaits.organization}."
        return {"verb": "Отменить перевод", "happens": [*RETURN_HAPPENS, withdrawn]}
    return {"verb": "Отменить увольнение", "happens": RETURN_HAPPENS}
