from courses.models.catalogue import Programme, Provider
from courses.models.enrolment import Certificate, Enrolment
from courses.models.group import CourseGroup

__all__ = ["Certificate", "CourseGroup", "Enrolment", "Programme", "Provider"]
