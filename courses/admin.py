from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import FilteredSelectMultiple
from django.db.models import Case, F, QuerySet, When
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path

from courses.certificates import actions as certificates
from courses.certificates.forms import CertificateForm, OutcomeForm
from courses.certificates.views import WithClosing, answer
from courses.enrolling.actions import release_by_operator
from courses.groups.actions import change_group, change_programme
from courses.models import Certificate, CourseGroup, Enrolment, Programme, Provider
from courses.states import Funding, Phase, Seat
from lib.dates import format_date, today
from staff.operator import paths_to_person
from ui.admin import OperatorAdmin, ReadOnlyInline, WithWhy, badge, state_column
from ui.admin_actions import RecordAction, WithRecordActions
from ui.admin_lists import LongList
from ui.excel import Fact
from ui.nouns import Noun


@admin.register(Provider)
class ProviderAdmin(OperatorAdmin):
    noun = Noun("организацию КПК", "организация КПК,организации КПК,организаций КПК")
    editable = True
    list_display = ("short_name", "name", "email", "phone", "active")
    list_filter = ("active",)
    search_fields = ("name", "short_name")


@admin.register(Programme)
class ProgrammeAdmin(OperatorAdmin):
    noun = Noun("программу", "программа,программы,программ")
    editable = True
    list_display = ("title", "provider", "hours", "block", "for_all_teachers", "active")
    list_filter = ("provider", "block", "for_all_teachers", "active")
    list_select_related = ("provider",)
    search_fields = ("title", "provider__name", "provider__short_name")
    filter_horizontal = ("profile_for",)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Whose voucher would not pay for it any more is named instead of saving (R29, R30)."""
        if not change:
            return super().save_model(request, obj, form, change)
        said = {"why": form.cleaned_data["why"], "profile_for": form.cleaned_data["profile_for"]}
        change_programme(obj, self.changed(obj, form), by=request.user, **said)
        return None

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """«Доступные должности», not «Доступные профильная для должностей»."""
        chosen = FilteredSelectMultiple("должности", is_stacked=False)
        return super().formfield_for_manytomany(db_field, request, **{"widget": chosen, **kwargs})


class PhaseFilter(admin.SimpleListFilter):
    title = "этап"
    parameter_name = "phase"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("ended", Phase.ENDED.label), ("coming", "Ещё не начались"), ("closed", Phase.CLOSED.label)]

    def queryset(self, request: HttpRequest, queryset: QuerySet[CourseGroup]) -> QuerySet[CourseGroup]:
        if self.value() == "ended":
            return queryset.ended(today())  # type: ignore[attr-defined, no-any-return]
        if self.value() == "coming":
            return queryset.filter(starts_on__gt=today())
        if self.value() == "closed":
            return queryset.exclude(closed_at=None)
        return queryset


class EnrolmentInline(ReadOnlyInline):
    model = Enrolment
    verbose_name_plural = "записаны"
    fields = ("worker", "position", "state", "enrolled_at")
    readonly_fields = ("enrolled_at",)
    per_page = 50


class GroupForm(WithWhy):
    """Carries whom the operator was shown in the group: whoever comes later is named before the dates move (R36)."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False, label="")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        held = self.instance.enrolments.not_released() if self.instance.pk else Enrolment.objects.none()
        now = " ".join(str(pk) for pk in held.order_by("pk").values_list("pk", flat=True))
        self.initial["seen"] = now
        if self.is_bound and self.refused is not None:
            typed: Any = self.data
            self.data = typed.copy()
            self.data["seen"] = now  # type: ignore[index]

    def clean_seen(self) -> set[int]:
        return {int(pk) for pk in self.cleaned_data["seen"].split() if pk.isdecimal() and len(pk) < 19}


