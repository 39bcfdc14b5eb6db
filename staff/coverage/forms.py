from __future__ import annotations

from typing import Any

from django import forms

from lib import sheets
from lib.forms import ActionForm
from staff.coverage.rules import names_in

COLUMNS = (
    sheets.Column("name", "ФИО", also=("Фамилия, имя, отчество", "Ф.И.О.", "Работник", "Сотрудник")),
    sheets.Column("last_name", "Фамилия"),
    sheets.Column("first_name", "Имя"),
    sheets.Column("patronymic", "Отчество"),
)


class StaffListForm(ActionForm):
    """Names from a file of the staff, or pasted, a person in a line (R8)."""

    file = forms.FileField(
        label="Файл Excel",
        help_text=".xlsx, .xls или .csv. Читаются только ФИО, в одном столбце или в трёх.",
        required=False,
        widget=forms.FileInput(attrs={"accept": sheets.ACCEPT}),
        error_messages={"empty": "Файл пуст."},
    )
    names = forms.CharField(
        label="Или список",
        help_text=(
            "По одному человеку в строке: фамилия, имя, отчество. Можно вставить столбцы из Excel. "
            "Нужны все, кто имеет право на ИОЧ, вместе с теми, кто в декрете и в отпуске по уходу за ребёнком."
        ),
        widget=forms.Textarea(attrs={"rows": 14, "spellcheck": "false"}),
        max_length=400_000,
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.either = True  # type: ignore[attr-defined]

    def clean_file(self) -> list[str] | None:
        """The names in the file; None where none was sent. Raises ValidationError."""
        sent = self.cleaned_data["file"]
        if not sent:
            return None
        sheet = sheets.read(sheets.received(sent), sent.name, COLUMNS)
        return names_in("\n".join(_said(row.raw) for row in sheet.rows))

    def clean_names(self) -> list[str]:
        return names_in(self.cleaned_data["names"])

    @property
    def people(self) -> list[str]:
        """Those of the file, where one was sent."""
        sent: list[str] | None = self.cleaned_data["file"]
        pasted: list[str] = self.cleaned_data["names"]
        return pasted if sent is None else sent


def _said(raw: dict[str, Any]) -> str:
    parts = [raw.get(name, "") for name in ("last_name", "first_name", "patronymic")]
    return str(raw.get("name") or " ".join(part for part in parts if part))
