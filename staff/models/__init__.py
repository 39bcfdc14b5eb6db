from staff.models.changes import PersonalDataChange
from staff.models.departures import Dismissal, Transfer
from staff.models.duplicates import DuplicatePair, DuplicateSearch
from staff.models.email import EmailChange
from staff.models.employment import Employment, Position
from staff.models.invitation import Invitation
from staff.models.questions import CabinetHint, PersonQuestion
from staff.models.signup import Named, SignUp, masked_name, same_person
from staff.models.snils import SnilsLookUp, SnilsShown
from staff.models.worker import Attestation, Worker

__all__ = [
    "Attestation",
    "CabinetHint",
    "Dismissal",
    "DuplicatePair",
    "DuplicateSearch",
    "EmailChange",
    "Employment",
    "Invitation",
    "Named",
    "PersonQuestion",
    "PersonalDataChange",
    "Position",
    "SignUp",
    "SnilsLookUp",
    "SnilsShown",
    "Transfer",
    "Worker",
    "masked_name",
    "same_person",
]
