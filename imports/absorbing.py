"""Files that were loaded, when two records of a worker become one (R40): who did it stays."""

from lib.merging import rows

ROWS = rows(stay=["imports.Batch.by", "imports.Batch.undone_by"])
