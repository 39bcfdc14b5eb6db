"""«Ждут вас»: one page for all that waits for a Responsible, whatever kind it is of (R11, R15)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lib.numbers import counted, numbers
from lib.several import told
from organizations.web import ResponsibleRequest
from staff.decided import decided
from staff.forms import RefusalForm
from staff.inbox import BY_NAME, DAYS, KINDS, Pile
from staff.models import Employment, SnilsShown
from staff.moves.rules import DAYS_TO_TAKE_BACK
from submissions.web import done

PER_PAGE = 50
AT_ONCE = 100
LEAD = (
    f"Сначала те, кто ждёт дольше. Через {counted(settings.PATIENCE_DAYS + 1, *DAYS)} дело увидит и оператор."
)
LATEST = f"За {counted(DAYS_TO_TAKE_BACK, *DAYS)}: что решено, кем и как вернуть."


@require_safe
def show(request: ResponsibleRequest) -> HttpResponse:
    """A line for each request, the oldest first (R11, R15)."""
    pages = {
        pile: Paginator(pile.waiting(request.responsible), PER_PAGE).get_page(request.GET.get(pile.name))
        for pile in KINDS
    }
    workers = {record.worker_id for page in pages.values() for record in page}
    whole = SnilsShown.objects.shown_to(request.user, sorted(workers))
    piles = [
        {"kind": pile, "page": page, "lines": pile.read(list(page), request.responsible, whole)}
        for pile, page in pages.items()
        if page.paginator.count
    ]
    total = sum(page.paginator.count for page in pages.values())
    context = {
        "title": f"Ждут вас: {total}" if total else "Ждут вас",
        "lead": LEAD if total else "",
        "piles": piles,
        "total": total,
        "whole": whole,
    }
    return render(request, "staff/responsible/inbox.html", context | just_confirmed(request))


def _pile(name: str) -> Pile:
    if name not in BY_NAME:
        raise Http404
    return BY_NAME[name]


def _ticked(request: ResponsibleRequest, pile: Pile) -> list[Any]:
    """Those that were ticked and wait for this very Responsible."""
    asked = request.POST if request.method == "POST" else request.GET
    return list(pile.waiting(request.responsible).filter(pk__in=numbers(asked.getlist("one"), AT_ONCE)))


def _nothing_ticked(request: ResponsibleRequest) -> HttpResponse:
    messages.warning(request, "Ничего не отмечено: поставьте галочки. Возможно, на запрос уже ответили.")
    return redirect("staff:inbox")


def _whom(several: Sequence[Any]) -> str:
    return "Работнику" if len(several) == 1 else "Каждому"


@require_POST
def confirmation(request: ResponsibleRequest, name: str) -> HttpResponse:
    """Confirm all that are ticked; those that may not be stay, each with its reason (R11, R15)."""
    pile = _pile(name)
    wanted = _ticked(request, pile)
    if not wanted:
        return _nothing_ticked(request)
    confirmed, refused = pile.confirm(wanted, by=request.actor)
    if refused:
        messages.warning(request, f"Не {pile.said.lower()}: {told(refused)}")
    if not confirmed:
        return redirect("staff:inbox")
    if places := [one.pk for one in confirmed if isinstance(one, Employment)]:
        return redirect(f"{reverse('staff:inbox')}?{urlencode({'confirmed': places}, doseq=True)}")
    number, whom = counted(len(confirmed), *pile.did), _whom(confirmed)
    return done(request, f"{pile.said}: {number}. {whom} уйдёт письмо.", "staff:inbox")


@require_http_methods(["GET", "HEAD", "POST"])
def rejection(request: ResponsibleRequest, name: str) -> HttpResponse:
    """Reject all that are ticked, with the one reason that each of them will read (R11, R15)."""
    pile = _pile(name)
    wanted = _ticked(request, pile)
    if not wanted:
        return _nothing_ticked(request)
    # The button of the inbox sends the ticks alone: the reason is asked here.
    form = RefusalForm(request.POST if "refusal" in request.POST else None)
    if form.is_valid():
        rejected, refused = pile.reject(wanted, by=request.actor, why=form.cleaned_data["refusal"])
        if refused:
            messages.warning(request, f"Не отклонено: {told(refused)}")
        if rejected:
            number, whom = counted(len(rejected), *pile.did), _whom(rejected)
            return done(request, f"Отклонено: {number}. {whom} уйдёт письмо с причиной.", "staff:inbox")
        return redirect("staff:inbox")
    context = {"kind": pile, "records": wanted, "form": form, "title": f"Отклонить: {len(wanted)}"}
    return render(request, "staff/responsible/rejection.html", context)


@require_safe
def latest(request: ResponsibleRequest) -> HttpResponse:
    """«Последние решения»: what was answered lately, and what of it can be undone (R11, R12, R15)."""
    decisions, mine = decided(request.responsible)
    context = {"decisions": decisions, "mine": mine, "lead": LATEST}
    return render(request, "staff/responsible/decided.html", context)


def just_confirmed(request: ResponsibleRequest) -> dict[str, Any]:
    """Those whose confirmation led here: the page says what happened to them and what comes next."""
    wanted = numbers(request.GET.getlist("confirmed"), AT_ONCE)
    if not wanted:
        return {}
    mine = Employment.objects.visible_to(request.responsible).current()
    found = list(mine.with_details().select_related("worker__user").filter(pk__in=wanted).order_by("pk"))
    number = counted(len(found), *BY_NAME["places"].did)
    title = "Место работы подтверждено" if len(found) == 1 else f"Подтверждено: {number}"
    return {"confirmed": found, "done": title}
