"""«Закрыть группу» in the admin, and whether a number is given already, answered while it is typed (R38)."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse

from courses import facts
from courses.certificates import actions, filling, reasons, rules
from courses.certificates.forms import ClosingForm, suggested
from courses.models import CourseGroup, Enrolment
from lib import looks
from lib.dates import today
from lib.reasons import Reason
from lib.sheets import reading
from submissions.web import done


class WithNumbers:
    """Whether a number is given already, asked while a group is being closed."""

    admin_site: Any

    def get_urls(self) -> list[URLPattern]:
        number = self.admin_site.admin_view(self.number)
        return [
            path("<int:pk>/closing/number/", number, name="courses_coursegroup_number"),
            *super().get_urls(),  # type: ignore[misc]
        ]

    def number(self, request: HttpRequest, pk: int) -> HttpResponse:
        group = get_object_or_404(CourseGroup.objects.with_details(), pk=pk)
        return answer(request, group.programme.provider_id)


def closing(admin: Any, request: HttpRequest, group: CourseGroup) -> HttpResponse:
    """«Закрыть группу»: who finished, with which certificate (R38)."""
    card = ("admin:courses_coursegroup_change", group.pk)
    if (group.closed_at or group.cancelled_at) and request.method == "GET":
        return redirect(*card)
    seats = list(Enrolment.objects.active().filter(group=group).select_related("worker", "position"))
    seats.sort(key=lambda seat: seat.worker.full_name.lower().replace("ё", "ея"))
    form, filled = _form(request, group, seats)
    if form.is_valid() and _closed(form, group, request.user):
        text = "Группа закрыта. Удостоверения видны в чеках и историях, письма уходят работникам."
        return done(request, text, *card)
    context = {
        **admin.admin_site.each_context(request),
        "title": f"Закрыть группу {group.number}",
        "group": group,
        "form": form,
        "early": rules.too_early_to_close(facts.offer(group), today()),
        "opts": admin.model._meta,
        **filled,
    }
    looks.name(request, "Группы: «Закрыть группу»")
    looks.note(request, seats)
    return render(request, "courses/closing.html", context)


def correcting(_: Any, request: HttpRequest, group: CourseGroup) -> HttpResponse:
    """Of a closed group to its enrolments, where an outcome and a certificate are corrected (R38)."""
    return redirect(f"{reverse('admin:courses_enrolment_changelist')}?{urlencode({'q': group.number})}")


def _form(
    request: HttpRequest, group: CourseGroup, seats: list[Enrolment]
) -> tuple[ClosingForm, dict[str, Any]]:
    """As it was sent, or as one press has filled it in; with what that left unsaid."""
    if request.method != "POST":
        return ClosingForm(seats=seats, initial=suggested(seats, group.ends_on)), {}
    if "fill" not in request.POST:
        return ClosingForm(request.POST, seats=seats), {}
    typed = request.POST.dict()
    passed = [seat for seat in seats if f"failed-{seat.pk}" not in typed]
    values, notes = _filled(request, passed, typed)
    if not notes:
        typed["pasted"] = ""
    form = ClosingForm(seats=seats, initial=typed | values)
    return form, {"notes": notes, "against": _against_all(form, group.programme.provider_id)}


def _closed(form: ClosingForm, group: CourseGroup, by: Any) -> bool:
    return form.attempt(actions.close_group, group, form.outcomes(), by=by, why=form.cleaned_data["why"])


def _filled(request: HttpRequest, seats: list[Enrolment], typed: dict[str, Any]) -> filling.Filled:
    if typed["fill"] == "numbers":
        return filling.numbered(seats, typed.get("first_number", "").strip())
    if typed["fill"] == "day":
        return filling.dated(seats, typed.get("day", "").strip())
    file = request.FILES.get("file")
    try:
        rows = (
            reading.plain(reading.received(file), str(file.name))
            if file
            else filling.of_text(typed.get("pasted", ""))
        )
    except ValidationError as error:
        return {}, error.messages
    return filling.matched(seats, rows)


def _against_all(form: ClosingForm, provider: int) -> dict[int, str]:
    """What stands against each number, by the enrolment: another one here, or one given before."""
    numbers = {f"number-{seat.pk}": str(form[f"number-{seat.pk}"].value() or "") for seat in form.seats}
    used, here = facts.numbers_given(provider, numbers.values()), filling.twice(numbers)
    found = {}
    for field, number in numbers.items():
        said = [reasons.number_twice(number)] if field in here else rules.number_in_use(number, used)
        if said:
            found[int(field.removeprefix("number-"))] = said[0].text
    return found


def answer(request: HttpRequest, provider: int, but: int = 0) -> HttpResponse:
    """Of the field that was typed in, named by htmx; empty where nothing stands against it."""
    name = request.headers.get("HX-Trigger-Name", "")
    number = request.POST.get(name, "").strip()[:60]
    found = _against(number, provider, but, _others(request.POST, name))
    return HttpResponse(
        " ".join(f"{reason.text} {reason.next_step}" for reason in found), content_type="text/plain"
    )


def _against(number: str, provider: int, but: int, others: set[str]) -> list[Reason]:
    twice = [reasons.number_twice(number)] if number.upper() in others else []
    return [*rules.number_in_use(number, facts.numbers_given(provider, [number], but)), *twice]


def _others(typed: Any, name: str) -> set[str]:
    rows = [key for key in typed if key.startswith("number-") and key != name]
    return {typed[key].strip().upper() for key in rows} - {""}
