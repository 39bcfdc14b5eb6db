"""Who may not open a page is a line of the log; a fault of ours has its traceback."""

from __future__ import annotations

import logging
import sys

import pytest
from django.core.exceptions import PermissionDenied

from config.settings.logs import without_traceback


def record(error: Exception) -> logging.LogRecord:
    try:
        raise error
    except type(error):
        return logging.LogRecord("django.request", logging.WARNING, "", 0, "Forbidden", None, sys.exc_info())


@pytest.mark.parametrize(("error", "traced"), [(PermissionDenied(), False), (ValueError(), True)])
def test_only_a_fault_has_a_traceback(error: Exception, traced: bool) -> None:
    told = record(error)
    assert without_traceback(told)
    assert bool(told.exc_info) is traced
