"""«Файл для ФИС ФРДО» over the operator's list of certificates: checked first, then saved (R38)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, path

from courses.frdo import facts, reasons
from courses.frdo.check import against, row
from courses.frdo.forms import PeriodForm
from courses.frdo.layout import Cell, parsed
from courses.models import Certificate, FrdoTemplate
from lib import looks, spreadsheets
from lib.dates import format_date, today
from lib.readers import Reader

SHOWN = 200
NAME = "Удостоверения: файл для ФИС ФРДО"


class WithRegister:
    """Adds the page to the list of certificates."""

    admin_site: Any
    model: Any
    list_before_template = "courses/operator/certificates.html"

    def get_urls(self) -> list[URLPattern]:
        page = self.admin_site.admin_view(self.frdo)
        return [path("frdo/", page, name="courses_certificate_frdo"), *super().get_urls()]  # type: ignore[misc]

    def frdo(self, request: HttpRequest) -> HttpResponse:
        """What would go into the file of the period, what the register would not take, and the file itself."""
        template = FrdoTemplate.objects.in_force(today())
        form = PeriodForm(request.GET if "since" in request.GET else None, initial=_usual())
        looks.name(request, NAME)
        context: dict[str, Any] = {}
        if template and form.is_valid():
            layout, found = parsed(template.columns), list(facts.issued(**form.cleaned_data))
            wrong = {one.pk: said for one in found if (said := against(one, layout, today()))}
            if wanted := request.GET.get("file"):
                return _file(
                    request, form, layout, [x for x in found if wanted == "all" or x.pk not in wrong]
                )
            context = _told(request, found, wrong)
        context |= {
            **self.admin_site.each_context(request),
            "title": "Файл для ФИС ФРДО",
            "opts": self.model._meta,
            "form": form,
            "template": template,
            "reasons": [] if template else [reasons.no_template(today()).to(Reader.OPERATOR)],
        }
        return render(request, "courses/operator/frdo.html", context)


def _usual() -> dict[str, Any]:
    """From the first day of the month before."""
    before = today().replace(day=1) - timedelta(days=1)
    return {"since": before.replace(day=1), "until": today()}


def _told(request: HttpRequest, found: Sequence[Certificate], wrong: dict[int, list[str]]) -> dict[str, Any]:
    lines = [(one, wrong[one.pk]) for one in found if one.pk in wrong][:SHOWN]
    looks.note(request, [one.enrolment for one, _ in lines])
    return {
        "checked": True,
        "found": len(found),
        "ready": len(found) - len(wrong),
        "wrong": len(wrong),
        "lines": lines,
        "more": len(wrong) - len(lines),
    }


def _file(
    request: HttpRequest, form: PeriodForm, layout: Sequence[Cell], found: Sequence[Certificate]
) -> HttpResponse:
    said = form.cleaned_data
    days = f"{format_date(said['since'])}–{format_date(said['until'])}"
    who = f", {said['provider']}" if said["provider"] else ""
    looks.note(request, [one.enrolment for one in found])
    rows = (row(one, layout) for one in found)
    sheet = spreadsheets.workbook("Шаблон", [title for title, *_ in layout], rows)
    return spreadsheets.download(f"ФИС ФРДО {days}{who}", sheet)
