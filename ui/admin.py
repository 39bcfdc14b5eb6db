"""The operator's door: what Django's admin does in our house.

A record is read here; where it may be edited, the save is an action with who and why; everything else that a
person can do to it is an action with a page of its own. Nothing is deleted, nothing is written past an action.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, ClassVar

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.html import format_html
from django.utils.text import capfirst
from unfold.admin import ModelAdmin, TabularInline
from unfold.widgets import UnfoldAdminTextareaWidget

from lib import acting, looks
from lib.actions import action, save_edit, save_new
from lib.forms import SaysReasons
from lib.readers import Reader
from lib.reasons import Refused, in_order
from ui import history
from ui.admin_lists import WithExcel, WithSearch, saved_of
from ui.nouns import Noun
from ui.states import State

GET = {"GET", "HEAD", "OPTIONS"}
TONES = {"green": "success", "blue": "info", "yellow": "warning", "red": "danger", "grey": "default"}


@action("", scope=None)
def edit_record(save: Callable[[], HttpResponse], *, by: Any, why: str = "") -> HttpResponse:
    """An operator's edit of a reference record: one transaction, history with who and why (R42)."""
    return save()


class WithWhy(SaysReasons):
    """An edit by an operator always says why (R42)."""

    why = forms.CharField(
        label="Почему",
        help_text="Основание изменения: останется в истории записи.",
        widget=UnfoldAdminTextareaWidget(attrs={"rows": 2}),
    )
    refused: Refused | None = None

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if self.refused is not None:
            for reason in in_order(self.refused.reasons):
                # The theme draws the words alone: what to do next stands in them.
                field = reason.field if reason.field in self.fields else None
                self.add_error(field, ValidationError(f"{reason.text} {reason.next_step}".strip()))
        return data


class OperatorAdmin(WithExcel, WithSearch, ModelAdmin):
    """A list and a card to read. `editable = True` opens the form, whose save is an action."""

    noun: Noun
    editable: ClassVar[bool] = False
    actions: Any = None
    list_fullwidth = True
    list_per_page = 50
    compressed_fields = True
    warn_unsaved_form = True

    def has_add_permission(self, request: HttpRequest, *_: Any) -> bool:
        return self.has_change_permission(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.editable and self._may_change(request)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return bool(request.user.is_active and request.user.is_staff)

    def _may_change(self, request: HttpRequest) -> bool:
        """Whatever the pages of these records offer to do is offered to the operators whose role does it (R44)."""
        return bool(request.user.may_change(self.opts.app_label))  # type: ignore[union-attr]

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """«Почему» is asked of who changes something."""
        found = super().get_fieldsets(request, obj)
        if not self.editable or self._may_change(request):
            return found
        return [
            (title, {**said, "fields": [one for one in said["fields"] if one != "why"]})
            for title, said in found
        ]

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        ours = self.form if issubclass(self.form, WithWhy) else WithWhy
        if self.editable:
            # Who only reads gets no form of ours: it would look for the fields that are not there.
            kwargs.setdefault("form", ours if self._may_change(request) else forms.ModelForm)
        form = super().get_form(request, obj, change, **kwargs)
        form.refused = getattr(request, "refused", None)
        return form

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        title = f"Выберите {self.noun.accusative}"
        page = f"{self.opts.app_label}_{self.opts.model_name}"
        shown = {
            "title": title,
            "may_change": self._may_change(request),
            "saved": saved_of[-1](request, page),
        }
        answer = super().changelist_view(request, shown | (extra_context or {}))
        said = getattr(answer, "context_data", None) or {}
        self._look(request, "список", getattr(said.get("cl"), "result_list", ()))
        return answer

    @staticmethod
    def whose(records: list[Any]) -> Iterable[Any]:
        """What says by its `worker_id` whose data these records are."""
        return records

    def _look(self, request: HttpRequest, page: str, records: Iterable[Any]) -> None:
        """Whose data the page shows, and what it is called to them (R42)."""
        looks.name(request, f"{capfirst(self.opts.verbose_name_plural)}: {page}")
        looks.note(request, list(self.whose(list(records))))

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> Any:
        edits = self.has_change_permission(request)
        verb = "Добавить" if object_id is None else "Изменить" if edits else "Посмотреть"
        title = f"{verb} {self.noun.accusative}"
        shown = {
            "title": title,
            "show_history": self.has_history,
            "may_change": self._may_change(request),
            **(extra_context or {}),
        }

        def show() -> Any:
            answer = ModelAdmin.changeform_view(self, request, object_id, form_url, shown)
            on_it = getattr(answer, "context_data", None) or {}
            inlines = [
                form.instance for one in on_it.get("inline_admin_formsets", ()) for form in one.formset.forms
            ]
            original = on_it.get("original")
            self._look(request, "карточка", [original, *inlines] if original else inlines)
            return answer

        if request.method not in GET and self.editable and not edits:
            # A role that may not hears it; whatever else closes the form says so itself.
            acting.judge(request.user, f"{self.opts.app_label}.edit")
        if request.method in GET or not edits:
            return show()
        try:
            return edit_record(show, by=request.user, why=request.POST.get("why", ""))
        except Refused as refused:
            # The same form again, with what was typed and the reasons in it.
            request.refused = refused  # type: ignore[attr-defined]
            return show()

    def save_model(self, request: HttpRequest, obj: models.Model, form: Any, change: bool) -> None:
        """Only what was changed is written, over the row as it now is."""
        said = {"by": request.user, "why": form.cleaned_data["why"]}
        if change:
            save_edit(obj, self.changed(obj, form), **said)
        else:
            save_new(obj, **said)

    @staticmethod
    def changed(record: models.Model, form: Any) -> list[str]:
        """The record's own fields that the operator changed in the form."""
        return [field.name for field in record._meta.concrete_fields if field.name in form.changed_data]

    @property
    def has_history(self) -> bool:
        return hasattr(self.model._meta, "simple_history_manager_attribute")

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        """Who, when, from what to what and why, as everywhere in the system (R42)."""
        record = self.get_object(request, unquote(object_id)) if self.has_history else None
        if record is None:
            raise Http404
        rows = record.history.select_related("history_user")
        self._look(request, "история", [record])
        context = {
            **self.admin_site.each_context(request),
            "title": f"История: {record}",
            "events": history.page(history.of_record(rows, Reader.OPERATOR), request.GET),
            "opts": self.opts,
            "original": record,
            "request": request,
        }
        return render(request, "admin/history.html", context)

    def message_done(self, request: HttpRequest, text: str) -> None:
        messages.success(request, text)


class ReadOnlyInline(TabularInline):
    """Rows that belong to the card, to look at."""

    extra = 0
    can_delete = False
    show_change_link = True

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


def badge(state: State) -> str:
    """The state's word on its colour, the same word as everywhere else."""
    return format_html(
        '<span class="inline-block rounded px-2 py-0.5 font-semibold whitespace-nowrap state-{}">{}</span>',
        state.colour,
        state.label,
    )


def state_column(
    field: str, enum: type[State], title: str = "состояние"
) -> Callable[[Any, models.Model], str]:
    """A sortable column of a list that shows a stored state as its badge."""

    @admin.display(description=title, ordering=field)
    def column(_: Any, record: models.Model) -> str:
        return badge(enum(getattr(record, field)))

    return column
