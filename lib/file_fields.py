"""Several files at once: scans, cleaned one by one (R22, R39)."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from lib import uploads

MOST = 5
NAME = 120
# As its sender calls it, and what it holds.
Named = tuple[str, Any]


class ManyFiles(forms.FileInput):
    allow_multiple_selected = True

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[Any]:
        return list(files.getlist(name)) if hasattr(files, "getlist") else list(files.get(name, []))


class FilesField(forms.Field):
    """Cleans to a list of `Named`. together: bytes that all of them may have at most; None: each has its own limit."""

    def __init__(self, *, label: str = "Файлы", together: int | None = None, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", f"PDF, JPEG или PNG, до {MOST} файлов по 10 МБ")
        kwargs.setdefault("widget", ManyFiles(attrs={"accept": uploads.ACCEPT, "multiple": True}))
        self.together = together
        super().__init__(label=label, **kwargs)

    def clean(self, value: Any) -> list[Named]:
        sent = list(value or [])
        if self.required and not sent:
            raise ValidationError(self.error_messages["required"], code="required")
        if len(sent) > MOST:
            raise ValidationError(f"Приложите не больше {MOST} файлов за раз.")
        found = [(plain_name(one.name), uploads.cleaned(one)) for one in sent]
        if self.together and sum(file.size for _, file in found) > self.together:
            most = self.together // (1024 * 1024)
            raise ValidationError(f"Вместе файлы больше {most} МБ: столько почта не примет.")
        return found


def plain_name(given: str) -> str:
    """The name that a browser gave, without folders; its ending stays."""
    name = PurePath(given.replace("\\", "/")).name.strip() or "файл"
    ending = PurePath(name).suffix[:10]
    return name if len(name) <= NAME else name[: NAME - len(ending)] + ending
