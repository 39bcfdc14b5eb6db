"""Letters when two records of a worker become one (R40)."""

from lib.merging import rows

# A letter once sent is read in the cabinet of whoever the person is now. What somebody switched off was said of the
# mailbox that is closed: the other one keeps its own.
ROWS = rows(move=["letters.Letter.user"], stay=["letters.Resending.by", "letters.SwitchedOff.user"])
