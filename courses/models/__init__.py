from courses.models.catalogue import CourseGroup, Programme, Provider
from courses.models.enrolment import Certificate, Enrolment

__all__ = ["Certificate", "CourseGroup", "Enrolment", "Programme", "Provider"]
