from courses.models.calendar import CalendarFeed, StartReminder
from courses.models.catalogue import CourseGroup, Programme, Provider
from courses.models.enrolment import Certificate, Enrolment
from courses.models.frdo import FrdoTemplate
from courses.models.reminding import About, VoucherReminder
from courses.models.sharing import DocumentOpening, SharedDocument
from courses.models.synonyms import Synonym
from courses.models.waiting import WaitingEntry

__all__ = [
    "About",
    "CalendarFeed",
    "Certificate",
    "CourseGroup",
    "DocumentOpening",
    "Enrolment",
    "FrdoTemplate",
    "Programme",
    "Provider",
    "SharedDocument",
    "StartReminder",
    "Synonym",
    "VoucherReminder",
    "WaitingEntry",
]
