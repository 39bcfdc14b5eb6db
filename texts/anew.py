"""The consent asked anew (R42)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods

from lib.dates import today
from lib.forms import ActionForm
from lib.search import number as as_number
from texts import facts
from texts.actions import agree
from texts.models import Edition
from texts.rendering import html
from texts.web import agreed_today


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
