from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from organizations.search import find


@login_not_required
@require_GET
def search(request: HttpRequest) -> HttpResponse:
    """Part of a page: what the typed text finds (R1). Organizations are public, so nobody is asked who they are."""
    found = find(request.GET.get("search", "")[:100], request.GET.get("organization"))
    return render(request, "organizations/public/_found.html", {"found": found})
