"""The scan of an order is shown to the operator beside the request, and to nobody else (R22)."""

from __future__ import annotations

from django.http import FileResponse, Http404

from lib.uploads import kind
from organizations.models import Responsible


def answer(responsible: Responsible) -> FileResponse:
    """The file as what it is; whatever it holds, the browser runs nothing of it."""
    if not responsible.scan:
        raise Http404
    file = responsible.scan.open("rb")
    media = kind(file.read(16))
    file.seek(0)
    response = FileResponse(file, as_attachment=not media, filename=f"Приказ {responsible.pk}")
    response["Content-Type"] = media or "application/octet-stream"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response
