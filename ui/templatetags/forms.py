"""Forms and their fields."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms, template
from django.template import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from ui.fields import Option, all_mistakes, in_filters, mistakes, show
from ui.rendering import render

register = template.Library()


@register.simple_tag
def error_summary(form: forms.BaseForm) -> SafeString:
    """All errors on top, focused, each a link to its field, in the same words as beside it. `{% page form=… %}` calls it."""
    found = list(all_mistakes(form)) if form.errors else []
    refused = bool(getattr(form, "reasons", ())) and not any(mistake["target"] for mistake in found)
    return render("ui/error_summary.html", mistakes=found, refused=refused) if found else SafeString("")


@register.simple_tag
def fields(form: forms.BaseForm, *names: str) -> SafeString:
    """The fields of a form, all or the named ones, with hints and errors beside them."""
    chosen = [form[name] for name in names] if names else list(form)
    return mark_safe("".join(show(bound) for bound in chosen))  # noqa: S308 each is a rendered template


@register.simple_tag
def field(bound: forms.BoundField, hint: str | None = None, label: str = "") -> SafeString:
    """One field of a form; `hint` and `label` speak in place of the field's own."""
    if hint is not None:
        bound.help_text = hint
    bound.label = label or bound.label
    return show(bound)


@register.simple_tag
def filter_field(bound: forms.BoundField) -> SafeString:
    """A field of a filter form, where every field may stay empty."""
    return in_filters(bound)


@register.simple_tag(takes_context=True)
def tokens(context: Context, once: bool = True) -> SafeString:
    """What a hand-written POST form needs: the CSRF token and, where the page has one, the one-time token."""
    request = context.get("request")
    csrf = context.get("csrf_token")
    single = getattr(request, "form_token", "") if once and request is not None else ""
    parts = [format_html('<input type="hidden" name="csrfmiddlewaretoken" value="{}">', csrf) if csrf else ""]
    parts.append(format_html('<input type="hidden" name="form_token" value="{}">', single) if single else "")
    return mark_safe("".join(parts))  # noqa: S308 escaped above


@register.simple_block_tag(takes_context=True)
def form(
    context: Context,
    content: str,
    form: forms.BaseForm | None = None,
    *,
    submit: str,
    danger: bool = False,
    cancel: str = "",
    action: str = "",
    name: str = "",
    value: str = "",
    inline: bool = False,
    quiet: bool = False,
    once: bool = True,
    files: bool = False,
) -> SafeString:
    """A POST form: tokens, the block's own content, the fields, a button named by its verb, «Отмена» as a link.

    The browser's own bubbles are off: the server answers in Russian, beside the field. `inline`: only a button;
    `quiet`: one of several, none of which is what the page is for.
    `once=False`: logging in and the like, which may be repeated and are no actions guarded by `submissions`.
    `files=True`: the block draws a file's field itself.
    """
    return render(
        "ui/form.html",
        tokens=tokens(context, once=once),
        fields=fields(form) if form is not None else "",
        multipart=files or (form is not None and form.is_multipart()),
        content=content,
        submit=submit,
        danger=danger,
        cancel=cancel,
        action=action,
        name=name,
        value=value,
        inline=inline,
        quiet=quiet,
    )


@register.simple_tag
def errors_of(bound: forms.BoundField, name: str) -> SafeString:
    """The errors of a field that is not drawn by `field`, each with its next step (R43)."""
    return render("ui/field_errors.html", errors=mistakes(bound.form, bound.name), id=name)


@register.simple_tag
def search_select(
    bound: forms.BoundField,
    typed: str,
    options: Iterable[Option],
    *,
    total: int = 0,
    asked: bool = True,
    url: str = "",
    hint: str = "",
) -> SafeString:
    """Pick one of thousands by typing a part of its name.

    With htmx the list follows the typing; without JavaScript «Найти» posts the same form with `find=<field>`, and
    the view shows it again, unvalidated, with `options`. What is typed travels as `<field>_search`. `url`: who
    answers htmx when it is not this page; only the results are taken out of the answer.
    """
    found = list(options)
    return render(
        "ui/search_select.html",
        field=bound,
        id=bound.auto_id,
        name=bound.html_name,
        errors=mistakes(bound.form, bound.name),
        typed=typed,
        options=found,
        chosen=str(bound.value() or ""),
        hidden=max(total - len(found), 0),
        asked=asked,
        url=url,
        hint=hint or bound.help_text,
    )
