"""The operator's page of two records side by side, and the way to it (R40)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from lib.dates import SAMARA, format_date
from lib.search import number
from staff.models import DuplicatePair, Worker
from support.merging import asking, facts
from support.merging.actions import merge_workers
from support.merging.forms import MergeForm, WithForm
from support.models import Ticket
from support.models.merge import UNDO_FOR

SHOWN = 10


def address(survivor: Worker, absorbed: Worker, ticket: Any = "") -> str:
    """ticket: the number of the one that asks for it, to go back to."""
    page = reverse("admin:staff_worker_merging", args=[survivor.pk])
    asked = f"&ticket={number(str(ticket))}" if number(str(ticket)) else ""
    return f"{page}?with={absorbed.pk}{asked}"


def merging(admin: Any, request: HttpRequest, record: Worker) -> HttpResponse:
    """Two records side by side, what cannot stand together, and the button."""
    other = Worker.objects.select_related("user").filter(pk=number(request.GET.get("with", "")) or 0).first()
    if other is None or other.merged_into_id or record.merged_into_id or other.pk == record.pk:
        return _choose(admin, request, record)
    form = MergeForm(
        request.POST if request.method == "POST" else None, questions=facts.questions(record, other)
    )
    if form.is_valid() and form.attempt(
        merge_workers, record, other, form.answers(), by=request.user, why=form.cleaned_data["why"]
    ):
        last = format_date((form.result.at + UNDO_FOR).astimezone(SAMARA).date())
        messages.success(request, f"Записи объединены, осталась ID {record.pk}. Отменить можно до {last}.")
        return _after(request, record)
    shown = {
        "title": "Объединить две записи",
        "form": form,
        "record": record,
        "other": other,
        "against": facts.against(record, other),
        "lines": list(lines(record, other, form)),
        "moving": moving(record, other),
        "swapped": address(other, record, request.GET.get("ticket", "")),
    }
    return _answer(admin, request, "merging", shown)


def _after(request: HttpRequest, record: Worker) -> HttpResponse:
    """Back to the ticket that asked for it: its author waits for an answer; otherwise to the card."""
    asked = Ticket.objects.filter(pk=number(request.GET.get("ticket", "")) or 0).first()
    return (
        redirect("admin:support_ticket_change", asked.pk)
        if asked
        else redirect("admin:staff_worker_change", record.pk)
    )


def lines(record: Worker, other: Worker, form: MergeForm) -> Iterator[tuple[str, list[Any], Any]]:
    """Each line of the table: its name, what the two say, and the field where one of the two is chosen."""
    for name, label in asking.FIELDS.items():
        field = form.beside(name)
        both = [asking.said(one, name) for one in (record, other)]
        yield label, list(field) if field else both, field
    field = form.beside("account")
    both = [asking.account(one.user) if one.user else "входа нет" for one in (record, other)]
    chosen = list(field) if field and len(list(field)) == 2 else None
    yield "Учётная запись", chosen or both, field if chosen else None
    registered = [format_date(one.registered_at.astimezone(SAMARA).date()) for one in (record, other)]
    yield "Регистрация", registered, None
    yield "Места работы", [_places(one) for one in (record, other)], None


def _places(worker: Worker) -> str:
    return "; ".join(f"{place} ({place.work.label.lower()})" for place in facts.places(worker)) or "нет"


def moving(record: Worker, other: Worker) -> list[tuple[str, int, int]]:
    """What each record has, by what it is called: the second number is what goes along."""
    ours, theirs = facts.counted(record), facts.counted(other)
    return [(name, ours.get(name, 0), theirs.get(name, 0)) for name in {**ours, **theirs} if theirs.get(name)]


def _choose(admin: Any, request: HttpRequest, record: Worker) -> HttpResponse:
    """With which other one: those that the night's search has found, or by its number."""
    form = WithForm(request.GET if "other" in request.GET else None)
    if form.is_valid():
        other = Worker.objects.filter(pk=form.cleaned_data["other"]).first()
        if other and other.pk != record.pk and not other.merged_into_id:
            return redirect(address(record, other))
        form.add_error("other", _no_other(record, other))
    pairs = DuplicatePair.objects.standing().filter(checked_at=None).select_related("first", "second")
    alike = [
        pair.second if pair.first_id == record.pk else pair.first for pair in pairs.of_worker(record)[:SHOWN]
    ]
    found = [(one, address(record, one)) for one in alike]
    shown = {"title": "Объединить с другой записью", "form": form, "record": record, "found": found}
    return _answer(admin, request, "merging_with", shown)


def _no_other(record: Worker, other: Worker | None) -> str:
    if other is None:
        return "Записи с таким номером нет."
    if other.pk == record.pk:
        return "Это номер этой же записи."
    return f"Эта запись уже объединена с записью ID {other.merged_into_id}."


def _answer(admin: Any, request: HttpRequest, page: str, shown: dict[str, Any]) -> HttpResponse:
    both = [one for one in (shown["record"], shown.get("other")) if one]
    admin._look(request, f"«{shown['title']}»", both)
    card = reverse("admin:staff_worker_change", args=[shown["record"].pk])
    context = {**admin.admin_site.each_context(request), "opts": Worker._meta, "card": card, **shown}
    return render(request, f"support/operator/{page}.html", context)


def of_pair(_: Any, request: HttpRequest, pair: DuplicatePair) -> HttpResponse:
    """From «Похожие записи»: the one that is used more is offered as the one that remains."""
    return redirect(address(*facts.preferred(pair.first, pair.second)))
