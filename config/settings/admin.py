from typing import Any

UNFOLD: dict[str, Any] = {
    "SITE_TITLE": "АИС «Кадры» — оператор",
    "SITE_HEADER": "АИС «Кадры в образовании»",
    "SHOW_HISTORY": True,
    "SHOW_VIEW_ON_SITE": False,
}
IMPORT_EXPORT_SKIP_ADMIN_LOG = True
