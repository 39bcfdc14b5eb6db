from support.models.erasing import Destruction, Outdated, Withdrawal
from support.models.incoming import IncomingLetter
from support.models.merge import Merge, MergedValue
from support.models.saved import SavedAnswer
from support.models.thread import TicketFile, TicketMessage, file_path
from support.models.ticket import Ticket
from support.states import Fate, Kind, Progress, Via

__all__ = [
    "Destruction",
    "Fate",
    "IncomingLetter",
    "Kind",
    "Merge",
    "MergedValue",
    "Outdated",
    "Progress",
    "SavedAnswer",
    "Ticket",
    "TicketFile",
    "TicketMessage",
    "Via",
    "Withdrawal",
    "file_path",
]
