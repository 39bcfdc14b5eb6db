"""Templates of the file for ФИС ФРДО (R38)."""

from __future__ import annotations

from django.contrib import admin
from django.utils.html import format_html_join

from courses.frdo.forms import TemplateForm
from courses.frdo.sources import SOURCES
from courses.models import FrdoTemplate
from ui.admin import OperatorAdmin
from ui.nouns import Noun


@admin.register(FrdoTemplate)
class FrdoTemplateAdmin(OperatorAdmin):
    """A new one takes effect from its day; files that are made before are laid out by the old."""

    noun = Noun("шаблон ФИС ФРДО", "шаблон,шаблона,шаблонов")
    editable = True
    form = TemplateForm
    list_display = ("effective_from", "note")
    fields = ("effective_from", "columns", "words", "note", "why")
    readonly_fields = ("words",)

    @admin.display(description="что писать справа")
    def words(self, _: FrdoTemplate) -> str:
        """The words that a line may have after «=»."""
        said = (
            f"Из АИС: {', '.join(SOURCES)}.",
            'Свои слова в кавычках: «Статус документа = "Оригинал"». Ничего: столбец пустой.',
            "Звёздочка после заголовка: ячейка не может быть пустой.",
            "Заменить слова АИС на слова реестра: «Форма = форма: Очно → Очная; Дистанционно → Заочная».",
        )
        return format_html_join("", "<p>{}</p>", ((line,) for line in said))
