from __future__ import annotations

from typing import Any

from django import forms
from unfold.widgets import UnfoldAdminTextareaWidget

from lib import uploads
from lib.file_fields import FilesField, ManyFiles
from lib.forms import ActionForm

# What mail servers take in one letter.
TOGETHER = 10 * 1024 * 1024
FILES = {"accept": uploads.ACCEPT, "multiple": True}


class SaidForm(ActionForm):
    """Words and files."""

    text = forms.CharField(
        label="Текст",
        max_length=5000,
        widget=UnfoldAdminTextareaWidget(attrs={"rows": 8}),
        error_messages={"required": "Напишите текст."},
    )
    attached = FilesField(
        required=False,
        together=TOGETHER,
        help_text="PDF, JPEG или PNG, вместе до 10 МБ",
        widget=ManyFiles(attrs=FILES),
    )


class AnswerForm(SaidForm):
    """seen: the last message that the operator has read; close: the answer is the end of it."""

    seen = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    close = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].label = "Ответ"


class TakeForm(ActionForm):
    """seen: in whose hands the ticket was when the page was opened."""

    seen = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)
