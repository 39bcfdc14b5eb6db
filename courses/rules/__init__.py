"""May a seat be taken, given up, finished: pure functions of facts and a day, which return all reasons."""

from courses.rules.enrolment import Verdict, judge, may_enrol
from courses.rules.leaving import (
    Outcome,
    may_certify,
    may_close,
    may_correct,
    may_release,
    number_in_use,
    too_early_to_close,
)
from courses.rules.moving import Seated, may_change
from courses.rules.programme import Learner, may_change_programme, may_stop_being_pedagogical

__all__ = [
    "Learner",
    "Outcome",
    "Seated",
    "Verdict",
    "judge",
    "may_certify",
    "may_change",
    "may_change_programme",
    "may_close",
    "may_correct",
    "may_enrol",
    "may_release",
    "may_stop_being_pedagogical",
    "number_in_use",
    "too_early_to_close",
]
