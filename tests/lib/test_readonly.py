import pytest
from django.db import InternalError, NotSupportedError, OperationalError, transaction
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from lib.web import read_only_gets
from organizations.models import District
from tests import factories

pytestmark = pytest.mark.django_db(transaction=True)


def writes(request: HttpRequest) -> HttpResponse:
    factories.DistrictFactory(name="Новый район")
    return HttpResponse("ok")


@pytest.mark.parametrize("method", ["get", "head", "options"])
def test_a_get_cannot_write(rf: RequestFactory, method: str) -> None:
    with pytest.raises((InternalError, NotSupportedError, OperationalError), match="read-only"):
        read_only_gets(writes)(getattr(rf, method)("/"))
    assert not District.objects.exists()


def test_control_a_post_writes_and_so_does_a_get_without_the_guard(rf: RequestFactory) -> None:
    assert read_only_gets(writes)(rf.post("/")).status_code == 200
    with transaction.atomic():
        District.objects.all().delete()
    assert writes(rf.get("/")).status_code == 200
