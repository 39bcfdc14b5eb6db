from __future__ import annotations

from csp.decorators import csp_update
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_safe

from demo import mail
from demo.views.only import in_demo_only

# A letter is somebody else's HTML: it runs nothing and loads nothing; its links open in the whole window.
SANDBOX = "allow-top-navigation-by-user-activation"
INSIDE = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none';"
    f" frame-ancestors 'self'; sandbox {SANDBOX}"
)


@in_demo_only
@require_safe
def listed(request: HttpRequest) -> HttpResponse:
    """Letters that the demo has sent, newest first."""
    to = request.GET.get("to", "").replace("\0", "")
    return render(
        request, "demo/letters.html", {"letters": mail.letters(to), "to": to, "latest": mail.LATEST}
    )


@in_demo_only
@require_safe
@csp_update({"frame-src": ["'self'"]})  # type: ignore[arg-type] # it names a view without arguments
def one(request: HttpRequest, name: str) -> HttpResponse:
    """A letter as its reader sees it, and as text."""
    letter = _letter(name)
    context = {"letter": letter, "text": letter.body("plain"), "has_html": bool(letter.body("html"))}
    return render(request, "demo/letter.html", {**context, "sandbox": SANDBOX})


@in_demo_only
@require_safe
@xframe_options_sameorigin
def body(request: HttpRequest, name: str) -> HttpResponse:
    """The HTML of a letter alone, for the frame on its page."""
    html = _letter(name).body("html")
    policy = {"Content-Security-Policy": INSIDE}
    return HttpResponse('<!doctype html><base target="_top">' + html, headers=policy)


def _letter(name: str) -> mail.Letter:
    letter = mail.letter(name)
    if letter is None:
        raise Http404
    return letter
