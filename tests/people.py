"""The four people of every test: Анна, Борис, Вера, Глеб; and the schools they belong to."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from accounts.models import User
from organizations.models import Organization, Responsible
from staff.models import Worker
from tests import factories


@pytest.fixture
def school12(db: None) -> Organization:
    return factories.OrganizationFactory(name="Школа № 12")


@pytest.fixture
def other_school(db: None) -> Organization:
    return factories.OrganizationFactory(name="Гимназия № 3")


@pytest.fixture
def anna(school12: Organization) -> Worker:
    """A worker of school 12, confirmed, entitled to a voucher that she does not have yet."""
    user = factories.UserFactory(email="anna@example.ru", name="Анна Сергеевна")
    worker = factories.WorkerFactory(user=user, last_name="Орлова", first_name="Анна", patronymic="Сергеевна")
    factories.EmploymentFactory(worker=worker, organization=school12)
    return worker


def _responsible(email: str, last_name: str, first_name: str, organization: Organization) -> Responsible:
    user = factories.UserFactory(email=email, name=first_name)
    worker = factories.WorkerFactory(user=user, last_name=last_name, first_name=first_name, patronymic="")
    position = factories.PositionFactory(name="Заместитель директора")
    factories.EmploymentFactory(worker=worker, organization=organization, position=position)
    return factories.ResponsibleFactory(user=user, organization=organization)


@pytest.fixture
def boris(school12: Organization) -> Responsible:
    """The Responsible of school 12, its deputy head."""
    return _responsible("boris@example.ru", "Волков", "Борис", school12)


@pytest.fixture
def vera(other_school: Organization) -> Responsible:
    """The Responsible of another school: everything of school 12 is a 404 for her."""
    return _responsible("vera@example.ru", "Лисицына", "Вера", other_school)


@pytest.fixture
def gleb(db: None) -> User:
    """The operator."""
    return factories.UserFactory(email="gleb@example.ru", name="Глеб", is_staff=True, is_superuser=True)


@pytest.fixture
def signed_in() -> Callable[[User], Client]:
    """A browser in which that person is signed in."""

    def browser(user: User) -> Client:
        client = Client()
        client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return browser
