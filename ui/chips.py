from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict
from django_filters import FilterSet
from django_filters.widgets import SuffixedMultiWidget

from lib import dates


@dataclass(frozen=True)
class Chip:
    """One filter in force, and the address of the same list without it."""

    text: str
    url: str


def chips(filters: FilterSet, asked: QueryDict) -> Iterator[Chip]:
    for name, field in filters.form.fields.items():
        value = (
            filters.form.cleaned_data.get(name) if filters.form.is_bound and filters.form.is_valid() else None
        )
        keys = _keys(name, field.widget)
        if value in (None, "", []) or not any(asked.get(key) for key in keys):
            continue
        rest = asked.copy()
        for key in [*keys, "page"]:
            rest.pop(key, None)
        yield Chip(f"{field.label}: {_reads(field, value)}", f"?{rest.urlencode()}")


def _keys(name: str, widget: forms.Widget) -> list[str]:
    if isinstance(widget, SuffixedMultiWidget):
        return [widget.suffixed(name, suffix) for suffix in widget.suffixes]
    return [name]


def _reads(field: forms.Field, value: Any) -> str:
    if isinstance(value, slice):
        ends = [("с", value.start), ("по", value.stop)]
        return " ".join(f"{word} {dates.format_date(end)}" for word, end in ends if end)
    if isinstance(value, bool):
        return "да" if value else "нет"
    if isinstance(value, list | tuple):
        return ", ".join(_reads(field, one) for one in value)
    if isinstance(field, forms.ChoiceField) and not isinstance(field, forms.ModelChoiceField):
        return str(dict(_flat(field.choices)).get(value, value))
    return str(value)


def _flat(choices: Any) -> Iterator[tuple[Any, Any]]:
    for value, label in choices:
        if isinstance(label, list | tuple):
            yield from label
        else:
            yield value, label
