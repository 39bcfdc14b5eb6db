from __future__ import annotations

import pytest

from tests.demo.conftest import loaded

region = pytest.fixture(loaded.__wrapped__ if hasattr(loaded, "__wrapped__") else loaded)
