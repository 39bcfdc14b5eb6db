"""Which static files of the packages are left out when they are collected: nothing here asks for them."""

from django.contrib.staticfiles.apps import StaticFilesConfig


class Collected(StaticFilesConfig):
    """In the place of `django.contrib.staticfiles`. Two thirds of what would be compressed are such files."""

    ignore_patterns = [
        *StaticFilesConfig.ignore_patterns,
        # Of Bootstrap one style sheet, with its map; no script.
        "bootstrap/css/bootstrap[-.][!m]*",
        "bootstrap/js/*",
        # Of htmx one script, and it needs no extensions.
        "django_htmx/htm*-4*",
        "django_htmx/ext/*",
        # With DEBUG off the admin asks for the minified ones beside them.
        "htmx-2.js",
        "jquery.js",
        "xregexp.js",
        "select2.full.js",
    ]
