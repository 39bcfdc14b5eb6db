"""Filters of the operator's lists: a record chosen as one types, days from and to (R45)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from django.conf import settings
from unfold.contrib.filters.admin import AutocompleteSelectFilter, RangeDateFilter
from unfold.contrib.filters.forms import AutocompleteDropdownForm

from lib.search import number


class ChosenForm(AutocompleteDropdownForm):
    """With the scripts that the admin's own fields ask for: the theme names one that is not collected."""

    class Media:
        extend = False
        extra = "" if settings.DEBUG else ".min"
        js = (
            f"admin/js/vendor/jquery/jquery{extra}.js",
            f"admin/js/vendor/select2/select2.full{extra}.js",
            "admin/js/jquery.init.js",
            "unfold/js/select2.init.js",
        )
        css: ClassVar = {
            "screen": (f"admin/css/vendor/select2/select2{extra}.css", "admin/css/autocomplete.css")
        }


class Chosen(AutocompleteSelectFilter):
    """Of thousands of organizations or programmes one, found by its name; an address that somebody spoiled finds
    nothing."""

    form_class = ChosenForm

    def value(self) -> str | None:
        return str(number(self._typed) or "") or None

    @property
    def _typed(self) -> str:
        return str(
            (self.lookup_val or [""])[0] if isinstance(self.lookup_val, list) else self.lookup_val or ""
        )

    def queryset(self, request: Any, queryset: Any) -> Any:
        if self._typed and not self.value():
            return queryset.none()
        return super().queryset(request, queryset)

    def said(self) -> Iterator[str]:
        """The filter in force, for the file."""
        records = self.field.related_model._default_manager.filter(pk=self.value() or 0)
        yield from (str(one) for one in records)


class Days(RangeDateFilter):
    """From a day and to a day, both included; of a field that holds days, not moments."""

    def said(self) -> Iterator[str]:
        """The filter in force, for the file."""
        for end, word in (("from", "с"), ("to", "по")):
            if typed := self.used_parameters.get(f"{self.parameter_name}_{end}"):
                yield f"{word} {typed}"
