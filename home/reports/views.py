"""«Отчёты» of the operator: tables, bars and Excel over what was counted (R45)."""

from __future__ import annotations

from operator import itemgetter
from typing import Any

from django.contrib import admin
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from home.models import CountedReport
from home.reports import asking, facts
from home.reports.actions import ask_to_count
from home.reports.drawing import bars, heads, legend, shown
from home.reports.forms import ReportForm
from home.reports.known import Report, added, columns, in_order, narrowed
from lib import looks
from lib.dates import format_moment
from organizations.models import Organization
from ui.excel import Fact, answer

SHOWN = 200
PEOPLE = (
    Fact("ID", lambda one: one["worker_id"]),
    Fact("ФИО", lambda one: one["full_name"]),
    Fact("Должность", lambda one: one["position"]),
    Fact("Последний чек", lambda one: one["last_on"]),
    Fact("Срок прошёл", lambda one: one["due"]),
)


def reports(request: HttpRequest) -> HttpResponse:
    return _page(request, "reports", "Отчёты", reports=facts.REPORTS.values())


def report(request: HttpRequest, name: str) -> HttpResponse:
    """One report, narrowed and added up; of many lines the first, all of them in the file."""
    if (one := facts.REPORTS.get(name)) is None:
        raise Http404
    counted = facts.counted(one)
    asked = asking.state(one, counted)
    if counted is None:
        page = _page(request, "report", one.title, report=one, asked=asked)
    else:
        form = ReportForm(request.GET, one, counted.rows)
        if request.GET.get("excel"):
            return _file(request, one, counted, form)
        context = {"report": one, "asked": asked, "form": form, "counted_at": counted.at}
        page = _page(request, "report", one.title, **context, **_table(request, one, counted, form))
    if asked["share"] is not None:
        # While it is being counted the page comes anew by itself, with scripts or without.
        page["Refresh"] = "2"
    return page


def _lines(
    request: HttpRequest, one: Report, counted: CountedReport, form: ReportForm
) -> list[dict[str, Any]]:
    rows = narrowed(one, counted.rows, form.wanted)
    return in_order(one, added(one, rows, form.way), form.way, request.GET.get("sort", ""))


def _file(request: HttpRequest, one: Report, counted: CountedReport, form: ReportForm) -> HttpResponse:
    read = [Fact(title, itemgetter(key)) for key, title in columns(one, form.way).items()]
    said = [*form.in_words, f"Посчитано: {format_moment(counted.at)}"]
    return answer(one.title, read, _lines(request, one, counted, form), said)


def _table(request: HttpRequest, one: Report, counted: CountedReport, form: ReportForm) -> dict[str, Any]:
    titles, lines = columns(one, form.way), _lines(request, one, counted, form)
    rows = narrowed(one, counted.rows, form.wanted)
    return {
        "heads": heads(titles, one, request.GET.get("sort", "")),
        "lines": [shown(line, titles, one) for line in lines[:SHOWN]],
        "total": [shown(line, titles, one) for line in added(one, rows, ())],
        "more": len(lines) - SHOWN,
        "bars": bars(one, lines, form.way),
        "legend": legend(one),
    }


@require_POST
def count(request: HttpRequest, name: str) -> HttpResponse:
    """«Посчитать сейчас»: in the background; the report's page shows how far it is (R45)."""
    if (one := facts.REPORTS.get(name)) is None:
        raise Http404
    ask_to_count(one, by=request.user)
    back = reverse("operator_report", args=[name])
    return redirect(f"{back}?{request.GET.urlencode()}" if request.GET else back)


def overdue(request: HttpRequest, pk: int) -> HttpResponse:
    """Who exactly is overdue in one organization, as it is now (R34)."""
    place = get_object_or_404(Organization, pk=pk)
    people = facts.overdue_in(place)
    looks.name(request, "Отчёт: просрочено обучение")
    looks.note(request, people)
    if request.GET.get("excel"):
        return answer(f"Просрочено обучение, {place}", PEOPLE, people, [f"Организация: {place}"])
    return _page(request, "overdue", f"Просрочено обучение: {place}", people=people, place=place)


def _page(request: HttpRequest, template: str, title: str, **context: Any) -> HttpResponse:
    every = {**admin.site.each_context(request), "title": title, **context}
    return render(request, f"home/operator/{template}.html", every)
