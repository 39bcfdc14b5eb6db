"""What a person does with a course."""

from courses.actions.changing import change_group, change_programme
from courses.actions.closing import close_group, correct_outcome, record_certificate
from courses.actions.enrolment import enrol
from courses.actions.release import release, release_by_operator
from courses.actions.settling import settle_course

__all__ = [
    "change_group",
    "change_programme",
    "close_group",
    "correct_outcome",
    "enrol",
    "record_certificate",
    "release",
    "release_by_operator",
    "settle_course",
]
