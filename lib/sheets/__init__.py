"""Lists that schools really send (.xlsx, .xls, .csv), read into rows by the names of their columns (R10, R38).

`read(data, file_name, columns)` gives a Sheet; `template(title, columns)` is the file to download. A file is looked at
and opened in a process of its own, so that a hostile one harms nothing.
"""

from lib.sheets.reading import ACCEPT, MAX_ROWS, read, received
from lib.sheets.shapes import Column, Row, Sheet
from lib.sheets.writing import template

__all__ = ["ACCEPT", "MAX_ROWS", "Column", "Row", "Sheet", "read", "received", "template"]
