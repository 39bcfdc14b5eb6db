from staff.models.attestation import Attestation, AttestationRequest
from staff.models.changes import PersonalDataChange
from staff.models.coverage import CoverageCount
from staff.models.departures import Dismissal, Transfer
from staff.models.duplicates import DuplicatePair, DuplicateSearch
from staff.models.elsewhere import CourseElsewhere
from staff.models.email import EmailChange
from staff.models.employment import Employment, Position
from staff.models.invitation import Invitation
from staff.models.leave import LeavePeriod
from staff.models.looks import Look
from staff.models.questions import CabinetHint, PersonQuestion
from staff.models.reorganizations import Reorganization, ReorganizedAccess, ReorganizedPlace
from staff.models.requests import WorkRequest
from staff.models.saved_list import SavedList
from staff.models.signup import Named, SignUp, masked_name, same_person
from staff.models.snils import SnilsLookUp, SnilsShown
from staff.models.staff_list import StaffList
from staff.models.worker import Worker

__all__ = [
    "Attestation",
    "AttestationRequest",
    "CabinetHint",
    "CourseElsewhere",
    "CoverageCount",
    "Dismissal",
    "DuplicatePair",
    "DuplicateSearch",
    "EmailChange",
    "Employment",
    "Invitation",
    "LeavePeriod",
    "Look",
    "Named",
    "PersonQuestion",
    "PersonalDataChange",
    "Position",
    "Reorganization",
    "ReorganizedAccess",
    "ReorganizedPlace",
    "SavedList",
    "SignUp",
    "SnilsLookUp",
    "SnilsShown",
    "StaffList",
    "Transfer",
    "WorkRequest",
    "Worker",
    "masked_name",
    "same_person",
]
