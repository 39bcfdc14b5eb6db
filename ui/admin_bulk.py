"""An action of the operator done to many records at once: chosen by ticks, one page, each record by itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.http import urlencode

from lib import acting
from lib.reasons import Refused, in_order
from ui.admin_actions import RecordAction, WithRecordActions, dangerous
from ui.nouns import of

# A page of the list. More is done in parts, so that the operator sees what is done to whom.
MOST = 50


class WithBulkActions(WithRecordActions):
    """Adds ticks to the list, and for each of `bulk_actions` a page that names the chosen records.

    Their forms are the same for every record. Each record is an action of its own: what the rules refuse for one of
    them stays, and the page says which and why.
    """

    bulk_actions: Sequence[RecordAction] = ()

    def get_urls(self) -> list[URLPattern]:
        pages = [
            path(f"many/{one.name}/", self.admin_site.admin_view(self._many(one)), name=self._many_name(one))
            for one in self.bulk_actions
        ]
        return [*pages, *super().get_urls()]

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """In the list's own choice of what to do with the ticked (R44: to whose role does it)."""
        theirs = [one for one in self.bulk_actions if self._theirs(request, one)]
        more = {f"many_{one.name}": (self._chosen(one), f"many_{one.name}", one.verb) for one in theirs}
        return super().get_actions(request) | more  # type: ignore[misc, no-any-return]

    def _many_name(self, action: RecordAction) -> str:
        return f"{self._url_name(action)}_many"

    def _chosen(self, action: RecordAction) -> Callable[..., HttpResponse]:
        def chosen(_: Any, request: HttpRequest, queryset: Any) -> HttpResponse:
            numbers = list(queryset.values_list("pk", flat=True)[: MOST + 1])
            if len(numbers) > MOST:
                messages.warning(request, f"За один раз не больше {MOST}: отметьте меньше строк.")
                return redirect(request.get_full_path())
            page = reverse(f"admin:{self._many_name(action)}")
            return redirect(f"{page}?{urlencode({'id': numbers}, doseq=True)}")

        return chosen

    def _many(self, action: RecordAction) -> Callable[..., HttpResponse]:
        def page(request: HttpRequest) -> HttpResponse:
            if not self._theirs(request, action):
                acting.judge(request.user, f"{action.room or self.model._meta.app_label}.{action.name}")
            records = self._asked(request)
            refused: list[tuple[Any, list[Any]]] = []
            form = action.form(request.POST if request.method == "POST" else None)
            if records and form.is_valid():
                refused = _each(action, records, form, request.user)
                done = len(records) - len(refused)
                if done:
                    messages.success(
                        request, f"{action.verb}: сделано, {of(self.model._meta).counted(done)}."
                    )
                if not refused:
                    return redirect(self._list())
                records = [record for record, _ in refused]
            context = self._said(request, action, records, refused) | {"form": form}
            self._look(request, f"«{action.verb}»", records)  # type: ignore[attr-defined]
            return render(request, "admin/many.html", context)

        return dangerous(page) if action.dangerous else page

    def _asked(self, request: HttpRequest) -> list[Any]:
        """The records of the address, in the order of the list."""
        numbers = [int(one) for one in request.GET.getlist("id")[:MOST] if one.isdecimal() and len(one) < 18]
        found = self.get_queryset(request).filter(pk__in=numbers)  # type: ignore[attr-defined]
        return list(found.order_by("pk"))

    def _list(self) -> str:
        return reverse(f"admin:{self.model._meta.app_label}_{self.model._meta.model_name}_changelist")

    def _said(
        self, request: HttpRequest, action: RecordAction, records: list[Any], refused: list[Any]
    ) -> dict[str, Any]:
        meta = self.model._meta
        # Nothing of one record alone is said of many.
        said = replace(action, happens=() if callable(action.happens) else action.happens)
        card = f"admin:{meta.app_label}_{meta.model_name}_change"
        return {
            **self.admin_site.each_context(request),
            "title": f"{action.verb}: {of(meta).counted(len(records))}",
            "action": said,
            "records": [(record, reverse(card, args=[record.pk])) for record in records]
            if not refused
            else [],
            "refused": [(record, reverse(card, args=[record.pk]), why) for record, why in refused],
            "opts": meta,
            "card": self._list(),
        }


def _each(action: RecordAction, records: list[Any], form: Any, by: Any) -> list[tuple[Any, list[Any]]]:
    """Those that stayed as they are, each with its reasons."""
    refused = []
    for record in records:
        try:
            action.run(record, form, by)
        except Refused as why:
            refused.append((record, in_order(why.reasons)))
    return refused
