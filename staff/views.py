"""«Ждут вас»: one page for all that waits for a Responsible (R11, R15)."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lib.numbers import numbers
from organizations.web import ResponsibleRequest
from staff import facts as inbox
from staff.models import Employment, PersonalDataChange, SnilsShown, Worker
from staff.personal_data import facts as data
from staff.workplaces.facts import new_places
from ui.history import Change

PER_PAGE = 20


@require_safe
def show(request: ResponsibleRequest) -> HttpResponse:
    """«Ждут вас»: one page for all that waits for this Responsible (R11, R15)."""
    page = Paginator(inbox.places_awaiting(request.responsible), PER_PAGE).get_page(request.GET.get("page"))
    changes = Paginator(inbox.changes_awaiting(request.responsible), PER_PAGE).get_page(1)
    seen = SnilsShown.objects.shown_to(
        request.user, [*(place.worker_id for place in page), *(change.worker_id for change in changes)]
    )
    places = new_places(page, request.user.pk)
    context = {
        "page": page,
        "places": places,
        "several": sum(not item.verdict for item in places) > 1,
        "changes": _data(request, list(changes), seen),
        "whole": seen,
        "changes_total": changes.paginator.count,
        "total": page.paginator.count + changes.paginator.count,
        "confirmed": just_confirmed(request),
    }
    return render(request, "staff/responsible/inbox.html", context)


def _data(
    request: ResponsibleRequest, changes: list[PersonalDataChange], seen: set[int]
) -> list[tuple[PersonalDataChange, list[Change], bool]]:
    """Each with old and new values, and whether the card is theirs to open: not of a unit's Responsible (R21)."""
    wanted = [change.worker_id for change in changes]
    mine = Worker.objects.visible_to(request.responsible).filter(pk__in=wanted)
    theirs = set(mine.values_list("pk", flat=True)) if wanted else set()
    return [
        (change, data.differences(change, change.worker_id in seen), change.worker_id in theirs)
        for change in changes
    ]


def just_confirmed(request: ResponsibleRequest) -> list[Employment]:
    """Those whose confirmation led here: the page says what happened to them and what comes next."""
    wanted = numbers(request.GET.getlist("confirmed"), PER_PAGE)
    if not wanted:
        return []
    mine = Employment.objects.visible_to(request.responsible).current()
    return list(mine.with_details().select_related("worker__user").filter(pk__in=wanted).order_by("pk"))
