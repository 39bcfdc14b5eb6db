from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template import Context
from django.template.loader import get_template

from letters import as_html, as_text, markdown
from letters.models import Letter
from letters.secrets import Minted


@dataclass(frozen=True)
class Text:
    subject: str
    body: str
    html: str = ""


def _site() -> dict[str, Any]:
    return {
        "SITE_NAME": settings.SITE_NAME,
        "SITE_URL": settings.SITE_URL,
        "SUPPORT_EMAIL": settings.SUPPORT_EMAIL,
        "SUPPORT_PHONES": settings.SUPPORT_PHONES,
    }


def _framed(name: str, said: dict[str, Any], text: str) -> str:
    # Plain text must not say &quot;; the html part is escaped as every page is.
    context = Context({**said, "text": text}, autoescape=name.endswith(".html"))
    return get_template(name).template.render(context)  # type: ignore[attr-defined, no-any-return]


def _text(letter: Letter, minted: dict[str, Any], *, html: bool) -> Text:
    said = {**_site(), **letter.context, "recipient": letter.recipient, **minted}
    read = markdown.read(letter.kind, said)
    return Text(
        subject=" ".join(as_text.said(read.subject).split()),
        body=_framed("letters/base.txt", _site(), as_text.text(read)).strip() + "\n",
        html=_framed("letters/base.html", _site(), as_html.html(read)) if html else "",
    )


def said(letter: Letter, minted: Minted) -> Text:
    """The letter as the person reads it."""
    return _text(letter, minted.said, html=True)


def kept(letter: Letter, minted: Minted) -> Text:
    """The letter as the outbox keeps it and the operator sees it: without its links."""
    return _text(letter, minted.kept, html=False)


def message(letter: Letter, text: Text) -> EmailMultiAlternatives:
    mail = EmailMultiAlternatives(
        text.subject,
        text.body,
        to=[letter.recipient],
        reply_to=[settings.SUPPORT_EMAIL],
        headers={
            "Message-ID": letter.message_id,
            "Auto-Submitted": "auto-generated",
            "X-Letter-Attempt": str(letter.attempts),
        },
    )
    mail.attach_alternative(text.html, "text/html")
    return mail
