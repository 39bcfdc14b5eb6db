from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponseRedirect
from django.shortcuts import redirect


def done(request: HttpRequest, message: str, to: Any, *args: Any, **kwargs: Any) -> HttpResponseRedirect:
    """After an action: say what happened and go on to `to` (an address, a view's name with its arguments, a record)."""
    messages.success(request, message)
    gone_to: HttpResponseRedirect = redirect(to, *args, **kwargs)
    return gone_to
