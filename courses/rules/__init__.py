"""May a seat be taken, given up, finished: pure functions of facts and a day, which return all reasons."""

from courses.rules.enrolment import Verdict, judge, may_enrol
from courses.rules.leaving import Outcome, may_certify, may_close, may_release

__all__ = ["Outcome", "Verdict", "judge", "may_certify", "may_close", "may_enrol", "may_release"]
