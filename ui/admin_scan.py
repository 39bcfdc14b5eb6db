"""The operator opens the scan that came with a record, such as an order (R22)."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import FileResponse, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html

from lib.files import file_answer


class WithScan:
    """For the admin of a model that has a `scan`: `shown_scan` among its fields is a link to the file."""

    scan_named = "Скан"

    @admin.display(description="скан")
    def shown_scan(self, record: Any) -> str:
        if not record.scan:
            return "не приложен"
        url = reverse(f"admin:{self._scan_page()}", args=[record.pk])
        return format_html('<a href="{}" target="_blank" rel="noopener">Открыть скан</a>', url)

    def get_urls(self) -> list[URLPattern]:
        site: Any = self.admin_site  # type: ignore[attr-defined]
        page = path("<int:pk>/scan/", site.admin_view(self.scan), name=self._scan_page())
        return [page, *super().get_urls()]  # type: ignore[misc]

    def scan(self, request: HttpRequest, pk: int) -> FileResponse:
        record = get_object_or_404(self.get_queryset(request), pk=pk)  # type: ignore[attr-defined]
        self._look(request, "скан", [record])  # type: ignore[attr-defined]
        return file_answer(record.scan, f"{self.scan_named} {pk}")

    def _scan_page(self) -> str:
        meta = self.model._meta  # type: ignore[attr-defined]
        return f"{meta.app_label}_{meta.model_name}_scan"
