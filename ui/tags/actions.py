from __future__ import annotations

from collections.abc import Iterable

from django.utils.safestring import SafeString

from ui.library import register
from ui.rendering import render


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
