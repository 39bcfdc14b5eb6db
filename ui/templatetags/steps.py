"""What is to be done, what was done, and what an action will change."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import template
from django.core.paginator import Page
from django.template import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString

from lib.reasons import Reason
from ui.rendering import render
from ui.states import State

register = template.Library()


class Step(State):
    """Where a line of a task list stands."""

    DONE = "done", "green", "circle-check", "Сделано"
    NOW = "now", "blue", "arrow-right", "Можно сейчас"
    WAITING = "waiting", "yellow", "hourglass", "Ждём других"
    LATER = "later", "grey", "circle-dashed", "Пока нельзя"
    FAILED = "failed", "red", "circle-alert", "Нужно исправить"


@register.simple_block_tag
def task_list(content: str) -> SafeString:
    """What a person has to do, in order: `{% task_list %}{% task "Получить чек" "done" %}{% endtask_list %}`."""
    return format_html('<ol class="tasks">{}</ol>', content)


@register.simple_tag
def task(
    title: str, state: State | str, *, href: str = "", hint: str = "", verdict: Iterable[Reason] = ()
) -> SafeString:
    """One line: a link where it can be done now, its state as a word, and «пока нельзя» with its reasons."""
    shown = state if isinstance(state, State) else Step(state)
    return render("ui/task.html", title=title, state=shown, href=href, hint=hint, reasons=list(verdict))


@register.simple_tag
def progress(steps: str, current: int) -> SafeString:
    """Where a person is in a form of several pages; steps divided by «|», counted from 1."""
    return render("ui/progress.html", steps=steps.split("|"), current=current)


@register.simple_tag(takes_context=True)
def timeline(context: Context, events: Iterable[Any]) -> SafeString:
    """What happened, newest first: `ui.history.Event`. After a page of a paginator, the way to its other pages."""
    page = events if isinstance(events, Page) else None
    return render("ui/timeline.html", events=list(events), page=page, request=context.get("request"))


@register.simple_tag
def compare(changes: Iterable[Any], old: str = "Было", new: str = "Станет") -> SafeString:
    """Old and new side by side. A change has `label`, `old`, `new`; what differs is marked by a word too (R11)."""
    return render("ui/compare.html", changes=list(changes), old=old, new=new)


@register.simple_tag
def consequences(happens: Iterable[str], stays: Iterable[str] = ()) -> SafeString:
    """Before an action that cannot be lightly undone: «Что произойдёт» and «Что сохранится»."""
    return render("ui/consequences.html", happens=list(happens), stays=list(stays))


@register.simple_block_tag
def done(
    content: str, title: str, *, number: str = "", number_label: str = "Номер", letter: str = ""
) -> SafeString:
    """After an action: what happened, its number, what comes next (the block), which address the letter went to."""
    return render("ui/done.html", **locals())
