from __future__ import annotations

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from home.entitled import ENTITLED, EntitledFilter, with_last_voucher
from home.facts.organization import training
from organizations.web import ResponsibleRequest
from ui.listing import Listing


@require_safe
def show(request: ResponsibleRequest) -> HttpResponse:
    """«Кому выдать чек»: all with the right to one, those who may get it now first (R34)."""
    listing = Listing(
        request,
        with_last_voucher(training(request.responsible)),
        ENTITLED,
        "работник,работника,работников",
        filter_class=EntitledFilter,
        order="next_on",
        file_name="Кому выдать чек",
        empty="Таких работников нет",
    )
    return listing.answer("home/responsible/entitled.html")