@admin.register(CourseGroup)
class CourseGroupAdmin(WithClosing, OperatorAdmin):
    noun = Noun("группу", "группа,группы,групп")
    editable = True
    form = GroupForm
    excel = (
        Fact("Номер", lambda group: group.number),
        Fact("Программа", lambda group: group.programme.title),
        Fact("Часов", lambda group: group.programme.hours),
        Fact("Организация КПК", lambda group: group.programme.provider.short_name),
        Fact("Источник оплаты", lambda group: group.get_funding_display()),
        Fact("Первый день", lambda group: group.starts_on),
        Fact("Последний день", lambda group: group.ends_on),
        Fact("Занято", lambda group: group.taken),
        Fact("Мест", lambda group: group.seats),
        Fact("Этап", lambda group: group.phase(today()).label),
    )
    list_display = ("number", "programme", "paid_by", "days", "places", "phase_badge")
    list_filter = (PhaseFilter, "funding", "programme__provider")
    list_select_related = ("programme__provider",)
    search_fields = ("number", "programme__title")
    autocomplete_fields = ("programme",)
    fields = (
        "programme",
        "number",
        "funding",
        ("starts_on", "ends_on"),
        "time",
        "place",
        ("registration_from", "registration_until"),
        "seats",
        "why",
        "seen",
    )
    inlines = (EnrolmentInline,)

    def finder(self, text: str, close: bool) -> Any:
        return CourseGroup.objects.found_by(text, close=close)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Whom the change would hurt is named instead of saving (R36)."""
        if not change:
            return super().save_model(request, obj, form, change)
        said = {"by": request.user, "why": form.cleaned_data["why"], "seen": form.cleaned_data["seen"]}
        change_group(obj, self.changed(obj, form), **said)
        return None

    def get_ordering(self, request: HttpRequest) -> list[Any]:
        """Coming first, the nearest on top; then what has begun, the latest on top."""
        coming = When(starts_on__gt=today(), then=F("starts_on"))
        return [Case(coming).asc(nulls_last=True), F("starts_on").desc(), "number"]

    # Short, so that the state of a group is never cut off at the width of a laptop.
    @admin.display(description="оплата", ordering="funding")
    def paid_by(self, group: CourseGroup) -> str:
        return Funding(group.funding).short

    @admin.display(description="даты", ordering="starts_on")
    def days(self, group: CourseGroup) -> str:
        return f"{group.starts_on:%d.%m}\u00a0–\u00a0{format_date(group.ends_on)}"

    @admin.display(description="занято", ordering="taken")
    def places(self, group: CourseGroup) -> str:
        return f"{group.taken}\u00a0из\u00a0{group.seats}"

    @admin.display(description="этап", ordering="starts_on")
    def phase_badge(self, group: CourseGroup) -> str:
        return badge(group.phase(today()))


def _certify(enrolment: Enrolment, form: Any, by: Any) -> Any:
    data = form.cleaned_data
    return certificates.record_certificate(
        enrolment, data["number"], data["issued_on"], by=by, why=data["why"]
    )


def _entered(enrolment: Enrolment) -> dict[str, Any]:
    known = Certificate.objects.filter(enrolment=enrolment).first()
    return {"number": known.number, "issued_on": format_date(known.issued_on)} if known else {}


def _correct(enrolment: Enrolment, form: Any, by: Any) -> Any:
    finished = form.cleaned_data["outcome"] == Seat.FINISHED
    return certificates.correct_outcome(enrolment, finished=finished, by=by, why=form.cleaned_data["why"])


def _release(enrolment: Enrolment, form: Any, by: Any) -> Any:
    return release_by_operator(enrolment, by=by, why=form.cleaned_data["why"])


@admin.register(Enrolment)
class EnrolmentAdmin(LongList, WithRecordActions, OperatorAdmin):
    through = paths_to_person("worker") | {"group": CourseGroup}
    exact = ("group__number",)
    noun = Noun("запись в группу", "запись,записи,записей")
    record_actions = (
        RecordAction(
            "certificate",
            "Внести удостоверение",
            _certify,
            "Удостоверение внесено: оно видно в чеке и в истории курсов.",
            happens=("Номер и дата появятся в чеке и в истории курсов работника.", "Уйдёт письмо."),
            form=CertificateForm,
            possible=lambda enrolment: enrolment.state == Seat.FINISHED,
            initial=_entered,
        ),
        RecordAction(
            "outcome",
            "Исправить итог",
            _correct,
            "Итог исправлен, работнику уйдёт письмо.",
            happens=(
                "Итог изменится в чеке и в истории курсов работника.",
                "Если курс не пройден, удостоверение снимется.",
                "Работнику уйдёт письмо с причиной.",
            ),
            stays=("В истории останется, кто и что исправил и почему.", "Место в группе и блок чека."),
            form=OutcomeForm,
            possible=lambda enrolment: enrolment.state in {Seat.FINISHED, Seat.NOT_FINISHED},
        ),
        RecordAction(
            "release",
            "Удалить из группы",
            _release,
            "Запись отменена, место и блок чека свободны.",
            happens=("Место в группе и блок чека освободятся.", "Работнику уйдёт письмо с причиной."),
            stays=("Запись о том, кто, когда и почему удалил.",),
            possible=lambda enrolment: enrolment.state == Seat.ACTIVE,
            dangerous=True,
        ),
    )
    excel = (
        Fact("ID", lambda seat: seat.worker_id),
        Fact("ФИО", lambda seat: seat.worker.full_name),
        Fact("Группа", lambda seat: seat.group.number),
        Fact("Программа", lambda seat: seat.group.programme.title),
        Fact("Первый день", lambda seat: seat.starts_on),
        Fact("Последний день", lambda seat: seat.ends_on),
        Fact("По должности", lambda seat: seat.position.name),
        Fact("Источник оплаты", lambda seat: seat.paid_by),
        Fact("Состояние", lambda seat: seat.seat.label),
        Fact("День записи", lambda seat: seat.enrolled_at),
    )
    list_display = ("worker", "group", "position", "funding", "seat", "enrolled_at")
    list_filter = ("state", "funding")
    list_select_related = ("worker", "group__programme", "position")
    search_fields = ("worker__full_name", "group__number")

    seat = state_column("state", Seat)

    def get_urls(self) -> list[URLPattern]:
        number = self.admin_site.admin_view(self.number)
        return [
            path("<int:pk>/certificate/number/", number, name="courses_enrolment_number"),
            *super().get_urls(),
        ]

    def number(self, request: HttpRequest, pk: int) -> HttpResponse:
        enrolment = get_object_or_404(Enrolment.objects.with_details(), pk=pk)
        return answer(request, enrolment.group.programme.provider_id, but=enrolment.pk)


@admin.register(Certificate)
class CertificateAdmin(LongList, OperatorAdmin):
    through = {"pk": Certificate} | paths_to_person("enrolment__worker")
    exact = ("number",)
    noun = Noun("удостоверение", "удостоверение,удостоверения,удостоверений")
    excel = (
        Fact("Номер", lambda certificate: certificate.number),
        Fact("Дата выдачи", lambda certificate: certificate.issued_on),
        Fact("ID", lambda certificate: certificate.enrolment.worker_id),
        Fact("ФИО", lambda certificate: certificate.enrolment.worker.full_name),
        Fact("Группа", lambda certificate: certificate.enrolment.group.number),
        Fact("Программа", lambda certificate: certificate.enrolment.group.programme.title),
    )
    list_display = ("number", "issued_on", "holder")
    list_select_related = ("enrolment__worker", "enrolment__group__programme")
    search_fields = ("number", "enrolment__worker__full_name")

    @admin.display(description="кому")
    def holder(self, certificate: Certificate) -> str:
        return str(certificate.enrolment.worker)
