"""The memo as the system's help: by chapters, searched by words (R41)."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from home.help.first_steps import first_steps
from lib import memo, search

# Words are compared by their beginnings: «увольнение» finds «уволить».
BEGINNING = 5


def chapters_with(text: str) -> list[str]:
    """Titles of the chapters where every word is, in whatever form; all of them where nothing is asked."""
    asked = [word[:BEGINNING] if word.isalpha() else word for word in search.words(text)]
    return [title for title in memo.chapters() if all(word in _whole(title) for word in asked)]


def _whole(title: str) -> str:
    return search.fold(" ".join([title, *(text for _, texts in memo.chapters()[title] for text in texts)]))


@login_not_required
@require_safe
def show(request: HttpRequest) -> HttpResponse:
    asked = request.GET.get("q", "").replace("\x00", "").strip()[:100]
    every = [(slugify(title, allow_unicode=True), title) for title in memo.chapters()]
    wanted = set(chapters_with(asked))
    context: dict[str, Any] = {
        "asked": asked,
        "every": every,
        "found": [one for one in every if one[1] in wanted],
    }
    if not asked:
        context["first_steps"] = first_steps(request)
    return render(request, "home/public/help.html", context)
