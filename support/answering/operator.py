"""The buttons of a ticket's card (R39)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from lib.forms import ActionForm
from submissions.web import done
from support.answering import actions, facts
from support.answering.forms import AnswerForm, SaidForm, TakeForm
from support.answering.sorting import SORTING
from support.models import Progress, Ticket
from ui.admin_actions import RecordAction, as_said

SENT = "Ответ отправлен письмом и стоит в обращении."


def _in(*states: Progress) -> Any:
    return lambda record: record.state in states


def _answer(record: Ticket, form: Any, by: Any) -> Any:
    said = form.cleaned_data
    more = {"seen": said["seen"], "files": said["attached"], "close": said["close"]}
    return actions.answer(record, said["text"], **more, by=by)


def _page_of_answer(card: Any, request: HttpRequest, record: Ticket) -> HttpResponse:
    """The answer stands on the card; what was refused or mistyped is shown there, over the thread as it now is."""
    here = reverse("admin:support_ticket_change", args=[record.pk])
    if request.method != "POST":
        return redirect(here)
    form = AnswerForm(request.POST, request.FILES)
    if form.is_valid() and form.attempt(_answer, record, form, request.user):
        return done(request, SENT, here)
    typed = request.POST.copy()
    typed["seen"] = str(facts.last_message(record))
    form.data = typed
    # The card is only read: the admin lets nobody post to it.
    request.method = "GET"
    shown: HttpResponse = card.change_view(request, str(record.pk), extra_context={"answer": form})
    return shown


def _write_down(record: Ticket, form: Any, by: Any) -> Any:
    return actions.write_down(record, form.cleaned_data["text"], files=form.cleaned_data["attached"], by=by)


def _take(record: Ticket, form: Any, by: Any) -> Any:
    return actions.take(record, seen=form.cleaned_data["seen"], by=by)


# Pages behind the forms that stand on the card itself.
ON_THE_CARD = [
    RecordAction(
        "take", "Взять себе", _take, "Обращение у вас.", form=TakeForm, possible=lambda record: False
    ),
    RecordAction(
        "answer",
        "Ответить",
        _answer,
        SENT,
        page=_page_of_answer,
        possible=lambda record: False,
    ),
]
CLOSING = RecordAction(
    "closing",
    "Закрыть обращение",
    as_said(actions.close),
    "Обращение закрыто.",
    happens=(
        "Обращение уйдёт из очереди, дописать его будет нельзя.",
        "Если ответа ещё не было, автору уйдёт письмо с вашими словами «почему».",
    ),
    stays=("Вся переписка и файлы. Обращение можно вернуть в работу.",),
    possible=_in(Progress.NEW, Progress.IN_WORK, Progress.ANSWERED),
)
# Of many at once: each as it was when the list was read.
TAKING = RecordAction(
    "taking",
    "Взять себе",
    lambda record, form, by: actions.take(record, seen=record.assignee_id, by=by),
    "",
    happens=("Отвечать будете вы. Новое обращение станет «В работе».",),
    form=ActionForm,
)
MANY = (TAKING, CLOSING)
TICKET = (
    *ON_THE_CARD,
    RecordAction(
        "letter",
        "Внести письмо или звонок",
        _write_down,
        "Внесено. Обращение ждёт ответа.",
        happens=("Слова автора встанут в переписку, и обращение снова ждёт ответа.",),
        form=SaidForm,
        possible=_in(Progress.NEW, Progress.IN_WORK, Progress.ANSWERED),
    ),
    SORTING,
    CLOSING,
    RecordAction(
        "return",
        "Вернуть в работу",
        as_said(actions.bring_back),
        "Обращение снова в работе, у вас.",
        happens=("Обращение встанет в очередь ждущих ответа, отвечать будете вы.",),
        possible=_in(Progress.ANSWERED, Progress.CLOSED),
    ),
)
