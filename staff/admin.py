from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from django import forms
from django.apps import apps
from django.contrib import admin
from django.db.models import F, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html_join
from django.utils.safestring import mark_safe

from accounts.admin import UserAdmin
from accounts.models import User
from imports.admin import BatchAdmin
from letters.admin import LetterAdmin
from lib.search import by_name, number
from organizations.admin import OrganizationAdmin, ResponsibleAdmin
from organizations.models import Organization
from staff import facts as waiting
from staff import operator, reasons
from staff.actions import change_position
from staff.attestation.actions import correct_attestation, record_attestation
from staff.coverage.operator import WithCoverage
from staff.duplicates import admin as duplicates  # noqa: F401 registers itself
from staff.invitations import admin as invitations  # noqa: F401 registers itself
from staff.models import (
    Attestation,
    AttestationRequest,
    Employment,
    LeavePeriod,
    Look,
    PersonalDataChange,
    Position,
    SignUp,
    SnilsLookUp,
    SnilsShown,
    Worker,
)
from staff.operator import AttestationDecider, ChangeDecider, PlaceDecider, WithSnils, paths_to_person
from staff.personal_data import facts as data
from staff.reorganizing.operator import ORGANIZATION
from staff.requests import admin as requests  # noqa: F401 registers itself
from staff.states import Change, Work
from ui.admin import OperatorAdmin, ReadOnlyInline, WithWhy, state_column
from ui.admin_actions import WithRecordActions
from ui.admin_lists import LongList
from ui.admin_scan import WithScan
from ui.excel import Fact
from ui.nouns import Noun

# A person is known by ФИО to this room only; the lists of the rooms below are searched by it too.
ResponsibleAdmin.through = {**ResponsibleAdmin.through, "user__worker": Worker}
LetterAdmin.through = {**LetterAdmin.through, "user__worker": Worker}
BatchAdmin.through = {**BatchAdmin.through, "by__worker": Worker}
UserAdmin.through = {**UserAdmin.through, "worker": Worker}
# Who works in an organization is known to this room only, and closing it moves them (R16).
OrganizationAdmin.record_actions = [*OrganizationAdmin.record_actions, *ORGANIZATION]


def _of_accounts(records: list[Any]) -> list[Any]:
    """The workers behind accounts, and behind what belongs to an account: one statement for a page of them."""
    accounts = {one.pk if isinstance(one, User) else getattr(one, "user_id", None) for one in records}
    return list(Worker.objects.filter(user__in=accounts - {None}).order_by().values(worker_id=F("pk")))


def _of_letters(records: list[Any]) -> list[Any]:
    """To whom the letters went, and whom they name: what caused them says it. A statement for each kind of cause."""
    causes = defaultdict(set)
    for letter in records:
        causes[getattr(letter, "cause_type", "")].add(getattr(letter, "cause_id", None))
    found = _of_accounts(records)
    for name, numbers in causes.items():
        model: Any = apps.get_model(name) if name else Look
        if any(field.name == "worker" for field in model._meta.fields):
            found += model._default_manager.filter(pk__in=numbers).order_by().values("worker_id")
    return found


for _admin in (OrganizationAdmin, ResponsibleAdmin, UserAdmin):
    _admin.whose = staticmethod(_of_accounts)  # type: ignore[method-assign]
LetterAdmin.whose = staticmethod(_of_letters)  # type: ignore[method-assign]


class PositionForm(WithWhy):
    """Carries how many people the operator was told lose the right to a voucher (R26)."""

    told = forms.IntegerField(widget=forms.HiddenInput, required=False, label="", initial=0)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for reason in self.refused.reasons if self.refused else []:
            if reason.why is reasons.loses_right_to_voucher:
                self.data = {**self.data.dict(), "told": reason.about["people"]}  # type: ignore[attr-defined]


