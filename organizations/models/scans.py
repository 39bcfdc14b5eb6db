"""Where the scan of an order is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from organizations.models.responsible import Responsible


def scan_path(responsible: Responsible, filename: str) -> str:
    """A name that says nothing: scans are personal data and are served by a view only (R22)."""
    import uuid

    return f"orders/{uuid.uuid4().hex}"
