"""The room as the operator sees it, a file for a story; each registers itself when it is imported."""

from staff.admin import (  # noqa: F401
    attestation_requests,
    attestations,
    courses_elsewhere,
    looks,
    people,
    personal_data,
    positions,
    rooms_below,
    sign_ups,
    snils,
    workplaces,
)
from staff.duplicates import admin as duplicates  # noqa: F401
from staff.invitations import admin as invitations  # noqa: F401
from staff.requests import admin as requests  # noqa: F401
