"""What opens by a link or by the code on a paper, to whoever has it (R20, R38). A wrong address and one that was never
there are the same page that is not there."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from allauth.core.ratelimit import respond_429
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts import devices, limits
from courses.models import SharedDocument
from courses.portfolio import actions, facts, links
from courses.portfolio.genuine import known
from courses.portfolio.views import listed, paper
from lib import looks
from lib.dates import today

View = Callable[..., HttpResponse]


def public(limit: str) -> Callable[[View], View]:
    """Open to all, a limited number of times a minute, and for no search engine."""

    def made(view: View) -> View:
        @wraps(view)
        def limited(request: HttpRequest, token: str) -> HttpResponse:
            if not limits.public_page(request, limit):
                return cast(HttpResponse, respond_429(request))
            response = view(request, token)
            response["X-Robots-Tag"] = "noindex, nofollow"
            return response

        return cast(View, login_not_required(never_cache(require_safe(limited))))

    return made


def _document(request: HttpRequest, token: str) -> SharedDocument:
    pk = links.read(links.DOCUMENT, token)
    one = get_object_or_404(SharedDocument.objects.select_related("worker__user"), pk=pk)
    own = getattr(request.user, "pk", None) == one.worker.user_id
    if one.works_on(today()) and request.method == "GET" and not own:
        device = devices.in_words(request.headers.get("User-Agent", ""))
        looks.afterwards(request, lambda: actions.note_opening(one, device, by=None))
    return one


def _closed(request: HttpRequest) -> HttpResponse:
    return render(request, "courses/public/closed.html", status=410)


@public("public_page")
def shared(request: HttpRequest, token: str) -> HttpResponse:
    """The list that the worker gave the link of: ФИО and the certificates, nothing more (R20)."""
    one = _document(request, token)
    if not one.works_on(today()):
        return _closed(request)
    found = facts.within(facts.certificates(one.worker), one.first_day, one.last_day)
    context: dict[str, Any] = {**listed(found), "document": one, "name": one.worker.full_name, "token": token}
    return render(request, "courses/public/document.html", context)


@public("public_file")
def shared_pdf(request: HttpRequest, token: str) -> HttpResponse:
    one = _document(request, token)
    if not one.works_on(today()):
        return _closed(request)
    link = {"address": links.of_document(one), "until": one.until}
    return paper(request, one.worker, (one.first_day, one.last_day), **link)


@public("public_page")
def genuine(request: HttpRequest, token: str) -> HttpResponse:
    """Whose certificate this is, of what and when; and «аннулировано» where it is so (R38)."""
    said = known(links.read(links.CERTIFICATE, token))
    if said is None:
        raise Http404
    return render(request, "courses/public/certificate.html", said)
