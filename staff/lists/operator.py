"""An operator's own filters of the lists in the admin (R45)."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from lib.forms import ActionForm
from staff.lists import actions
from staff.lists.facts import NOT_KEPT_BY_OPERATOR, filter_of
from staff.lists.forms import OperatorListForm
from staff.models import SavedList


def saved_of(request: HttpRequest, page: str) -> dict[str, Any]:
    """What stands above a list: one's own filters of it, and where the one in force is saved; one statement.

    page: «staff_worker», as the admin names its lists.
    """
    query = filter_of(request.GET, without=NOT_KEPT_BY_OPERATOR)
    own = [
        {"name": one.name, "url": f"?{one.query}", "here": one.query == query, "pk": one.pk}
        for one in SavedList.objects.of(request.user, page)
    ]
    new = query and not any(one["here"] for one in own)
    return {"lists": own, "new": f"{reverse('operator_list_new', args=[page])}?{query}" if new else ""}


def save(request: HttpRequest, page: str) -> HttpResponse:
    """The filter stands in the address, as it stood there in the list (R45)."""
    back, query = _page(page), filter_of(request.GET, without=NOT_KEPT_BY_OPERATOR)
    form = OperatorListForm(request.POST or None)
    if form.is_valid() and form.attempt(
        actions.save_list, form.cleaned_data["name"], query, page, by=request.user
    ):
        messages.success(request, f"Список «{form.result.name}» сохранён.")
        return redirect(f"{back}?{query}")
    return _form(request, form, "Сохранить этот список", f"{back}?{query}")


def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Another name, or the list is removed: the records stay (R45)."""
    saved = get_object_or_404(SavedList, pk=pk, user=request.user)
    back = _page(saved.page)
    if "remove" in request.POST:
        form: ActionForm = ActionForm(request.POST)
        if form.is_valid() and form.attempt(actions.remove_list, saved, by=request.user):
            messages.success(request, f"Список «{saved.name}» убран.")
            return redirect(back)
    form = OperatorListForm(request.POST or None, initial={"name": saved.name})
    if form.is_valid() and form.attempt(
        actions.rename_list, saved, form.cleaned_data["name"], by=request.user
    ):
        messages.success(request, f"Теперь список называется «{form.result.name}».")
        return redirect(f"{back}?{saved.query}")
    return _form(request, form, "Изменить этот список", f"{back}?{saved.query}", saved)


def _page(name: str) -> str:
    """The address of that list; 404 where the admin has none."""
    known = {f"{model._meta.app_label}_{model._meta.model_name}" for model in admin.site._registry}
    if name not in known:
        raise Http404
    return reverse(f"admin:{name}_changelist")


def _form(
    request: HttpRequest, form: Any, title: str, back: str, saved: SavedList | None = None
) -> HttpResponse:
    context = {"title": title, "form": form, "back": back, "saved": saved}
    return render(request, "staff/operator/saved_list.html", admin.site.each_context(request) | context)
