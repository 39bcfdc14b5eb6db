"""The catalogue of the worker, and of the Responsible for a worker or for a group (R36)."""

from __future__ import annotations

from functools import partial

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_safe

from courses.catalogue.choosing import GROUPS, WORKERS, ChooseGroupFilter, ChooseWorkerFilter
from courses.catalogue.programme import address_for_worker as programme_for_worker
from courses.catalogue.programme import address_of_mine as my_programme
from courses.catalogue.shown import Catalogue
from courses.enrolling.offers import Viewer
from courses.enrolling.views import address_for_worker, address_of_mine
from courses.models import CourseGroup
from lib import looks
from lib.dates import today
from organizations.web import ResponsibleRequest
from staff.models import Worker
from staff.web import WorkerRequest
from ui.listing import Listing


@require_safe
def catalogue(request: WorkerRequest) -> HttpResponse:
    """«Каталог»: which groups are open to me, what the voucher pays for, why the others are closed (R36, R43)."""
    viewer = Viewer.for_worker(request.worker, today())
    shown = Catalogue(request, viewer, partial(address_of_mine, request), partial(my_programme, request))
    return shown.answer({"enrol": "Записаться", "whose": "Ваш чек"})


@require_safe
def for_worker(request: ResponsibleRequest) -> HttpResponse:
    """The catalogue as one of the organization's workers sees it; whose, is chosen first (R36)."""
    workers = Worker.objects.acting_for(request.responsible)
    chosen = request.GET.get("worker", "")
    if not chosen.isdecimal() or len(chosen) > 18:
        listing = Listing(
            request, workers, WORKERS, "работник,работника,работников", ChooseWorkerFilter, order="full_name"
        )
        return listing.answer("courses/choose_worker.html")
    worker = get_object_or_404(workers, pk=chosen)
    looks.note(request, worker)
    viewer = Viewer.for_worker(worker, today())
    group = partial(address_for_worker, request, worker.pk)
    shown = Catalogue(request, viewer, group, partial(programme_for_worker, request, worker.pk))
    whom = {"caption": worker.full_name, "for_worker": worker.pk, "choose": reverse("courses:org_catalogue")}
    return shown.answer({**whom, "enrol": "Записать", "whose": "Чек"})


@require_safe
def groups(request: ResponsibleRequest) -> HttpResponse:
    """The groups that have not begun, for whoever looks for people and not for a course (R36)."""
    coming = CourseGroup.objects.coming(today()).with_details()
    listing = Listing(request, coming, GROUPS, "группа,группы,групп", ChooseGroupFilter, order="starts_on")
    return listing.answer("courses/choose_group.html")
