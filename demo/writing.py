"""A visitor of the demo writes to the operator by letter, as any mail program would (R39)."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core.mail import EmailMessage

from demo.letters import Letter
from letters.notify import give
from lib.file_fields import ManyFiles


class LetterForm(forms.Form):
    sender = forms.EmailField(label="От кого", help_text="Любой адрес: свой, работника или чужой")
    subject = forms.CharField(label="Тема", max_length=200, required=False)
    text = forms.CharField(
        label="Текст", required=False, max_length=20_000, widget=forms.Textarea(attrs={"rows": 8})
    )
    attached = forms.Field(
        label="Файлы",
        required=False,
        help_text="Любые, вместе до 5 МБ",
        widget=ManyFiles(attrs={"multiple": True}),
    )


def answer_to(letter: Letter | None) -> dict[str, Any]:
    """How an answer begins: from whom the letter was for, its subject, its words quoted."""
    if letter is None:
        return {}
    quoted = "\n".join(f"> {line}" for line in letter.body("plain").strip().splitlines())
    text = f"\n\n{letter.at:%d.%m.%Y, %H:%M}, {letter.sender}:\n{quoted}"
    return {"sender": letter.to, "subject": f"Re: {letter.subject.strip()}", "text": text}


def send(said: dict[str, Any], answered: Letter | None) -> None:
    """By SMTP to the mail catcher, which puts it into the mailbox; the worker is told to read it."""
    headers = {"In-Reply-To": str(answered.message["Message-ID"])} if answered else {}
    letter = EmailMessage(
        said["subject"], said["text"], said["sender"], [settings.SUPPORT_EMAIL], headers=headers
    )
    for file in said["attached"] or ():
        letter.attach(file.name, file.read(), "application/octet-stream")
    letter.send()
    give("support.tasks.read_mailbox")
