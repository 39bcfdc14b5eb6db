"""The address of a request that waits for an answer."""

from __future__ import annotations

from django.urls import reverse

from staff.models import Employment


def page(name: str, place: Employment) -> str:
    return reverse(f"staff:{name}", args=[place.pk])
