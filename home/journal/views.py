"""«Журнал изменений»: who changed what and when, of all records together (R42)."""

from __future__ import annotations

from datetime import datetime

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from home.journal.facts import Place, kinds, newest
from home.journal.forms import JournalForm
from home.journal.telling import told
from lib import looks
from ui.excel import Fact, answer

PER_PAGE = 50
# More is asked for in parts, by days.
IN_FILE = 5_000
FACTS = (
    Fact("Когда", lambda one: one["at"]),
    Fact("Кто", lambda one: one["who"]),
    Fact("Что сделано", lambda one: one["what"]),
    Fact("Почему", lambda one: one["why"]),
    Fact("Что изменено", lambda one: one["kind"]),
    Fact("Работник", lambda one: str(one["worker"] or "")),
    Fact(
        "Значения",
        lambda one: "; ".join(f"{c.label}: {c.old or 'пусто'} → {c.new or 'пусто'}" for c in one["changes"]),
    ),
)


def journal(request: HttpRequest) -> HttpResponse:
    """Newest first, without an end: each page begins after the last change of the one before it."""
    form = JournalForm(request.GET)
    wanted = form.cleaned_data if form.is_valid() else None
    looks.name(request, "Журнал изменений")
    if wanted is not None and request.GET.get("excel"):
        return _file(request, form)
    after = _read(request.GET.get("after", ""))
    places = newest(wanted, PER_PAGE + 1, after) if wanted is not None else []
    entries = told(places[:PER_PAGE])
    looks.note(request, entries)
    context = {
        **admin.site.each_context(request),
        "title": "Журнал изменений",
        "form": form,
        "entries": entries,
        "later": after is not None,
        "next": _said(places[PER_PAGE - 1]) if len(places) > PER_PAGE else "",
        "in_file": IN_FILE,
    }
    return render(request, "home/operator/journal.html", context)


def _file(request: HttpRequest, form: JournalForm) -> HttpResponse:
    entries = told(newest(form.cleaned_data, IN_FILE))
    looks.note(request, entries)
    cut = [f"не больше {IN_FILE} самых новых"] if len(entries) == IN_FILE else []
    return answer("Журнал изменений", FACTS, entries, [*form.in_words, *cut])


def _said(place: Place) -> str:
    at, kind, number = place
    return f"{at.isoformat()}~{kind}~{number}"


def _read(text: str) -> Place | None:
    """Where the page before ended; an address that somebody spoiled begins anew."""
    at, _, rest = text.partition("~")
    kind, _, number = rest.partition("~")
    if kind not in kinds() or not number.isdecimal() or len(number) > 18:
        return None
    try:
        day = datetime.fromisoformat(at)
    except ValueError:
        return None
    return (day, kind, int(number)) if day.tzinfo else None
