"""What the operator does and how the operator's lists find people (R11, R15, R45)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from django import forms
from django.contrib import admin, messages
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import URLPattern, path
from unfold.widgets import UnfoldAdminSelectWidget, UnfoldAdminTextInputWidget, UnfoldBooleanWidget

from accounts.models import User
from lib.dates import today
from staff import facts as waiting
from staff.attestation import actions as attestation
from staff.elsewhere import actions as elsewhere
from staff.email.actions import restore_email
from staff.email.facts import last_confirmed
from staff.forms import SnilsField
from staff.leave.actions import give_leave
from staff.leave.forms import KINDS as LEAVES
from staff.models import Employment, LeavePeriod, Worker
from staff.models.asked import AskedByWorker
from staff.moves.actions import take_back
from staff.moves.facts import departed
from staff.moves.rules import may_take_back
from staff.personal_data import actions as personal_data
from staff.states import Change, Leave, Work
from staff.workplaces import actions as workplace
from ui.admin_actions import RecordAction, WhyForm, as_said


def _day(label: str, help_text: str, *, required: bool = True) -> forms.DateField:
    return forms.DateField(
        label=label,
        help_text=help_text,
        required=required,
        widget=UnfoldAdminTextInputWidget(attrs={"inputmode": "decimal", "autocomplete": "off"}),
        error_messages={"invalid": "Такой даты нет. Пишите день, месяц и год: 01.09.2026."},
    )


class FirstDayForm(WhyForm):
    started_on = _day(
        "Первый день работы",
        "По приказу, например 01.09.2026. Пусто: день, когда место работы запрошено.",
        required=False,
    )
    field_order = ("started_on", "why")


class LeaveForm(WhyForm):
    kind = forms.ChoiceField(label="Какой отпуск", choices=LEAVES, widget=UnfoldAdminSelectWidget)
    begins_on = _day("Первый день отпуска", "По приказу, например 01.12.2026.")
    ends_on = _day("Последний день отпуска", "По приказу, например 19.04.2027.")
    field_order = ("kind", "begins_on", "ends_on", "why")


def _give_leave(record: Employment, form: Any, by: Any) -> LeavePeriod:
    data = form.cleaned_data
    days = {"begins_on": data["begins_on"], "ends_on": data["ends_on"]}
    return give_leave(record, Leave(data["kind"]), **days, by=by, why=data["why"])


class ConfirmChangeForm(WhyForm):
    namesake = forms.BooleanField(
        label="ФИО и дата рождения совпали у разных людей",
        help_text="Отметьте, только если проверили документы обоих.",
        required=False,
        widget=UnfoldBooleanWidget,
    )


WORKER = [
    RecordAction(
        "snils",
        "Показать СНИЛС",
        as_said(personal_data.show_snils),
        "СНИЛС виден полностью несколько минут. Запись о просмотре сделана.",
        happens=("На карточке появятся все цифры, в истории работника запись: кто, когда и почему смотрел.",),
        stays=("Другие по-прежнему видят четыре последние цифры.",),
        possible=lambda record: not getattr(record, "snils_whole", False),
    ),
    RecordAction(
        "email",
        "Вернуть прежнюю почту",
        as_said(restore_email),
        "Адрес почты прежний, на него уходит письмо для нового пароля.",
        happens=(
            "Входить снова можно только с прежним адресом; нынешний перестанет действовать.",
            "Пароль перестанет подходить, все сеансы завершатся; на прежнюю почту уйдёт ссылка для нового пароля.",
            "Если работник Ответственный, его доступ закроется.",
        ),
        stays=("Место работы, чеки, курсы.",),
        possible=lambda record: last_confirmed(record) is not None,
        dangerous=True,
    ),
]
WORKPLACE = [
    RecordAction(
        "confirmation",
        "Подтвердить место работы",
        as_said(workplace.confirm),
        "Место работы подтверждено, письмо уходит.",
        happens=("Работник входит в список организации.", "Ему уйдёт письмо."),
        form=FirstDayForm,
        possible=lambda record: record.state == Work.AWAITING,
    ),
    RecordAction(
        "rejection",
        "Отклонить",
        as_said(workplace.reject),
        "Место работы отклонено, письмо с причиной уходит.",
        happens=("Работник остаётся без этого места работы.", "Ему уйдёт письмо с причиной."),
        stays=("Учётная запись, чеки и история курсов.",),
        possible=lambda record: record.state == Work.AWAITING,
        dangerous=True,
    ),
    RecordAction(
        "leave",
        "Записать отпуск",
        _give_leave,
        "Отпуск записан, письмо уходит.",
        happens=("На дни отпуска в списке работников появится отметка.", "Работнику уйдёт письмо."),
        stays=("Место работы, чеки, записи на курсы и история.",),
        form=LeaveForm,
        possible=lambda record: record.state == Work.CURRENT,
    ),
    RecordAction(
        "taking_back",
        "Отменить увольнение или перевод",
        as_said(take_back),
        "Место работы восстановлено, письмо уходит.",
        happens=(
            "Работник снова в списке организации, на прежней должности.",
            "Запрос на перевод в новую организацию отзывается.",
            "Работнику уйдёт письмо.",
        ),
        stays=("Доступ Ответственного не открывается сам: нужен новый запрос.",),
        possible=lambda record: record.state == Work.ENDED and not may_take_back(departed(record), today()),
        dangerous=True,
    ),
]


def answers(
    verb: str,
    confirm: Callable[..., Any],
    *,
    done: str,
    happens: Sequence[str],
    reject: Callable[..., Any],
    rejected: str,
    otherwise: str,
    form: type[WhyForm] = WhyForm,
) -> list[RecordAction]:
    """The operator's two answers to what a worker asks (`AskedByWorker`); the worker gets a letter about either (R11)."""
    return [
        RecordAction(
            "confirmation",
            verb,
            as_said(confirm),
            f"{done}, письмо уходит.",
            form=form,
            happens=(*happens, "Работнику уйдёт письмо."),
            possible=_waits,
        ),
        RecordAction(
            "rejection",
            "Отклонить",
            as_said(reject),
            f"{rejected}, письмо с причиной уходит.",
            happens=(otherwise, "Работнику уйдёт письмо с причиной."),
            possible=_waits,
            dangerous=True,
        ),
    ]


