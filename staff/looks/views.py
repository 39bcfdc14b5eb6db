"""«Кто смотрел мои данные», in the worker's cabinet (R42)."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lib.numbers import counted
from retention.facts import term
from retention.known import LOOKS, in_words
from staff.looks.facts import by_day
from staff.web import WorkerRequest

PER_PAGE = 40


@require_safe
def mine(request: WorkerRequest) -> HttpResponse:
    """Day by day: as whom, which page, how often (R42)."""
    page = Paginator(by_day(request.worker), PER_PAGE).get_page(request.GET.get("page"))
    told = [line | {"often": counted(line["times"], "раз", "раза", "раз")} for line in page]
    days = [(day, _by_reader(list(lines))) for day, lines in groupby(told, key=itemgetter("day"))]
    kept = in_words(term(LOOKS).days)
    context = {"page": page, "days": days, "kept": kept}
    return render(request, "staff/worker/who_looked.html", context)


def _by_reader(lines: list[dict[str, Any]]) -> list[tuple[str | None, list[dict[str, Any]]]]:
    """The lines of a day by the organization whose Responsible looked, None for the operator; the last to look first."""
    places = dict.fromkeys(line["place"] for line in lines)
    return [(place, [line for line in lines if line["place"] == place]) for place in places]
