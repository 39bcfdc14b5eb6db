"""The settings of the servers that browsers visit in the tests: the site's own, and a page with code on it fails."""

from config.settings import *  # noqa: F403 settings are made so
from config.settings import MIDDLEWARE

# Innermost: it reads the page before anything packs it.
MIDDLEWARE = [*MIDDLEWARE, "tests.no_code.middleware"]
