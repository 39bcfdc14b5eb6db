"""What rooms above must hear of while it happens; connected in config/wiring.py only."""

from django.dispatch import Signal

# Asked before an edit of a position is saved, inside the transaction: `position` as it would be, `changed` the names
# of its new values. Each answer is a list of reasons against it (R33).
changing_position = Signal()

# Asked for the rehearsal of a reorganization: `workers`, their numbers, `organization` and `successor` (None where there
# is none). Each answer is what a room keeps of them, as lines in words (R16).
reorganizing = Signal()

# Sent at the end of a reorganization and of its undoing, inside the transaction: `done`, its record, and `by` (R16).
reorganized = Signal()
reorganization_undone = Signal()

# Asked before a reorganization is undone: `workers`, their numbers, and `since`, its moment. Each answer says, in
# words, what has been built on it in a room above (R16).
undoing_reorganization = Signal()

# Asked before a course from another place is told of: `worker`, and the `number` of its certificate. Each answer says
# whether a room above knows that certificate of the person already (R20).
telling_of_course = Signal()
