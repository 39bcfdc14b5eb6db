from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect


def done(request: HttpRequest, message: str, to: Any, *args: Any, **kwargs: Any) -> HttpResponse:
    """After a deed: say what happened and go on to `to` (an address, a view's name with its arguments, a record)."""
    messages.success(request, message)
    return redirect(to, *args, **kwargs)
