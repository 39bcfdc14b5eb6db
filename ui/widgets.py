from __future__ import annotations

from typing import Any

from django import forms
from django_filters.widgets import DateRangeWidget


class Day(forms.DateInput):
    """The browser's own calendar: it wants the day as 2026-11-23 and shows it in the person's way."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")


class Period(DateRangeWidget):
    """«с … по …» of a filter by dates."""

    template_name = "ui/period.html"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs)
        self.widgets = [Day({"aria-label": "с"}), Day({"aria-label": "по"})]