def _waits(record: AskedByWorker) -> bool:
    return record.stands == Change.PENDING


CHANGE = answers(
    "Подтвердить изменение",
    personal_data.confirm_change,
    done="Изменение внесено",
    happens=(
        "Новые данные попадут в запись работника.",
        "Если работник Ответственный, его доступ закроется.",
    ),
    reject=personal_data.reject_change,
    rejected="Изменение отклонено",
    otherwise="Запись останется прежней.",
    form=ConfirmChangeForm,
)
ATTESTATION = answers(
    "Подтвердить аттестацию",
    attestation.confirm_attestation,
    done="Аттестация внесена",
    happens=("Аттестация появится в записи работника.",),
    reject=attestation.reject_attestation,
    rejected="Аттестация отклонена",
    otherwise="Аттестация внесена не будет.",
)
COURSE = [
    *answers(
        "Подтвердить курс",
        elsewhere.confirm_course,
        done="Курс внесён",
        happens=("Курс войдёт в историю работника и в документ к аттестации.",),
        reject=elsewhere.reject_course,
        rejected="Курс отклонён",
        otherwise="Курс внесён не будет.",
    ),
    RecordAction(
        "striking",
        "Снять подтверждение",
        as_said(elsewhere.strike_course),
        "Курс снят, письмо с причиной уходит.",
        happens=(
            "Курс уйдёт из истории работника и из документа к аттестации.",
            "Работнику уйдёт письмо с причиной.",
        ),
        stays=("Сообщение со сканом и вся его история.",),
        possible=lambda record: record.stands == Change.CONFIRMED,
        dangerous=True,
    ),
]


class WhoDecides(admin.SimpleListFilter):
    """What waits for the operator's word, apart from what a Responsible still has time for (R11)."""

    title = "Кто решает"
    parameter_name = "decides"
    operators: ClassVar[Any]

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("operator", "Ждёт оператора"), ("responsible", "Ждёт Ответственного")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() == "operator":
            return queryset.filter(pk__in=self.operators().values("pk"))
        if self.value() == "responsible":
            rest: QuerySet[Any] = queryset.awaiting()  # type: ignore[attr-defined]
            return rest.exclude(pk__in=self.operators().values("pk"))
        return queryset


class PlaceDecider(WhoDecides):
    operators = staticmethod(waiting.places_for_operator)


class RejectedTransfer(admin.SimpleListFilter):
    """Whom nobody took in: the transfer was rejected, and nothing was asked for since (R13)."""

    title = "Перевод"
    parameter_name = "transfer"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("rejected", f"Отклонён за {waiting.REJECTED_DAYS} дней, нового запроса нет")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() == "rejected":
            return queryset.filter(pk__in=waiting.rejected_transfers().values("pk"))
        return queryset


class ChangeDecider(WhoDecides):
    operators = staticmethod(waiting.changes_for_operator)


class RequestDecider(WhoDecides):
    operators = staticmethod(waiting.requests_for_operator)


class AttestationDecider(WhoDecides):
    operators = staticmethod(waiting.attestations_for_operator)


class CourseDecider(WhoDecides):
    operators = staticmethod(waiting.courses_for_operator)


def paths_to_person(road: str) -> dict[str, type[Model]]:
    """For `LongList.through` (R45). road: the field that leads to the worker."""
    return {road: Worker, f"{road}__user": User}


def of_found(records: list[Any]) -> list[Any]:
    """Whose data a list of questions shows: those who were looked for and found (R42)."""
    return [{"worker_id": one.found_id} for one in records if one.found_id]


class SnilsForm(WhyForm):
    snils = SnilsField(label="СНИЛС", help_text="11 цифр, с пробелами и дефисами или без них")
    field_order = ("snils", "why")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["snils"].widget = UnfoldAdminTextInputWidget(
            attrs={"autocomplete": "off", "inputmode": "numeric"}
        )


class WithSnils:
    """Adds «Найти по СНИЛС» to the list of workers."""

    admin_site: Any
    model: Any
    list_before_template = "staff/operator/workers.html"

    def get_urls(self) -> list[URLPattern]:
        page = self.admin_site.admin_view(self.by_snils)
        return [path("snils/", page, name="staff_worker_snils"), *super().get_urls()]  # type: ignore[misc]

    def by_snils(self, request: HttpRequest) -> HttpResponse:
        form = SnilsForm(request.POST or None)
        if form.is_valid() and form.attempt(
            personal_data.look_up_snils,
            form.cleaned_data["snils"],
            by=request.user,
            why=form.cleaned_data["why"],
        ):
            if form.result:
                return redirect("admin:staff_worker_change", form.result.pk)
            messages.warning(request, "Работника с таким СНИЛС в системе нет.")
            return redirect("admin:staff_worker_snils")
        context = {
            **self.admin_site.each_context(request),
            "title": "Найти по СНИЛС",
            "form": form,
            "opts": self.model._meta,
        }
        return render(request, "staff/operator/snils.html", context)
