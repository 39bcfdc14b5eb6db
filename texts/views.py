"""«Документы»: texts in force with their earlier editions, legal acts; the consent asked anew (R41, R42)."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_safe

from lib.dates import today
from lib.forms import ActionForm
from lib.search import number as as_number
from texts import facts
from texts.actions import agree
from texts.known import TITLES
from texts.models import Edition
from texts.rendering import html
from texts.web import agreed_today


@login_not_required
@require_safe
def documents(request: HttpRequest) -> HttpResponse:
    held, over = facts.acts(today())
    context = {"texts": facts.texts_in_force(today()), "acts": held, "over": over}
    return render(request, "texts/documents.html", context)


@login_not_required
@require_safe
def document(request: HttpRequest, text: str, pk: int | None = None) -> HttpResponse:
    """The edition in force, or an earlier one; one that is not in force yet is nobody's to read."""
    if text not in TITLES:
        raise Http404
    every = list(facts.editions(text, today()))
    if not every:
        raise Http404
    shown = next((one for one in every if one.pk == pk), None) if pk else every[0]
    if shown is None:
        raise Http404
    context = {"edition": shown, "newest": every[0], "body": html(shown.body), "every": every}
    return render(request, "texts/document.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def anew(request: HttpRequest) -> HttpResponse:
    """The consent has changed: read it and agree, once; then on to where the person was going (R42)."""
    back = request.GET.get("next", "")
    if not url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure()):
        back = "/"
    edition = facts.must_agree(request.user, today())
    if request.method == "POST":
        typed = as_number(request.POST.get("edition", ""))
        asked = get_object_or_404(Edition.objects.published(today()), pk=typed or 0)
        form = ActionForm(request.POST)
        if form.is_valid() and form.attempt(agree, request.user, asked, by=request.user):
            edition = facts.must_agree(request.user, today())
    if edition is None:
        agreed_today(request)
        return redirect(back)
    context = {"edition": edition, "body": html(edition.body), "before": facts.agreed(request.user)}
    return render(request, "texts/anew.html", context)
