"""Pages of a Responsible: choose a file, look at what will happen, load, watch, take back (R10)."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from imports import actions, facts, files, kinds
from imports.forms import FileForm
from imports.kinds import Instead
from imports.listing import DONE, LINES, LineFilter
from imports.models import Line
from imports.states import Stage
from imports.web import ImportRequest, kind_of, told
from lib import looks, spreadsheets
from lib.forms import ActionForm
from submissions.web import done
from ui.listing import Listing


@require_http_methods(["GET", "HEAD", "POST"])
def upload(request: ImportRequest, kind: str) -> HttpResponse:
    """Choose the file and say what may happen of it; the answer is its preview (R10)."""
    known = kind_of(kind)
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    mine = {"organization": request.responsible.organization_id, "by": request.user}
    form = FileForm(*sent, kind=known, **mine)
    if form.is_valid() and form.attempt(actions.preview, form.batch, form.lines, by=request.actor):
        return redirect("imports:batch", form.result.pk)
    others = [one for one in kinds.every() if one is not known and not one.operator]
    context = {"form": form, "kind": known, "back": reverse(known.page), "others": others}
    return render(request, "imports/upload.html", context)


@require_safe
def template(request: ImportRequest, kind: str) -> HttpResponse:
    """The file to fill in: the right columns, examples, drop-down lists (R10)."""
    known = kind_of(kind)
    return spreadsheets.download(known.file, files.template_of(known))


@require_safe
def batch(request: ImportRequest, pk: int) -> HttpResponse:
    """One page for all the life of a file: what will happen, how far it is, what has become of it (R10)."""
    it = told(request, pk)
    if it.moving and getattr(request, "htmx", False):
        return render(request, "imports/_progress.html", {"it": it})
    lines = it.batch.lines.select_related("batch").defer("values", "raw")
    listing = Listing(
        request,
        lines,
        LINES if it.batch.stage == Stage.PREVIEWED else DONE,
        "строка,строки,строк",
        filter_class=LineFilter,
        order="verdict",
        empty="Таких строк нет",
        per_page=20,
    )
    context: dict[str, Any] = {"it": it, "batch": it.batch, "back": reverse(it.kind.page)}
    if it.batch.stage == Stage.PREVIEWED:
        context |= {"like": facts.likenesses(it.batch), "before": facts.loaded_before(it.batch)}
    response = listing.answer("imports/batch.html", context)
    if getattr(request, "htmx", False) and request.headers.get("HX-Target") == "progress":
        response["HX-Refresh"] = "true"
    return response


@require_POST
def load(request: ImportRequest, pk: int) -> HttpResponse:
    """«Загрузить 48 из 52», and «Продолжить» of a file that was stopped (R10)."""
    it = told(request, pk)
    form = ActionForm({})
    if form.is_valid() and form.attempt(actions.start, it.batch, by=request.actor):
        return redirect("imports:batch", pk)
    return render(request, "refused.html", {"reasons": form.reasons}, status=409)


@require_POST
def correct(request: ImportRequest, pk: int) -> HttpResponse:
    """«Взять её»: the known thing in place of what was typed, in every row that has it (R10)."""
    it = told(request, pk)
    asked = Instead(*(request.POST.get(name, "") for name in ("column", "typed", "value")))
    judged = files.judged_with(it, asked)
    if not judged:
        return redirect("imports:batch", pk)
    actions.take_instead(it.batch, asked, judged, by=request.actor)
    return done(request, f"«{asked.typed}» заменено на «{asked.value}».", "imports:batch", pk)


@require_safe
def errors(request: ImportRequest, pk: int) -> HttpResponse:
    """The rows that are not loaded, as they were typed, with what is to be mended (R10)."""
    it = told(request, pk)
    lines = list(Line.objects.filter(batch=it.batch).to_mend().order_by("number"))
    looks.note(request, lines)
    return spreadsheets.download("Строки с ошибками", files.errors_of(it.kind, it.batch, lines))


@require_http_methods(["GET", "HEAD", "POST"])
def undo(request: ImportRequest, pk: int) -> HttpResponse:
    """Take the whole file back: first what goes, what stays and why (R10)."""
    it = told(request, pk)
    form = ActionForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and form.attempt(actions.undo, it.batch, by=request.actor):
        return redirect("imports:batch", pk)
    context = {"it": it, "form": form, **files.consequences_of_undo(it)}
    return render(request, "imports/undo.html", context)


@require_safe
def every(request: ImportRequest) -> HttpResponse:
    """What was loaded for this organization, by whom and when (R10, R42)."""
    return Listing(
        request,
        files.batches(request.responsible.organization_id),
        files.BATCHES,
        "файл,файла,файлов",
        order="-at",
        empty="Файлов пока не загружали",
    ).answer("imports/list.html")
