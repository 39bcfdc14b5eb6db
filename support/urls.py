from typing import Any

from django.urls import URLPattern, path

from support.erasing import views as erasing
from support.public import views as public
from support.tickets import views
from support.tickets.door import Cabinet, Office

app_name = "support"


def _of(door: type[Cabinet], prefix: str, name: str) -> list[URLPattern]:
    """The same pages in each of the two rooms."""
    room: Any = {"door": door}
    return [
        path(f"{prefix}/tickets/", views.tickets, room, name=f"{name}tickets"),
        path(f"{prefix}/tickets/new/", views.choose, room, name=f"{name}choose"),
        path(f"{prefix}/tickets/new/<str:kind>/", views.new, room, name=f"{name}new"),
        path(f"{prefix}/tickets/<int:pk>/", views.ticket, room, name=f"{name}ticket"),
        path(f"{prefix}/tickets/files/<int:pk>/", views.file, room, name=f"{name}file"),
    ]


urlpatterns = [
    path("cabinet/data/consent/", erasing.withdraw, name="withdrawal"),
    path("cabinet/data/consent/keep/", erasing.keep, name="withdrawal_keep"),
    path("support/", public.write, name="public"),
    path("support/sent/", public.sent, name="sent"),
    *_of(Cabinet, "cabinet", ""),
    *_of(Office, "organization", "org_"),
]
