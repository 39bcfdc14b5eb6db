"""A programme: what it teaches, for whom, who teaches it, when, and one chosen group with the button (R35, R36)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from courses import facts
from courses.catalogue.cards import RANK, mark
from courses.enrolling.offers import GroupOffer, Viewer
from courses.enrolling.views import address_for_worker as group_for_worker
from courses.enrolling.views import address_of_mine as my_group
from courses.models import CourseGroup, Programme
from courses.states import Form
from lib.dates import format_date, today
from organizations.web import ResponsibleRequest
from staff.models import Worker
from staff.web import WorkerRequest
from ui import way_back
from ui.templatetags.words import dial

DATES = 12  # on a page


def address_of_mine(request: HttpRequest, programme: int) -> str:
    """The programme's page, which leads back to the list as it was filtered."""
    return way_back.onward(request, reverse("courses:programme", args=[programme]))


def address_for_worker(request: HttpRequest, worker: int, programme: int) -> str:
    """The same for the Responsible who chooses for somebody."""
    return way_back.onward(request, reverse("courses:org_programme", args=[worker, programme]))


def _judged(viewer: Viewer, programme: Programme) -> list[GroupOffer]:
    """Its groups that have not begun, those that are open first: one statement."""
    groups = CourseGroup.objects.coming(viewer.on).filter(programme=programme).order_by("starts_on", "number")
    offers = [viewer.judged(group) for group in facts.offers(groups, viewer.on_offer)]
    return sorted(offers, key=lambda offer: RANK[offer.chance])


def _page(
    request: HttpRequest, worker: Worker, pk: int, group: Callable[[int], str], words: dict[str, Any]
) -> HttpResponse:
    programme = get_object_or_404(Programme.objects.select_related("provider"), pk=pk)
    viewer = Viewer.for_worker(worker, today())
    offers = _judged(viewer, programme)
    for offer in offers:
        offer.href = group(offer.group.group_id)
    asked = request.GET.get("group", "")
    chosen = next((one for one in offers if str(one.group.group_id) == asked), next(iter(offers), None))
    others = [offer for offer in offers if offer is not chosen]
    page = Paginator(others, DATES).get_page(request.GET.get("page"))
    context = {
        **words,
        "programme": programme,
        "mark": mark(offers[0]) if offers else "",
        "profile": bool(offers) and offers[0].profile,
        "chosen": chosen,
        "row": chosen.row() | _more(chosen) if chosen else None,
        "page": page,
        "rows": [{**offer.row(), "choose": _choose(request, offer)} for offer in page],
        "same_provider": urlencode({"provider": programme.provider_id, "tab": "all"}),
    }
    return render(request, "courses/programme.html", context)


def _more(offer: GroupOffer) -> dict[str, Any]:
    """What the card of the chosen group says besides its row."""
    group = offer.group
    how = ", ".join(part for part in (Form(group.form).label, group.time) if part)
    left = f"свободно {group.left} из {group.seats}"
    # What a list never asks of a group.
    whole = CourseGroup.objects.get(pk=group.group_id)
    return {
        "how": how,
        "left": left,
        "until": f"по {format_date(group.registration_until)}",
        "free_until": format_date(group.starts_on - timedelta(days=1)),
        "sessions": format_html_join(mark_safe("<br>"), "{}", ((one.said,) for one in whole.timetable)),
        "contact": _contact(whole),
    }


def _contact(group: CourseGroup) -> str:
    """Who answers, with the number to press and the address to write to."""
    phone, email = group.contact_phone, group.contact_email
    parts = [
        ("{}", (group.contact_name,) if group.contact_name else None),
        ('<a href="tel:{}">{}</a>', (dial(phone), phone) if phone else None),
        ('<a href="mailto:{}">{}</a>', (email, email) if email else None),
    ]
    return mark_safe("<br>".join(format_html(how, *said) for how, said in parts if said))  # noqa: S308 each is escaped


def _choose(request: HttpRequest, offer: GroupOffer) -> str:
    """The same page with this group in the place of the chosen one."""
    asked = request.GET.copy()
    asked["group"] = str(offer.group.group_id)
    asked.pop("page", None)
    return f"?{asked.urlencode()}"


@require_safe
def programme(request: WorkerRequest, pk: int) -> HttpResponse:
    """For the worker: with the verdict on every date (R35, R36)."""
    catalogue = reverse("courses:catalogue")
    words = {"back": way_back.back(request, catalogue), "catalogue": f"{catalogue}?", "enrol": "Записаться"}
    return _page(request, request.worker, pk, partial(my_group, request), words)


@require_safe
def programme_for_worker(request: ResponsibleRequest, pk: int, programme: int) -> HttpResponse:
    """For the Responsible who chooses for a worker of the organization (R36)."""
    worker = get_object_or_404(Worker.objects.acting_for(request.responsible), pk=pk)
    catalogue = reverse("courses:org_catalogue")
    back = way_back.back(request, catalogue, otherwise=f"worker={worker.pk}")
    words = {
        "back": back,
        "catalogue": f"{catalogue}?worker={worker.pk}&",
        "enrol": "Записать",
        "worker": worker,
    }
    return _page(request, worker, programme, partial(group_for_worker, request, worker.pk), words)
