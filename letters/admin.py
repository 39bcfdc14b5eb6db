from __future__ import annotations

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from unfold.admin import ModelAdmin

from letters import actions
from letters.models import Attempt, Letter
from letters.states import LetterState, Outcome
from lib.reasons import Refused
from ui.admin import ReadOnlyInline, state_column


class AttemptInline(ReadOnlyInline):
    model = Attempt
    show_change_link = False
    fields = ("number", "started_at", "ended_at", "shown_outcome", "code", "answer")
    readonly_fields = ("shown_outcome",)
    shown_outcome = state_column("outcome", Outcome, "чем кончилась")


@admin.register(Letter)
class LetterAdmin(ModelAdmin):
    """The operator sees every letter with its state (R7), and never a link that opens somebody's account."""

    list_display = ("queued_at", "recipient", "said", "shown_state", "attempts", "closed_at")
    list_display_links = ("queued_at", "recipient")
    list_filter = ("state", "kind", "queued_at")
    search_fields = ("recipient__icontains", "subject", "message_id")
    search_help_text = "Адрес, тема или Message-ID"
    list_fullwidth = True
    list_per_page = 50
    show_full_result_count = False
    actions = ("resend",)
    inlines = (AttemptInline,)
    readonly_fields = ("shown_state",)
    fieldsets = (
        (None, {"fields": ("recipient", "subject", "shown_state", "body")}),
        ("Отправка", {"fields": ("attempts", "priority", "queued_at", "due_at", "expires_at", "closed_at")}),
        ("Откуда письмо", {"fields": ("kind", "user", "cause_type", "cause_id", "message_id")}),
    )
    shown_state = state_column("state", LetterState)

    @admin.display(description="письмо", ordering="subject")
    def said(self, letter: Letter) -> str:
        return letter.subject or letter.kind

    @admin.action(description="Отправить снова", permissions=["view"])
    def resend(self, request: HttpRequest, queryset: QuerySet[Letter]) -> None:
        for letter in queryset:
            try:
                actions.resend(letter, by=request.user, why="оператор отправил снова")
            except Refused as refused:
                self.message_user(request, f"{letter}. {refused.reasons[0].text}", messages.WARNING)
            else:
                self.log_change(request, letter, "Отправлено снова")
                self.message_user(request, f"{letter}: снова в очереди на отправку.")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Letter | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Letter | None = None) -> bool:
        return False

    def has_view_permission(self, request: HttpRequest, obj: Letter | None = None) -> bool:
        return bool(request.user.is_active and request.user.is_staff)
