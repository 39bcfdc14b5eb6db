"""The operator's page of an outcome."""

from __future__ import annotations

from typing import Any

from django.urls import reverse


def page(seat: Any, name: str) -> str:
    return reverse(f"admin:courses_enrolment_{name}", args=[seat.pk])
