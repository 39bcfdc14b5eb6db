"""«Отчёты» of the operator: tables, bars and Excel over what was counted (R45)."""

from __future__ import annotations

from operator import itemgetter
from typing import Any

from django.contrib import admin
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from home.reports import facts
from home.reports.drawing import bars, heads, legend, shown
from home.reports.forms import ReportForm
from home.reports.known import added, columns, in_order, narrowed
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
    if (counted := facts.counted(one)) is None:
        return _page(request, "report", one.title, report=one)
    form, sort = ReportForm(request.GET, one, counted.rows), request.GET.get("sort", "")
    way, rows = form.way, narrowed(one, counted.rows, form.wanted)
    lines = in_order(one, added(one, rows, way), way, sort)
    titles = columns(one, way)
    if request.GET.get("excel"):
        read = [Fact(title, itemgetter(key)) for key, title in titles.items()]
        return answer(one.title, read, lines, [*form.in_words, f"Посчитано: {format_moment(counted.at)}"])
    context = {
        "report": one,
        "counted_at": counted.at,
        "form": form,
        "heads": heads(titles, one, sort),
        "lines": [shown(line, titles, one) for line in lines[:SHOWN]],
        "total": [shown(line, titles, one) for line in added(one, rows, ())],
        "more": len(lines) - SHOWN,
        "bars": bars(one, lines, way),
        "legend": legend(one),
    }
    return _page(request, "report", one.title, **context)


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
