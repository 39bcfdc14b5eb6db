from django.contrib import admin

from support.models import Progress, Ticket, TicketMessage
from ui.admin import OperatorAdmin, ReadOnlyInline, state_column
from ui.nouns import Noun


class MessageInline(ReadOnlyInline):
    model = TicketMessage
    verbose_name_plural = "переписка"
    fields = ("at", "author", "text")
    readonly_fields = ("at",)


@admin.register(Ticket)
class TicketAdmin(OperatorAdmin):
    noun = Noun("обращение", "обращение,обращения,обращений")
    list_display = ("id", "kind", "progress", "email", "worker", "organization", "created_at")
    list_filter = ("state", "kind")
    list_select_related = ("worker", "organization")
    search_fields = ("=id", "email", "description", "worker__full_name", "organization__name")
    ordering = ("created_at",)
    inlines = (MessageInline,)

    progress = state_column("state", Progress)
