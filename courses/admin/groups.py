"""Groups; whom a change would hurt is named first (R36)."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Case, F, When
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html

from courses.admin.group_actions import GROUP
from courses.admin.group_form import GroupForm
from courses.admin.phase import PhaseFilter
from courses.certificates.views import WithNumbers
from courses.groups.actions import change_group
from courses.groups.sessions import written
from courses.models import CourseGroup, Enrolment
from courses.states import Funding
from lib.dates import format_date, today
from ui.admin import OperatorAdmin, ReadOnlyInline, badge
from ui.admin_actions import WithRecordActions
from ui.admin_filters import Chosen, Days
from ui.excel import Fact
from ui.nouns import Noun
from ui.templatetags.words import moment


class EnrolmentInline(ReadOnlyInline):
    model = Enrolment
    verbose_name_plural = "записаны"
    fields = ("worker", "position", "state", "enrolled_at")
    readonly_fields = ("enrolled_at",)
    per_page = 50


@admin.register(CourseGroup)
class CourseGroupAdmin(WithNumbers, WithRecordActions, OperatorAdmin):
    noun = Noun("группу", "группа,группы,групп")
    editable = True
    form = GroupForm
    record_actions = GROUP
    list_before_template = "courses/operator/groups.html"
    excel = (
        Fact("Номер", lambda group: group.number),
        Fact("Программа", lambda group: group.programme.title),
        Fact("Часов", lambda group: group.programme.hours),
        Fact("Организация КПК", lambda group: group.programme.provider.short_name),
        Fact("Источник оплаты", lambda group: group.get_funding_display()),
        Fact("Первый день", lambda group: group.starts_on),
        Fact("Последний день", lambda group: group.ends_on),
        Fact("Форма", lambda group: group.get_form_display()),
        Fact("Время", lambda group: group.time),
        Fact("Город или район", lambda group: group.town),
        Fact("Место", lambda group: group.place),
        Fact("Занятия", lambda group: written(group.timetable).replace("\n", "; ")),
        Fact("Кто отвечает на вопросы", lambda group: group.contact_name),
        Fact("Телефон", lambda group: group.contact_phone),
        Fact("Почта", lambda group: group.contact_email),
        Fact("Запись с", lambda group: group.opens),
        Fact("Запись по", lambda group: group.registration_until),
        Fact("Занято", lambda group: group.taken),
        Fact("Мест", lambda group: group.seats),
        Fact("Наименьшее число людей", lambda group: group.minimum),
        Fact("Этап", lambda group: group.phase(today()).label),
    )
    list_display = ("number", "programme", "paid_by", "days", "places", "phase_badge")
    list_filter = (PhaseFilter, "funding", "programme__provider", ("programme", Chosen), ("starts_on", Days))
    list_filter_submit = True
    list_select_related = ("programme__provider",)
    search_fields = ("number", "programme__title")
    autocomplete_fields = ("programme",)
    fields = (
        "programme",
        "number",
        "funding",
        ("starts_on", "ends_on"),
        "time",
        ("town", "form"),
        "place",
        ("registration_from", "registration_hour"),
        "registration_until",
        ("seats", "minimum"),
        "sessions",
        "contact_name",
        ("contact_phone", "contact_email"),
        "why",
        "seen",
    )
    inlines = (EnrolmentInline,)

    def finder(self, text: str, close: bool) -> Any:
        return CourseGroup.objects.found_by(text, close=close)

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """A new group may be a draft; later a button opens it, and the decision to cancel is only read."""
        if obj is None:
            return ("draft", *self.fields)
        if not self.has_change_permission(request, obj):
            shown = ["timetable" if name == "sessions" else name for name in self.fields]
            settled = [name for name in shown if name not in {"why", "seen"}]
            return (*(["cancelled"] if obj.cancelled_at else []), *settled)
        return (*(["cancelled"] if obj.cancelled_at else []), *self.fields)

    def get_list_display(self, request: HttpRequest) -> Any:
        """Beside groups with few people stands what can be done about it (R35)."""
        return (*self.list_display, *(["deeds"] if request.GET.get("phase") == "few" else []))

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return ["cancelled", "timetable"] if obj is not None else []

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A closed group and a cancelled one are only read; who saves one that has just become so hears why (R36, R38)."""
        settled = obj is not None and (obj.closed_at or obj.cancelled_at) and request.method != "POST"
        return not settled and super().has_change_permission(request, obj)

    @admin.display(description="занятия")
    def timetable(self, group: CourseGroup) -> str:
        return written(group.timetable)

    @admin.display(description="отменена")
    def cancelled(self, group: CourseGroup) -> str:
        who = f", {group.cancelled_by}" if group.cancelled_by else ""
        return f"{moment(group.cancelled_at)}{who}: {group.cancel_reason}"

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
        least = f", нужно\u00a0{group.minimum}" if group.minimum and group.taken < group.minimum else ""
        return f"{group.taken}\u00a0из\u00a0{group.seats}{least}"

    @admin.display(description="что сделать")
    def deeds(self, group: CourseGroup) -> str:
        pages = [
            reverse(f"admin:courses_coursegroup_{name}", args=[group.pk]) for name in ("moving", "cancelling")
        ]
        return format_html(
            '<a class="underline" href="{}">Перенести</a> <a class="underline" href="{}">Отменить</a>', *pages
        )

    @admin.display(description="этап", ordering="starts_on")
    def phase_badge(self, group: CourseGroup) -> str:
        return badge(group.phase(today()))
