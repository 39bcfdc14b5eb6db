"""«Курс из другого места»: told of by the worker, answered by the Responsible (R20). All certificates of a person are
the page `courses:certificates`, in the room above."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods, require_safe

from lib import looks
from lib.files import file_answer
from lib.forms import ActionForm
from organizations.web import ResponsibleRequest
from staff import facts as waiting
from staff.elsewhere import actions, facts
from staff.elsewhere.forms import CourseForm
from staff.forms import RefusalForm
from staff.known import who_decides
from staff.models import CourseElsewhere
from staff.web import WorkerRequest
from submissions.web import done

TOLD = "Отправлено на подтверждение. Ответ придёт письмом."
MINE = "courses:certificates"


@require_http_methods(["GET", "HEAD", "POST"])
def tell(request: WorkerRequest) -> HttpResponse:
    """Tell of a course, with the scan of its certificate (R20)."""
    form = CourseForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
    if form.is_valid() and form.attempt(
        actions.tell_of_course, request.worker, **form.cleaned_data, by=request.user
    ):
        return done(request, TOLD, MINE)
    who = who_decides(waiting.deciders_of_data(request.worker), None)
    return render(request, "staff/worker/course_new.html", {"form": form, "who": who})


@require_http_methods(["GET", "HEAD", "POST"])
def withdrawal(request: WorkerRequest, pk: int) -> HttpResponse:
    """Take it back while nobody has answered (R20)."""
    asked = _own(request, pk)
    form = ActionForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and form.attempt(actions.withdraw_course, asked, by=request.user):
        return done(request, "Сообщение о курсе отозвано.", MINE)
    context = {"asked": asked, "form": form, "said": facts.in_words(asked)}
    return render(request, "staff/worker/course_withdrawal.html", context)


@require_safe
def my_scan(request: WorkerRequest, pk: int) -> FileResponse:
    return _scan(request, _own(request, pk))


def _own(request: WorkerRequest, pk: int) -> CourseElsewhere:
    return get_object_or_404(CourseElsewhere.objects.for_worker(request.worker).with_details(), pk=pk)


def _scan(request: HttpRequest, asked: CourseElsewhere) -> FileResponse:
    looks.note(request, asked)
    return file_answer(asked.scan, f"Удостоверение {asked.pk}")


# The Responsible.


def _theirs(request: ResponsibleRequest, pk: int) -> CourseElsewhere:
    return get_object_or_404(CourseElsewhere.objects.visible_to(request.responsible).with_details(), pk=pk)


def _page(request: ResponsibleRequest, asked: CourseElsewhere, form: ActionForm, **more: Any) -> HttpResponse:
    return render(request, "staff/responsible/course.html", {"asked": asked, "form": form, **more})


@require_http_methods(["GET", "HEAD", "POST"])
def confirmation(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """Let it count, as the certificate says (R20)."""
    asked = _theirs(request, pk)
    form = ActionForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and form.attempt(actions.confirm_course, asked, by=request.actor):
        return done(request, f"Курс внесён: {asked.worker}. Работник получит письмо.", "staff:inbox")
    return _page(request, asked, form, title="Подтвердить курс из другого места")


@require_http_methods(["GET", "HEAD", "POST"])
def rejection(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """Leave it out, with the reason that the worker will read (R20)."""
    asked = _theirs(request, pk)
    form = RefusalForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        said = {"by": request.actor, "why": form.cleaned_data["refusal"]}
        if form.attempt(actions.reject_course, asked, **said):
            told = f"Курс отклонён: {asked.worker}. Работник получит письмо с причиной."
            return done(request, told, "staff:inbox")
    return _page(request, asked, form, title="Отклонить курс из другого места", rejecting=True)


@require_safe
def scan(request: ResponsibleRequest, pk: int) -> FileResponse:
    return _scan(request, _theirs(request, pk))
