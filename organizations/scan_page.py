"""«Приложить скан» over the operator's list of requests: the code on the order finds its request (R22)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, path

from lib import acting
from lib.forms import ActionForm
from organizations import actions
from organizations.admin_actions import ScanForm
from organizations.codes import request_on
from organizations.models import Responsible
from submissions.web import done

UNREAD = (
    "Код на скане не прочитан: его нет на странице, он смят или снят нерезко. Найдите запрос в списке по номеру, "
    "напечатанному рядом с кодом, и приложите скан на его карточке."
)


class CodedScanForm(ScanForm):
    """Any signed order: whose it is, its code says."""

    why: Any = None


class WithScanByCode:
    admin_site: Any
    model: Any
    list_before_template = "organizations/operator/responsibles.html"

    def get_urls(self) -> list[URLPattern]:
        page = self.admin_site.admin_view(self.scan_by_code)
        return [path("scans/", page, name="organizations_responsible_scans"), *super().get_urls()]  # type: ignore[misc]

    def scan_by_code(self, request: HttpRequest) -> HttpResponse:
        acting.judge(request.user, "organizations.attach_scan")
        sent = (request.POST, request.FILES) if request.method == "POST" else ()
        form = CodedScanForm(*sent)
        if form.is_valid() and (found := _attached(form, request.user)):
            said = f"Скан приложен к запросу № {found.pk}: {found.full_name}, {found.organization}."  # type: ignore[attr-defined]
            return done(request, said, "admin:organizations_responsible_change", found.pk)
        context = {
            **self.admin_site.each_context(request),
            "title": "Приложить скан приказа по его коду",
            "form": form,
            "opts": self.model._meta,
        }
        return render(request, "organizations/operator/scan.html", context)


def _attached(form: ActionForm, by: Any) -> Responsible | None:
    """The request that the code names, with its scan; None: not found or refused, and the form says why."""
    scan = form.cleaned_data["scan"]
    code = request_on(scan)
    named = Responsible.objects.filter(pk=code or 0).named()
    found = named.select_related("organization").first()
    if found is None:
        form.add_error("scan", UNREAD)
        return None
    why = "скан найден по коду приказа"
    return found if form.attempt(actions.attach_scan, found, scan, code=code, by=by, why=why) else None
