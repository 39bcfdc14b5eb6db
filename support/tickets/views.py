"""Pages of whoever writes to the operator, the same in the cabinet and in the Responsible's rooms (R39)."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from lib import looks
from lib.carried import FIELD, carried
from lib.files import file_answer
from submissions.web import done
from support.models import Kind, Ticket, TicketFile
from support.tickets import actions, facts
from support.tickets.door import Cabinet, form_of
from support.tickets.forms import MessageForm, TicketForm
from support.tickets.listing import listing

SENT = "Обращение отправлено. Ответ придёт письмом и появится здесь."
Door = type[Cabinet]


@require_safe
def tickets(request: Any, door: Door) -> HttpResponse:
    """All that was written from here, with its state."""
    room = door(request)
    return listing(request, room).answer(
        "support/tickets/list.html", {"door": room, "new": room.page("choose")}
    )


@require_safe
def choose(request: Any, door: Door) -> HttpResponse:
    """What it is about: each kind asks for something else. A refusal says it by itself (R43)."""
    room, token = door(request), request.GET.get(FIELD, "")
    if token:
        return redirect(room.of_refusal(carried(token)[0]) + f"?{urlencode({FIELD: token})}")
    context = {"door": room, "offered": list(room.offered()), "list_url": room.page("tickets")}
    return render(request, "support/tickets/choose.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: Any, door: Door, kind: str) -> HttpResponse:
    """The form of one kind; the refusal that led here goes along (R43)."""
    room, token = door(request), request.GET.get(FIELD, "")
    posted = (request.POST, request.FILES) if request.method == "POST" else ()
    form, about = form_of(kind)(*posted, **room.of_kind(kind)), carried(token)[1]
    if form.is_valid():
        told = {**room.about(form), **form.told(), "about": about}
        sent = {
            "told": told,
            "files": form.cleaned_data["attached"],
            "via": room.via,
            "email": room.user.email,
        }
        if form.attempt(actions.write_ticket, Kind(kind), **sent, by=room.by):
            return done(request, SENT, room.page("ticket", form.result.pk))
    return _form_page(request, room, form, Kind(kind), about)


def _form_page(request: Any, room: Cabinet, form: TicketForm, kind: Kind, about: str) -> HttpResponse:
    waits = facts.still_waits(room.tickets(), kind)
    context = {
        "door": room,
        "form": form,
        "kind": kind,
        "about": about,
        "known": room.known(kind),
        "closed": facts.closed_of(request.user) if kind == Kind.ACCESS else [],
        "waits": waits,
        "waits_url": room.page("ticket", waits.pk) if waits else "",
        "list_url": room.page("tickets"),
    }
    return render(request, "support/tickets/new.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def ticket(request: Any, door: Door, pk: int) -> HttpResponse:
    """The thread; its author writes on (R39)."""
    room = door(request)
    shown: Ticket = get_object_or_404(room.tickets(), pk=pk)
    form = MessageForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
    if form.is_valid():
        said = form.cleaned_data
        if form.attempt(actions.add_message, shown, said["text"], files=said["attached"], by=room.by):
            return done(request, "Сообщение отправлено.", room.page("ticket", pk))
    context = {
        "door": room,
        "ticket": shown,
        "told": facts.told(shown),
        "thread": facts.thread(shown, lambda one: room.page("file", one)),
        "form": form,
        "list_url": room.page("tickets"),
        "new": room.page("choose"),
    }
    return render(request, "support/tickets/ticket.html", context)


@require_safe
def file(request: HttpRequest, door: Door, pk: int) -> FileResponse:
    """A file of one of these threads; nobody else's (R44)."""
    mine = door(request).tickets().values("pk")  # type: ignore[arg-type]
    found = get_object_or_404(TicketFile.objects.filter(ticket__in=mine).select_related("ticket"), pk=pk)
    looks.note(request, found.ticket)
    return file_answer(found.file, found.name)
