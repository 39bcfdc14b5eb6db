"""Every letter in every variant, written by the room's own function."""

from tests.letters.variants import (
    of_courses,
    of_email,
    of_erasing,
    of_groups,
    of_merging,
    of_organizations,
    of_other,
    of_reminders,
    of_staff,
    of_support,
)

VARIANTS = [
    *of_other.VARIANTS,
    *of_courses.VARIANTS,
    *of_groups.VARIANTS,
    *of_email.VARIANTS,
    *of_erasing.VARIANTS,
    *of_organizations.VARIANTS,
    *of_staff.VARIANTS,
    *of_support.VARIANTS,
    *of_merging.VARIANTS,
    *of_reminders.VARIANTS,
]