@admin.register(Position)
class PositionAdmin(OperatorAdmin):
    form = PositionForm
    noun = Noun("должность", "должность,должности,должностей")
    editable = True
    list_display = ("name", "pedagogical", "voucher_entitled", "active")
    list_filter = ("pedagogical", "voucher_entitled", "active")
    search_fields = ("name",)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Whom the change would hurt is named instead of saving (R33)."""
        if not change:
            return super().save_model(request, obj, form, change)
        said = {"why": form.cleaned_data["why"], "told": form.cleaned_data["told"] or 0}
        change_position(obj, self.changed(obj, form), by=request.user, **said)
        return None


class EmploymentInline(ReadOnlyInline):
    model = Employment
    verbose_name_plural = "места работы"
    fields = ("organization", "position", "kind", "state", "training", "started_on", "ended_on")


class LeaveInline(ReadOnlyInline):
    model = LeavePeriod
    verbose_name_plural = "отпуска"
    fields = ("kind", "begins_on", "ends_on", "cancelled_at", "cancelled_why")


class AttestationInline(ReadOnlyInline):
    model = Attestation
    verbose_name_plural = "аттестации"
    fields = ("on", "position", "category", "next_on")


class SnilsShownInline(ReadOnlyInline):
    model = SnilsShown
    verbose_name_plural = "кому показан СНИЛС полностью"
    fields = ("at", "to", "organization")
    readonly_fields = ("at",)


class _ShowsSnils:
    """The СНИЛС on a card: whole for a few minutes after this operator pressed the button, and that is written down."""

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        record = super().get_object(request, object_id, from_field)  # type: ignore[misc]
        if record is not None:
            worker = getattr(record, "worker_id", record.pk)
            record.snils_whole = worker in SnilsShown.objects.shown_to(request.user, [worker])
        return record


@admin.register(Worker)
class WorkerAdmin(_ShowsSnils, WithSnils, WithRecordActions, LongList, OperatorAdmin):
    through = {"pk": Worker, "user": User}
    noun = Noun("работника", "работник,работника,работников")
    record_actions = operator.WORKER
    list_display = ("id", "full_name", "birth_date", "masked_snils", "user")
    list_select_related = ("user",)
    # By СНИЛС on a page of its own: what is typed here stands in the address.
    search_fields = ("full_name", "user__email", "=id")
    search_help_text = "ФИО, ID или электронная почта; по СНИЛС — отдельной кнопкой"
    ordering = (*by_name("full_name"), "pk")
    fields = (
        "id",
        "full_name",
        "birth_date",
        "snils_to_compare",
        "user",
        "graduated_on",
        "registered_at",
        "merged_into",
    )
    readonly_fields = ("id", "full_name", "snils_to_compare", "registered_at")
    inlines = (EmploymentInline, AttestationInline, SnilsShownInline)

    @admin.display(description="СНИЛС")
    def masked_snils(self, worker: Worker) -> str:
        return worker.masked_snils

    @admin.display(description="СНИЛС")
    def snils_to_compare(self, worker: Worker) -> str:
        return worker.pretty_snils if getattr(worker, "snils_whole", False) else worker.masked_snils


@admin.register(Employment)
class EmploymentAdmin(WithCoverage, LongList, WithRecordActions, OperatorAdmin):
    through = paths_to_person("worker") | {"organization": Organization}
    noun = Noun("место работы", "место работы,места работы,мест работы")
    record_actions = operator.WORKPLACE
    excel = (
        Fact("ID", lambda place: place.worker_id),
        Fact("ФИО", lambda place: place.worker.full_name),
        Fact("ID организации", lambda place: place.organization_id),
        Fact("Организация", lambda place: place.organization.name),
        Fact("Должность", lambda place: place.position.name),
        Fact("Вид занятости", lambda place: place.get_kind_display()),
        Fact("Состояние", lambda place: place.work.label),
        Fact("Откуда", lambda place: place.get_origin_display()),
        Fact("Запрошено", lambda place: place.requested_at),
        Fact("Работает с", lambda place: place.started_on),
        Fact("Последний день", lambda place: place.ended_on),
    )
    list_display = ("worker", "organization", "position", "work", "origin", "requested_at")
    list_filter = (PlaceDecider, "state", "kind")
    list_select_related = ("worker", "organization", "position")
    search_fields = ("worker__full_name", "organization__name")

    work = state_column("state", Work)
    readonly_fields = ("decides",)
    inlines = (LeaveInline,)

    @admin.display(description="кто решает")
    def decides(self, place: Employment) -> str:
        return str(waiting.waits_of_places([place])[place.pk]) if place.work == Work.AWAITING else "—"


@admin.register(PersonalDataChange)
class PersonalDataChangeAdmin(LongList, _ShowsSnils, WithRecordActions, OperatorAdmin):
    through = paths_to_person("worker")
    noun = Noun("изменение личных данных", "изменение данных,изменения данных,изменений данных")
    record_actions = operator.CHANGE
    # Old and new in words; `values` would show a whole СНИЛС to whoever opens the card.
    fields = (
        "worker",
        "sides",
        "why",
        "change",
        "decides",
        "requested_by",
        "requested_at",
        "decided_by",
        "decided_at",
        "refusal",
    )
    list_display = ("worker", "asked", "change", "requested_at", "decided_at")
    list_filter = (ChangeDecider, "state")
    list_select_related = ("worker",)
    search_fields = ("worker__full_name",)
    ordering = ("requested_at",)

    change = state_column("state", Change)
    readonly_fields = ("change", "sides", "decides", "requested_at")

    @admin.display(description="кто решает")
    def decides(self, change: PersonalDataChange) -> str:
        return str(waiting.waits_of_change(change)) if change.stands == Change.PENDING else "—"

    @admin.display(description="что меняется")
    def sides(self, change: PersonalDataChange) -> str:
        """Old and new in words; the СНИЛС by its last digits until this operator has asked to see it whole."""
        lines = data.differences(change, getattr(change, "snils_whole", False))
        shown = ((line.label, line.old, line.new) for line in lines)
        return format_html_join(mark_safe("<br>"), "{}: {} → {}", shown)

    @admin.display(description="что меняется")
    def asked(self, change: PersonalDataChange) -> str:
        return ", ".join(change.asked)


@admin.register(Attestation)
class AttestationAdmin(LongList, OperatorAdmin):
    through = paths_to_person("worker")
    noun = Noun("аттестацию", "аттестация,аттестации,аттестаций")
    editable = True
    list_display = ("worker", "on", "position", "category", "next_on")
    list_filter = ("category",)
    list_select_related = ("worker", "position")
    search_fields = ("worker__full_name",)
    autocomplete_fields = ("worker", "position")

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """Whose it is never changes (R19)."""
        return ("worker",) if obj else ()

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        said = {"by": request.user, "why": form.cleaned_data["why"]}
        if change:
            correct_attestation(obj, self.changed(obj, form), **said)
            return
        told = {name: getattr(obj, name) for name in ("position", "category", "on", "next_on")}
        obj.pk = record_attestation(obj.worker, **told, **said).pk


@admin.register(AttestationRequest)
class AttestationRequestAdmin(LongList, WithScan, WithRecordActions, OperatorAdmin):
    scan_named = "Аттестация"
    through = paths_to_person("worker")
    noun = Noun("сообщение об аттестации", "сообщение,сообщения,сообщений")
    record_actions = operator.ATTESTATION
    fields = (
        "worker",
        "category",
        "position",
        "on",
        "next_on",
        "shown_scan",
        "stands",
        "decides",
        "requested_at",
        "decided_by",
        "decided_at",
        "refusal",
        "attestation",
    )
    list_display = ("worker", "category", "position", "on", "stands", "requested_at")
    list_filter = (AttestationDecider, "state")
    list_select_related = ("worker", "position")
    search_fields = ("worker__full_name",)
    ordering = ("requested_at",)

    stands = state_column("state", Change)
    readonly_fields = ("stands", "decides", "shown_scan", "requested_at")

    @admin.display(description="кто решает")
    def decides(self, asked: AttestationRequest) -> str:
        return str(waiting.waits_of_change(asked)) if asked.stands == Change.PENDING else "—"


@admin.register(SignUp)
class SignUpAdmin(OperatorAdmin):
    noun = Noun("заявку на регистрацию", "заявка,заявки,заявок")
    list_display = (
        "email",
        "last_name",
        "first_name",
        "organization",
        "created_at",
        "confirmed_at",
        "disowned_at",
    )
    list_filter = (
        ("confirmed_at", admin.EmptyFieldListFilter),
        ("disowned_at", admin.EmptyFieldListFilter),
    )
    list_select_related = ("organization",)
    search_fields = ("email", "last_name")
    ordering = ("-created_at",)
    exclude = ("id", "link", "snils")


@admin.register(SnilsLookUp)
class SnilsLookUpAdmin(OperatorAdmin):
    noun = Noun("поиск по СНИЛС", "поиск,поиска,поисков")
    whose = staticmethod(operator.of_found)
    list_display = ("at", "by", "digits", "found", "why")
    list_select_related = ("by", "found")
    readonly_fields = ("at",)
    show_full_result_count = False


class LookedAs(admin.SimpleListFilter):
    title = "кто смотрел"
    parameter_name = "as"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("responsible", "Ответственный"), ("operator", "Оператор АИС")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Look]) -> QuerySet[Look]:
        return (
            queryset.filter(organization=None)
            if self.value() == "operator"
            else (queryset.exclude(organization=None) if self.value() else queryset)
        )


# As many people of one name as are looked for, and as are named in a list and on a card.
NAMESAKES, SHOWN = 200, 5


@admin.register(Look)
class LookAdmin(LongList, OperatorAdmin):
    """Who looked at whose data: found by the worker, by who looked, by the organization and by the days (R42)."""

    noun = Noun("просмотр данных", "просмотр,просмотра,просмотров")
    excel = (
        Fact("Когда", lambda look: look.at),
        Fact("Кто", lambda look: look.by.email),
        Fact("Ответственный организации", lambda look: look.organization and look.organization.name),
        Fact("Что открыто", lambda look: look.what),
        Fact("ID работников", lambda look: ", ".join(str(pk) for pk in look.workers)),
        Fact("Номер обращения к серверу", lambda look: look.request_id),
    )
    list_display = ("at", "by", "organization", "what", "people")
    list_filter = (LookedAs, "at")
    list_select_related = ("by", "organization")
    search_fields = ("by__email",)
    search_help_text = "ФИО или ID того, чьи данные; почта того, кто смотрел; организация"
    fields = ("at", "by", "organization", "what", "names", "request_id")
    readonly_fields = ("at", "names")

    def _found(self, text: str, typed: str, close: bool) -> Iterator[QuerySet[Any]]:
        """Whose data by name or ID; who looked by the whole address; for which organization by its name."""
        looks = Look.objects.order_by()
        yield looks.filter(by__email=text).values("pk")
        if (pk := number(text)) is not None:
            yield looks.filter(workers__contains=[pk]).values("pk")
            return
        people = Worker.objects.found_by(typed, close=close).alphabetical().values_list("pk", flat=True)
        yield looks.filter(workers__overlap=list(people[:NAMESAKES])).values("pk")
        places = Organization.objects.found_by(typed, close=close).order_by()
        yield looks.filter(organization__in=places.values("pk")).values("pk")

    def _look(self, request: HttpRequest, page: str, records: Iterable[Any]) -> None:
        """The list shows numbers alone; the card names the people, and that is a look too."""
        named = [{"worker_id": pk} for look in records for pk in look.workers] if page == "карточка" else []
        super()._look(request, page, named)

    @admin.display(description="чьи данные")
    def people(self, look: Look) -> str:
        shown = ", ".join(str(pk) for pk in look.workers[:SHOWN])
        return f"ID {shown}" + (f" и ещё {len(look.workers) - SHOWN}" if len(look.workers) > SHOWN else "")

    @admin.display(description="чьи данные")
    def names(self, look: Look) -> str:
        people = Worker.objects.filter(pk__in=look.workers).alphabetical()[: 10 * SHOWN]
        named = ", ".join(f"{worker.full_name} (ID {worker.pk})" for worker in people)
        more = len(look.workers) - 10 * SHOWN
        return f"{named} и ещё {more}" if more > 0 else named
