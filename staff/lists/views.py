"""«Сохранить этот список»: a filter of the list of workers under a name of one's own (R45)."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from lib.forms import ActionForm
from organizations.web import ResponsibleRequest
from staff.lists import actions
from staff.lists.facts import filter_of
from staff.lists.forms import ListForm
from staff.models import SavedList


def _opened(query: str) -> str:
    return f"{reverse('home:workers')}?{query}" if query else reverse("home:workers")


def _done(request: ResponsibleRequest, said: str, query: str = "") -> HttpResponse:
    """Back to the list of workers, as this filter has it."""
    messages.success(request, said)
    return redirect(_opened(query))


@require_http_methods(["GET", "HEAD", "POST"])
def save(request: ResponsibleRequest) -> HttpResponse:
    """The filter stands in the address, as it stood there in the list (R45)."""
    query = filter_of(request.GET)
    form = ListForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and form.attempt(actions.save_list, form.cleaned_data["name"], query, by=request.user):
        return _done(request, f"Список «{form.result.name}» сохранён.", query)
    context = {"form": form, "back": _opened(query), "nothing": not query}
    return render(request, "staff/responsible/list_new.html", context)


def _own(request: ResponsibleRequest, pk: int) -> SavedList:
    return get_object_or_404(SavedList.objects.of(request.user), pk=pk)


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """Another name, or the way to remove it (R45)."""
    saved = _own(request, pk)
    form = ListForm(request.POST if request.method == "POST" else None, initial={"name": saved.name})
    if form.is_valid() and form.attempt(
        actions.rename_list, saved, form.cleaned_data["name"], by=request.user
    ):
        return _done(request, f"Теперь список называется «{form.result.name}».", saved.query)
    context = {"form": form, "saved": saved, "back": _opened(saved.query)}
    return render(request, "staff/responsible/list_change.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def removal(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """The name goes, the workers stay (R45)."""
    saved = _own(request, pk)
    form = ActionForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and form.attempt(actions.remove_list, saved, by=request.user):
        return _done(request, f"Список «{saved.name}» убран.")
    context = {"form": form, "saved": saved, "back": _opened(saved.query)}
    return render(request, "staff/responsible/list_removal.html", context)
