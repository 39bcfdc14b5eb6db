from django.http import HttpRequest, HttpResponse
from django.urls import include, path


def floor(request: HttpRequest) -> HttpResponse:
    """The least a signed-in page can cost on this server: every middleware, the session, the user, no content."""
    return HttpResponse(f"<p>{request.user.pk}</p>")


urlpatterns = [path("floor/", floor, name="floor"), path("", include("config.urls"))]
