"""What a person hears about courses, by subject: the files that a lawyer edits."""

from collections.abc import Callable

from courses.reasons.catalogue import CONSTRAINTS as CATALOGUE
from courses.reasons.changing import enrolled_meanwhile, group_changed, registration_after_start
from courses.reasons.group import (
    already_enrolled,
    begun,
    dates_moved,
    no_seats,
    not_offered,
    registration_not_open,
    registration_over,
)
from courses.reasons.leaving import (
    certificate_day,
    certificate_without_finish,
    closed_early,
    no_number,
    not_answered,
    number_and_day,
    number_twice,
    release_after_close,
    release_after_start,
    release_without_place,
    say_why,
    stranger_in_list,
)
from courses.reasons.moving import (
    closed_stays,
    moved_into_overlap,
    moved_past_voucher,
    people_chose_another,
    seats_below_taken,
)
from courses.reasons.person import (
    choose_position,
    no_training_position,
    not_this_position,
    not_your_worker,
    part_timer_not_pedagogical,
    positions_overlap,
    two_positions,
    workplace_not_confirmed,
)
from courses.reasons.programme import (
    block_of_another_kind,
    block_would_not_do,
    counts_as_profile,
    pedagogical_no_more,
    written_on_certificates,
)
from courses.reasons.voucher import (
    block_just_spent,
    block_too_short,
    blocks_spent,
    no_voucher,
    profile_first,
    voucher_not_yet,
    voucher_over,
)
from lib.reasons import Reason

CONSTRAINTS: dict[str, Callable[[], Reason]] = {
    **CATALOGUE,
    "group_seats_not_oversold": no_seats,
    "enrolment_one_seat_per_worker": already_enrolled,
    "enrolment_block_spent_once": block_just_spent,
    "enrolment_positions_do_not_overlap": positions_overlap,
    "enrolment_dates_are_the_groups": dates_moved,
    "certificate_has_number": no_number,
}

__all__ = [
    "CONSTRAINTS",
    "already_enrolled",
    "begun",
    "block_just_spent",
    "block_of_another_kind",
    "block_too_short",
    "block_would_not_do",
    "blocks_spent",
    "certificate_day",
    "certificate_without_finish",
    "choose_position",
    "closed_early",
    "closed_stays",
    "counts_as_profile",
    "dates_moved",
    "enrolled_meanwhile",
    "group_changed",
    "moved_into_overlap",
    "moved_past_voucher",
    "no_number",
    "no_seats",
    "no_training_position",
    "no_voucher",
    "not_answered",
    "not_offered",
    "not_this_position",
    "not_your_worker",
    "number_and_day",
    "number_twice",
    "part_timer_not_pedagogical",
    "pedagogical_no_more",
    "people_chose_another",
    "positions_overlap",
    "profile_first",
    "registration_after_start",
    "registration_not_open",
    "registration_over",
    "release_after_close",
    "release_after_start",
    "release_without_place",
    "say_why",
    "seats_below_taken",
    "stranger_in_list",
    "two_positions",
    "voucher_not_yet",
    "voucher_over",
    "workplace_not_confirmed",
    "written_on_certificates",
]
