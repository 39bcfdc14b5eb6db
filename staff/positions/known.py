"""What is judged about a change of somebody's work that goes on (R8, R17, R18)."""

from __future__ import annotations

from dataclasses import dataclass

from staff.known import LeaveDates, Post
from staff.states import Work
from staff.studies import Seat


@dataclass(frozen=True, slots=True)
class Job:
    """A post with what lies around it.

    theirs: all that the person works as or asks to, this post too. leaves: those from this post that nobody
    cancelled. seats: the courses that are not over, by whatever position.
    """

    post: Post
    theirs: tuple[Post, ...] = ()
    leaves: tuple[LeaveDates, ...] = ()
    seats: tuple[Seat, ...] = ()

    @property
    def marked(self) -> Post | None:
        """The post by which the person studies now (R17)."""
        return next((post for post in self.theirs if post.training), None)

    @property
    def others_here(self) -> list[Post]:
        """The person's other posts in the same organization, those that wait too (R17)."""
        here = self.post.organization_id
        return [
            one
            for one in self.theirs
            if one.organization_id == here and one.employment_id != self.post.employment_id
        ]

    @property
    def is_second(self) -> bool:
        """Is it worked beside another post in the same organization? (R17)"""
        return self.post.part_time and any(one.work == Work.CURRENT for one in self.others_here)
