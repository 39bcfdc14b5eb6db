from __future__ import annotations

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware
from django.utils.cache import patch_vary_headers

FOREIGN = {"cross-site", "same-site"}
TEXT = ("text/", "application/json")


class CompressedPages(GZipMiddleware):
    """Pages travel compressed: a twelfth of their size for an old phone (decision 0029).

    What a page's size could tell about its secrets (BREACH) is kept from strangers: the tokens of forms are new in
    every answer, Django adds a random number of bytes, and a request that another site started is answered plainly.
    """

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if not response.get("Content-Type", "").startswith(TEXT):
            return response
        patch_vary_headers(response, ["Sec-Fetch-Site"])
        if request.headers.get("Sec-Fetch-Site") in FOREIGN:
            return response
        return super().process_response(request, response)
