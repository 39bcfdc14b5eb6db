"""What the operator decides, question by question, and why (R40)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django import forms
from unfold.widgets import UnfoldAdminTextInputWidget

from lib.forms import ActionForm
from support.merging.asking import IN_TABLE
from support.merging.known import Question
from ui.admin_actions import WhyForm


class WithForm(ActionForm):
    """Which record is the same person's."""

    other = forms.IntegerField(
        label="ID другой записи",
        help_text="Он стоит на её карточке и в списке работников.",
        min_value=1,
        max_value=10**18 - 1,
        widget=UnfoldAdminTextInputWidget(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        error_messages={"required": "Напишите номер записи.", "invalid": "Номер пишут цифрами."},
    )


class MergeForm(WhyForm):
    def __init__(self, data: Any = None, *, questions: Sequence[Question]) -> None:
        super().__init__(data)
        self.questions = questions
        for ask in questions:
            self.fields[ask.name] = forms.ChoiceField(
                label=ask.asks,
                choices=ask.options,
                initial=ask.chosen,
                required=False,
                widget=forms.RadioSelect,
            )
        self.fields["why"].label = "По чему видно, что это один человек"
        self.fields["why"].error_messages["required"] = "Напишите, по чему видно, что это один человек."

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        for ask in self.questions:
            if not data.get(ask.name) and not ask.idle(data) and ask.name not in self.errors:
                self.add_error(ask.name, "Выберите одно из двух.")
        return data

    def answers(self) -> dict[str, str]:
        return {ask.name: self.cleaned_data[ask.name] for ask in self.questions}

    def beside(self, name: str) -> Any:
        """The question's field for the table of the two records; None where they say the same."""
        return self[name] if name in self.fields else None

    def below(self) -> Iterator[tuple[Question, Any]]:
        """What is asked under the table."""
        return ((ask, self[ask.name]) for ask in self.questions if ask.name not in IN_TABLE)
