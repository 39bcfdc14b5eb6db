"""Forms that were sent, when two records of a worker become one (R40)."""

from lib.merging import rows

ROWS = rows(stay=["submissions.Submission.user", "submissions.Upload.user"])
