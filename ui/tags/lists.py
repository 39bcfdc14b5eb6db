from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.template import Context
from django.utils.safestring import SafeString

from ui.library import register
from ui.listing import Listing
from ui.rendering import render


@register.simple_tag(takes_context=True)
def listing(context: Context, listing: Listing) -> SafeString:
    """Search and filters, chips, the number found, the table, pages and «Скачать Excel» of a `ui.listing.Listing`."""
    return render("ui/listing.html", listing=listing, request=context["request"], part=False)


@register.simple_tag
def query(request: HttpRequest, **changes: Any) -> str:
    """This address's query with some of it changed; None takes a part out."""
    asked = request.GET.copy()
    for name, value in changes.items():
        if value is None:
            asked.pop(name, None)
        else:
            asked[name] = str(value)
    return f"?{asked.urlencode()}"


@register.filter
def page_numbers(page: Any) -> list[int | None]:
    """1 … 4 5 6 … 20 for the pager; None is a gap."""
    dots = page.paginator.ELLIPSIS
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return [None if number == dots else number for number in numbers]
