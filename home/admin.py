"""A worker's card in the admin: the dossier of the person, from every room (R40, R42).

It is the card itself and no page beside it: nothing of a worker was edited there, and every list, reason, ticket and
search leads to it already.
"""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from home.dossier.page import dossier
from home.facts.history import events
from staff.admin.people import WorkerAdmin
from staff.models import Worker
from ui.history import page

admin.site.unregister(Worker)


@admin.register(Worker)
class PersonAdmin(WorkerAdmin):
    """All links of the system that open a worker for the operator open this page."""

    change_form_template = "home/operator/dossier.html"
    fields: Any = ("id",)
    inlines: Any = ()

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        worker = self.get_object(request, object_id)
        shown = dossier(request, worker) if worker else {}
        return super().change_view(request, object_id, form_url, {**shown, **(extra_context or {})})

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        """All that has happened to the person, in sentences, not to the one record alone (R42)."""
        worker = self.get_object(request, object_id)
        if worker is None:
            raise Http404
        self._look(request, "история", [worker])
        context = {
            **self.admin_site.each_context(request),
            "title": f"История: {worker}",
            "events": page(events(worker), request.GET),
            "opts": self.opts,
            "original": worker,
            "request": request,
        }
        return render(request, "admin/history.html", context)
