"""How one field of a form is shown: label, hint, error, input, in that order, tied together for a screen reader."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django_filters.widgets import DateRangeWidget

from lib import readers
from lib.reasons import Reason
from ui.rendering import render
from ui.to_operator import to_operator


@dataclass(frozen=True)
class Option:
    """One thing found by a search, to be picked: for `{% search_select %}`."""

    value: Any
    label: str
    hint: str = ""


CHECKS = (forms.RadioSelect, forms.CheckboxSelectMultiple)


def mistakes(form: forms.BaseForm, name: str | None) -> list[dict[str, Any]]:
    """The errors of one field, or of the form as a whole; a Reason brings its next step and paragraph (R43)."""
    key = name or forms.forms.NON_FIELD_ERRORS  # type: ignore[attr-defined]
    errors = form.errors[key].as_data() if key in form.errors else []
    said = [error.to(readers.now()) if isinstance(error, Reason) else error for error in errors]
    return [_mistake(error, form[name] if name else None) for error in said]


def _mistake(error: ValidationError, bound: forms.BoundField | None) -> dict[str, Any]:
    """The words, the field that they lead to, and what to do about it."""
    besides = {name: getattr(error, name, "") for name in ("next_step", "paragraph", "first_day", "link")}
    besides["write"] = to_operator(error) if isinstance(error, Reason) else ""
    return {"text": _words(error, bound), "target": target(bound) if bound else "", **besides}


def _words(error: ValidationError, bound: forms.BoundField | None) -> str:
    """The error's own words; the framework's «Обязательное поле» names the field: a summary of five would be a riddle."""
    said = " ".join(error.messages)
    if bound is None or said != str(forms.Field.default_error_messages["required"]):
        return said
    widget = bound.field.widget
    if isinstance(widget, forms.CheckboxInput):
        return f"Поставьте отметку: «{bound.label}»."
    if isinstance(widget, forms.FileInput):
        return f"Приложите файл: «{bound.label}»."
    if isinstance(widget, forms.Select | forms.RadioSelect):
        return f"Выберите: «{bound.label}»."
    return f"Заполните поле «{bound.label}»."


def target(bound: forms.BoundField) -> str:
    """The id that a link to this field leads to: its input, or the first of its choices."""
    return bound.id_for_label or f"{bound.auto_id}_0"


def all_mistakes(form: forms.BaseForm) -> Iterator[dict[str, Any]]:
    """In the order of the page: the form's own first, then field by field."""
    yield from mistakes(form, None)
    for bound in form:
        yield from mistakes(form, bound.name)


def show(bound: forms.BoundField, in_filters: bool = False) -> SafeString:
    widget = bound.field.widget
    kind = "hidden" if bound.is_hidden else "plain"
    if isinstance(widget, forms.CheckboxInput):
        kind = "check"
    elif isinstance(widget, CHECKS):
        kind = "checks"
    elif getattr(widget, "whole_field", False):
        kind = "whole"
    if kind == "hidden":
        return SafeString(bound)
    return render(
        "ui/field.html",
        kind=kind,
        field=bound,
        id=bound.auto_id,
        errors=mistakes(bound.form, bound.name),
        optional=not (in_filters or bound.field.required or bound.field.disabled)
        and not getattr(bound.field, "either", False),
        again=bool(bound.form.errors) and bound.name in bound.form.files,
        control=None if kind == "checks" else bound.as_widget(attrs=_attrs(bound)),
        choices=list(_choices(bound)) if kind == "checks" else [],
        describedby=bound.aria_describedby or "",
        wide=isinstance(widget, forms.MultiWidget),
    )


def in_filters(bound: forms.BoundField) -> SafeString:
    """A field of a filter form, where every field may stay empty. A plain one is drawn here: a list has half a dozen
    of them on every page, and Django takes a template for each of their options."""
    widget = bound.field.widget
    if bound.errors or bound.help_text or type(widget) not in (forms.Select, forms.TextInput):
        return show(bound, in_filters=True)
    named = bound.auto_id, bound.html_name, str(bound.label)
    if isinstance(widget, forms.Select):
        choices = tuple((str(value), str(label)) for value, label in bound.field.choices)  # type: ignore[attr-defined]
        return _select(*named, choices, str(bound.value() or ""))
    attrs = {
        "type": widget.input_type,
        **widget.attrs,
        "class": "form-control",
        "id": bound.auto_id,
        "name": bound.html_name,
    }
    control = format_html("<input{}>", flatatt(attrs | {"value": bound.value() or None}))
    return format_html(WRAPPED, *named[::2], control)


WRAPPED = '<div class="field"><label class="form-label" for="{}">{}</label>{}</div>'


@lru_cache(maxsize=512)
def _select(
    auto_id: str, name: str, label: str, choices: tuple[tuple[str, str], ...], chosen: str
) -> SafeString:
    options = format_html_join(
        "",
        '<option value="{}"{}>{}</option>',
        ((value, SafeString(" selected" if value == chosen else ""), said) for value, said in choices),
    )
    control = format_html('<select name="{}" class="form-select" id="{}">{}</select>', name, auto_id, options)
    return format_html(WRAPPED, auto_id, label, control)


def _attrs(bound: forms.BoundField) -> dict[str, Any]:
    widget = bound.field.widget
    base = "form-control"
    if isinstance(widget, forms.CheckboxInput):
        base = "form-check-input"
    elif isinstance(widget, forms.Select):
        base = "form-select"
    own = widget.attrs.get("class", "")
    bad = " is-invalid" if bound.errors else ""
    attrs: dict[str, Any] = {"class": f"{base} {own}{bad}".replace("  ", " ").strip()}
    if widget.attrs.get("placeholder") in (bound.label, bound.field.label):
        # It would vanish as soon as one types, and the label already says it.
        attrs["placeholder"] = False
    return attrs


def _choices(bound: forms.BoundField) -> Iterator[forms.boundfield.BoundWidget]:
    for choice in bound.subwidgets:
        choice.data["attrs"]["class"] = "form-check-input"
        yield choice


class Day(forms.DateInput):
    """The browser's own calendar: it wants the day as 2026-11-23 and shows it in the person's way."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")


class Period(DateRangeWidget):
    """«с … по …» of a filter by dates."""

    template_name = "ui/period.html"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs)
        self.widgets = [Day({"aria-label": "с"}), Day({"aria-label": "по"})]
