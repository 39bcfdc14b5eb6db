"""An uploaded file on its way back to a reader: what it holds runs nowhere (R22)."""

from __future__ import annotations

from django.db.models.fields.files import FieldFile
from django.http import FileResponse, Http404

from lib.uploads import kind


def file_answer(file: FieldFile, name: str) -> FileResponse:
    """The file as what its content is; the browser runs nothing of it. No file: there is no such page."""
    if not file or not file.storage.exists(str(file.name)):
        raise Http404
    opened = file.open("rb")
    media = kind(opened.read(16))
    opened.seek(0)
    response = FileResponse(opened, as_attachment=not media, filename=name)
    response["Content-Type"] = media or "application/octet-stream"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response
