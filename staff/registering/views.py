"""A Responsible registers a worker (R10), asks whether somebody is known (R9), has a letter sent (R14)."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from lib.reasons import Refused
from organizations.web import ResponsibleRequest
from staff.duplicates.known import Person
from staff.models import PersonQuestion
from staff.registering import actions, reasons
from staff.registering.forms import QuestionForm, RegisterForm
from staff.states import Answer
from submissions.web import done

SECRET = ("snils", "last_name", "first_name", "patronymic", "birth_date", "email")
# A refusal that tells something of a person who is not theirs is an answer to the question (R9).
ABOUT_OTHERS = frozenset(
    {
        reasons.chooses_in_cabinet,
        reasons.not_come_in_yet,
        reasons.main_job_of,
        reasons.part_timer_of,
        reasons.snils_of_another,
        reasons.snils_differs,
        reasons.similar,
    }
)
FEW = 5


@sensitive_post_parameters(*SECRET)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def register(request: ResponsibleRequest) -> HttpResponse:
    """«Зарегистрировать работника»: one form, and the invitation leaves (R10)."""
    # From the list of those who are missing, with the name that stands there (R8).
    named = {name: request.GET.get(name, "") for name in ("last_name", "first_name", "patronymic")}
    form = RegisterForm(request.POST if request.method == "POST" else None, initial=named)
    if form.is_valid():
        person, position = form.person(), form.cleaned_data["position"]
        said = (person, request.responsible.organization, position)
        if form.attempt(actions.register, *said, by=request.actor, **form.job()):
            worker, email = form.result.worker, form.cleaned_data["email"]
            text = f"{worker} теперь в списке работников. Приглашение отправлено на {email}."
            return done(request, text, "home:worker", worker.pk)
        _count(request, form, person)
    chooses = any(reason.why is reasons.chooses_in_cabinet for reason in form.reasons)
    return render(request, "staff/responsible/register.html", {"form": form, "chooses": chooses})


def _count(request: ResponsibleRequest, form: RegisterForm, person: Person) -> None:
    """Refused because the person is known: that was a question too, and is counted as one (R9). person: read before
    the refusal, which takes the field to blame out of what was typed."""
    told = [error for errors in form.errors.as_data().values() for error in errors]
    if not any(getattr(error, "why", None) in ABOUT_OTHERS for error in told):
        return
    try:
        actions.ask_about(person, request.responsible.organization, by=request.actor, why="регистрация")
    except Refused as refused:
        form.errors.clear()
        form.add_error(None, refused.reasons[0])


@sensitive_post_parameters(*SECRET)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def question(request: ResponsibleRequest) -> HttpResponse:
    """«Известен ли системе?»: yes or no and what to do, no data (R9)."""
    form = QuestionForm(request.POST if request.method == "POST" else None)
    asked: PersonQuestion | None = None
    if form.is_valid() and form.attempt(
        actions.ask_about, form.person(), request.responsible.organization, by=request.actor
    ):
        asked = form.result
    context = {
        "form": form,
        "asked": asked,
        "answer": Answer(asked.answer) if asked else None,
        "said": f"{asked.asked.rstrip('.')}." if asked else "",
        "lately": PersonQuestion.objects.of_responsible(request.responsible)[:FEW],
    }
    return render(request, "staff/responsible/question.html", context)


@sensitive_post_parameters(*SECRET)
@require_POST
def hint(request: ResponsibleRequest) -> HttpResponse:
    """A letter to somebody known: how to choose this organization in the cabinet (R14)."""
    form = QuestionForm(request.POST)
    if not form.is_valid():
        return redirect("staff:question")
    said = (form.person(), request.responsible.organization)
    if form.attempt(actions.hint, *said, by=request.actor):
        text = "Письмо отправлено: в нём сказано, как выбрать вашу организацию. Запрос придёт на страницу «Ждут вас»."
        return done(request, text, "home:workers")
    return render(request, "staff/responsible/question.html", {"form": form, "lately": ()})
