"""What is typed into the forms of tickets, and a scan to attach."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from support.models import Kind, Ticket, Via
from support.tickets.actions import write_ticket
from tests.lib.scans import picture

TEXT = "Бумажный чек внесён дважды."


def scan(name: str = "Корешок чека.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, picture(), content_type="image/jpeg")


def send(client: Client, kind: str, *, room: str = "", **typed: Any) -> Any:
    """The answer to the form of this kind. room: «org_» for the Responsible's."""
    return client.post(reverse(f"support:{room}new", args=[kind]), typed, follow=True)


def written(author: Any, kind: Kind = Kind.OTHER, **told: Any) -> Ticket:
    """By a worker's account, from the cabinet."""
    said = {"description": TEXT, "worker": author.worker, **told}
    return write_ticket(kind, via=Via.CABINET, email=author.email, told=said, by=author)
