"""A course as a file for the calendar, and the private address that a calendar program reads by itself (R36)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, cast

from allauth.core.ratelimit import respond_429
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from accounts import limits
from courses.calendar import actions, event
from courses.enrolling.letters import entry
from courses.models import CalendarFeed, Enrolment
from courses.states import Seat
from lib.dates import today
from staff.web import WorkerRequest
from submissions.web import done

SALT = "courses.calendar"
# So long a subscribed calendar is told that a course is over or that its seat was given up.
REMEMBERED = timedelta(days=180)


@require_safe
def ics(request: WorkerRequest, pk: int) -> HttpResponse:
    """«В календарь»: one course of the own."""
    seats = Enrolment.objects.for_worker(request.worker).with_details()
    seat = get_object_or_404(seats, pk=pk)
    said = _entry(seat)
    answer = _file(event.calendar([said], cancelled=said["cancelled"]))
    answer["Content-Disposition"] = f'attachment; filename="{event.file_name(seat.group.number)}"'
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
def subscription(request: WorkerRequest) -> HttpResponse:
    """«Календарь курсов»: the address to put into a calendar program; a new one makes the old one dead."""
    page = reverse("courses:subscription")
    if request.method == "POST":
        actions.make_feed(request.worker, by=request.user)
        return done(request, "Адрес готов. Прежний, если он был, больше не открывается.", page)
    feed = CalendarFeed.objects.filter(worker=request.worker).first()
    address = settings.SITE_URL + reverse("courses:feed", args=[token(feed)]) if feed else ""
    webcal = f"webcal:{address.partition(':')[2]}"
    return render(request, "courses/subscription.html", {"address": address, "webcal": webcal})


@login_not_required
@require_safe
def feed(request: HttpRequest, text: str) -> HttpResponse:
    """The courses of whoever made this address: titles, days and places, and nothing about the person."""
    try:
        pk, number = signing.loads(text, salt=SALT)
    except (signing.BadSignature, ValueError):
        raise Http404 from None
    known = get_object_or_404(CalendarFeed.objects.select_related("worker"), pk=pk, number=number)
    if not limits.calendar(request, str(known.pk)):
        return cast(HttpResponse, respond_429(request))
    seats = Enrolment.objects.for_worker(known.worker).with_details()
    recent = seats.filter(ends_on__gte=today() - REMEMBERED).order_by("starts_on", "pk")
    answer = _file(event.calendar([_entry(seat) for seat in recent], name="Мои курсы"))
    answer["X-Robots-Tag"], answer["Referrer-Policy"] = "noindex", "no-referrer"
    return answer


def token(known: CalendarFeed) -> str:
    """What stands in the address: which subscription and which address of it, signed."""
    return signing.dumps([known.pk, known.number], salt=SALT)


def _entry(seat: Enrolment) -> dict[str, Any]:
    gone = seat.seat == Seat.RELEASED
    return entry(seat.pk, seat.group, seat.group.programme.title, cancelled=gone)


def _file(content: bytes) -> HttpResponse:
    answer = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    answer["Cache-Control"] = "private, no-store"
    return answer
