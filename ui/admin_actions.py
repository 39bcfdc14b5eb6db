"""An action of the operator: a page that says what will happen, asks why, and calls the action."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.http import url_has_allowed_host_and_scheme
from unfold.widgets import UnfoldAdminTextareaWidget

from lib import acting
from lib.forms import ActionForm
from lib.readers import Reader
from lib.reasons import Reason, in_order


class WhyForm(ActionForm):
    why = forms.CharField(
        label="Почему", help_text="Останется в истории.", widget=UnfoldAdminTextareaWidget(attrs={"rows": 3})
    )


@dataclass(frozen=True)
class RecordAction:
    """name: its place in the address; verb: its button. `run(record, form, by)` calls the action; `possible`
    hides the button where the action makes no sense at all (whether the rules allow it, the action says);
    `made(record, data)` is the form where it depends on the record; `initial` is what the form shows at first;
    `happens` may depend on it; room: whose operators do it, where it is not the record's own; dangerous: the password
    is asked once more; `against(record)`: why it cannot be done now, said before anything is typed; `page(admin,
    request, record)` answers instead of the common page where that says too little."""

    name: str
    verb: str
    run: Callable[[Any, Any, Any], Any]
    done: str
    happens: Sequence[str] | Callable[[Any], Sequence[str]] = ()
    stays: Sequence[str] = ()
    form: type[ActionForm] = WhyForm
    made: Callable[[Any, Any], Any] | None = None
    possible: Callable[[Any], bool] = field(default=bool)
    dangerous: bool = False
    room: str = ""
    initial: Callable[[Any], dict[str, Any]] = field(default=lambda record: {})
    against: Callable[[Any], Sequence[Reason]] = field(default=lambda record: ())
    page: Callable[[Any, HttpRequest, Any], HttpResponse] | None = None

    def said_of(self, record: Any) -> Sequence[str]:
        """What will happen to this very record."""
        return self.happens(record) if callable(self.happens) else self.happens


def as_said(do: Callable[..., Any]) -> Callable[[Any, Any, Any], Any]:
    """For `RecordAction.run`: an action whose arguments are named as the form's fields."""
    return lambda record, form, by: do(record, by=by, **form.cleaned_data)


def dangerous(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A page of the admin before which the password is asked once more: `submissions.web.password_before_danger`."""
    view.asks_password = True  # type: ignore[attr-defined]
    return view


def back(request: HttpRequest) -> str:
    """The operator's page that has led to this action and waits for it to be done; empty where none has."""
    asked = request.GET.get("back", "")
    ours = asked.startswith(reverse("admin:index")) and url_has_allowed_host_and_scheme(asked, None)
    return asked if ours else ""


class WithRecordActions:
    """Adds the buttons and the pages of `record_actions` to an admin."""

    record_actions: Sequence[RecordAction] = ()
    change_form_template = "admin/card_with_actions.html"
    model: Any
    admin_site: admin.AdminSite

    def get_urls(self) -> list[URLPattern]:
        return [
            *(
                path(
                    f"<int:pk>/{action.name}/",
                    self.admin_site.admin_view(self._page(action)),
                    name=self._url_name(action),
                )
                for action in self.record_actions
            ),
            *super().get_urls(),  # type: ignore[misc]
        ]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        record = self.get_object(request, object_id)  # type: ignore[attr-defined]
        offered = self.offered(request, record) if record is not None else []
        return super().change_view(  # type: ignore[misc, no-any-return]
            request, object_id, form_url, {**(extra_context or {}), "actions": offered}
        )

    def offered(self, request: HttpRequest, record: Any) -> list[dict[str, Any]]:
        """The buttons of this record for this operator."""
        return [
            {
                "verb": action.verb,
                "url": reverse(f"admin:{self._url_name(action)}", args=[record.pk]),
                "action": action,
            }
            for action in self.record_actions
            if self._theirs(request, action) and action.possible(record)
        ]

    def _theirs(self, request: HttpRequest, action: RecordAction) -> bool:
        """Does this operator's role do such things (R44)?"""
        return bool(request.user.may_change(action.room or self.model._meta.app_label))  # type: ignore[union-attr]

    def _url_name(self, action: RecordAction) -> str:
        meta = self.model._meta
        return f"{meta.app_label}_{meta.model_name}_{action.name}"

    def _page(self, action: RecordAction) -> Callable[..., HttpResponse]:
        def page(request: HttpRequest, pk: int) -> HttpResponse:
            if not self._theirs(request, action):
                acting.judge(request.user, f"{action.room or self.model._meta.app_label}.{action.name}")
            record = get_object_or_404(self.get_queryset(request), pk=pk)  # type: ignore[attr-defined]
            if action.page:
                return action.page(self, request, record)
            data, files, initial = request.POST or None, request.FILES or None, action.initial(record)
            form = action.made(record, data) if action.made else action.form(data, files, initial=initial)
            meta = self.model._meta
            card = reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[pk])
            asked = back(request)
            if form.is_valid() and form.attempt(action.run, record, form, request.user):
                messages.success(request, action.done)
                return redirect(f"{asked}?done={action.name}#answer" if asked else card)
            context = {
                **self.admin_site.each_context(request),
                "title": f"{action.verb}: {record}",
                "action": replace(action, happens=action.said_of(record)),
                "form": form,
                "reasons": form.reasons
                or [one.to(Reader.OPERATOR) for one in in_order(action.against(record))],
                "record": record,
                "opts": meta,
                "card": asked or card,
            }
            self._look(request, f"«{action.verb}»", [record])  # type: ignore[attr-defined]
            return render(request, "admin/action.html", context)

        return dangerous(page) if action.dangerous else page
