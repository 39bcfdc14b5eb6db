"""By what the journal is narrowed (R42)."""

from __future__ import annotations

from typing import Any

from django import forms
from unfold.widgets import UnfoldAdminSelectWidget, UnfoldAdminTextInputWidget

from accounts.models import User
from home.journal.facts import kinds
from lib.dates import format_date
from organizations.models import Organization
from staff.models import Worker

# Of so many people or organizations the changes are read at once.
MOST = 20
DAY = {"type": "date"}


class JournalForm(forms.Form):
    by = forms.CharField(
        label="Кто изменил: имя или почта", required=False, widget=UnfoldAdminTextInputWidget
    )
    workers = forms.CharField(
        label="Чья запись: ФИО или ID", required=False, widget=UnfoldAdminTextInputWidget
    )
    organizations = forms.CharField(
        label="Организация: название или ID", required=False, widget=UnfoldAdminTextInputWidget
    )
    kind = forms.ChoiceField(label="Что изменено", required=False, widget=UnfoldAdminSelectWidget)
    begins = forms.DateField(
        label="С какого дня", required=False, widget=UnfoldAdminTextInputWidget(attrs=DAY)
    )
    ends = forms.DateField(
        label="По какой день", required=False, widget=UnfoldAdminTextInputWidget(attrs=DAY)
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        titles = sorted((str(model._meta.verbose_name_plural), label) for label, model in kinds().items())
        every = [(label, title[:1].upper() + title[1:]) for title, label in titles]
        self.fields["kind"].choices = [("", "Всё"), *every]  # type: ignore[attr-defined]

    def clean_by(self) -> list[int] | None:
        return _found(User, self.cleaned_data["by"], "Учётных записей")

    def clean_workers(self) -> list[int] | None:
        return _found(Worker, self.cleaned_data["workers"], "Работников")

    def clean_organizations(self) -> list[int] | None:
        return _found(Organization, self.cleaned_data["organizations"], "Организаций")

    @property
    def in_words(self) -> list[str]:
        """The filters in force, for a file."""
        names = {**dict(self.fields["kind"].choices)}  # type: ignore[attr-defined]
        asked = {name: str(self.data.get(name) or "").strip() for name in self.fields}
        days = {name: format_date(day) for name in ("begins", "ends") if (day := self.cleaned_data.get(name))}
        said = asked | {"kind": str(names.get(asked["kind"], "")) if asked["kind"] else ""} | days
        return [f"{self.fields[name].label}: {text}" for name, text in said.items() if text]


def _found(model: Any, text: str, whose: str) -> list[int] | None:
    """The numbers of those who are meant: none of them when there is nobody; None when nothing was typed."""
    text = text.replace("\x00", "").strip()
    if not text:
        return None
    if text.isdecimal():
        return [int(text)] if len(text) < 10 else []
    found = list(model.objects.found_by(text).order_by().values_list("pk", flat=True)[: MOST + 1])
    if len(found) > MOST:
        raise forms.ValidationError(f"{whose} с такими словами больше {MOST}: напишите точнее.")
    return found
