"""Whose files a request is about."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from accounts.models import User
from imports import kinds
from imports.facts import Told
from imports.kinds import Kind
from imports.models import Batch
from lib.acting import Actor


class ImportRequest(HttpRequest):
    """A request in /organization/, as the area above leaves it."""

    user: User
    actor: Actor
    responsible: Any


def kind_of(name: str) -> Kind:
    kind = kinds.find(name)
    if kind is None or kind.operator:
        raise Http404
    return kind


def told(request: ImportRequest, pk: int) -> Told:
    """The file, one of the Responsible's organization (R44)."""
    theirs = Batch.objects.of_organization(request.responsible.organization_id).select_related(
        "by", "undone_by"
    )
    batch = get_object_or_404(theirs, pk=pk)
    return Told(batch, kind_of(batch.kind))
