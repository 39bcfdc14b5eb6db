"""Records for the tests: each obeys the database's own constraints."""

from tests.factories.accounts import PASSWORD, UserFactory
from tests.factories.base import RecordFactory
from tests.factories.courses import (
    CourseGroupFactory,
    EnrolmentFactory,
    ProgrammeFactory,
    ProviderFactory,
    certificate,
    ended_group,
    finished,
)
from tests.factories.people import (
    EmploymentFactory,
    InvitationFactory,
    PositionFactory,
    SignUpFactory,
    WorkerFactory,
    snils_number,
)
from tests.factories.places import (
    DistrictFactory,
    OrganizationFactory,
    OrganizationTypeFactory,
    ResponsibleFactory,
)
from tests.factories.vouchers import VoucherFactory, copied

__all__ = [
    "PASSWORD",
    "CourseGroupFactory",
    "DistrictFactory",
    "EmploymentFactory",
    "EnrolmentFactory",
    "InvitationFactory",
    "OrganizationFactory",
    "OrganizationTypeFactory",
    "PositionFactory",
    "ProgrammeFactory",
    "ProviderFactory",
    "RecordFactory",
    "ResponsibleFactory",
    "SignUpFactory",
    "UserFactory",
    "VoucherFactory",
    "WorkerFactory",
    "certificate",
    "copied",
    "ended_group",
    "finished",
    "snils_number",
]
