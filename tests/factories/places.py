from __future__ import annotations

from datetime import date

import factory

from organizations.models import District, Organization, OrganizationType, Responsible
from organizations.states import Access
from tests.factories.accounts import UserFactory
from tests.factories.base import RecordFactory


class DistrictFactory(RecordFactory[District]):
    class Meta:
        model = District
        django_get_or_create = ("name",)

    name = "Центральный район"


class OrganizationTypeFactory(RecordFactory[OrganizationType]):
    class Meta:
        model = OrganizationType
        django_get_or_create = ("name",)

    name = "Школа"


class OrganizationFactory(RecordFactory[Organization]):
    class Meta:
        model = Organization

    name = factory.Sequence(lambda n: f"Школа № {100 + n}")
    type = factory.SubFactory(OrganizationTypeFactory)
    district = factory.SubFactory(DistrictFactory)


class ResponsibleFactory(RecordFactory[Responsible]):
    class Meta:
        model = Responsible

    user = factory.SubFactory(UserFactory)
    organization = factory.SubFactory(OrganizationFactory)
    state = Access.ACTIVE
    order_number = "12-од"
    order_date = date(2024, 9, 2)
