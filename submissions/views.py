from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from submissions import unfinished as typed_before


@require_safe
def unfinished(request: HttpRequest) -> HttpResponse:
    """After log-in: the form that the ended session interrupted, to be sent or left."""
    typed = typed_before.of(request)
    if typed is None:
        return redirect("/")
    return render(request, "submissions/unfinished.html", {"typed": typed})
