from staff.models.changes import PersonalDataChange
from staff.models.departures import Dismissal, Transfer
from staff.models.employment import Employment, Position
from staff.models.signup import SignUp, same_person
from staff.models.snils import SnilsLookUp, SnilsShown
from staff.models.worker import Attestation, Worker

__all__ = [
    "Attestation",
    "Dismissal",
    "Employment",
    "PersonalDataChange",
    "Position",
    "SignUp",
    "SnilsLookUp",
    "SnilsShown",
    "Transfer",
    "Worker",
    "same_person",
]
