from staff.models.attestation import Attestation
from staff.models.changes import PersonalDataChange
from staff.models.departures import Dismissal, Transfer
from staff.models.disclosure import SnilsShown
from staff.models.employment import Employment
from staff.models.lookups import SnilsLookUp
from staff.models.position import Position
from staff.models.signup import SignUp
from staff.models.worker import Worker

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
]
