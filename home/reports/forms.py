"""By what a report is narrowed, and by what its rows stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from unfold.widgets import UnfoldAdminSelectWidget

from home.reports.known import Report, begun, choices


class ReportForm(forms.Form):
    """Its choices are what was counted. What is not among them narrows nothing: an old address still opens."""

    def __init__(self, data: Any, report: Report, rows: Sequence[Sequence[Any]]) -> None:
        super().__init__(data)
        self.report = report
        self.fields["by"] = _choice(
            "Строки", [(str(n), report.said(way)) for n, way in enumerate(report.ways)]
        )
        for key in report.narrowed:
            every = [("", "Все"), *((one, one) for one in choices(report, rows, key))]
            self.fields[key] = _choice(begun(report.keys[key]), every)
        self.full_clean()

    @property
    def way(self) -> tuple[str, ...]:
        return self.report.ways[int(self.cleaned_data.get("by") or 0)]

    @property
    def wanted(self) -> dict[str, str]:
        """The values that were chosen, by key."""
        return {key: said for key in self.report.narrowed if (said := self.cleaned_data.get(key))}

    @property
    def in_words(self) -> list[str]:
        """The same for a file."""
        return [f"{begun(self.report.keys[key])}: {said}" for key, said in self.wanted.items()]


def _choice(label: str, every: list[tuple[str, str]]) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=every, required=False, widget=UnfoldAdminSelectWidget)
