from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from imports import preview
from imports.kinds import Kind
from imports.models import Batch, Line
from lib.forms import ActionForm
from lib.sheets import ACCEPT, received


class FileForm(ActionForm):
    """The file, and what may happen of it: every switch of the kind is a tick (R10)."""

    file = forms.FileField(
        label="Файл",
        help_text="Excel (.xlsx, .xls) или CSV, не больше 10 МБ и 5000 строк",
        widget=forms.FileInput(attrs={"accept": ACCEPT}),
        error_messages={"required": "Выберите файл.", "empty": "Файл пуст."},
    )

    def __init__(
        self, *args: Any, kind: Kind, organization: int | None, by: Any = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.kind, self.organization, self.by = kind, organization, by
        for switch in kind.switches:
            self.fields[switch.name] = forms.BooleanField(
                label=switch.label, help_text=switch.hint, required=False, initial=switch.on
            )

    @property
    def switches(self) -> list[forms.BoundField]:
        return [self[one.name] for one in self.kind.switches]

    def clean(self) -> dict[str, Any]:
        """Read last of all: the switches say what a row comes to."""
        data: dict[str, Any] = super().clean() or {}
        if upload := data.get("file"):
            switches = [one.name for one in self.kind.switches if data[one.name]]
            name = str(upload.name)[-200:]
            self.batch = Batch(
                kind=self.kind.name,
                organization_id=self.organization,
                file_name=name,
                switches=switches,
                by=self.by,
            )
            try:
                self.lines: list[Line] = preview.opened(self.kind, received(upload), self.batch)
            except ValidationError as error:
                self.add_error("file", error)
        return data
