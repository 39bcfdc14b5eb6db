import sys

import structlog
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views import defaults

from config import outage
from submissions import unfinished

log = structlog.get_logger("errors")
# No template, no settings, no file: what stands here is there.
LAST_RESORT = """<!doctype html>
<html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>У нас ошибка</title></head>
<body><h1>У нас ошибка</h1>
<p>Страница не открылась не по вашей вине. Если вы что-то отправляли, оно могло не сохраниться: проверьте, прежде чем
отправлять снова. Обновите страницу через минуту или начните с <a href="/">главной</a>.</p></body></html>
"""


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 Django calls it so
    """The page is from before the log-in, or cookies are off: say so, and what to do, in plain Russian (R43)."""
    if unfinished.keep(request):
        return redirect("submissions:unfinished")
    return render(request, "csrf.html", status=403)


def server_error(request: HttpRequest) -> HttpResponse:
    """Django calls it while the error is being handled, from whatever layer it came. It cannot fail itself."""
    try:
        return outage.answer_to(request, sys.exception()) or defaults.server_error(request)
    except Exception:
        log.exception("the error page failed")
        return HttpResponse(LAST_RESORT, status=500)
