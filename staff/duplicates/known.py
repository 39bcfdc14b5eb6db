"""What tells one person from another, and whom the system takes for whom (R1, R9)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from staff.known import Post
from staff.states import Kind, Work


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is asked about, known to the system or not. Worker and SignUp have the same five fields.

    snils: eleven digits; empty where nobody said it. birth_date: None, and the name empty, where only СНИЛС was said.
    """

    last_name: str = ""
    first_name: str = ""
    patronymic: str = ""
    birth_date: date | None = None
    snils: str = ""

    @property
    def parts(self) -> tuple[str, str, str]:
        return self.last_name, self.first_name, self.patronymic


@dataclass(frozen=True, slots=True)
class Likeness:
    """What agrees between two people: each is read on a page, none says who the other is (R1)."""

    same_snils: bool = False
    close_snils: bool = False
    same_name: bool = False
    close_name: bool = False
    same_birth_date: bool = False
    # Nothing but СНИЛС was asked about.
    only_snils: bool = False
    # Both people's СНИЛС are known.
    two_numbers: bool = False

    @property
    def other_snils(self) -> bool:
        """Both numbers are known, and they differ, though the rest makes them one person."""
        return not self.same_snils and self.one and self.two_numbers

    @property
    def one(self) -> bool:
        """The system takes them for one person: by СНИЛС, or by ФИО and birth date (R1)."""
        return self.same_snils or (self.same_name and self.same_birth_date)

    @property
    def whole(self) -> bool:
        """All of it agrees: nothing was mistyped."""
        return self.same_snils and self.same_name and self.same_birth_date

    @property
    def close(self) -> bool:
        """Perhaps one person, mistyped: somebody must look at the documents."""
        name = self.same_name or self.close_name
        return not self.one and (
            (name and self.same_birth_date) or (self.close_snils and (name or self.same_birth_date))
        )


@dataclass(frozen=True, slots=True)
class Match:
    """A worker of the system who is, or may be, the person asked about.

    worker_id: the record that counts, where two were merged. can_enter: has an account; False while an invitation waits.
    posts: the current ones and those that wait to be confirmed, in any organization.
    """

    worker_id: int
    likeness: Likeness
    can_enter: bool = True
    posts: tuple[Post, ...] = ()

    def here(self, organization_id: int) -> tuple[Post, ...]:
        return tuple(post for post in self.posts if post.organization_id == organization_id)

    @property
    def current(self) -> tuple[Post, ...]:
        return tuple(post for post in self.posts if post.work == Work.CURRENT)

    @property
    def main_job(self) -> Post | None:
        return next((post for post in self.current if post.kind == Kind.MAIN), None)


@dataclass(frozen=True, slots=True)
class Known:
    """Whom the system knows of one person asked about.

    same: the same person by R1 (one record, seldom two: СНИЛС of one and ФИО of another). close: similar ones.
    """

    same: tuple[Match, ...] = ()
    close: tuple[Match, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.same)
