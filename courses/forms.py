from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from courses.models import Enrolment
from courses.rules.known import Post
from lib.forms import ActionForm
from staff.models import Employment, Worker


class EnrolForm(ActionForm):
    """Asks for the position only where no voucher decides it and the worker has several that may study (R17)."""

    employment = forms.ModelChoiceField(
        label="По какой должности пойдёт обучение",
        queryset=Employment.objects.none(),
        widget=forms.RadioSelect,
        empty_label=None,
        error_messages={"required": "Выберите должность, по которой пойдёт обучение."},
    )

    def __init__(self, *args: Any, worker: Worker, posts: Sequence[Post], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if len(posts) < 2:
            del self.fields["employment"]
            return
        field = self.fields["employment"]
        able = [post.employment_id for post in posts]
        field.queryset = Employment.objects.current().for_worker(worker).filter(pk__in=able).with_details()  # type: ignore[attr-defined]


class ReleaseForm(ActionForm):
    """«Удалить» by the Responsible: the worker reads these words in the letter."""

    why = forms.CharField(
        label="Почему",
        help_text="Эти слова получит работник. Они останутся в истории.",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Напишите, почему запись удаляется: эти слова получит работник."},
    )


class CancelForm(ActionForm):
    """The worker gives up the own seat, and need not explain."""

    why = forms.CharField(
        label="Почему", required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 3})
    )

    def clean_why(self) -> str:
        return self.cleaned_data["why"].strip() or Enrolment.GIVEN_UP
