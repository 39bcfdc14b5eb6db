"""The operator's page «Охват регистрацией» (R8)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, path

from lib.dates import format_moment
from staff.coverage import region
from staff.coverage.known import together
from ui.excel import Fact, answer

SHOWN = 20
HEADS = (
    ("name", "Район"),
    ("must", "Подлежит"),
    ("registered", "Зарегистрировано"),
    ("confirmed", "Подтверждено"),
    ("missing", "Не хватает"),
    ("share", "Охват"),
    ("silent", "Не указали число"),
)
FACTS = (
    Fact("ID организации", lambda one: one.id),
    Fact("Организация", lambda one: one.name),
    Fact("Район", lambda one: one.district),
    Fact("Подлежит регистрации", lambda one: "не указано" if one.must is None else one.must),
    Fact("Зарегистрировано", lambda one: one.registered),
    Fact("Подтверждено", lambda one: one.confirmed),
    Fact("Не хватает", lambda one: one.missing),
    Fact("Охват, %", lambda one: one.per_cent),
)


class WithCoverage:
    """Adds the page to the admin of workplaces."""

    admin_site: Any
    model: Any

    def get_urls(self) -> list[URLPattern]:
        page = self.admin_site.admin_view(self.coverage)
        return [path("coverage/", page, name="staff_coverage"), *super().get_urls()]  # type: ignore[misc]

    def coverage(self, request: HttpRequest) -> HttpResponse:
        """By district; the organizations furthest behind, of the district that was chosen."""
        chosen, sort = request.GET.get("district", ""), request.GET.get("sort", "")
        at = region.counted_at()
        if request.GET.get("excel"):
            return answer("Охват регистрацией", FACTS, region.furthest_behind(chosen), _said(chosen, at))
        districts = region.by_district()
        context = {
            **self.admin_site.each_context(request),
            "title": "Охват регистрацией",
            "opts": self.model._meta,
            "counted_at": at,
            "districts": region.in_order(districts, sort, "share"),
            "heads": [_head(name, title, sort or "share") for name, title in HEADS],
            "behind": region.furthest_behind(chosen, SHOWN),
            "silent": region.silent(chosen, SHOWN),
            "chosen": chosen,
            "whole": together("Регион", districts),
        }
        return render(request, "staff/operator/coverage.html", context)


def _said(chosen: str, at: datetime | None) -> list[str]:
    counted = f"Посчитано: {format_moment(at)}" if at else "Ещё не посчитано"
    return [f"Район: {chosen}", counted] if chosen else [counted]


def _head(name: str, title: str, sort: str) -> dict[str, str]:
    """A column's heading and where it leads: up first, then down."""
    arrow = {name: "↑", f"-{name}": "↓"}.get(sort, "")
    return {"title": title, "sort": f"-{name}" if sort == name else name, "arrow": arrow}
