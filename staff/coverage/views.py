"""«Кого нет в АИС»: by name, from the list of the organization (R8)."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from lib import looks
from lib.forms import ActionForm
from lib.numbers import counted
from organizations.web import ResponsibleRequest
from staff.coverage import actions, facts
from staff.coverage.forms import StaffListForm
from submissions.web import done
from ui.excel import Fact, answer

PEOPLE = ("человек", "человека", "человек")


@require_safe
def show(request: ResponsibleRequest) -> HttpResponse:
    """Who is missing, who is not on the list, who is found; as a file, who is missing (R8)."""
    kept = facts.staff_list(request.responsible)
    if kept is None:
        return render(request, "staff/responsible/coverage.html", {"kept": None})
    found = facts.compared(request.responsible, kept.names)
    looks.note(request, found.extra, [one for _, one in found.matched], [one.like for one in found.missing])
    if request.GET.get("format") == "xlsx":
        columns = [
            Fact("ФИО", lambda one: one.name),
            Fact("Возможно, это", lambda one: one.like.full_name if one.like else ""),
        ]
        return answer("Не зарегистрированы", columns, found.missing)
    share = 100 * len(found.matched) // len(kept.names)
    context = {"kept": kept, "found": found, "total": len(kept.names), "share": f"{share} %"}
    return render(request, "staff/responsible/coverage.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def load(request: ResponsibleRequest) -> HttpResponse:
    """Paste the list; it takes the place of the earlier one (R8)."""
    kept = facts.staff_list(request.responsible)
    before = {"names": "\n".join(kept.names)} if kept else None
    posted = request.method == "POST"
    form = StaffListForm(request.POST if posted else None, request.FILES if posted else None, initial=before)
    organization = request.responsible.organization
    if form.is_valid():
        names = form.people
        if form.attempt(actions.keep_staff_list, organization, names, by=request.actor):
            return done(request, f"Список принят: {counted(len(names), *PEOPLE)}.", "staff:coverage")
    return render(request, "staff/responsible/coverage_list.html", {"form": form, "kept": kept})


@require_http_methods(["GET", "HEAD", "POST"])
def forget(request: ResponsibleRequest) -> HttpResponse:
    """The names are taken away; the number stays (R8)."""
    kept = facts.staff_list(request.responsible)
    form = ActionForm(request.POST if request.method == "POST" else None)
    if kept is None:
        return redirect("staff:coverage")
    if form.is_valid() and form.attempt(
        actions.forget_staff_list, request.responsible.organization, by=request.actor
    ):
        return done(request, "Список удалён. Число работников осталось.", "staff:coverage")
    return render(request, "staff/responsible/coverage_forget.html", {"form": form, "kept": kept})
