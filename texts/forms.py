"""An edition and an act, as an administrator writes them (R41)."""

from __future__ import annotations

from typing import Any

from unfold.widgets import UnfoldAdminTextareaWidget

from lib.dates import today
from texts import rules
from texts.models import Edition
from ui.admin import WithWhy


class EditionForm(WithWhy):
    class Meta:
        model = Edition
        fields = ("text", "in_force_from", "changes", "body", "asks_anew")
        widgets = {
            "changes": UnfoldAdminTextareaWidget(attrs={"rows": 3}),
            "body": UnfoldAdminTextareaWidget(attrs={"rows": 24, "class": "edition-body"}),
        }
        help_texts = {
            "in_force_from": "Не раньше завтрашнего дня. До него редакцию можно менять, её никто не видит.",
            "changes": "Одна-две фразы: их прочитают все, у кого согласие спросят заново.",
            "body": "Заголовок раздела: «## Зачем». Пункт списка: «- фамилия». Пустая строка разделяет абзацы.",
            "asks_anew": "Каждый прочитает и примет новую редакцию при следующем входе в кабинет. Только для согласия.",
        }

    def clean(self) -> dict[str, Any]:
        """Told beside the field before the action says the same under its lock."""
        data = super().clean()
        day = data.get("in_force_from")
        if day and "in_force_from" not in self.errors:
            for reason in rules.may_take_effect(day, today()) if self.refused is None else []:
                self.add_error("in_force_from", reason)
        return data
