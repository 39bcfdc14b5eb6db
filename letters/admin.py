from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.defaultfilters import linebreaks_filter
from django.utils.safestring import SafeString

from letters import actions
from letters.models import Attempt, Letter, Resending
from letters.reasons import RESENDABLE
from letters.states import NAMES, LetterState, Outcome, name_of
from lib.reasons import Refused
from ui.admin import OperatorAdmin, ReadOnlyInline, state_column
from ui.admin_actions import RecordAction, WithRecordActions
from ui.admin_lists import LongList
from ui.nouns import Noun

RESEND = RecordAction(
    name="resend",
    verb="Отправить снова",
    run=lambda letter, form, by: actions.resend(letter, by=by, why=form.cleaned_data["why"]),
    done="Письмо снова в очереди на отправку.",
    happens=("Письмо уйдёт на тот же адрес с тем же текстом.", "Одноразовая ссылка в нём будет новая."),
    stays=("Прежние попытки и ответы почтового сервера.",),
    possible=lambda letter: letter.state in RESENDABLE,
)


WAY_OUT = (
    "Ящик не принимает письма. Кто уже входит в кабинет, узнаёт об этом там на каждой странице и сам меняет адрес:"
    " вход по прежнему адресу и паролю работает. Приглашённому почту исправляет Ответственный на странице"
    " «Кто ещё не вошёл». Звонить никому не нужно."
)


class KindFilter(admin.SimpleListFilter):
    title = "вид"
    parameter_name = "kind"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return sorted(NAMES.items(), key=lambda kind: kind[1])

    def queryset(self, request: HttpRequest, queryset: QuerySet[Letter]) -> QuerySet[Letter]:
        return queryset.filter(kind=self.value()) if self.value() else queryset


class DoubledFilter(admin.SimpleListFilter):
    """Sent again after an attempt that may have reached the person already (R7)."""

    title = "пришло дважды"
    parameter_name = "doubled"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("yes", "Могло прийти дважды")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() != "yes":
            return queryset
        # One attempt cannot have doubled anything: an index of the others is all that is read.
        tried_again: QuerySet[Any] = queryset.filter(attempts__gt=1)
        return tried_again.may_have_doubled()  # type: ignore[attr-defined, no-any-return]


class AttemptInline(ReadOnlyInline):
    model = Attempt
    show_change_link = False
    hide_title = True
    fields = ("number", "started_at", "ended_at", "shown_outcome", "code", "answer")
    readonly_fields = ("shown_outcome",)
    shown_outcome = state_column("outcome", Outcome, "чем кончилась")


class ResendingInline(ReadOnlyInline):
    model = Resending
    show_change_link = False
    hide_title = True
    fields = ("at", "by", "why")
    readonly_fields = ("at",)


@admin.register(Letter)
class LetterAdmin(LongList, WithRecordActions, OperatorAdmin):
    """The operator sees every letter with its state (R7), and never a link that opens somebody's account."""

    through = {"pk": Letter}
    noun = Noun("письмо", "письмо,письма,писем")
    list_display = ("queued_at", "recipient", "said", "shown_state", "tries", "closed_at")
    list_display_links = ("queued_at", "recipient")
    list_filter = ("state", DoubledFilter, KindFilter, "queued_at")
    search_fields = ("recipient", "message_id")
    search_help_text = "Часть адреса или Message-ID целиком"
    actions = ("resend",)
    record_actions = (RESEND,)
    inlines = (AttemptInline, ResendingInline)
    readonly_fields = ("shown_state", "tries", "text", "about", "way_out")
    fieldsets = (
        (None, {"fields": ("recipient", "subject", "shown_state", "text")}),
        ("Отправка", {"fields": ("tries", "priority", "queued_at", "due_at", "expires_at", "closed_at")}),
        ("Откуда письмо", {"fields": ("about", "user", "cause_id", "message_id")}),
    )
    shown_state = state_column("state", LetterState)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        letters: Any = super().get_queryset(request)
        return letters.annotate(doubled=Letter.objects.doubled())  # type: ignore[no-any-return]

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        (title, first), *others = super().get_fieldsets(request, obj)
        if obj and obj.state == LetterState.BOUNCED:
            first = {"fields": ("recipient", "subject", "shown_state", "way_out", "text")}
        return [(title, first), *others]

    @admin.display(description="что дальше")
    def way_out(self, letter: Letter) -> str:
        return WAY_OUT

    @admin.display(description="попыток", ordering="attempts")
    def tries(self, letter: Any) -> str:
        return f"{letter.attempts}, могло прийти дважды" if letter.doubled else str(letter.attempts)

    @admin.display(description="письмо", ordering="subject")
    def said(self, letter: Letter) -> str:
        return letter.title

    @admin.display(description="вид")
    def about(self, letter: Letter) -> str:
        return name_of(letter.kind)

    @admin.display(description="текст")
    def text(self, letter: Letter) -> SafeString | str:
        return linebreaks_filter(letter.body) if letter.body else "ещё не составлено"

    @admin.action(description="Отправить снова", permissions=["view"])
    def resend(self, request: HttpRequest, queryset: QuerySet[Letter]) -> None:
        for letter in queryset:
            try:
                actions.resend(letter, by=request.user, why="оператор отправил снова списком")
            except Refused as refused:
                self.message_user(request, f"{letter}. {refused.reasons[0].text}", messages.WARNING)
            else:
                self.message_user(request, f"{letter}: снова в очереди на отправку.")
