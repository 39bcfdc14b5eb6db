"""The operator's own files in the admin: chosen, looked at, loaded, taken back (R10)."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html, format_html_join
from unfold.widgets import UnfoldAdminFileFieldWidget, UnfoldBooleanSwitchWidget

from imports import actions, files, kinds
from imports.facts import Told
from imports.forms import FileForm
from imports.kinds import Kind
from imports.models import Batch
from imports.states import Stage
from lib import looks, spreadsheets
from lib.forms import ActionForm
from lib.sheets import ACCEPT
from ui.admin_actions import RecordAction, WithRecordActions


class OperatorFileForm(FileForm):
    """The same form in the theme's look."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].widget = UnfoldAdminFileFieldWidget(attrs={"accept": ACCEPT})
        for switch in self.kind.switches:
            self.fields[switch.name].widget = UnfoldBooleanSwitchWidget()


def _start(record: Batch, _form: Any, by: Any) -> Batch:
    return actions.start(record, by=by)


def _undo(record: Batch, form: Any, by: Any) -> Batch:
    return actions.undo(record, by=by, why=form.cleaned_data["why"])


def _going(batch: Batch) -> bool:
    return batch.organization_id is None and batch.stage in {Stage.PREVIEWED, Stage.STOPPED}


class WithLoading(WithRecordActions):
    """Buttons and pages of a file that an operator loads; of a Responsible's file there is only its card."""

    record_actions = (
        RecordAction(
            "loading",
            "Загрузить",
            _start,
            "Загрузка начата: обновите страницу, чтобы увидеть, что уже готово.",
            happens=("Строки загрузятся по одной, в том порядке, в каком стоят в файле.",),
            stays=("Строки с ошибками: их можно исправить и загрузить ещё раз, повторов не будет.",),
            form=ActionForm,
            possible=lambda batch: _going(batch) and batch.lines.writing().exists(),
        ),
        RecordAction(
            "undoing",
            "Отменить загрузку",
            _undo,
            "Отмена начата: обновите страницу, чтобы увидеть, что уже готово.",
            happens=("Добавленное из файла исчезнет, изменённое станет прежним.",),
            stays=("Записи, с которыми уже работали: почему, будет сказано в строке.",),
            possible=lambda batch: batch.organization_id is None and batch.stage == Stage.LOADED,
            dangerous=True,
        ),
    )

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("file/<slug:kind>/", view(self.upload), name="imports_batch_file"),
            path("template/<slug:kind>/", view(self.template), name="imports_batch_template"),
            path("<int:pk>/errors/", view(self.errors), name="imports_batch_errors"),
            *super().get_urls(),
        ]

    @admin.display(description="что загружают")
    def what(self, batch: Batch) -> str:
        return kinds.of(batch).file

    @admin.display(description="готово")
    def ready(self, batch: Batch) -> str:
        it = Told(batch, kinds.of(batch))
        if batch.stage == Stage.PREVIEWED:
            return f"Пока ничего не записано: можно загрузить {it.to_load} из {it.rows}"
        return f"{it.done} из {it.total}"

    @admin.display(description="как прочитан файл")
    def said(self, batch: Batch) -> str:
        # The database keeps them in an order of its own; the template's is the one that people know.
        titles = [one.title for one in kinds.of(batch).columns if one.title in batch.found]
        found = ", ".join(f"«{batch.found[title]}»" for title in titles)
        lines = [*batch.notes, f"Столбцы: {found}."]
        return format_html("<ul>{}</ul>", format_html_join("", "<li>{}</li>", ((line,) for line in lines)))

    def upload(self, request: HttpRequest, kind: str) -> HttpResponse:
        known = _kind(kind)
        sent = (request.POST, request.FILES) if request.method == "POST" else ()
        form = OperatorFileForm(*sent, kind=known, organization=None)
        if form.is_valid() and form.attempt(actions.preview, form.batch, form.lines, by=request.user):
            messages.success(
                request, "Файл прочитан. Посмотрите, что произойдёт со строками: пока ничего не записано."
            )
            return redirect("admin:imports_batch_change", form.result.pk)
        context = {**self.admin_site.each_context(request), "title": known.title, "form": form, "kind": known}
        return render(request, "imports/operator/upload.html", context | {"back": reverse(known.page)})

    def template(self, request: HttpRequest, kind: str) -> HttpResponse:
        known = _kind(kind)
        return spreadsheets.download(known.file, files.template_of(known))

    def errors(self, request: HttpRequest, pk: int) -> HttpResponse:
        batch = get_object_or_404(Batch, pk=pk)
        lines = list(batch.lines.to_mend().order_by("number"))
        looks.note(request, lines)
        return spreadsheets.download("Строки с ошибками", files.errors_of(kinds.of(batch), batch, lines))


def _kind(name: str) -> Kind:
    kind = kinds.find(name)
    if kind is None or not kind.operator:
        raise Http404
    return kind
