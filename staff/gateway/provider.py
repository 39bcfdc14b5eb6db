"""The one who answers for a person's СНИЛС: an OpenID Connect provider named in the settings (R1, decision 0065)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import structlog
from authlib.common.errors import AuthlibBaseError
from authlib.integrations.django_client import OAuth
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from joserfc.errors import JoseError
from requests import RequestException

from accounts import addresses
from lib import snils
from lib.breaker import Breaker
from lib.reasons import Refused
from staff.gateway import reasons

log = structlog.get_logger("gateway")
SECONDS = 5
# One that is silent keeps a thread for this long; the next people hear at once that it is away.
breaker = Breaker(30)


@dataclass(frozen=True)
class Proved:
    """snils: eleven digits. email: the address that the provider has confirmed, or nothing."""

    snils: str
    email: str


def is_on() -> bool:
    return bool(settings.OIDC_URL)


@lru_cache(maxsize=1)
def _client(url: str, client_id: str, secret: str, scope: str) -> Any:
    """What the provider says of itself is read once in a process, when somebody first needs it."""
    return OAuth().register(
        "gateway",
        client_id=client_id,
        client_secret=secret,
        server_metadata_url=f"{url}/.well-known/openid-configuration",
        client_kwargs={"scope": scope, "code_challenge_method": "S256", "default_timeout": SECONDS},
    )


def client() -> Any:
    return _client(
        settings.OIDC_URL, settings.OIDC_CLIENT_ID, settings.OIDC_CLIENT_SECRET, settings.OIDC_SCOPE
    )


def leave(request: HttpRequest, back: str) -> HttpResponse:
    """To the provider; `back`: our address that it returns to. Raises Refused when it is away."""
    answer: HttpResponse = _asked(lambda: client().authorize_redirect(request, back))
    return answer


def proved(request: HttpRequest) -> Proved:
    """Who has come back by this POST: the code is changed for a signed answer, held against this browser's own
    question. Raises Refused."""
    said = _asked(lambda: _claims(request))
    try:
        number = snils.clean(str(said.get(settings.OIDC_SNILS_CLAIM) or ""))
    except ValidationError:
        raise Refused([reasons.no_snils(settings.OIDC_NAME)]) from None
    confirmed = said.get("email_verified") is True and isinstance(said.get("email"), str)
    return Proved(number, addresses.clean(said["email"]) if confirmed else "")


def _claims(request: HttpRequest) -> dict[str, Any]:
    # Whose answer and for whom: without `aud` here a token made for another site of the provider would do.
    options = {
        "iss": {"essential": True, "values": [client().load_server_metadata()["issuer"]]},
        "aud": {"essential": True, "value": settings.OIDC_CLIENT_ID},
    }
    token = client().authorize_access_token(request, claims_options=options)
    signed = dict(token["userinfo"])
    if settings.OIDC_SNILS_CLAIM in signed:
        return signed
    more = dict(client().userinfo(token=token))
    if more.get("sub") != signed["sub"]:
        raise AuthlibBaseError("sub_mismatch")
    return {**more, **signed}


def _asked(question: Any) -> Any:
    if not breaker.lets_through():
        raise Refused([reasons.away(settings.OIDC_NAME)])
    try:
        answer = question()
    except RequestException as error:
        breaker.failed()
        log.warning("gateway away", error=type(error).__name__)
        raise Refused([reasons.away(settings.OIDC_NAME)]) from None
    except (AuthlibBaseError, JoseError, KeyError, ValueError, RuntimeError) as error:
        # It has answered, and what it said is not believed; never what it said, only how it failed.
        breaker.answered()
        log.warning("gateway not believed", error=type(error).__name__)
        raise Refused([reasons.not_believed(settings.OIDC_NAME)]) from None
    breaker.answered()
    return answer
